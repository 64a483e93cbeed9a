import type { Call } from '../../shared/call.ts';
import type { Problem } from '../../shared/problem.ts';
import { partyName } from '../../shared/call-words.ts';
import type { Words } from '../../shared/words/words.ts';

/** A desktop notification as a value. A later one with the same id takes the place of the earlier. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly urgency: 'normal' | 'critical';
  /** What a click brings up. */
  readonly opens: 'pop' | 'settings' | 'nothing';
}

const numberLine = ({ notices }: Words, call: Call): string =>
  [
    ...(call.party.name !== null && call.party.number !== null ? [call.party.number] : []),
    ...(call.via === null ? [] : [notices.on(call.via)]),
  ].join(' · ');

/**
 * The notification that belongs to a call now.
 *
 * @returns the notification, or null when there is to be none (any more)
 */
export const callNotice = (words: Words, call: Call): Notice | null => {
  if (call.direction !== 'incoming') return null;
  if (call.phase.kind === 'ringing') {
    return {
      id: call.id,
      title: words.notices.calling(partyName(words, call.party)),
      body: numberLine(words, call),
      urgency: 'critical',
      opens: 'pop',
    };
  }
  if (call.phase.kind === 'ended' && call.phase.outcome.kind === 'missed') {
    return {
      id: call.id,
      title: words.notices.missedFrom(partyName(words, call.party)),
      body: numberLine(words, call),
      urgency: 'normal',
      opens: 'pop',
    };
  }
  return null;
};

export const problemNotice = (problem: Problem): Notice => ({
  id: `problem-${problem.code}`,
  title: problem.what,
  body: `${problem.why} ${problem.next}`,
  urgency: 'normal',
  opens: 'nothing',
});
