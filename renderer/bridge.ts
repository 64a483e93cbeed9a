import type { AnswerOf, ArgumentOf, CallsOf, Numbered, Snapshots, WindowName } from '../shared/ipc.ts';
import type { Result } from '../shared/problem.ts';
import type { Speech } from '../shared/words/words.ts';

/** One window's side of the IPC contract: its snapshots and the calls that stand under its name. */
export interface Client<Name extends WindowName> {
  readonly snapshot: (argument: undefined) => Promise<Numbered<Snapshots[Name]>>;
  readonly calls: {
    readonly [Call in keyof CallsOf<Name>]: (
      argument: ArgumentOf<CallsOf<Name>[Call]>,
    ) => Promise<Result<AnswerOf<CallsOf<Name>[Call]>>>;
  };
  readonly onPush: (listener: (pushed: Numbered<Snapshots[Name]>) => void) => void;
}

declare global {
  interface Window {
    /**
     * Set by preload/preload.ts. Main decides by the page which window's part it is; each page's
     * entry file takes its own part of this intersection and hands that down.
     */
    readonly tipring: Client<'pop'> & Client<'dial'> & Client<'main'>;
  }
}

/** Follows a window's snapshots: asks for one, then takes each that is pushed, unless a newer one came before it. */
export const follow = <Name extends WindowName>(
  client: Client<Name>,
  show: (snapshot: Snapshots[Name], speech: Speech) => void,
): void => {
  let newest = 0;
  const take = ({ number, speech, snapshot }: Numbered<Snapshots[Name]>): void => {
    if (number <= newest) return;
    newest = number;
    show(snapshot, speech);
  };
  client.onPush(take);
  void client.snapshot(undefined).then(take);
};
