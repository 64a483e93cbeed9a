import type { problems } from './words/en/problems.ts';

/** What a person is told of a problem, in one language. */
export interface ProblemWords {
  /** What happened, one short sentence. */
  readonly what: string;
  /** Why, as far as is known; one sentence. */
  readonly why: string;
  /** What the person can do next; one sentence. */
  readonly next: string;
}

/** What stands in the words of each problem, by its code. */
type Parts = { readonly [Code in keyof typeof problems]: Parameters<(typeof problems)[Code]> };

/** A language's words for each problem. */
export type ProblemCatalogue = {
  readonly [Code in keyof Parts]: (...parts: Parts[Code]) => ProblemWords;
};

/** Stable name of a problem for tests, logs and the catalogues, such as `login-rejected`. */
export type ProblemCode = keyof Parts;

/** Problems as values, one or a union: by its code each has the parts that its words need. */
type ProblemOf<Code extends ProblemCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly parts: Parts[Each] };
}[Code];

/**
 * Something that went wrong, to be told to the person at the desk. It is a value: it crosses IPC and stands in a
 * snapshot; its words are made where it is shown, in the language of the moment. It never holds a secret.
 */
export type Problem = ProblemOf<ProblemCode>;

/**
 * @param code which problem it is
 * @param parts what stands in its words, as its function in shared/words/en/problems.ts takes it
 */
export const problem = <Code extends ProblemCode>(code: Code, ...parts: Parts[Code]): ProblemOf<Code> => ({
  code,
  parts,
});

/** The problem in words. */
export const problemWords = <Code extends ProblemCode>(
  { problems: catalogue }: { readonly problems: ProblemCatalogue },
  { code, parts }: ProblemOf<Code>,
): ProblemWords => catalogue[code](...parts);

/** The outcome of something that can go wrong in ways a person should hear about. */
export type Result<Value, Wrong = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Wrong };

export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const failure = <Wrong>(wrong: Wrong): { readonly ok: false; readonly problem: Wrong } => ({
  ok: false,
  problem: wrong,
});
