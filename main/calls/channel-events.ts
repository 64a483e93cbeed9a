import type { CallOutcome } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import { ended, hasLeg, isLive, isTalking, withLeg, withParty } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, noted, put, recordOf } from './calls-state.ts';
import type { Channel } from './channels.ts';
import { groupOf, isLocal, remembered } from './channels.ts';
import { answeredByAnother } from './dialling.ts';
import { followed, handedTo, isOtherParty, shownParty, withWay } from './other-side.ts';
import { outcomeOf } from './outcome.ts';
import { isOwnChannel } from './own-phone.ts';
import type { PbxChannel, PbxEventOf } from './pbx-event.ts';
import { callerOf, ownPhoneDials, ownPhoneOriginated, ownPhoneRings, waitingOriginate } from './starting.ts';

/** A new channel of the user's phone in a call that waits for one. */
const ownChannelSeen = (state: CallsState, channel: PbxChannel, at: number): CallsState => {
  const record = recordOf(state, channel);
  if (channel.state === 'ring' && record === undefined) return ownPhoneDials(state, channel, at);
  const isAwaited = record?.call.phase.kind === 'ringing' || record?.call.phase.kind === 'own-phone-ringing';
  return isAwaited
    ? changed(state, record, (own) => withLeg(own, channel.uniqueId, channel.state, at))
    : state;
};

export const channelCreated = (
  before: CallsState,
  { at, channel }: PbxEventOf<'channel-created'>,
): CallsState => {
  const state = noted(before, channel);
  return state.channels.get(channel.uniqueId)?.isOwn === true ? ownChannelSeen(state, channel, at) : state;
};

/**
 * A channel has changed its state: one of the user's, or a device that the user calls, or another
 * one that rings for the same caller, is picked up. Nobody else's is looked at.
 */
export const channelStateChanged = (
  before: CallsState,
  { at, channel }: PbxEventOf<'channel-state'>,
): CallsState => {
  const known = before.channels.get(channel.uniqueId);
  if (known?.isOwn === false) {
    // Asterisk 11 tells of an answer in no other way; later ones tell this first and DialEnd next.
    const isPickedUp = channel.state === 'up' && known.dialledBy !== null && !isLocal(known);
    return isPickedUp ? answeredByAnother(before, channel, at) : before;
  }
  const state = noted(before, channel);
  if (state.channels.get(channel.uniqueId)?.isOwn !== true) return state;
  const record = recordOf(state, channel);
  if (hasLeg(record, channel.uniqueId))
    return changed(state, record, (own) => withLeg(own, channel.uniqueId, channel.state, at));
  if (channel.state === 'ring') return ownChannelSeen(state, channel, at);
  if (known?.dialledBy != null || (channel.state !== 'ringing' && channel.state !== 'up')) return state;
  // The Dial that rings it came before anything was known; an Originate has its own leg as the first channel.
  const isFoundLate = known === undefined || known.isFoundLate || known.epoch !== before.epoch;
  const isMissedDial = isFoundLate && channel.linkedId !== channel.uniqueId;
  return isMissedDial && waitingOriginate(state) === undefined
    ? ownPhoneRings(state, null, channel, at)
    : ownPhoneOriginated(state, channel, at);
};

/** The caller or connected line of a channel has changed, such as by a transfer. */
export const identityChanged = (
  before: CallsState,
  { channel }: PbxEventOf<'channel-identity'>,
): CallsState => {
  const state = noted(before, channel);
  const record = recordOf(state, channel);
  if (record === undefined || !isLive(record)) return state;
  const group = groupOf(state.channels, channel.uniqueId, channel.linkedId);
  const caller = callerOf(state, record.callerId, group);
  const isOutgoing = record.call.direction === 'outgoing';
  if (!isOutgoing && !hasLeg(record, channel.uniqueId))
    return caller?.uniqueId === channel.uniqueId ? put(state, withParty(record, channel.caller)) : state;
  const shown = shownParty(state, record, channel);
  return put(
    state,
    isTalking(record) || !isOtherParty(state, channel) ? shown : withWay(state, shown, caller),
  );
};

/** How a call ended; unknown where events are missing that would have told otherwise. */
const knownOutcome = (state: CallsState, record: CallRecord, cause: number | null): CallOutcome => {
  const outcome = outcomeOf(record, cause);
  const isStale = record.isFarSideUntold || (record.epoch !== state.epoch && state.gone !== null);
  const isGuess = ['missed', 'not-answered', 'cancelled', 'failed'].includes(outcome.kind);
  return isStale && isGuess ? { kind: 'unknown' } : outcome;
};

/** Takes a channel out of its call, and ends the call when it was the user's last one in it. */
const legGone = (state: CallsState, uniqueId: string, at: number, cause: number | null): CallsState => {
  const record = state.records.findLast((own) => hasLeg(own, uniqueId));
  if (record === undefined) return state;
  const legs = record.legs.filter((leg) => leg.uniqueId !== uniqueId);
  const next = { ...record, legs };
  const isOver = legs.length === 0 && isLive(record);
  return put(state, isOver ? ended(next, at, knownOutcome(state, next, cause)) : next);
};

/** Asterisk 11 hands a call on so: the channel at the other side of it becomes another's, and no event tells whose. */
const replaced = (state: CallsState, known: Channel, name: string): CallsState => {
  const isOtherSide = ({ peerId, calleeId, callerId }: CallRecord): boolean =>
    (peerId ?? calleeId ?? callerId) === known.uniqueId;
  const record = state.records.find((own) => isLive(own) && isOtherSide(own));
  if (record === undefined) return state;
  const { uniqueId } = known;
  const former = [...state.channels.values()].find((one) => one.name === name && one.uniqueId !== uniqueId);
  if (former === undefined) return state;
  const { caller, dialled, queue } = former;
  const channels = remembered(state.channels, { ...known, name, isOwn: false, caller, dialled, queue });
  const next = { ...state, channels };
  return put(next, handedTo(next, record, uniqueId, caller));
};

/**
 * One channel takes another's place: its unique id goes on under the other's name. Pickup and
 * transfers do so; `<MASQ>` is a name in between. Source: Asterisk's channel masquerade.
 */
export const channelRenamed = (
  before: CallsState,
  { at, uniqueId, name }: PbxEventOf<'channel-renamed'>,
): CallsState => {
  const known = before.channels.get(uniqueId);
  if (known === undefined || name.endsWith('<MASQ>')) return before;
  const isOwn = isOwnChannel(before.own, name);
  const channels = remembered(before.channels, { ...known, name, isOwn });
  const state = { ...before, channels };
  if (!isOwn) return replaced(legGone(state, uniqueId, at, null), known, name);
  return changed(state, recordOf(state, known), (record) =>
    isLive(record) ? withLeg(record, uniqueId, known.state, at) : record,
  );
};

export const localBridged = (before: CallsState, { one, two }: PbxEventOf<'local-bridged'>): CallsState =>
  noted(noted(before, one, { otherHalf: two.uniqueId }), two, { otherHalf: one.uniqueId });

/** More hangups than this before a reading of the state: none is coming. */
const mostGone = 10_000;

const forgotten = (state: CallsState, uniqueId: string): CallsState => {
  const channels = state.channels.without(uniqueId);
  if (state.gone === null) return channels === state.channels ? state : { ...state, channels };
  return { ...state, channels, gone: state.gone.size < mostGone ? state.gone.with(uniqueId, true) : null };
};

export const hungUp = (before: CallsState, { at, channel, cause }: PbxEventOf<'hangup'>): CallsState => {
  const record = recordOf(before, channel);
  const state = forgotten(before, channel.uniqueId);
  if (record === undefined) return state;
  if (hasLeg(record, channel.uniqueId)) {
    // The answer was not told, where the connection was lost meanwhile.
    const isAnswered = channel.state === 'up' && record.call.phase.kind === 'ringing';
    const answered = isAnswered ? put(state, withLeg(record, channel.uniqueId, 'up', at)) : state;
    return legGone(answered, channel.uniqueId, at, cause);
  }
  if (!isLive(record)) return state;
  if (record.call.direction === 'incoming') return put(state, followed(state, record));
  if (channel.uniqueId !== record.originateId)
    return put(state, followed(state, { ...record, farCause: cause }));
  // Click-to-dial through a Local channel that no phone of the user's has joined.
  return record.legs.length === 0 ? put(state, ended(record, at, outcomeOf(record, cause))) : state;
};
