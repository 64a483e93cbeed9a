import type { DialSnapshot } from '../../shared/ipc.ts';
import { cleanNumber } from '../../shared/phone-number.ts';

/** Somebody a call can be dialled or sent on to with one key. */
export interface Target {
  readonly number: string;
  /** The colleague's name; null for a bare number. */
  readonly name: string | null;
  readonly group: 'recent' | 'colleague';
}

/** The last targets first (with the colleague's name where it is one), then the other colleagues. */
export const targetsOf = (
  snapshot: Pick<DialSnapshot, 'recentTargets' | 'colleagues'>,
): readonly Target[] => {
  const names = new Map(snapshot.colleagues.map(({ name, number }) => [number, name]));
  const recent = [...new Set(snapshot.recentTargets)];
  return [
    ...recent.map((number): Target => ({ number, name: names.get(number) ?? null, group: 'recent' })),
    ...snapshot.colleagues
      .filter(({ number }) => !recent.includes(number))
      .map(({ number, name }): Target => ({ number, name, group: 'colleague' })),
  ];
};

/** Case and accents make no difference when searching: `capek` finds `Čapek`. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What was typed as digits; null when it is no number but a search for a name. */
const typedNumber = (typed: string): string | null => {
  const cleaned = cleanNumber(typed);
  return cleaned.ok ? cleaned.value : null;
};

/** Those whose number holds what was typed, or in whose name each typed word begins a word. */
export const matching = (targets: readonly Target[], typed: string): readonly Target[] => {
  const query = typed.trim();
  if (query === '') return targets;
  const digits = typedNumber(query);
  if (digits !== null) return targets.filter(({ number }) => number.includes(digits));
  const wanted = fold(query).split(/\s+/);
  return targets.filter(({ name }) => {
    const words = fold(name ?? '').split(/[\s\-_.]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
};

/** Which of the `matches` Enter takes: the chosen one; the first when a name was typed; else none, and the typed number counts. */
export const activeTarget = (
  matches: readonly Target[],
  typed: string,
  chosen: number | null,
): Target | null => {
  if (chosen !== null) return matches[chosen] ?? null;
  return typed.trim() === '' || typedNumber(typed) !== null ? null : (matches[0] ?? null);
};
