import type { EarlierCalls } from './history.ts';
import type { Words } from './words/words.ts';

/** What is told of the calls that came before this one. */
export interface CallerHistory {
  /** Which call of today this is, this one counted. */
  readonly nth: number;
  /** The one before this, of whatever day; null when there was none. */
  readonly last: {
    readonly how: 'missed' | 'talked' | 'other';
    /** Milliseconds since 1970. */
    readonly at: number;
  } | null;
}

/** Of all that is known of earlier calls, what the pop tells. */
export const callerHistory = ({ today, last }: EarlierCalls): CallerHistory => {
  if (last === null) return { nth: today + 1, last: null };
  const how = last.outcome.kind === 'missed' ? 'missed' : last.talkSeconds === null ? 'other' : 'talked';
  return { nth: today + 1, last: { how, at: last.startedAt } };
};

const dayOf = (moment: number): number => {
  const date = new Date(moment);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
};

/**
 * The history of a caller in a sentence, such as `Third call today; you missed the last`.
 *
 * @param now milliseconds since 1970
 */
export const callerHistoryWords = (
  { pop }: Pick<Words, 'pop'>,
  { nth, last }: CallerHistory,
  now: number,
): string => {
  if (last === null) return pop.firstCall;
  if (nth > 1) {
    if (last.how === 'missed') return pop.callTodayMissed(nth);
    return last.how === 'talked' ? pop.callTodayTalked(nth) : pop.callToday(nth);
  }
  const when = pop.daysAgo(Math.max(0, dayOf(now) - dayOf(last.at)));
  if (last.how === 'missed') return pop.missedBefore(when);
  return last.how === 'talked' ? pop.talkedBefore(when) : pop.calledBefore(when);
};
