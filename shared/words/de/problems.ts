import { callProblems } from './call-problems.ts';
import { linkProblems } from './link-problems.ts';
import { numberProblems } from './number-problems.ts';
import { settingsProblems } from './settings-problems.ts';

export const problems = { ...linkProblems, ...callProblems, ...numberProblems, ...settingsProblems };
