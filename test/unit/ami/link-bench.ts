import type { AmiAction } from '../../../main/ami/actions.ts';
import * as errors from '../../../main/ami/errors.ts';
import type { AmiError } from '../../../main/ami/errors.ts';
import { AmiLink } from '../../../main/ami/link.ts';
import type { AmiLinkState, LinkOptions } from '../../../main/ami/link.ts';
import type { AmiSession, SessionOptions } from '../../../main/ami/session.ts';
import { fakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

export const address = { host: '192.0.2.1', port: 5038 };
export const banner = { version: '5.0.3', asterisk: 'Asterisk 16' };

/** One try of the link to open a session, in the hands of the test. */
interface Attempt {
  readonly options: SessionOptions;
  readonly checks: number[];
  readonly isClosed: () => boolean;
  letIn(): Promise<void>;
  refuse(error: unknown): Promise<void>;
  /** The session that was let in breaks. */
  lose(error: AmiError): void;
}

/** Lets everything that was promised come about. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

/** A link whose tries to open a session, and whose time, are in the hands of the test. */
export const bench = (
  more: Partial<LinkOptions> = {},
): {
  link: AmiLink;
  clock: FakeClock;
  attempts: Attempt[];
  states: AmiLinkState[];
  last: () => Attempt;
} => {
  const clock = fakeClock();
  const attempts: Attempt[] = [];
  const states: AmiLinkState[] = [];
  const open = (options: SessionOptions): Promise<AmiSession> =>
    new Promise((resolve, reject) => {
      const checks: number[] = [];
      let closed = false;
      const session: AmiSession = {
        banner,
        run: <Result>(action: AmiAction<Result>) =>
          Promise.reject<Result>(new errors.ActionFailed(action.name, 'this is a test')),
        watch: () => undefined,
        recall: () => [],
        check: (deadline) => checks.push(deadline),
        close: () => {
          closed = true;
          options.onClosed?.(null);
          return Promise.resolve();
        },
      };
      options.signal?.addEventListener('abort', () => {
        closed = true;
        reject(new errors.ConnectionLost(address));
      });
      attempts.push({
        options,
        checks,
        isClosed: () => closed,
        letIn: async () => {
          options.onStage?.({ stage: 'login', banner });
          resolve(session);
          await settle();
        },
        refuse: async (error) => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything may be thrown
          reject(error);
          await settle();
        },
        lose: (error) => options.onClosed?.(error),
      });
    });
  const link = new AmiLink({
    ...address,
    user: 'desk',
    secret: 'h4rd-t0-guess',
    events: 'call',
    wanted: ['Hangup'],
    clock,
    random: () => 0.5,
    open,
    ...more,
  });
  link.onState((state) => states.push(state));
  const last = (): Attempt => {
    const attempt = attempts.at(-1);
    if (attempt === undefined) throw new Error('the link has not tried yet');
    return attempt;
  };
  return { link, clock, attempts, states, last };
};

/** The names of the states. */
export const kinds = (states: readonly AmiLinkState[]): string[] => states.map(({ kind }) => kind);

/** Milliseconds until the link tries again. */
export const wait = (link: AmiLink, clock: FakeClock): number =>
  link.state.kind === 'waiting' ? link.state.retryAt - clock.now() : Number.NaN;
