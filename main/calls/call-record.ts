import type { Call, CallOutcome, CallPhase, Party, SentOn } from '../../shared/call.ts';
import type { ChannelState, DialStatus } from './pbx-event.ts';

/** A live channel of the user's phone in a call. */
interface Leg {
  readonly uniqueId: string;
  readonly state: 'waiting' | 'ringing' | 'up';
}

/** A call with what is known about it behind the scenes. */
export interface CallRecord {
  readonly call: Call;
  /** Groups and channels (unique ids) whose events belong to this call. */
  readonly keys: readonly string[];
  /** In which connection to the PBX it began (`CallsState.epoch`). */
  readonly epoch: number;
  /** The user's own live channels in it. */
  readonly legs: readonly Leg[];
  /** Incoming: the channel that rings the user, latest first known. Unique id. */
  readonly callerId: string | null;
  /** Outgoing: the channel that answered. Unique id. */
  readonly calleeId: string | null;
  /** The channel that the user talks with, as last seen; it may be gone. Unique id. */
  readonly peerId: string | null;
  /** Click-to-dial: the id that the Originate was given. */
  readonly originateId: string | null;
  /** Click-to-dial: why the PBX says that the own phone did not take part. Source: AMI OriginateResponse, Reason. */
  readonly originateReason: number | null;
  /** Click-to-dial: when the user picked up the own phone. */
  readonly ownAnsweredAt: number | null;
  /** Has one of the user's phones really rung? */
  readonly hasRung: boolean;
  /** Outgoing: has the far side been dialled? */
  readonly hasDialled: boolean;
  /** Outgoing: how the last device of the far side ended, and its hangup cause. */
  readonly farStatus: DialStatus | null;
  readonly farCause: number | null;
  /** The far side is gone, and what became of it was told while the connection was lost. */
  readonly isFarSideUntold: boolean;
  /** Incoming: turned down on the phone. */
  readonly isRejected: boolean;
  /** The user has hung it up in Tipring. */
  readonly isHungUpHere: boolean;
  /** Incoming: somebody else took it. */
  readonly taken: { readonly by: Party | null } | null;
  /** Where the user has sent it on to. */
  readonly sentTo: SentOn | null;
  /** Incoming: where the user's phone forwards to. */
  readonly forwardedTo: string | null;
  readonly parked: { readonly at: string | null } | null;
  /** Forgotten by the user; kept so that it is known again when it rings again. */
  readonly isForgotten: boolean;
}

/** Keys of one call: one per channel that ever carried it; more than this is no ordinary call. */
const mostKeys = 50;

export const newRecord = (call: Call, keys: readonly string[], epoch: number): CallRecord => ({
  call,
  keys,
  epoch,
  legs: [],
  callerId: null,
  calleeId: null,
  peerId: null,
  originateId: null,
  originateReason: null,
  ownAnsweredAt: null,
  hasRung: false,
  hasDialled: false,
  farStatus: null,
  farCause: null,
  isFarSideUntold: false,
  isRejected: false,
  isHungUpHere: false,
  taken: null,
  sentTo: null,
  forwardedTo: null,
  parked: null,
  isForgotten: false,
});

/** Is this a channel of the user's in the call? */
export const hasLeg = (record: CallRecord | undefined, uniqueId: string): boolean =>
  record?.legs.some((leg) => leg.uniqueId === uniqueId) === true;

export const isLive = (record: CallRecord): boolean => record.call.phase.kind !== 'ended';

export const isTalking = (record: CallRecord): boolean => record.call.phase.kind === 'talking';

/** When the user began to talk in it; null when never. */
export const talkedSince = ({ call: { phase } }: CallRecord): number | null => {
  if (phase.kind === 'talking') return phase.since;
  return phase.kind === 'ended' ? phase.talkedSince : null;
};

export const withPhase = (record: CallRecord, phase: CallPhase): CallRecord => ({
  ...record,
  call: { ...record.call, phase },
});

export const withKey = (record: CallRecord, key: string): CallRecord =>
  record.keys.includes(key) || record.keys.length >= mostKeys
    ? record
    : { ...record, keys: [...record.keys, key] };

/** A name that only repeats the number says nothing. */
export const partyOf = ({ number, name }: Party): Party => ({ number, name: name === number ? null : name });

/** The call with another party; a name that was known for the same number stays. */
export const withParty = (record: CallRecord, seen: Party): CallRecord => {
  const before = record.call.party;
  const { number, name } = partyOf(seen);
  if (number === null && name === null) return record;
  const party = { number, name: name ?? (number === before.number ? before.name : null) };
  if (party.number === before.number && party.name === before.name) return record;
  return { ...record, call: { ...record.call, party } };
};

const legState = (state: ChannelState | null): Leg['state'] => {
  if (state === 'ringing') return 'ringing';
  return state === 'up' ? 'up' : 'waiting';
};

/** Both sides are connected. */
export const talking = (record: CallRecord, since: number): CallRecord =>
  isTalking(record) || !isLive(record) ? record : withPhase(record, { kind: 'talking', since });

/** A channel of the user's phone is part of the call, or its state has changed. Time in ms since 1970. */
export const withLeg = (
  record: CallRecord,
  uniqueId: string,
  channelState: ChannelState | null,
  at: number,
): CallRecord => {
  const before = record.legs.find((leg) => leg.uniqueId === uniqueId);
  const state = before?.state === 'up' ? 'up' : legState(channelState);
  if (before?.state === state) return record;
  const leg = { uniqueId, state };
  const legs = before ? record.legs.map((other) => (other === before ? leg : other)) : [...record.legs, leg];
  const next = withKey({ ...record, legs, hasRung: record.hasRung || state === 'ringing' }, uniqueId);
  return state === 'up' ? ownPhoneAnswered(next, at) : next;
};

/** The user picked up: an incoming call is answered, a dialled one goes on to the far side. */
export const ownPhoneAnswered = (record: CallRecord, at: number): CallRecord => {
  switch (record.call.phase.kind) {
    case 'ringing':
      return talking(record, at);
    case 'own-phone-ringing':
      return withPhase({ ...record, ownAnsweredAt: at }, { kind: 'calling' });
    case 'calling': {
      // Dialled on the phone itself and answered by the PBX: voicemail, a conference, a menu.
      const isDialling = record.hasDialled && record.farStatus === null;
      return record.originateId === null && !isDialling ? talking(record, at) : record;
    }
    case 'talking':
    case 'ended':
      return record;
  }
};

export const ended = (record: CallRecord, at: number, outcome: CallOutcome): CallRecord =>
  withPhase({ ...record, legs: [] }, { kind: 'ended', at, talkedSince: talkedSince(record), outcome });

/** An ended call whose end is now better known; any other stays as it is. */
export const withOutcome = (record: CallRecord, outcome: CallOutcome): CallRecord => {
  const { phase } = record.call;
  return phase.kind === 'ended' ? withPhase(record, { ...phase, outcome }) : record;
};

/** The call as the user's that was sent on, and ends so. */
export const sentOn = (record: CallRecord, sentTo: SentOn): CallRecord =>
  withOutcome({ ...record, sentTo }, sentTo);

/**
 * May this call ring again as the same call? A queue does that, also with a phone that forwards; after anybody has
 * talked, or once the user has sent it on, it is a new one.
 */
export const canRingAgain = (record: CallRecord): boolean => {
  const { direction, phase } = record.call;
  if (direction !== 'incoming' || phase.kind !== 'ended' || phase.talkedSince !== null) return false;
  return record.taken === null && record.sentTo === null && phase.outcome.kind !== 'parked';
};

/** A call dialled in Tipring whose own phone takes part in it: given up for lost or not, it goes on. */
export const foundAgain = (record: CallRecord): CallRecord => {
  const { phase } = record.call;
  const isLost =
    record.originateId !== null &&
    phase.kind === 'ended' &&
    phase.talkedSince === null &&
    phase.outcome.kind === 'unknown';
  return isLost ? withPhase({ ...record, isForgotten: false }, { kind: 'own-phone-ringing' }) : record;
};

export const ringingAgain = (record: CallRecord): CallRecord =>
  withPhase(
    { ...record, isForgotten: false, isRejected: false, isHungUpHere: false, forwardedTo: null },
    { kind: 'ringing' },
  );
