import type { Call, CallOutcome } from '../../shared/call.ts';
import type { Clock } from '../ami/clock.ts';

/** A missed call stays so long at least, milliseconds: its user was perhaps looking elsewhere. */
const missedStays = 30_000;

/** An ended call on its way out. */
interface Leaving {
  /** Milliseconds from its end. */
  readonly stays: number;
  readonly cancel: () => void;
}

export interface EndedCallsOptions {
  readonly clock: Clock;
  /** How long an ended call stays, milliseconds. */
  readonly stays: number;
  /** Its time is over. */
  readonly leave: (callId: string) => void;
}

/** Lets ended calls leave after a while. */
export class EndedCalls {
  readonly #options: EndedCallsOptions;
  readonly #leaving = new Map<string, Leaving>();
  #stays: number;
  #retains = false;

  constructor(options: EndedCallsOptions) {
    this.#options = options;
    this.#stays = options.stays;
  }

  /** Calls that end from now on stay so long, milliseconds. */
  keep(stays: number): void {
    this.#stays = stays;
  }

  /** None leaves from now on, such as while somebody writes a note on it. */
  retain(calls: readonly Call[]): void {
    this.#retains = true;
    this.update(calls);
  }

  /** They leave again, as long after this as if they had just ended. */
  release(calls: readonly Call[]): void {
    this.#retains = false;
    this.update(calls);
  }

  /** Takes in the calls as they are now. */
  update(calls: readonly Call[]): void {
    const { clock, leave } = this.#options;
    for (const { id, phase } of calls) {
      const stays = phase.kind === 'ended' && !this.#retains ? this.#staysFor(phase.outcome) : null;
      if ((this.#leaving.get(id)?.stays ?? null) === stays) continue;
      // A queue may ring a missed call again; and how a call ended may become better known.
      this.stay(id);
      if (stays === null) continue;
      const cancel = clock.after(stays, () => {
        leave(id);
      });
      this.#leaving.set(id, { stays, cancel });
    }
  }

  /** The time of this one is not measured any more: it rings again, or has left. */
  stay(callId: string): void {
    this.#leaving.get(callId)?.cancel();
    this.#leaving.delete(callId);
  }

  /** Lets go of every timer. */
  stop(): void {
    for (const id of [...this.#leaving.keys()]) this.stay(id);
  }

  #staysFor(outcome: CallOutcome): number {
    return outcome.kind === 'missed' ? Math.max(missedStays, this.#stays) : this.#stays;
  }
}
