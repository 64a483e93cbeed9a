import type { Call, CallPhase } from '../../shared/call.ts';
import type { HistoryEntry, HistorySide } from '../../shared/history.ts';
import { isMissed } from '../../shared/history.ts';

/** So many entries are kept; the oldest go first. */
export const mostEntries = 10_000;

type Ended = Extract<CallPhase, { kind: 'ended' }>;

const wholeSeconds = (milliseconds: number): number => Math.max(0, Math.round(milliseconds / 1000));

/** A call that is no longer heard of, as far as it is known: the phone was let go of, or Tipring ends. */
const endUnseen = (phase: Exclude<CallPhase, Ended>, at: number): Ended => ({
  kind: 'ended',
  at,
  talkedSince: phase.kind === 'talking' ? phase.since : null,
  outcome: { kind: 'unknown' },
});

const sideOf = ({ party, trunk }: Call, isColleague: (number: string) => boolean): HistorySide => {
  if (trunk !== null) return 'outside';
  return party.number !== null && isColleague(party.number) ? 'colleague' : 'unknown';
};

/**
 * The entry of a call that is over.
 * @param call ended, or lost from sight
 * @param now milliseconds since 1970: the end of a call whose end was not seen
 */
export const entryOf = (
  call: Call,
  now: number,
  isColleague: (number: string) => boolean,
): Omit<HistoryEntry, 'note'> => {
  const { at, talkedSince, outcome } = call.phase.kind === 'ended' ? call.phase : endUnseen(call.phase, now);
  const { id, direction, party, via, queue, trunk, startedAt } = call;
  return {
    ...{ id, direction, party, via, queue, trunk },
    side: sideOf(call, isColleague),
    startedAt: Math.max(0, Math.round(startedAt)),
    ringSeconds: wholeSeconds((talkedSince ?? at) - startedAt),
    talkSeconds: talkedSince === null ? null : wholeSeconds(at - talkedSince),
    outcome,
    seen: !isMissed({ outcome }),
  };
};

/** When the entry's call was over, or was last heard of. Milliseconds since 1970. */
const endOf = ({ startedAt, ringSeconds, talkSeconds }: HistoryEntry): number =>
  startedAt + (ringSeconds + (talkSeconds ?? 0)) * 1000;

/** How far the age that a PBX tells of a channel may be off, milliseconds: it counts whole seconds. */
const slack = 2000;

/**
 * The entry of a call that was lost from sight and is found again under another id: after a restart, or when
 * the settings have changed.
 * @param call seen for the first time
 */
export const continuedBy = (entries: readonly HistoryEntry[], call: Call): HistoryEntry | undefined =>
  entries.findLast(
    (entry) =>
      entry.outcome.kind === 'unknown' &&
      entry.direction === call.direction &&
      entry.party.number === call.party.number &&
      entry.startedAt - slack <= call.startedAt &&
      call.startedAt <= endOf(entry),
  );

/** The entries, oldest first, with this one in its place; it replaces the one with the same id. */
export const withEntry = (entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] => {
  const others = entries.filter(({ id }) => id !== entry.id);
  const before = others.findLastIndex(({ startedAt }) => startedAt <= entry.startedAt);
  return others.toSpliced(before + 1, 0, entry).slice(-mostEntries);
};

/** The entries of a file, oldest first: of several with one id the last one counts. */
export const inOrder = (read: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  [...new Map(read.map((entry) => [entry.id, entry])).values()]
    .sort((one, other) => one.startedAt - other.startedAt)
    .slice(-mostEntries);
