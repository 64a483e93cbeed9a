import type { ProblemWords } from '../../shared/problem.ts';

/** Why Tipring does not start, for whoever starts it. As all of the command line it is English. */
export interface StartProblem extends ProblemWords {
  /** Stable name for tests and the log. */
  readonly code: string;
}
