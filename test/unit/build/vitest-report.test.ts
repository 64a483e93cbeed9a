import { expect, it } from 'vitest';
import { addTotals, noTests, totalsOf } from '../../support/vitest-report.ts';

const report = (files: readonly { readonly status: string; readonly tests: readonly string[] }[]): string =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

it('counts passed, failed and skipped tests, those still to be written among the skipped', () => {
  const files = [{ status: 'failed', tests: ['passed', 'failed', 'skipped'] }];
  expect(totalsOf(report(files))).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it('counts a file that fails outside its tests as a failed test', () => {
  const files = [
    { status: 'failed', tests: [] },
    { status: 'failed', tests: ['skipped', 'skipped'] },
    { status: 'passed', tests: ['passed'] },
  ];
  expect(totalsOf(report(files)).failed).toBe(3);
});

it('refuses what is no report', () => {
  expect(() => totalsOf('{}')).toThrow('numPassedTests');
});

it('adds up over the projects', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addTotals(one, addTotals(one, noTests))).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
