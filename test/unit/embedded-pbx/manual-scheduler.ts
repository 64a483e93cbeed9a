import type { Scheduler } from '../../../main/embedded-pbx/timers.ts';

interface Pending {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that goes on only when it is told to. */
export class ManualScheduler implements Scheduler {
  #now = Date.UTC(2016, 10, 28, 22, 33, 56);
  #pending: readonly Pending[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): () => void {
    const pending = { at: this.#now + delay, run };
    this.#pending = [...this.#pending, pending];
    return () => {
      this.#pending = this.#pending.filter((other) => other !== pending);
    };
  }

  /** Lets time go by, and what is due happen in its order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const due = next;
      this.#pending = this.#pending.filter((other) => other !== due);
      this.#now = due.at;
      due.run();
    }
    this.#now = end;
  }

  #next(end: number): Pending | undefined {
    return this.#pending
      .filter(({ at }) => at <= end)
      .reduce<Pending | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
  }
}
