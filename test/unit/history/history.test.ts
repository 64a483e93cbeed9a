import { describe, expect, it } from 'vitest';
import type { Party } from '../../../shared/call.ts';
import { call, entry, lines, missed, morning, openHistory, over, ringing } from './desk.ts';
import { MemoryHistoryFile } from '../../support/memory-history-file.ts';

const zoe: Party = { name: 'Zoë Müller', number: '0301234567' };

describe('what becomes history', () => {
  it('is every call that is over, once, with how long it rang and was talked on', async () => {
    const { history } = await openHistory();
    history.take([call('a', ringing)]);
    history.take([call('a', { kind: 'talking', since: morning + 8_000 })]);
    expect(history.entries).toEqual([]);
    const ended = call('a', over({ kind: 'answered' }, 68, 60), { via: '6200', queue: 'sales' });
    history.take([ended]);
    history.take([ended, call('b', ringing)]);
    history.take([]);
    expect(history.entries).toEqual([
      entry('a', { via: '6200', queue: 'sales', ringSeconds: 8, talkSeconds: 60 }),
      entry('b', { ringSeconds: 60, talkSeconds: null, outcome: { kind: 'unknown' } }),
    ]);
  });

  it('tells a colleague from somebody behind a trunk and from who may be anybody', async () => {
    const { history } = await openHistory();
    history.take([
      call('a', missed),
      call('b', missed, { party: zoe, trunk: 'test1' }),
      call('c', missed, { party: zoe }),
      call('d', missed, { party: { name: null, number: null } }),
    ]);
    expect(history.entries.map(({ side }) => side)).toEqual(['colleague', 'outside', 'unknown', 'unknown']);
  });

  it('is no call that a queue rings again, until that is over', async () => {
    const { history } = await openHistory();
    history.take([call('a', missed)]);
    expect(history.missedUnseen).toBe(1);
    history.take([call('a', ringing)]);
    expect([history.entries, history.missedUnseen]).toEqual([[], 0]);
    history.take([call('a', over({ kind: 'answered' }, 50, 20))]);
    expect(history.entries).toMatchObject([{ id: 'a', outcome: { kind: 'answered' } }]);
  });

  it('follows an outcome that becomes better known', async () => {
    const { history } = await openHistory();
    history.take([call('a', over({ kind: 'answered' }, 20, 10))]);
    history.take([call('a', over({ kind: 'transferred', to: '1002' }, 20, 10))]);
    expect(history.entries).toMatchObject([{ outcome: { kind: 'transferred', to: '1002' } }]);
  });

  it('goes on with the entry of a call that is found again after Tipring has been away', async () => {
    const file = new MemoryHistoryFile();
    const before = await openHistory(file);
    const talking = { kind: 'talking', since: morning + 5_000 } as const;
    before.history.take([call('old-1', talking)]);
    before.history.setNote('old-1', 'wants an offer');
    await before.history.close();
    expect(before.history.entries).toMatchObject([{ outcome: { kind: 'unknown' }, talkSeconds: 55 }]);

    const { history } = await openHistory(file, () => morning + 300_000);
    const found = { startedAt: morning + 5_000 };
    history.take([call('new-1', talking, found)]);
    expect(history.entries).toEqual([]);
    history.take([call('new-1', over({ kind: 'answered' }, 125, 120), found)]);
    await history.close();
    const after = await openHistory(file);
    expect(after.history.entries).toMatchObject([
      {
        id: 'old-1',
        startedAt: morning,
        talkSeconds: 120,
        note: 'wants an offer',
        outcome: { kind: 'answered' },
      },
    ]);
  });

  it('takes the next call of the same caller for a call of its own', async () => {
    const { history } = await openHistory();
    history.take([call('a', ringing)]);
    history.take([]);
    const later = { startedAt: morning + 90_000 };
    history.take([call('b', ringing, later)]);
    history.take([call('b', missed, later)]);
    expect(history.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps what happens before the file is read, in its place by time', async () => {
    const file = new MemoryHistoryFile(
      lines(entry('old', { startedAt: morning - 1 }), entry('new', { startedAt: morning + 1 })),
    );
    const { history } = await openHistory(file);
    history.take([call('a', missed)]);
    expect(history.entries.map(({ id }) => id)).toEqual(['old', 'a', 'new']);
  });
});

describe('missed calls, notes and earlier calls', () => {
  it('counts missed calls until somebody looks at them, over a restart as well', async () => {
    const file = new MemoryHistoryFile();
    const { history } = await openHistory(file);
    const seen: number[] = [];
    history.onChange(() => seen.push(history.missedUnseen));
    history.take([call('a', missed), call('b', missed), call('c', over({ kind: 'rejected' }))]);
    history.markSeen();
    expect(seen).toEqual([1, 2, 2, 0]);
    history.take([call('d', missed)]);
    await history.close();
    expect((await openHistory(file)).history.missedUnseen).toBe(1);
  });

  it('keeps a note that is made during the call, and one that is made later', async () => {
    const { history, file } = await openHistory();
    history.take([call('a', ringing)]);
    history.setNote('a', 'about the invoice');
    expect(history.noteOn('a')).toBe('about the invoice');
    history.take([call('a', missed)]);
    expect(history.noteOn('a')).toBe('about the invoice');
    history.setNote('a', 'about the invoice\ncall back at ten');
    await history.close();
    expect((await openHistory(file)).history.entries[0]?.note).toBe('about the invoice\ncall back at ten');
  });

  it('says how often somebody called today, and how the last call ended, however the number is written', async () => {
    const outside = { party: zoe, side: 'outside' } as const;
    const file = new MemoryHistoryFile(
      lines(
        entry('yesterday', { ...outside, startedAt: morning - 86_400_000 }),
        entry('today', { ...outside, startedAt: morning, direction: 'outgoing' }),
        entry('missed', { ...outside, startedAt: morning + 1, outcome: { kind: 'missed' }, seen: false }),
        entry('other', { startedAt: morning + 2 }),
      ),
    );
    const { history } = await openHistory(file);
    expect(history.lastCallsWith('+49 30 1234567'.replaceAll(' ', ''))).toMatchObject({
      today: 2,
      last: { id: 'missed' },
    });
    expect(history.lastCallsWith('10000')).toEqual({ today: 0, last: null });
    history.lookAhead();
    history.take([call('again', missed, { party: zoe, startedAt: morning + 3 })]);
    expect(history.lastCallsWith('0301234567')).toMatchObject({ today: 3, last: { id: 'again' } });
    history.remove(new Set(['again', 'missed']));
    expect(history.lastCallsWith('0301234567')).toMatchObject({ today: 1, last: { id: 'today' } });
    expect(history.lastCalls(2).map(({ id }) => id)).toEqual(['other', 'today']);
  });

  it('deletes for good', async () => {
    const { history, file } = await openHistory(new MemoryHistoryFile(lines(entry('a'), entry('b'))));
    history.remove(new Set(['a']));
    await history.close();
    expect(file.text).toMatch(/^\{"id":"b"[^\n]+\n$/);
  });
});
