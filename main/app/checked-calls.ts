import { contract } from '../../shared/ipc.ts';
import type { ContractCall, WindowName } from '../../shared/ipc.ts';
import { failure, problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { firstIssue } from '../settings/settings-text.ts';
import type { Handlers } from './handlers.ts';

/** Takes whatever a window has sent, and answers with a `Result` or the promise of one. */
export type CheckedCall = (argument: unknown) => unknown;

/** What a window is told that asks for something it must not have. */
export const refusedCall = (why: string): Problem => problem('call-refused', why);

/**
 * A contract call with its handler, as a function of an unchecked argument.
 * The types of the two come from the same entry of the contract.
 */
const checked =
  (call: ContractCall, handler: CheckedCall): CheckedCall =>
  (argument) => {
    const parsed = call.argument.safeParse(argument);
    return parsed.success ? handler(parsed.data) : failure(refusedCall(firstIssue(parsed.error)));
  };

/** The calls of a window, each of which checks its argument against the contract before anything is done with it. */
export const checkedCalls = <Name extends WindowName>(
  window: Name,
  handlers: Handlers<Name>,
): ReadonlyMap<string, CheckedCall> => {
  const calls: Readonly<Record<string, ContractCall>> = contract[window];
  // Which handler goes with which schema is held by the type Handlers; it cannot be said per entry.
  const byName = new Map<string, CheckedCall>(Object.entries(handlers));
  return new Map(
    Object.entries(calls).flatMap(([name, call]) => {
      const handler = byName.get(name);
      return handler === undefined ? [] : [[name, checked(call, handler)] as const];
    }),
  );
};
