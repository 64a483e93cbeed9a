import type { Call } from '../../shared/call.ts';
import type { DialProgress } from '../../shared/ipc.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { hangup } from '../ami/actions.ts';
import type { Clock } from '../ami/clock.ts';
import { ActionFailed } from '../ami/errors.ts';
import type { LinkOptions } from '../ami/link.ts';
import { hangUpChannels } from '../calls/call-control.ts';
import { actionProblem } from './action-problem.ts';
import { eventMask, wantedEvents } from './ami-feed.ts';
import { deskOf, dialableNumber } from './dialect.ts';
import type { Desk, DeskSettings } from './dialect.ts';
import { dial } from './dialling.ts';
import { linkDown } from './link-words.ts';
import { Switchboard } from './switchboard.ts';
import type { PhoneLink } from './switchboard.ts';
import { callGone } from './transfer-outcome.ts';
import { transfer } from './transferring.ts';

/** What the tray and the windows show of the phone. A new value at each change. */
export interface PhoneSnapshot {
  readonly link: LinkState;
  /** Newest last. Ended calls stay for a while and then leave by themselves. */
  readonly calls: readonly Call[];
}

export interface PhoneOptions {
  readonly settings: DeskSettings;
  /** The AMI password. Stays in main and out of every log line. */
  readonly secret: string;
  /** Makes the link to the PBX; not started yet. */
  readonly createLink: (options: LinkOptions) => PhoneLink;
  readonly clock: Clock;
  /** A new unique id of letters, digits and hyphens. */
  readonly newId: () => string;
  /** Takes a line for the log; it never holds a secret. */
  readonly log: (line: string) => void;
}

/** ITU-T Q.850 "user busy": a caller who is turned down hears what he hears from a phone that rejects. */
const userBusy = 17;

const noLineYet: Problem = {
  code: 'no-line-yet',
  what: 'This call cannot be hung up at the moment.',
  why: 'The PBX has not told yet which line of your phone it is on.',
  next: 'Try again in a moment, or hang up on your phone.',
};

/** The user's phone as seen through the PBX: its calls, and what can be done with them. */
export class Phone {
  readonly #options: PhoneOptions;
  readonly #desk: Result<Desk>;
  readonly #board: Switchboard;
  readonly #hungUpHere = new Set<string>();

  constructor(options: PhoneOptions) {
    const { pbx, phone } = options.settings;
    this.#options = options;
    this.#desk = deskOf(options.settings);
    this.#board = new Switchboard({
      own: {
        extension: phone.extension,
        analogPort: phone.technology === 'DAHDI' ? phone.analogPort : null,
      },
      link: options.createLink({
        host: pbx.host,
        port: pbx.port,
        user: pbx.user,
        secret: options.secret,
        events: eventMask,
        wanted: wantedEvents,
        clock: options.clock,
      }),
      clock: options.clock,
      idPrefix: options.newId(),
      log: options.log,
    });
  }

  get snapshot(): PhoneSnapshot {
    return {
      link: this.#desk.ok ? this.#board.link : { kind: 'stopped', problem: this.#desk.problem },
      calls: this.#board.calls,
    };
  }

  /** Connects, and stays connected until `stop`. With settings that cannot work it stays down and says why. */
  start(): void {
    if (this.#desk.ok) this.#board.start();
  }

  /** Logs off and lets go of the socket and every timer. */
  stop(): Promise<void> {
    return this.#board.stop();
  }

  /** The computer woke, or the network changed: looks at once whether the link still lives. */
  wake(): void {
    this.#board.wake();
  }

  /**
   * @param listener called synchronously, once for each change of the snapshot
   * @returns takes the listener off again
   */
  onChange(listener: () => void): () => void {
    return this.#board.onChange(listener);
  }

  /**
   * Rings the user's phone, and once it is picked up calls the number. Source: AMI Originate.
   * @param number digits, `*`, `#` and `+` only
   * @param onProgress told each step; the last one is `done` or `failed`
   * @returns once the far side has answered or the attempt is over: a sentence, or why it failed
   */
  async dial(number: string, onProgress: (progress: DialProgress) => void): Promise<Result<string>> {
    const ready = this.#readyFor(number);
    if (!ready.ok) {
      onProgress({ kind: 'failed', problem: ready.problem });
      return ready;
    }
    const originateId = `tipring-${this.#options.newId()}`;
    this.#options.log(`dialling, ${originateId}`);
    const result = await dial(this.#board, ready.value, {
      number,
      originateId,
      onProgress,
      wasHungUp: (callId) => this.#hungUpHere.has(callId),
    });
    this.#options.log(`dialling, ${originateId}: ${result.ok ? 'done' : result.problem.code}`);
    return result;
  }

  /**
   * Sends a call on: the caller while it rings, the other party while it talks. Source: AMI Redirect.
   * @param callId of a call in the snapshot
   * @param number digits, `*`, `#` and `+` only
   * @returns what is known of how it went on, as a sentence; or why it failed
   */
  async transfer(callId: string, number: string): Promise<Result<string>> {
    const ready = this.#readyFor(number);
    if (!ready.ok) return ready;
    const result = await transfer(this.#board, ready.value, { callId, number });
    this.#options.log(`transfer: ${result.ok ? 'done' : result.problem.code}`);
    return result;
  }

  /**
   * Ends a call; a caller who still rings hears busy. Source: AMI Hangup.
   * @param callId of a call in the snapshot
   */
  async hangUp(callId: string): Promise<Result<undefined>> {
    const board = this.#board;
    if (board.link.kind !== 'connected') return failure(linkDown(board.link));
    const call = board.calls.find(({ id }) => id === callId);
    const channels = hangUpChannels(board.state, callId);
    if (call === undefined || call.phase.kind === 'ended') return failure(callGone);
    if (channels.length === 0) return failure(noLineYet);
    for (const id of this.#hungUpHere)
      if (!board.calls.some((other) => other.id === id)) this.#hungUpHere.delete(id);
    this.#hungUpHere.add(callId);
    const cause = call.phase.kind === 'ringing' ? { cause: userBusy } : {};
    try {
      await Promise.all(channels.map((channel) => board.run(hangup({ channel, ...cause }))));
      board.take({ type: 'hang-up-sent', at: board.clock.now(), callId });
      return success(undefined);
    } catch (error) {
      this.#hungUpHere.delete(callId);
      const isGone = error instanceof ActionFailed && /no such channel/i.test(error.said);
      return failure(isGone ? callGone : actionProblem(error));
    }
  }

  /**
   * Takes an ended call off the snapshot; one that is still going on stays.
   * @param callId of a call in the snapshot
   */
  forget(callId: string): void {
    this.#hungUpHere.delete(callId);
    this.#board.forget(callId);
  }

  /** The desk, when the number is fit to be dialled and the link is up. */
  #readyFor(number: string): Result<Desk> {
    const checked = dialableNumber(number);
    if (!checked.ok) return checked;
    if (!this.#desk.ok) return this.#desk;
    return this.#board.link.kind === 'connected' ? this.#desk : failure(linkDown(this.#board.link));
  }
}
