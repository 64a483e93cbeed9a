import type { Call, CallOutcome, Party } from '../../shared/call.ts';
import type { IconName } from '../design/icon.tsx';

/** Colour of a state; the words and the picture say the same. */
export type Tone = 'ringing' | 'outgoing' | 'talking' | 'quiet' | 'bad';

/** A call's state as a person reads it. */
export interface CallWords {
  readonly words: string;
  /** A name or number that ends the words, kept apart for its own writing direction. */
  readonly who: string | null;
  readonly tone: Tone;
  readonly icon: IconName;
  /** A whole sentence of explanation, when there is one. */
  readonly detail: string | null;
}

const say = (
  words: string,
  tone: Tone,
  icon: IconName,
  more: { readonly who?: string | null; readonly detail?: string } = {},
): CallWords => ({ words, who: more.who ?? null, tone, icon, detail: more.detail ?? null });

/** Name before number, for a party in the middle of a sentence; null when neither is known. */
export const partyInShort = (party: Party | null): string | null => party?.name ?? party?.number ?? null;

const outcomeWords = (outcome: CallOutcome, direction: Call['direction']): CallWords => {
  switch (outcome.kind) {
    case 'answered':
      return say('Call ended', 'quiet', 'hang-up');
    case 'missed':
      return say('Missed call', 'bad', 'missed');
    case 'answered-elsewhere': {
      const who = partyInShort(outcome.by);
      return say(who === null ? 'Answered elsewhere' : 'Answered by', 'quiet', 'colleague', { who });
    }
    case 'busy':
      return say('Busy', 'bad', 'hang-up');
    case 'rejected':
      return direction === 'incoming'
        ? say('Call rejected', 'quiet', 'hang-up')
        : say('Call refused', 'bad', 'hang-up');
    case 'not-answered':
      return say('No answer', 'quiet', 'missed');
    case 'transferred':
      return say('Sent on to', 'quiet', 'transfer', { who: outcome.to });
    case 'parked':
      return say(outcome.at === null ? 'Parked' : 'Parked at', 'quiet', 'parked', { who: outcome.at });
    case 'failed':
      return say('Call failed', 'bad', 'warning', { detail: outcome.why });
    case 'unknown':
      return say('Call over', 'quiet', 'info', {
        detail: 'The PBX could not be reached when it ended, so nobody can say how.',
      });
  }
};

/** Says where a call stands: words, colour and picture. */
export const callWords = (call: Call): CallWords => {
  switch (call.phase.kind) {
    case 'ringing':
      return say('Incoming call', 'ringing', 'incoming');
    case 'own-phone-ringing':
      return say('Your phone is ringing', 'outgoing', 'phone');
    case 'calling':
      return say('Calling…', 'outgoing', 'outgoing');
    case 'talking':
      return say('Talking', 'talking', 'talking');
    case 'ended':
      return outcomeWords(call.phase.outcome, call.direction);
  }
};

/** The large line and the line below: the name and the number, or the number alone, or that nothing is known. */
export const partyLines = (call: Call): { readonly title: string; readonly number: string | null } => {
  const { name, number } = call.party;
  if (name !== null) return { title: name, number };
  if (number !== null) return { title: number, number: null };
  return { title: call.direction === 'incoming' ? 'Unknown caller' : 'Unknown number', number: null };
};

/** Seconds that a call was talked on, once it is over; null when it was never answered here. */
export const talkedSeconds = (call: Call): number | null =>
  call.phase.kind === 'ended' && call.phase.talkedSince !== null
    ? (call.phase.at - call.phase.talkedSince) / 1000
    : null;

export type CallAction = 'transfer' | 'hang-up' | 'dismiss';

/** What can be done with a call in its state, most likely first. */
export const callActions = (call: Call): readonly CallAction[] => {
  switch (call.phase.kind) {
    case 'ringing':
    case 'talking':
      return ['transfer', 'hang-up'];
    case 'own-phone-ringing':
    case 'calling':
      return ['hang-up'];
    case 'ended':
      return ['dismiss'];
  }
};
