/** Time, handed in so that tests can move it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Runs `run` once, `ms` milliseconds from now.
   * @returns takes the timer back; harmless once it has run
   */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    let turn: NodeJS.Immediate | undefined;
    // What has come meanwhile is read first: after sleep, all timers are late at once, and no answer is.
    const timer = setTimeout(() => {
      turn = setImmediate(run);
    }, ms);
    return () => {
      clearTimeout(timer);
      clearImmediate(turn);
    };
  },
};
