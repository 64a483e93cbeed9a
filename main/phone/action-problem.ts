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
    if (right === undefined) return error.toProblem();
    return {
      code: 'permission-denied',
      what: `The PBX does not permit this account to do “${error.action}”.`,
      why: `The AMI account lacks the write right “${right}”.`,
      next: `Have the right “${right}” added to the account's write rights on the PBX.`,
    };
  }
  if (error instanceof AmiError) return error.toProblem();
  return {
    code: 'unexpected',
    what: 'Something went wrong inside Tipring.',
    why: error instanceof Error ? error.message : String(error),
    next: 'Try again; if it stays so, restart Tipring.',
  };
};
