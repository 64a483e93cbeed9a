import { fold } from '../../shared/fold.ts';
import type {
  HistoryDay,
  HistoryEntry,
  HistoryFilter,
  HistoryQuery,
  KnownNumber,
} from '../../shared/history.ts';
import { isMissed } from '../../shared/history.ts';
import { numberToCall } from '../../shared/number-to-dial.ts';
import { meantBy } from '../../shared/people-search.ts';
import { cleanNumber, isSameNumber } from '../../shared/phone-number.ts';

const passes: Readonly<Record<HistoryFilter, (entry: HistoryEntry) => boolean>> = {
  all: () => true,
  incoming: ({ direction }) => direction === 'incoming',
  outgoing: ({ direction }) => direction === 'outgoing',
  missed: isMissed,
  'answered-elsewhere': ({ outcome }) => outcome.kind === 'answered-elsewhere',
};

/** What an entry is found by; kept, as each letter typed asks for all of them. */
const texts = new WeakMap<HistoryEntry, string>();

const textOf = (entry: HistoryEntry): string => {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const { party, note, via, queue } = entry;
  const text = fold([party.name, party.number, note, via, queue].join('\n'));
  texts.set(entry, text);
  return text;
};

const isTo = (number: string, typed: string): boolean =>
  number.includes(typed) || isSameNumber(number, typed);

/** Does an entry hold what was typed: all the words of it, or the number however it is written? */
const matcher = (search: string): ((entry: HistoryEntry) => boolean) => {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const cleaned = cleanNumber(search);
  return (entry) => {
    const text = textOf(entry);
    if (words.every((word) => text.includes(word))) return true;
    return cleaned.ok && entry.party.number !== null && isTo(entry.party.number, cleaned.value);
  };
};

/** The entries that a query finds, newest first. */
export const findEntries = (
  entries: readonly HistoryEntry[],
  { search, filter }: HistoryQuery,
): readonly HistoryEntry[] => {
  const matches = matcher(search);
  return entries.filter((entry) => passes[filter](entry) && matches(entry)).reverse();
};

/** How many entries each day has, for entries of falling time. */
export const daysOf = (newestFirst: readonly HistoryEntry[]): readonly HistoryDay[] => {
  const days: { start: number; count: number }[] = [];
  for (const { startedAt } of newestFirst) {
    const last = days.at(-1);
    // Most are of the day of the one before: the calendar need not be asked.
    if (last !== undefined && startedAt >= last.start) last.count += 1;
    else days.push({ start: new Date(startedAt).setHours(0, 0, 0, 0), count: 1 });
  }
  return days;
};

interface NumbersWanted {
  readonly typed: string;
  /** The colleagues' numbers: they are known without the history. */
  readonly besides: ReadonlySet<string>;
  /** The most that are wanted. */
  readonly count: number;
}

/** Whom what was typed means by name or number, the latest first; each number once. */
export const knownNumbers = (
  entries: readonly HistoryEntry[],
  { typed, besides, count }: NumbersWanted,
): readonly KnownNumber[] => {
  const isMeant = meantBy(typed);
  const found = new Map<string, KnownNumber>();
  for (const entry of entries.toReversed()) {
    const { number, name } = entry.party;
    if (number === null || found.has(number) || besides.has(number)) continue;
    const toCall = numberToCall(entry);
    if (toCall === null || !isMeant({ name, number })) continue;
    found.set(number, { ...toCall, name });
    if (found.size === count) break;
  }
  return [...found.values()];
};
