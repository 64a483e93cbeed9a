import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { channels, contract } from '../../shared/ipc.ts';
import type { Numbered, WindowName } from '../../shared/ipc.ts';
import { failure, problem } from '../../shared/problem.ts';
import { checkedCalls, refusedCall } from '../app/checked-calls.ts';
import type { CheckedCall } from '../app/checked-calls.ts';
import type { Handlers } from '../app/handlers.ts';
import { appOrigin } from './app-files.ts';

/** The address of a window's page. */
export const pageOf = (window: WindowName): string => `${appOrigin}/${window}.html`;

/** The names a window may call, for its preload script. */
export const callNames = (window: WindowName): readonly string[] => Object.keys(contract[window]);

export interface IpcOptions {
  /** The pages of a window now; none while it is closed. */
  readonly contentsOf: (window: WindowName) => readonly WebContents[];
  /** A window's snapshot as of now. */
  readonly snapshotOf: (window: WindowName) => Numbered<unknown>;
  readonly handlers: { readonly [Name in WindowName]: Handlers<Name> };
  readonly log: (line: string) => void;
}

/**
 * Serves the IPC contract: one handler per call and window. Sender, name and argument are checked
 * each time; whatever goes wrong comes back as a `Result`.
 */
export const serveIpc = (options: IpcOptions): void => {
  const fromItself = (window: WindowName, event: IpcMainInvokeEvent): boolean =>
    options.contentsOf(window).includes(event.sender) &&
    event.senderFrame === event.sender.mainFrame &&
    event.senderFrame.url === pageOf(window);

  const serve = (window: WindowName, channel: string, answer: CheckedCall): void => {
    ipcMain.handle(channel, async (event, argument: unknown): Promise<unknown> => {
      if (!fromItself(window, event)) {
        options.log(`Refused ${channel}: it did not come from its window.`);
        return failure(refusedCall('It came from the wrong window.'));
      }
      try {
        return await answer(argument);
      } catch (error) {
        options.log(
          `${channel} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'no reason given'}`,
        );
        return failure(problem('unexpected', null));
      }
    });
  };

  const windows: readonly WindowName[] = ['pop', 'dial', 'main'];
  for (const window of windows) {
    serve(window, channels.snapshot(window), () => options.snapshotOf(window));
    for (const [name, call] of checkedCalls(window, options.handlers[window])) {
      serve(window, channels.call(window, name), call);
    }
  }
};
