import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostEntries } from '../../../main/history/entries.ts';
import { historyEntrySchema } from '../../../main/history/entry-schema.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { call, entry, lines, missed, morning, openHistory } from './desk.ts';
import { MemoryHistoryFile } from '../../support/memory-history-file.ts';
import { logWords } from '../../../shared/log-words.ts';

const some = (count: number): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_, index) => entry(`e${index}`, { startedAt: morning + index }));

/** The ids of the entries in a file's text. */
const idsIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => historyEntrySchema.parse(JSON.parse(line)).id);

describe('the file of the history', () => {
  it('loses the last entry at most when Tipring ends in the middle of a write', async () => {
    const entries = some(6).map((each) => ({ ...each, note: 'Größe “42” 📞' }));
    const text = lines(...entries);
    const lastLine = text.length - lines(...entries.slice(-1)).length;
    for (let cut = lastLine; cut <= text.length; cut += 1) {
      const file = new MemoryHistoryFile(text.slice(0, cut));
      const { history } = await openHistory(file);
      const kept = history.entries.map(({ id }) => id);
      const whole = ['e0', 'e1', 'e2', 'e3', 'e4'];
      expect([whole, [...whole, 'e5']]).toContainEqual(kept);
      // And the next one is not swallowed by what is left of it.
      history.take([call('next', missed, { startedAt: morning + 99 })]);
      await history.close();
      expect(idsIn(file.text)).toEqual([...kept, 'next']);
      const lost = cut > lastLine && kept.length === 5;
      expect(file.aside).toBe(lost ? `${text.slice(lastLine, cut)}\n` : '');
    }
  });

  it('takes no time that is none: windows could show no date of it', async () => {
    const never = JSON.stringify({ ...entry('never'), startedAt: 9e15 });
    const file = new MemoryHistoryFile(`${never}\n${lines(entry('kept'))}`);
    const { history } = await openHistory(file);
    await history.close();
    expect(history.entries.map(({ id }) => id)).toEqual(['kept']);
    expect(file.aside).toBe(`${never}\n`);
  });

  it('sets damaged lines aside, says so, and keeps all others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...some(20)), fc.string({ unit: 'binary' })), { maxLength: 40 }),
        async (parts) => {
          const texts = parts.map((part) =>
            typeof part === 'string' ? part.replaceAll('\n', ' ') : JSON.stringify(part),
          );
          const good = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.id])));
          const bad = texts.filter((line, index) => typeof parts[index] === 'string' && line.trim() !== '');
          const file = new MemoryHistoryFile(texts.map((line) => `${line}\n`).join(''));
          const { history } = await openHistory(file);
          await history.close();
          expect(new Set(history.entries.map(({ id }) => id))).toEqual(good);
          expect(file.aside).toBe(bad.map((line) => `${line}\n`).join(''));
          expect(history.problems.map(({ code }) => code)).toEqual(bad.length > 0 ? ['history-damaged'] : []);
          if (bad.length > 0) expect(new Set(idsIn(file.text))).toEqual(good);
        },
      ),
    );
  });

  it('says what has happened to the user’s lines, and where they are', async () => {
    const { history } = await openHistory(new MemoryHistoryFile(`${lines(entry('a'))}{"id":"b"}\nxx\n`));
    const [problem] = history.problems;
    expect(problem === undefined ? '' : logWords(problem).what).toBe(
      '2 lines of your call history are damaged.',
    );
    expect(problem === undefined ? '' : logWords(problem).next).toContain('/home/uta/history.damaged.jsonl');
  });

  it('writes everything once the disk has room again, after half a line as well', async () => {
    const { history, file } = await openHistory(new MemoryHistoryFile(lines(entry('a', { startedAt: 1 }))));
    file.failure = new Error('ENOSPC: no space left on device');
    file.torn = 10;
    history.take([call('b', missed)]);
    await history.close();
    expect(history.problems).toMatchObject([{ code: 'history-not-written' }]);
    file.failure = null;
    history.take([call('c', missed)]);
    await history.close();
    expect(history.problems).toEqual([]);
    expect(idsIn(file.text)).toEqual(['a', 'b', 'c']);
  });

  it('does not touch a file that it cannot read', async () => {
    const file = new MemoryHistoryFile(lines(entry('a')));
    file.failure = new Error('EACCES: permission denied');
    const { history } = await openHistory(file);
    file.failure = null;
    history.take([call('b', missed)]);
    history.remove(new Set(['b']));
    await history.close();
    expect(history.problems).toMatchObject([{ code: 'history-unreadable' }]);
    expect(file.text).toBe(lines(entry('a')));
  });

  it('keeps the newest entries, as many as there may be, and writes the file anew now and then', async () => {
    const file = new MemoryHistoryFile(lines(...some(mostEntries)));
    const { history } = await openHistory(file);
    for (let round = 0; round < 2; round += 1) {
      const calls = Array.from({ length: 1100 }, (_, index) =>
        call(`n${round}-${index}`, missed, { startedAt: morning + 1_000_000 + round * 2000 + index }),
      );
      history.take(calls);
      await history.close();
    }
    expect(history.entries).toHaveLength(mostEntries);
    expect(file.rewrites).toBe(1);
    const again = await openHistory(file);
    expect(again.history.entries.map(({ id }) => id)).toEqual(history.entries.map(({ id }) => id));
  });

  it('holds what the history holds, whatever is done and in whatever order', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('ends' as const), id, at: fc.nat(1000) }),
      fc.record({ kind: fc.constant('note' as const), id, note: fc.string({ maxLength: 20 }) }),
      fc.record({ kind: fc.constant('delete' as const), id }),
      fc.record({ kind: fc.constant('seen' as const) }),
      fc.record({ kind: fc.constant('pause' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
        const { history, file } = await openHistory();
        for (const step of deeds) {
          if (step.kind === 'ends') history.take([call(step.id, missed, { startedAt: morning + step.at })]);
          if (step.kind === 'note') history.setNote(step.id, step.note);
          if (step.kind === 'delete') history.remove(new Set([step.id]));
          if (step.kind === 'seen') history.markSeen();
          if (step.kind === 'pause') await new Promise((resolve) => setImmediate(resolve));
        }
        await history.close();
        const again = await openHistory(file);
        expect(again.history.entries).toEqual(history.entries);
        const ids = history.entries.map((each) => each.id);
        expect(new Set(ids).size).toBe(ids.length);
        const times = history.entries.map(({ startedAt }) => startedAt);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });
});
