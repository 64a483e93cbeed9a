import { testSteps } from '../../shared/ipc.ts';
import type { TestStep, TestStepId } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';

/** What a step found. */
export type Finding =
  | { readonly status: 'passed'; readonly found: readonly Sentence[] }
  | { readonly status: 'warning' | 'failed'; readonly found: readonly Sentence[]; readonly problem: Problem };

/** Is this step taken when the test goes up to another one? */
export const isWithin = (id: TestStepId, upTo: TestStepId): boolean =>
  testSteps.indexOf(id) <= testSteps.indexOf(upTo);

/** The steps of one test, told anew at each change. */
export class Steps {
  readonly #report: (steps: readonly TestStep[]) => void;
  #steps: readonly TestStep[];

  /**
   * @param upTo the last step to be taken; those behind it are skipped
   * @param report called with all steps at each change
   */
  constructor(upTo: TestStepId, report: (steps: readonly TestStep[]) => void) {
    this.#report = report;
    this.#steps = testSteps.map((id) => {
      const status = isWithin(id, upTo) ? 'waiting' : 'skipped';
      return { id, status, found: [], problem: null };
    });
  }

  /** All of them as they stand. */
  get all(): readonly TestStep[] {
    return this.#steps;
  }

  begin(id: TestStepId): void {
    if (this.#steps.some((step) => step.id === id && step.status === 'waiting'))
      this.#change(id, { status: 'running' });
  }

  /** Ends a step; after a failed one the rest is skipped. */
  end(id: TestStepId, finding: Finding): void {
    if (finding.status === 'failed') this.#skipWaiting();
    this.#change(id, { ...finding, problem: finding.status === 'passed' ? null : finding.problem });
  }

  /** Ends the step that runs with a problem. */
  fail(problem: Problem): void {
    const running = this.#steps.find(({ status }) => status === 'running');
    if (running !== undefined) this.end(running.id, { status: 'failed', found: [], problem });
  }

  #skipWaiting(): void {
    this.#steps = this.#steps.map((step) =>
      step.status === 'waiting' ? { ...step, status: 'skipped' } : step,
    );
  }

  #change(id: TestStepId, change: Partial<TestStep>): void {
    this.#steps = this.#steps.map((step) => (step.id === id ? { ...step, ...change } : step));
    this.#report(this.#steps);
  }
}
