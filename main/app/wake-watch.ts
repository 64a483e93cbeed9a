import type { Clock } from '../ami/clock.ts';

export interface WakeWatchOptions {
  readonly clock: Clock;
  /** The network addresses that this computer has now, as one text. */
  readonly addresses: () => string;
  /** The computer woke, or its network changed. */
  readonly wake: () => void;
}

/** Milliseconds between two looks. */
const lookEvery = 1_000;
/** The clock has gone on this much further than the timer: the computer slept. Milliseconds. */
const jump = 3_000;

/**
 * Notices what the system may not tell: that the computer slept, and that it came into another network.
 * @returns ends the watch
 */
export const watchForWake = ({ clock, addresses, wake }: WakeWatchOptions): (() => void) => {
  let looked = clock.now();
  let had = addresses();
  let cancel: () => void = () => undefined;
  const look = (): void => {
    const now = clock.now();
    const has = addresses();
    const isNews = now - looked - lookEvery > jump || has !== had;
    looked = now;
    had = has;
    cancel = clock.after(lookEvery, look);
    if (isNews) wake();
  };
  cancel = clock.after(lookEvery, look);
  return () => {
    cancel();
  };
};
