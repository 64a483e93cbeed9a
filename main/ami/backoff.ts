import { AddressNotPermitted } from './errors.ts';
import type { AmiError } from './errors.ts';

/** When a broken link is tried again. All in milliseconds. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
  /** After AddressNotPermitted: rare enough that no PBX locks the computer out for it. */
  readonly notPermitted: number;
}

export const usualBackoff: Backoff = { first: 250, longest: 30_000, notPermitted: 60_000 };

/** A PBX that has let us in before may close at once while it restarts: so often that is no ban. */
const forgivenCloses = 3;

/**
 * How long to wait before the next try, milliseconds: twice as long after each failure, and never
 * quite the same, so that a hundred desks do not all come at once.
 * @param failed what went wrong, after how many failures before it, on a PBX that has let us in or not
 */
export const retryDelay = (failed: {
  readonly backoff: Backoff;
  readonly error: AmiError;
  readonly failures: number;
  readonly wasIn: 'was-in' | 'never-in';
  /** From 0 to below 1. */
  readonly random: () => number;
}): number => {
  const { first, longest, notPermitted } = failed.backoff;
  const isForgiven = failed.wasIn === 'was-in' && failed.failures < forgivenCloses;
  if (failed.error instanceof AddressNotPermitted && !isForgiven) {
    return Math.round(notPermitted * (1 + failed.random() / 2));
  }
  const full = Math.min(longest, first * 2 ** Math.min(failed.failures, 30));
  return Math.round((full * (1 + failed.random())) / 2);
};
