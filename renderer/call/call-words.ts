import type { Call, CallOutcome } from '../../shared/call.ts';
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
  'sent-to-voicemail': { tone: 'quiet', icon: 'transfer' },
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

/** Seconds that a call was talked on, once it is over; null when it was never answered here. */
export const talkedSeconds = ({ phase }: Call): number | null =>
  phase.kind === 'ended' && phase.talkedSince !== null ? (phase.at - phase.talkedSince) / 1000 : null;
