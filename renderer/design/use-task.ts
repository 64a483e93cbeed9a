import { useState } from 'react';
import type { Problem, Result } from '../../shared/problem.ts';
import { failure, problem } from '../../shared/problem.ts';

export interface Task {
  readonly state: 'ready' | 'busy';
  /** Why the last run failed; null when it went well or none was made. */
  readonly problem: Problem | null;
  /** Runs a call of the contract and keeps how it went. */
  readonly run: <Value>(call: () => Promise<Result<Value>>) => Promise<Result<Value>>;
}

/** One thing a person can set off in a window: is it under way, and what came of it. */
export const useTask = (): Task => {
  const [state, setState] = useState<Task['state']>('ready');
  const [wrong, setWrong] = useState<Problem | null>(null);
  return {
    state,
    problem: wrong,
    run: async (call) => {
      setState('busy');
      const result = await call().catch(() => failure(problem('window-cut-off')));
      setState('ready');
      setWrong(result.ok ? null : result.problem);
      return result;
    },
  };
};
