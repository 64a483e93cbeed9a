import type { AmiAction } from './actions.ts';
import type { Clock } from './clock.ts';
import { encodeAction } from './encode.ts';
import { ActionFailed, InvalidValue, PermissionDenied, TimedOut } from './errors.ts';
import type { AmiError } from './errors.ts';
import type { AmiMessage } from './message.ts';

/** More events than this in one list: something is wrong. */
const maxListEvents = 50_000;

/** What is told of an action under way, whatever its result is. */
interface Pending {
  readonly listEnds: readonly string[] | null;
  readonly events: AmiMessage[];
  response: AmiMessage | null;
  succeed(response: AmiMessage): void;
  fail(error: AmiError): void;
}

/** What the PBX refused, as an error; null when it did not refuse. */
const refusal = (action: string, response: AmiMessage): AmiError | null => {
  if (response.get('Response')?.toLowerCase() !== 'error') return null;
  const message = response.get('Message') ?? '';
  if (/^permission denied/i.test(message)) return new PermissionDenied(action);
  // A command that went wrong tells so in what it printed.
  const said = response.output.length > 0 ? response.output.join(' ') : message;
  return new ActionFailed(action, said);
};

/** The actions of one session that wait for their answers, found by their ActionIDs. */
export class PendingActions {
  private readonly clock: Clock;
  private readonly prefix: string;
  private readonly pending = new Map<string, Pending>();
  private counter = 0;
  private lists = 0;

  /** @param prefix starts every ActionID made here; different for each session */
  constructor(clock: Clock, prefix: string) {
    this.clock = clock;
    this.prefix = prefix;
  }

  /** True while an action waits for its answer. */
  get areUnderWay(): boolean {
    return this.pending.size > 0;
  }

  /** True while an action waits for a list of events. */
  get awaitsList(): boolean {
    return this.lists > 0;
  }

  /**
   * Sends an action and waits for its answer.
   * @param timeoutMs for the whole answer
   * @param send puts bytes on the wire
   */
  run<Result>(action: AmiAction<Result>, timeoutMs: number, send: (bytes: Buffer) => void): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.counter += 1;
      const id = action.actionId ?? `${this.prefix}-${String(this.counter)}`;
      if (this.pending.has(id)) throw new InvalidValue('ActionID', 'it is in use');
      const bytes = encodeAction(action.name, id, action.headers);
      const cancelTimer = this.clock.after(timeoutMs, () => {
        pending.fail(new TimedOut('action', action.name));
      });
      const done = (): void => {
        cancelTimer();
        if (this.pending.delete(id) && pending.listEnds !== null) this.lists -= 1;
      };
      const pending: Pending = {
        listEnds: action.list ?? null,
        events: [],
        response: null,
        succeed: (response) => {
          done();
          const error = refusal(action.name, response);
          if (error !== null) {
            reject(error);
            return;
          }
          try {
            resolve(action.parse(response, pending.events));
          } catch (thrown) {
            reject(thrown instanceof Error ? thrown : new ActionFailed(action.name, String(thrown)));
          }
        },
        fail: (error) => {
          done();
          reject(error);
        },
      };
      this.pending.set(id, pending);
      if (pending.listEnds !== null) this.lists += 1;
      send(bytes);
    });
  }

  /**
   * Takes a response.
   * @returns false when nothing waits for it
   */
  takeResponse(message: AmiMessage): boolean {
    const pending = this.pending.get(message.get('ActionID') ?? '');
    if (pending === undefined || pending.response !== null) return false;
    const failed = message.get('Response')?.toLowerCase() === 'error';
    if (pending.listEnds === null || failed) pending.succeed(message);
    else pending.response = message;
    return true;
  }

  /**
   * Takes an event that belongs to a list.
   * @returns false when it belongs to none
   */
  takeEvent(name: string, message: AmiMessage): boolean {
    if (this.lists === 0) return false;
    const pending = this.pending.get(message.get('ActionID') ?? '');
    if (pending?.listEnds === null || pending?.response == null) return false;
    const list = message.get('EventList')?.toLowerCase();
    if (list === 'cancelled') pending.fail(new ActionFailed(name, 'The list was cancelled.'));
    else if (list === 'complete' || pending.listEnds.includes(name)) pending.succeed(pending.response);
    else if (pending.events.length < maxListEvents) pending.events.push(message);
    else pending.fail(new ActionFailed(name, 'The list has no end.'));
    return true;
  }

  /** Fails everything that waits. */
  failAll(error: AmiError): void {
    for (const pending of [...this.pending.values()]) pending.fail(error);
  }
}
