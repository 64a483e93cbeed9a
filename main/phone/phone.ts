import type { Call } from '../../shared/call.ts';
import type { DialProgress } from '../../shared/ipc.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { failure } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Clock } from '../ami/clock.ts';
import type { AmiLink, LinkOptions } from '../ami/link.ts';
import type { DeskSettings } from './dialect.ts';

/** What the tray and the windows show of the phone. A new value at each change. */
export interface PhoneSnapshot {
  readonly link: LinkState;
  /** Newest last. Ended calls stay for a while and then leave by themselves. */
  readonly calls: readonly Call[];
}

/** The part of the AMI link that the phone uses. */
export type PhoneLink = Pick<
  AmiLink,
  'state' | 'start' | 'stop' | 'wake' | 'onState' | 'onEvent' | 'onNotice' | 'run'
>;

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

const notYet = (...unused: readonly unknown[]): Result<never> =>
  failure({ code: 'not-built', what: `Not built yet (${unused.length}).`, why: '', next: '' });

/** The user's phone as seen through the PBX: its calls, and what can be done with them. */
export class Phone {
  readonly #options: PhoneOptions;
  #snapshot: PhoneSnapshot = { link: { kind: 'connecting' }, calls: [] };

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  get snapshot(): PhoneSnapshot {
    return this.#snapshot;
  }

  /** Connects, and stays connected until `stop`. */
  start(): void {
    this.#options.log('start');
  }

  /** Logs off and lets go of the socket and every timer. A stopped phone is not started again: make a new one. */
  stop(): Promise<void> {
    this.#snapshot = { link: { kind: 'connecting' }, calls: [] };
    return Promise.resolve();
  }

  /** The computer woke, or the network changed: looks at once whether the link still lives. */
  wake(): void {
    this.#options.log('wake');
  }

  /**
   * @param listener called synchronously, once for each change of the snapshot
   * @returns takes the listener off again
   */
  onChange(listener: () => void): () => void {
    return () => {
      this.#options.log(typeof listener);
    };
  }

  /**
   * Rings the user's phone, and once it is picked up calls the number. Source: AMI Originate.
   * @param number digits, `*`, `#` and `+` only
   * @param onProgress told each step; the last one is `done` or `failed`
   * @returns once the far side has answered or the attempt is over: a sentence, or why it failed
   */
  dial(number: string, onProgress: (progress: DialProgress) => void): Promise<Result<string>> {
    return Promise.resolve(notYet(number, onProgress));
  }

  /**
   * Sends a call on: the caller while it rings, the other party while it talks. Source: AMI Redirect.
   * @param callId of a call in the snapshot
   * @param number digits, `*`, `#` and `+` only
   * @returns what is known of how it went on, as a sentence; or why it failed
   */
  transfer(callId: string, number: string): Promise<Result<string>> {
    return Promise.resolve(notYet(callId, number));
  }

  /**
   * Ends a call. Source: AMI Hangup.
   * @param callId of a call in the snapshot
   */
  hangUp(callId: string): Promise<Result<undefined>> {
    return Promise.resolve(notYet(callId));
  }

  /**
   * Takes an ended call off the snapshot.
   * @param callId of a call in the snapshot
   */
  forget(callId: string): void {
    this.#options.log(callId);
  }
}
