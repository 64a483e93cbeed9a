import type { HistoryEntry } from '../../shared/history.ts';

const outcomes: readonly HistoryEntry['outcome'][] = [
  { kind: 'answered' },
  { kind: 'missed' },
  { kind: 'answered' },
  { kind: 'answered-elsewhere', by: { name: 'Björn Čapek', number: '1002' } },
  { kind: 'busy' },
];
const firstNames = ['Anna', 'Zoë', 'Jürgen', 'Chloé', 'Wilhelmina', 'شيرين', '王'];

/** The nth of many calls: eleven minutes before the one before it. */
const entry = (place: number, newest: number): HistoryEntry => {
  const outcome = outcomes[place % outcomes.length] ?? { kind: 'answered' };
  return {
    id: `seed-${place}`,
    direction: place % 3 === 0 ? 'outgoing' : 'incoming',
    party: {
      name: place % 4 === 0 ? null : `${firstNames[place % firstNames.length] ?? ''} Example ${place}`,
      number: `030${String(1_000_000 + place)}`,
    },
    side: 'outside',
    via: '5551001',
    queue: null,
    trunk: 'test1',
    startedAt: newest - place * 660_000,
    ringSeconds: place % 30,
    talkSeconds: outcome.kind === 'answered' ? place % 900 : null,
    outcome,
    note: place % 50 === 0 ? `note ${place}` : '',
    seen: true,
  };
};

/**
 * The text of a history file with so many calls.
 * @param newest when the latest began, milliseconds since 1970
 */
export const seededHistory = (count: number, newest: number): string =>
  Array.from({ length: count }, (_, index) => `${JSON.stringify(entry(count - 1 - index, newest))}\n`).join(
    '',
  );
