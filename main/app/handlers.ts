import type { AnswerOf, ArgumentOf, CallsOf, WindowName } from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';

/** The main side of a window's calls, derived from the contract: each gets a checked argument and answers a result. */
export type Handlers<Name extends WindowName> = {
  readonly [Key in keyof CallsOf<Name>]: (
    argument: ArgumentOf<CallsOf<Name>[Key]>,
  ) => Result<AnswerOf<CallsOf<Name>[Key]>> | Promise<Result<AnswerOf<CallsOf<Name>[Key]>>>;
};
