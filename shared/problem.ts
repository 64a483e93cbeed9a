/**
 * Something that went wrong, told to the person at the desk. It is a value: it crosses IPC,
 * stands in a snapshot and is shown as it is. It never holds a secret.
 */
export interface Problem {
  /** Stable name for tests, logs and translations, such as `login-rejected`. */
  readonly code: string;
  /** What happened, one short sentence. */
  readonly what: string;
  /** Why, as far as is known; one sentence. */
  readonly why: string;
  /** What the person can do next; one sentence. */
  readonly next: string;
}

/** The outcome of something that can go wrong in ways a person should hear about. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const failure = (problem: Problem): Result<never> => ({ ok: false, problem });
