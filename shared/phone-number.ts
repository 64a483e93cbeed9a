import type { Result } from './problem.ts';
import { failure } from './problem.ts';

/**
 * Turns what people type or paste into what is dialled: `+49 (0)30 1234-56` becomes `+4930123456`.
 * The value holds `0-9 * # +` only, a plus only at the start. Refuses everything else with a reason.
 */
export const cleanNumber = (_text: string): Result<string> =>
  failure({ code: 'number-empty', what: '', why: '', next: '' });

/** Is this (cleaned) number a star or hash code, which makes the PBX do something? */
export const isFeatureCode = (number: string): boolean => /[*#]/.test(number);
