import type { DialSnapshot } from '../../shared/ipc.ts';
import type { KnownNumber } from '../../shared/history.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import type { ColleagueLine, LineState } from '../../shared/line-state.ts';
import { meantBy } from '../../shared/people-search.ts';
import { cleanNumber } from '../../shared/phone-number.ts';

/** Somebody a call can be dialled or sent on to with one key. */
export interface Target extends NumberToDial {
  /** The colleague's name; null for a bare number. */
  readonly name: string | null;
  readonly group: 'found' | 'dialled' | 'recent' | 'colleague' | 'history';
  /** What the colleague's line does; null for a number that is no colleague's. */
  readonly line: LineState | null;
}

const targetsOf = (
  numbers: readonly NumberToDial[],
  group: 'dialled' | 'recent',
  colleagues: readonly ColleagueLine[],
): readonly Target[] => {
  const known = new Map(colleagues.map((colleague) => [colleague.number, colleague]));
  const first = new Map(numbers.map((each) => [each.number, each]));
  const targetOf = ({ number, form }: NumberToDial): Target => {
    const colleague = known.get(number);
    return { number, form, name: colleague?.name ?? null, group, line: colleague?.line ?? null };
  };
  return [
    ...[...first.values()].map(targetOf),
    ...colleagues
      .filter(({ number }) => !first.has(number))
      .map(({ number, name, line }): Target => ({
        ...{ number, form: 'written', name, group: 'colleague', line },
      })),
  ];
};

/** Where calls were sent last (with the colleague's name where it is one), then the other colleagues. */
export const transferTargets = ({
  recentTargets,
  colleagues,
}: Pick<DialSnapshot, 'recentTargets' | 'colleagues'>): readonly Target[] =>
  targetsOf(
    recentTargets.map((number) => ({ number, form: 'written' })),
    'recent',
    colleagues,
  );

/** The number that was dialled last, then the colleagues. */
export const dialTargets = ({
  lastDialled,
  colleagues,
}: Pick<DialSnapshot, 'lastDialled' | 'colleagues'>): readonly Target[] =>
  targetsOf(lastDialled === null ? [] : [lastDialled], 'dialled', colleagues);

/** The colleagues, then whom the history knows. */
export const padTargets = (
  colleagues: readonly ColleagueLine[],
  known: readonly KnownNumber[],
): readonly Target[] => [
  ...targetsOf([], 'recent', colleagues),
  ...known.map((each): Target => ({ ...each, group: 'history', line: null })),
];

/** The numbers of a text that was brought first, each with the name of whom it is; then the others. */
export const withFound = (targets: readonly Target[], found: readonly string[]): readonly Target[] => [
  ...found.map((number): Target => {
    const known = targets.find((target) => target.number === number);
    return { number, form: 'written', name: known?.name ?? null, group: 'found', line: known?.line ?? null };
  }),
  ...targets.filter(({ number }) => !found.includes(number)),
];

/** What was typed as digits; null when it is no number but a search for a name. */
const typedNumber = (typed: string): string | null => {
  const cleaned = cleanNumber(typed);
  return cleaned.ok ? cleaned.value : null;
};

/** Those whom a text means, as `meantBy` says. */
export const matching = (targets: readonly Target[], typed: string): readonly Target[] =>
  targets.filter(meantBy(typed));

/** Which of the `matches` Enter takes: the chosen one; the first when a name was typed; else none, and the typed number counts. */
export const activeTarget = (
  matches: readonly Target[],
  typed: string,
  chosen: number | null,
): Target | null => {
  if (chosen !== null) return matches[chosen] ?? null;
  return typed.trim() === '' || typedNumber(typed) !== null ? null : (matches[0] ?? null);
};
