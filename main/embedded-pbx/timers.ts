/** The time, and a way to be called later. Handed in, so that tests hold the clock. */
export interface Scheduler {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once after `delay` milliseconds; the answer cancels it. */
  after(delay: number, run: () => void): () => void;
}

/** The computer's own clock. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A scheduler whose pending calls can all be dropped at once. */
export class Timers implements Scheduler {
  readonly #scheduler: Scheduler;
  readonly #pending = new Set<() => void>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  now(): number {
    return this.#scheduler.now();
  }

  after(delay: number, run: () => void): () => void {
    const cancel = this.#scheduler.after(delay, () => {
      this.#pending.delete(cancel);
      run();
    });
    this.#pending.add(cancel);
    return () => {
      this.#pending.delete(cancel);
      cancel();
    };
  }

  /** Drops everything that has not run yet. */
  cancelAll(): void {
    for (const cancel of this.#pending) cancel();
    this.#pending.clear();
  }
}
