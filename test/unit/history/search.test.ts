import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWords } from '../../../main/app/csv-words.ts';
import { csvOf } from '../../../main/history/csv.ts';
import { daysOf, findEntries, knownNumbers } from '../../../main/history/search.ts';
import type { HistoryFilter } from '../../../shared/history.ts';
import { layoutOf, linesBetween, topOf } from '../../../renderer/history/list-layout.ts';
import { Speaker, wordsIn } from '../../../shared/words/words.ts';
import { entry, morning } from './desk.ts';

const zoe = { name: 'Zoë Müller', number: '0301234567' };
const entries = [
  entry('a', { party: zoe, note: 'Angebot für März', startedAt: morning }),
  entry('b', { direction: 'outgoing', startedAt: morning + 1000, queue: 'Vertrieb' }),
  entry('c', { outcome: { kind: 'missed' }, startedAt: morning + 2000, via: '5551001' }),
  entry('d', { outcome: { kind: 'answered-elsewhere', by: null }, startedAt: morning + 86_400_000 }),
];
const found = (search: string, filter: HistoryFilter = 'all'): string =>
  findEntries(entries, { search, filter })
    .map(({ id }) => id)
    .join('');

const zoeFound = { ...zoe, form: 'written' };
const known = (typed: string) => knownNumbers(entries, { typed, besides: new Set(), count: 8 });

describe('a search in the history', () => {
  it.each([
    ['', 'dcba'],
    ['zoe', 'a'],
    ['MÜLLER zoë', 'a'],
    ['030 123-45', 'a'],
    ['+49 (0)30 1234567', 'a'],
    ['0049 30 1234567', 'a'],
    ['angebot marz', 'a'],
    ['vertrieb', 'b'],
    ['5551001', 'c'],
    ['zoe berg', ''],
  ])('for "%s" finds %s', (search, ids) => {
    expect(found(search)).toBe(ids);
  });

  it('can be told which calls are meant', () => {
    const by = (filter: HistoryFilter): string => found('', filter);
    expect([by('incoming'), by('outgoing'), by('missed'), by('answered-elsewhere')]).toEqual([
      'dca',
      'b',
      'c',
      'd',
    ]);
  });

  it('offers each number once, the latest first', () => {
    expect(known('')).toEqual([{ number: '1000', form: 'written', name: 'Anna Berg' }, zoeFound]);
    expect(known('zo')).toEqual([zoeFound]);
  });

  it('offers only whom name or number mean, as many as are wanted of them', () => {
    const noted = entries.map((each) => ({ ...each, note: 'zoe', via: '0301234567', queue: 'zoe' }));
    expect(knownNumbers(noted, { typed: 'zoe', besides: new Set(), count: 8 })).toEqual([zoeFound]);
    expect(knownNumbers(entries, { typed: '', besides: new Set(['1000']), count: 1 })).toEqual([zoeFound]);
  });

  it('finds a number that is typed in another spelling', () => {
    expect(known('+49 30 1234567')).toEqual([zoeFound]);
  });

  it('offers no code that a caller showed in place of a number', () => {
    const code = entry('e', {
      party: { name: 'Zoë Müller', number: '*72030123' },
      startedAt: morning + 3000,
    });
    expect(knownNumbers([...entries, code], { typed: 'zo', besides: new Set(), count: 8 })).toEqual([
      zoeFound,
    ]);
  });

  it('knows that a number the user has called stands as it was dialled', () => {
    const called = entry('e', { direction: 'outgoing', party: zoe, startedAt: morning + 3000 });
    expect(knownNumbers([...entries, called], { typed: 'zo', besides: new Set(), count: 8 })).toEqual([
      { ...zoe, form: 'dialled' },
    ]);
  });
});

describe('the list', () => {
  it('counts the calls of each day', () => {
    expect(daysOf(findEntries(entries, { search: '', filter: 'all' })).map(({ count }) => count)).toEqual([
      1, 3,
    ]);
  });

  it('has every line once and in its place, wherever it is looked at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }),
        fc.integer({ min: -500, max: 40_000 }),
        fc.integer({ min: 0, max: 3000 }),
        (counts, from, height) => {
          const layout = layoutOf(counts.map((count, place) => ({ start: place, count })));
          const all = linesBetween(layout, 0, layout.height);
          expect(all).toHaveLength(layout.rows);
          expect(all.map(({ row }) => row)).toEqual(all.map((_, place) => place));
          for (const line of all) if (line.kind === 'entry') expect(topOf(layout, line.index)).toBe(line.top);
          const size = (kind: 'day' | 'entry'): number => (kind === 'day' ? 36 : 56);
          const seen = all.filter(({ kind, top }) => top + size(kind) > from && top < from + height);
          expect(linesBetween(layout, from, from + height)).toEqual(seen);
        },
      ),
    );
  });
});

describe('the exported table', () => {
  const words = {
    separator: ',',
    columns: [
      'Date',
      'Time',
      'Direction',
      'Name',
      'Number',
      'Outcome',
      'Rang',
      'Talked',
      'Line',
      'Queue',
      'Trunk',
      'Note',
    ],
    incoming: 'Incoming',
    outgoing: 'Outgoing',
    outcome: () => 'Answered',
  };
  const lineOf = (change: Parameters<typeof entry>[1]): string =>
    csvOf([entry('a', change)], words).split('\r\n')[1] ?? '';

  it('begins with the mark by which Excel knows UTF-8, and ends each line as RFC 4180 wants it', () => {
    expect(csvOf([entry('a')], words)).toBe(
      '\ufeffDate,Time,Direction,Name,Number,Outcome,Rang,Talked,Line,Queue,Trunk,Note\r\n' +
        '2026-03-02,09:00:00,Incoming,Anna Berg,1000,Answered,5,60,,,,\r\n',
    );
  });

  it.each([
    ['en', ','],
    ['de', ';'],
    ['es', ';'],
    ['fr', ';'],
    ['zh-CN', ','],
  ] as const)('has the separator that spreadsheets of %s take: %s', (language, separator) => {
    const [head, line] = csvOf([entry('a')], csvWords(wordsIn(language))).split('\r\n');
    expect(head?.split(separator)).toHaveLength(12);
    expect(line?.split(separator)).toHaveLength(12);
  });

  it('has numbers digit by digit, for other programs to read', () => {
    const numbers = { country: 'DE', written: 'formatted' } as const;
    const words = csvWords(new Speaker().words({ language: 'en', numbers }));
    const sentOn = entry('a', { outcome: { kind: 'transferred', to: '03012345678' } });
    expect(csvOf([sentOn], words)).toContain('Sent on to 03012345678');
  });

  it.each([
    ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
    ['+49301234567', `"'+49301234567"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['\tx', `"'\tx"`],
    ['Berg, Anna', '"Berg, Anna"'],
    ['two\nlines', '"two\nlines"'],
  ])('keeps the name %j from being a formula or another cell', (name, cell) => {
    expect(lineOf({ party: { name, number: null } })).toBe(
      `2026-03-02,09:00:00,Incoming,${cell},,Answered,5,60,,,,`,
    );
  });

  it.each([
    ['0301234567', `"'0301234567"`],
    ['+49301234567', `"'+49301234567"`],
    ['004930123456789', `"'004930123456789"`],
    ['4930123456789', `"'4930123456789"`],
    ['1002', '1002'],
    ['*8', '*8'],
  ])('keeps every digit of the number %s', (number, cell) => {
    expect(lineOf({ party: { name: null, number } })).toBe(
      `2026-03-02,09:00:00,Incoming,,${cell},Answered,5,60,,,,`,
    );
  });
});
