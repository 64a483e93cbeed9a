import { describe, expect, it } from 'vitest';
import {
  firstStep,
  hindranceIn,
  hindranceOfSaving,
  stepBefore,
  stepToCorrect,
  steps,
} from '../../../renderer/first-start/steps.ts';
import { testSteps } from '../../../shared/ipc.ts';
import type { TestStep, TestStepId } from '../../../shared/ipc.ts';
import { problem } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';

const refused = problem('login-rejected', 'desk', 'Authentication failed');
const lacking = problem('rights-missing', [{ list: 'write', right: 'originate', for: ['dialling'] }]);
const away = problem('phone-unreachable', 'PJSIP/1001');

/** A test in which one step ended badly, and what came after it was skipped. */
const endedAt = (id: TestStepId, status: 'failed' | 'warning', wrong: Problem): readonly TestStep[] =>
  testSteps.map((each): TestStep => {
    if (each === id) return { id, status, found: [], problem: wrong };
    const isBefore = testSteps.indexOf(each) < testSteps.indexOf(id);
    return { id: each, status: isBefore ? 'passed' : 'skipped', found: [], problem: null };
  });

describe('the first start', () => {
  it('has four steps, and begins with the first one that leaves something to enter', () => {
    expect(steps).toEqual(['pbx', 'account', 'phone', 'done']);
    expect(firstStep([])).toBe('pbx');
    expect(firstStep(['pbx.host'])).toBe('account');
    expect(firstStep(['pbx.host', 'pbx.user'])).toBe('account');
    expect(firstStep(['pbx.host', 'pbx.user', 'pbx.password'])).toBe('phone');
    expect(firstStep(['phone.extension'])).toBe('pbx');
  });

  it('goes back from each step but the first, and not from the end', () => {
    expect(steps.map(stepBefore)).toEqual([null, 'pbx', 'account', null]);
  });

  it('leads to the step in which a wrong field can be corrected', () => {
    expect(stepToCorrect(['phone.extension'])).toBe('phone');
    expect(stepToCorrect(['phone.extension', 'pbx.port'])).toBe('pbx');
    expect(stepToCorrect(['colleagues.1.number'])).toBeNull();
  });

  it.each([
    ['name', 'pbx'],
    ['port', 'pbx'],
    ['banner', 'pbx'],
    ['login', 'account'],
  ] as const)('stays at its step until a failed %s is mended', (id, at) => {
    expect(hindranceIn(endedAt(id, 'failed', refused), [])).toEqual({ at, problem: refused, may: 'mend' });
  });

  it('lets a person leave missing rights and a phone that is not found as they are', () => {
    expect(hindranceIn(endedAt('rights', 'failed', lacking), [])).toEqual({
      ...{ at: 'account', problem: lacking, may: 'leave' },
    });
    expect(hindranceIn(endedAt('extension', 'warning', away), [])).toEqual({
      ...{ at: 'phone', problem: away, may: 'leave' },
    });
  });

  it('does not ask again about what was left as it is, and asks about anything else', () => {
    expect(hindranceIn(endedAt('rights', 'failed', lacking), ['rights-missing'])).toBeNull();
    expect(hindranceIn(endedAt('login', 'failed', refused), ['rights-missing'])?.problem).toBe(refused);
  });

  it('is held up neither by rights in excess nor by steps that were not taken', () => {
    const excess = problem('rights-excess', [{ list: 'write', right: 'system' }]);
    expect(hindranceIn(endedAt('rights', 'warning', excess), [])).toBeNull();
    expect(
      hindranceIn(
        testSteps.map((id) => ({ id, status: 'skipped', found: [], problem: null })),
        [],
      ),
    ).toBeNull();
  });

  it('goes back to the account where only the password could not be kept', () => {
    expect(hindranceOfSaving(problem('password-not-kept'))).toMatchObject({ at: 'account', may: 'leave' });
    const notWritten = problem('settings-not-written', '/home/uta', 'ENOSPC');
    expect(hindranceOfSaving(notWritten)).toEqual({ at: 'phone', problem: notWritten, may: 'mend' });
  });
});
