import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { AmiError, PermissionDenied } from '../ami/errors.ts';

/** Which right of the account's `write` list an action needs. Source: AMI, `manager show command`. */
const rights: ReadonlyMap<string, string> = new Map([
  ['Originate', 'originate'],
  ['Redirect', 'call'],
  ['BlindTransfer', 'call'],
  ['Atxfer', 'call'],
  ['CancelAtxfer', 'call'],
  ['Park', 'call'],
  ['Hangup', 'call'],
  ['ExtensionState', 'call'],
  ['ParkedCalls', 'call'],
  ['Status', 'call'],
]);

/** What a person gets to hear when an action failed. Names the right that is missing, where that is why. */
export const actionProblem = (error: unknown): Problem => {
  if (error instanceof PermissionDenied) {
    const right = rights.get(error.action);
    return right === undefined ? error.toProblem() : problem('permission-denied', error.action, right);
  }
  if (error instanceof AmiError) return error.toProblem();
  return problem('unexpected', error instanceof Error ? error.message : String(error));
};
