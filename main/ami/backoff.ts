import {
  AddressNotPermitted,
  ConnectionRefused,
  NameNotFound,
  ShuttingDown,
  TimedOut,
  Unreachable,
} from './errors.ts';
import type { AmiError } from './errors.ts';

/** When a broken link is tried again. All in milliseconds. */
export interface Backoff {
  readonly first: number;
  /**
   * While nobody takes the connection, greets, or is let in. That costs the PBX nothing and can lock nobody out, so it is
   * tried often: the link is back about a second after the network is.
   */
  readonly longestUnheard: number;
  /** After anything else, such as a login that is not answered. */
  readonly longest: number;
  /** After AddressNotPermitted: rare enough that no PBX locks the computer out for it. */
  readonly notPermitted: number;
}

export const usualBackoff: Backoff = {
  first: 250,
  longestUnheard: 1_500,
  longest: 30_000,
  notPermitted: 60_000,
};

/** A PBX that has let us in before may close at once while it restarts: so often that is no ban. */
const forgivenCloses = { greeting: 8, login: 1 } as const;

/** How often in a row it went wrong: nobody was heard, the PBX closed without an answer, anything else. */
export interface Failures {
  readonly unheard: number;
  readonly closed: number;
  readonly other: number;
}

export const noFailures: Failures = { unheard: 0, closed: 0, other: 0 };

const kindOf = (error: AmiError): keyof Failures => {
  if (error instanceof AddressNotPermitted) return 'closed';
  const isSilence =
    error instanceof TimedOut && (error.waitedFor === 'connect' || error.waitedFor === 'banner');
  const isUnheard =
    isSilence ||
    error instanceof NameNotFound ||
    error instanceof ShuttingDown ||
    error instanceof ConnectionRefused ||
    error instanceof Unreachable;
  return isUnheard ? 'unheard' : 'other';
};

/** The failures with one more. */
export const oneMore = (failures: Failures, error: AmiError): Failures => {
  const kind = kindOf(error);
  return { ...failures, [kind]: failures[kind] + 1 };
};

/**
 * How long to wait before the next try, milliseconds: twice as long after each failure of a kind, and never
 * quite the same, so that a hundred desks do not all come at once.
 * @param failed what went wrong, after which failures before it, on a PBX that has let us in or not
 */
export const retryDelay = (failed: {
  readonly backoff: Backoff;
  readonly error: AmiError;
  readonly failures: Failures;
  readonly wasIn: 'was-in' | 'never-in';
  /** From 0 to below 1. */
  readonly random: () => number;
}): number => {
  const { backoff, error, failures, random } = failed;
  const kind = kindOf(error);
  if (error instanceof AddressNotPermitted) {
    const isForgiven = failed.wasIn === 'was-in' && failures.closed < forgivenCloses[error.closedAt];
    if (!isForgiven) return Math.round(backoff.notPermitted * (1 + random() / 2));
  }
  const longest = kind === 'unheard' ? backoff.longestUnheard : backoff.longest;
  const full = Math.min(longest, backoff.first * 2 ** Math.min(failures[kind], 30));
  return Math.round((full * (1 + random())) / 2);
};
