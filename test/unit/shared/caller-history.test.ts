import { describe, expect, it } from 'vitest';
import { callerHistory, callerHistoryWords } from '../../../shared/caller-history.ts';
import type { CallOutcome } from '../../../shared/call.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { english } from '../../support/english.ts';

const now = new Date(2026, 2, 4, 9, 30).getTime();
const day = 86_400_000;

const entry = (outcome: CallOutcome, startedAt: number, talkSeconds: number | null = null): HistoryEntry => ({
  id: 'x',
  direction: 'incoming',
  party: { number: '1', name: null },
  side: 'unknown',
  via: null,
  queue: null,
  trunk: null,
  startedAt,
  ringSeconds: 1,
  talkSeconds,
  outcome,
  note: '',
  seen: true,
});
const told = (today: number, last: HistoryEntry | null): string =>
  callerHistoryWords(english, callerHistory({ today, last }), now);

describe('what came before a call', () => {
  it.each([
    ['First call with this number', told(0, null)],
    ['Third call today; you missed the last', told(2, entry({ kind: 'missed' }, now - 60_000))],
    ['Second call today; you have talked already', told(1, entry({ kind: 'answered' }, now - 60_000, 5))],
    ['11th call today', told(10, entry({ kind: 'busy' }, now - 60_000))],
    ['You missed a call yesterday', told(0, entry({ kind: 'missed' }, now - 10 * 3_600_000))],
    ['You last talked 3 days ago', told(0, entry({ kind: 'answered' }, now - 3 * day, 60))],
    ['Last call 40 days ago', told(0, entry({ kind: 'not-answered' }, now - 40 * day))],
  ])('is told: %s', (expected, words) => {
    expect(words).toBe(expected);
  });

  it('is told in every language', () => {
    const missed = callerHistory({ today: 2, last: entry({ kind: 'missed' }, now) });
    expect(
      (['de', 'es', 'fr', 'zh-CN'] as const).map((language) =>
        callerHistoryWords(wordsIn(language), missed, now),
      ),
    ).toEqual([
      '3. Anruf heute; den letzten haben Sie verpasst',
      '3.ª llamada de hoy; la última quedó perdida',
      '3e appel aujourd’hui ; vous avez manqué le dernier',
      '今天第 3 次通话；上一次未接听',
    ]);
  });
});
