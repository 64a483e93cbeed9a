import { noFailures, oneMore, retryDelay } from './backoff.ts';
import type { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import { AddressNotPermitted } from './errors.ts';
import type { AmiError } from './errors.ts';

/** A session that lasted this long was a good one: the next loss is a new one. Milliseconds. */
const goodSession = 10_000;
/** A PBX that closed without an answer is not asked again within this time, whatever happens, milliseconds. */
const closedRest = 10_000;

/** Remembers how it went with a PBX, and says when to try again. */
export class Retries {
  readonly #backoff: Backoff;
  readonly #clock: Clock;
  readonly #random: () => number;
  #failures = noFailures;
  #last: { readonly error: AmiError; readonly at: number } | null = null;
  #wasIn: 'was-in' | 'never-in' = 'never-in';
  /** Since when a session has been up; null while none is. */
  #upSince: number | null = null;

  /** @param random from 0 to below 1 */
  constructor(backoff: Backoff, clock: Clock, random: () => number) {
    this.#backoff = backoff;
    this.#clock = clock;
    this.#random = random;
  }

  /** Is the PBX to be left in peace, even if something woke the link? */
  get isResting(): boolean {
    if (!(this.#last?.error instanceof AddressNotPermitted)) return false;
    const rested = this.#clock.now() - this.#last.at;
    return rested >= 0 && rested < closedRest;
  }

  /** What went wrong before counts no more. */
  begin(): void {
    this.#failures = noFailures;
  }

  /** A session is up. */
  succeeded(): void {
    this.#wasIn = 'was-in';
    this.#upSince = this.#clock.now();
  }

  /**
   * The session, or the try to open one, has failed.
   * @returns milliseconds until the next try
   */
  failed(error: AmiError): number {
    const now = this.#clock.now();
    if (this.#upSince !== null && now - this.#upSince >= goodSession) this.#failures = noFailures;
    this.#upSince = null;
    const delay = retryDelay({
      backoff: this.#backoff,
      error,
      failures: this.#failures,
      wasIn: this.#wasIn,
      random: this.#random,
    });
    this.#failures = oneMore(this.#failures, error);
    this.#last = { error, at: now };
    return delay;
  }
}
