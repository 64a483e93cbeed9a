import type { Call } from '../../shared/call.ts';

/**
 * The calls that are quiet. While a call rings that is decided anew at every look; what it was then, it stays to its
 * end, so that none pops up in the middle of a talk because an hour has passed.
 */
export class QuietCalls {
  #quiet: ReadonlySet<string> = new Set();
  #known: ReadonlySet<string> = new Set();
  /** Calls that the user asked to see. */
  #wanted: ReadonlySet<string> = new Set();

  /**
   * Takes in the calls as they are now.
   *
   * @param decide says whether a call is to be quiet now
   */
  update(calls: readonly Call[], decide: (call: Call) => boolean): void {
    const isStillOpen = ({ id, phase }: Call): boolean =>
      !this.knows(id) || phase.kind === 'ringing' || phase.kind === 'own-phone-ringing';
    const isQuiet = (call: Call): boolean =>
      !this.#wanted.has(call.id) && (isStillOpen(call) ? decide(call) : this.#quiet.has(call.id));
    this.#quiet = new Set(calls.filter(isQuiet).map(({ id }) => id));
    this.#known = new Set(calls.map(({ id }) => id));
    this.#wanted = new Set([...this.#wanted].filter((id) => this.#known.has(id)));
  }

  /** The user wants to see every call that there is now. */
  show(): void {
    this.#wanted = this.#known;
    this.#quiet = new Set();
  }

  /** Was the call there at the last look? */
  knows(callId: string): boolean {
    return this.#known.has(callId);
  }

  has(callId: string): boolean {
    return this.#quiet.has(callId);
  }
}
