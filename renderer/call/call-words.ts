import type { Call, CallOutcome } from '../../shared/call.ts';
import { partyName, phaseWords } from '../../shared/words.ts';
import type { IconName } from '../design/icon.tsx';

/** Colour of a state; the words and the picture say the same. */
type Tone = 'ringing' | 'outgoing' | 'talking' | 'quiet' | 'bad';

interface CallLooks {
  readonly tone: Tone;
  readonly icon: IconName;
}

const outcomeLooks: Readonly<Record<CallOutcome['kind'], CallLooks>> = {
  answered: { tone: 'quiet', icon: 'hang-up' },
  missed: { tone: 'bad', icon: 'missed' },
  'answered-elsewhere': { tone: 'quiet', icon: 'colleague' },
  busy: { tone: 'bad', icon: 'busy' },
  rejected: { tone: 'bad', icon: 'hang-up' },
  'not-answered': { tone: 'quiet', icon: 'missed' },
  cancelled: { tone: 'quiet', icon: 'hang-up' },
  transferred: { tone: 'quiet', icon: 'transfer' },
  parked: { tone: 'quiet', icon: 'parked' },
  failed: { tone: 'bad', icon: 'warning' },
  unknown: { tone: 'quiet', icon: 'info' },
};

const phaseLooks: Readonly<Record<Exclude<Call['phase']['kind'], 'ended'>, CallLooks>> = {
  ringing: { tone: 'ringing', icon: 'incoming' },
  'own-phone-ringing': { tone: 'outgoing', icon: 'phone' },
  calling: { tone: 'outgoing', icon: 'outgoing' },
  talking: { tone: 'talking', icon: 'talking' },
};

/** Colour and picture of a call's state. */
export const callLooks = ({ phase }: Call): CallLooks =>
  phase.kind === 'ended' ? outcomeLooks[phase.outcome.kind] : phaseLooks[phase.kind];

/** The name or number that an outcome's words end with; null when they end with none. */
const nameAtEnd = (outcome: CallOutcome): string | null => {
  switch (outcome.kind) {
    case 'answered-elsewhere':
      return outcome.by === null ? null : partyName(outcome.by);
    case 'transferred':
      return outcome.to;
    case 'parked':
      return outcome.at;
    case 'answered':
    case 'missed':
    case 'busy':
    case 'rejected':
    case 'not-answered':
    case 'cancelled':
    case 'failed':
    case 'unknown':
      return null;
  }
};

/** A call's state in words, a name at their end kept apart for its own writing direction. */
export const callWords = (call: Call): { readonly words: string; readonly who: string | null } => {
  const words = phaseWords(call);
  const who = call.phase.kind === 'ended' ? nameAtEnd(call.phase.outcome) : null;
  return who !== null && words.endsWith(who)
    ? { words: words.slice(0, -who.length), who }
    : { words, who: null };
};

/** The large line, and the number below it where the large line is a name. */
export const partyLines = ({ party }: Call): { readonly title: string; readonly number: string | null } => {
  const title = partyName(party);
  return { title, number: party.number === title ? null : party.number };
};

/** Seconds that a call was talked on, once it is over; null when it was never answered here. */
export const talkedSeconds = ({ phase }: Call): number | null =>
  phase.kind === 'ended' && phase.talkedSince !== null ? (phase.at - phase.talkedSince) / 1000 : null;
