import type { Clock } from '../../../main/ami/clock.ts';

/** A clock that moves when the test says so. */
export interface FakeClock extends Clock {
  /** Moves on and runs, in order, everything that falls due on the way. */
  advance(ms: number): void;
  /** The computer sleeps: the time of day goes on, and no timer runs. */
  sleep(ms: number): void;
  /** How many timers are set. */
  readonly waiting: number;
}

export const fakeClock = (): FakeClock => {
  let now = 1_000_000;
  let timers: { at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
    sleep: (ms) => {
      now += ms;
      for (const timer of timers) timer.at += ms;
    },
    get waiting() {
      return timers.length;
    },
  };
};
