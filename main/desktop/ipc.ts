import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { channels, contract } from '../../shared/ipc.ts';
import type { ContractCall, Numbered, WindowName } from '../../shared/ipc.ts';
import { failure } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { Handlers } from '../app/handlers.ts';
import { firstIssue } from '../settings/settings-text.ts';
import { appOrigin } from './app-files.ts';

/** The address of a window's page. */
export const pageOf = (window: WindowName): string => `${appOrigin}/${window}.html`;

/** The names a window may call, for its preload script. */
export const callNames = (window: WindowName): readonly string[] => Object.keys(contract[window]);

export interface IpcOptions {
  /** The contents of a window now, or null while it is closed. */
  readonly contentsOf: (window: WindowName) => WebContents | null;
  /** A window's snapshot as of now. */
  readonly snapshotOf: (window: WindowName) => Numbered<unknown>;
  readonly handlers: { readonly [Name in WindowName]: Handlers<Name> };
  readonly log: (line: string) => void;
}

const refused = (why: string): Problem => ({
  code: 'call-refused',
  what: 'Tipring refused what a window asked for.',
  why,
  next: 'Restart Tipring; if it happens again, please report it.',
});

type AnyHandler = (argument: unknown) => unknown;

/**
 * A contract call with its handler, as a function of an unchecked argument.
 * The types of the two come from the same entry of the contract.
 */
const checked =
  (call: ContractCall, handler: AnyHandler): AnyHandler =>
  (argument) => {
    const parsed = call.argument.safeParse(argument);
    return parsed.success ? handler(parsed.data) : failure(refused(firstIssue(parsed.error)));
  };

/**
 * Serves the IPC contract: one handler per call and window. Sender, name and argument are checked
 * each time; whatever goes wrong comes back as a `Result`.
 */
export const serveIpc = (options: IpcOptions): void => {
  const fromItself = (window: WindowName, event: IpcMainInvokeEvent): boolean =>
    event.sender === options.contentsOf(window) &&
    event.senderFrame === event.sender.mainFrame &&
    event.senderFrame.url === pageOf(window);

  const serve = (window: WindowName, channel: string, answer: AnyHandler): void => {
    ipcMain.handle(channel, async (event, argument: unknown): Promise<unknown> => {
      if (!fromItself(window, event)) {
        options.log(`Refused ${channel}: it did not come from its window.`);
        return failure(refused('It came from the wrong window.'));
      }
      try {
        return await answer(argument);
      } catch (error) {
        options.log(
          `${channel} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'no reason given'}`,
        );
        const problem: Result<never> = failure({
          code: 'unexpected',
          what: 'Something went wrong inside Tipring.',
          why: 'This is a mistake of the program, not yours.',
          next: 'Try again; if it happens again, please report it with the log file.',
        });
        return problem;
      }
    });
  };

  const windows: readonly WindowName[] = ['pop', 'dial', 'settings'];
  for (const window of windows) {
    serve(window, channels.snapshot(window), () => options.snapshotOf(window));
    const calls: Readonly<Record<string, ContractCall>> = contract[window];
    // Which handler goes with which schema is held by the type Handlers; it cannot be said per entry.
    const handlers = new Map<string, AnyHandler>(Object.entries(options.handlers[window]));
    for (const [name, call] of Object.entries(calls)) {
      const handler = handlers.get(name);
      if (handler !== undefined) serve(window, channels.call(window, name), checked(call, handler));
    }
  }
};
