import type { CallOutcome, Party } from './call.ts';
import type { NumberToDial } from './number-to-dial.ts';

/** Whom a call was with: one of the colleagues of the settings, somebody behind a trunk, or nobody can say. */
export type HistorySide = 'colleague' | 'outside' | 'unknown';

/** One call of the user's that is over. */
export interface HistoryEntry {
  /** The id of the call (`Call.id`); unique over all starts of Tipring. */
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly party: Party;
  readonly side: HistorySide;
  /** The number by which the call reached the user, the queue it waited in and the trunk it came over, as `Call` has them. */
  readonly via: string | null;
  readonly queue: string | null;
  readonly trunk: string | null;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly startedAt: number;
  /** Whole seconds until it was answered, or was over. */
  readonly ringSeconds: number;
  /** Whole seconds that were talked; null when it was not answered here. */
  readonly talkSeconds: number | null;
  /** How it ended; who took it, or whom it was sent on to, stands in it. */
  readonly outcome: CallOutcome;
  /** The user's own words about it; may hold several lines. */
  readonly note: string;
  /** False for a missed call that nobody has looked at yet. */
  readonly seen: boolean;
}

/** Did it ring here, and nobody took it? */
export const isMissed = ({ outcome: { kind } }: Pick<HistoryEntry, 'outcome'>): boolean => kind === 'missed';

/** What is known of earlier calls with somebody who calls now. */
export interface EarlierCalls {
  /** How many there were today, in either direction. */
  readonly today: number;
  /** The latest, of whatever day; null when there was none. */
  readonly last: HistoryEntry | null;
}

/** Which entries of the history are looked at. */
export const historyFilters = ['all', 'incoming', 'outgoing', 'missed', 'answered-elsewhere'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

/** What is looked for in the history. */
export interface HistoryQuery {
  /** As typed: words of name, note, line or queue, or a number in any formatting; empty finds everything. */
  readonly search: string;
  readonly filter: HistoryFilter;
}

/** How many entries of a query there are, day by day, the newest first. The entries themselves are asked for in parts. */
export interface FoundCalls {
  /** Of the history that was looked through; entries of another revision do not fit. */
  readonly revision: number;
  readonly days: readonly HistoryDay[];
  /** Where the entries stand that were asked after, in the same order, from 0; -1 for one that is not found. */
  readonly places: readonly number[];
}

export interface HistoryDay {
  /** Its first moment, milliseconds since 1970, in the time zone of this computer. */
  readonly start: number;
  readonly count: number;
}

/** Entries of a query, in its order. */
export interface HistoryPart {
  readonly revision: number;
  readonly entries: readonly HistoryEntry[];
}

/** Somebody in the history, such as for the completion of a number. */
export interface KnownNumber extends NumberToDial {
  readonly name: string | null;
}
