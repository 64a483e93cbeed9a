import { History } from '../../../main/history/history.ts';
import type { Call, CallPhase, CallOutcome } from '../../../shared/call.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { MemoryHistoryFile } from '../../support/memory-history-file.ts';

/** Monday 2 March 2026, 9:00 by the clock of the desk. */
export const morning = new Date(2026, 2, 2, 9).getTime();

export const call = (id: string, phase: CallPhase, change: Partial<Call> = {}): Call => ({
  id,
  direction: 'incoming',
  party: { name: 'Anna Berg', number: '1000' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: morning,
  phase,
  ...change,
});

export const ringing: CallPhase = { kind: 'ringing' };

/** Over after so many seconds, of which the last so many were talked. */
export const over = (outcome: CallOutcome, seconds = 20, talked: number | null = null): CallPhase => ({
  kind: 'ended',
  at: morning + seconds * 1000,
  talkedSince: talked === null ? null : morning + (seconds - talked) * 1000,
  outcome,
});
export const missed = over({ kind: 'missed' });

export const entry = (id: string, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  direction: 'incoming',
  party: { name: 'Anna Berg', number: '1000' },
  side: 'colleague',
  via: null,
  queue: null,
  trunk: null,
  startedAt: morning,
  ringSeconds: 5,
  talkSeconds: 60,
  outcome: { kind: 'answered' },
  note: '',
  seen: true,
  ...change,
});

export const lines = (...entries: readonly HistoryEntry[]): string =>
  entries.map((each) => `${JSON.stringify(each)}\n`).join('');

/** A history over a file, read. */
export const openHistory = async (
  file = new MemoryHistoryFile(),
  now: () => number = () => morning + 60_000,
) => {
  const log: string[] = [];
  const history = new History({
    file,
    now,
    isColleague: (number) => number === '1000',
    log: (line) => log.push(line),
  });
  await history.open();
  return { history, file, log };
};
