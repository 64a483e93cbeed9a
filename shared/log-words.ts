import { problemWords } from './problem.ts';
import type { Problem, ProblemWords } from './problem.ts';
import { problems } from './words/en/problems.ts';

/** A problem as the log has it: the log is English, whatever Tipring speaks. */
export const logWords = (told: Problem): ProblemWords => problemWords({ problems }, told);
