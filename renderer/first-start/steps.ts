import type { TestStep, TestStepId } from '../../shared/ipc.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { LockedField } from '../../shared/settings.ts';
import type { FieldName } from '../settings/check-form.ts';

/** The first start, in its order. */
export const steps = ['pbx', 'account', 'phone', 'done'] as const;
export type Step = (typeof steps)[number];
/** A step in which something is entered. */
export type EntryStep = Exclude<Step, 'done'>;
const entrySteps = ['pbx', 'account', 'phone'] as const satisfies readonly EntryStep[];

/** How far the connection is tested before a step is left. */
export const testedUpTo: Readonly<Record<EntryStep, TestStepId>> = {
  pbx: 'banner',
  account: 'rights',
  phone: 'extension',
};

const stepOfTest: Readonly<Record<TestStepId, EntryStep>> = {
  name: 'pbx',
  port: 'pbx',
  banner: 'pbx',
  login: 'account',
  rights: 'account',
  extension: 'phone',
};

const fields: Readonly<Record<EntryStep, readonly FieldName[]>> = {
  pbx: ['pbx.host', 'pbx.port'],
  account: ['pbx.user', 'pbx.password'],
  phone: ['phone.extension', 'phone.analogPort'],
};

/** What has to be entered in a step; the rest has a value from the beginning. */
const needed: Readonly<Record<EntryStep, readonly LockedField[]>> = {
  pbx: ['pbx.host'],
  account: ['pbx.user', 'pbx.password'],
  phone: ['phone.extension'],
};

/** The first step that leaves something to be entered: what a configuration file has set is not asked for. */
export const firstStep = (locked: readonly LockedField[]): EntryStep =>
  entrySteps.find((step) => !needed[step].every((field) => locked.includes(field))) ?? 'pbx';

/** The step before; null where there is none to go back to. */
export const stepBefore = (step: Step): EntryStep | null => {
  switch (step) {
    case 'pbx':
    case 'done':
      return null;
    case 'account':
      return 'pbx';
    case 'phone':
      return 'account';
  }
};

/** The step in which one of these fields can be corrected; null where none of them is in any. */
export const stepToCorrect = (wrong: readonly FieldName[]): EntryStep | null =>
  entrySteps.find((step) => fields[step].some((field) => wrong.includes(field))) ?? null;

/** What keeps a person at a step. */
export interface Hindrance {
  readonly at: EntryStep;
  readonly problem: Problem;
  /** `leave`: Tipring will work, if not in all; one may go on all the same. */
  readonly may: 'mend' | 'leave';
}

/** What a test says of the phone is worth knowing before one goes on; what it says of rights in excess is not. */
const hinders = ({ id, status }: TestStep): boolean =>
  status === 'failed' || (id === 'extension' && status === 'warning');

/**
 * @param tested the steps of a connection test as they ended
 * @param accepted what the person has decided to leave as it is
 * @returns the first thing that keeps from going on; null when nothing does
 */
export const hindranceIn = (
  tested: readonly TestStep[],
  accepted: readonly ProblemCode[],
): Hindrance | null => {
  for (const step of tested) {
    const { id, problem } = step;
    if (problem === null || !hinders(step) || accepted.includes(problem.code)) continue;
    return { at: stepOfTest[id], problem, may: id === 'rights' || id === 'extension' ? 'leave' : 'mend' };
  }
  return null;
};

/** The settings are saved where only the password was not put where it should be. */
const savedEvenSo: readonly ProblemCode[] = ['password-not-kept', 'password-left-behind'];

/** Where what went wrong with saving can be mended. */
export const hindranceOfSaving = (problem: Problem): Hindrance =>
  savedEvenSo.includes(problem.code)
    ? { at: 'account', problem, may: 'leave' }
    : { at: 'phone', problem, may: 'mend' };
