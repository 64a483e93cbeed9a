import { expect, it } from 'vitest';
import { addTotals, noTests, totalsOf } from '../../support/vitest-report.ts';

const report = (files: readonly { readonly status: string; readonly tests: number }[]): string =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: files.map(({ status, tests }) => ({ status, assertionResults: Array(tests).fill({}) })),
  });

it('counts passed, failed and skipped tests, those still to be written among the skipped', () => {
  expect(totalsOf(report([{ status: 'failed', tests: 9 }]))).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it('counts a file that fails before its first test as a failed test', () => {
  const files = [
    { status: 'failed', tests: 0 },
    { status: 'passed', tests: 9 },
  ];
  expect(totalsOf(report(files)).failed).toBe(2);
});

it('refuses what is no report', () => {
  expect(() => totalsOf('{}')).toThrow('numPassedTests');
});

it('adds up over the projects', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addTotals(one, addTotals(one, noTests))).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
