import type { CallRecord } from './call-record.ts';
import {
  ended,
  isLive,
  isTalking,
  partyOf,
  withKey,
  withLeg,
  withOutcome,
  withParty,
} from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, dropped, noted, put, recordOf } from './calls-state.ts';
import type { Channel } from './channels.ts';
import { groupOf, isLocal, remembered } from './channels.ts';
import { answeredByAnother } from './dialling.ts';
import { outcomeOf } from './outcome.ts';
import { isOwnChannel } from './own-phone.ts';
import type { PbxChannel, PbxEventOf } from './pbx-event.ts';
import { callerOf, ownPhoneDials, ownPhoneOriginated, ownPhoneRings } from './starting.ts';

const hasLeg = (record: CallRecord | undefined, uniqueId: string): boolean =>
  record?.legs.some((leg) => leg.uniqueId === uniqueId) === true;

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
  const isMissedDial = known?.isFoundLate !== false && channel.linkedId !== channel.uniqueId;
  return isMissedDial && channel.state === 'ringing'
    ? ownPhoneRings(state, null, channel, at)
    : ownPhoneOriginated(state, channel, at);
};

/** Is what a leg of the user's shows as connected the other party, and not the user? */
const isOtherParty = (
  state: CallsState,
  { connected, caller }: Pick<Channel, 'connected' | 'caller'>,
): boolean =>
  connected.number !== null && connected.number !== state.own.extension && connected.number !== caller.number;

/** Who is at the other end of an outgoing call once the one who answered is gone: transferred by the far side. */
const followedParty = (state: CallsState, record: CallRecord): CallRecord => {
  const isLeft = record.calleeId !== null && state.channels.get(record.calleeId) === undefined;
  const [leg] = record.legs;
  const own = leg === undefined ? undefined : state.channels.get(leg.uniqueId);
  if (!isTalking(record) || !isLeft || own === undefined || !isOtherParty(state, own)) return record;
  return withParty(record, own.connected);
};

/** The caller or connected line of a channel has changed, such as by a transfer. */
export const identityChanged = (
  before: CallsState,
  { channel }: PbxEventOf<'channel-identity'>,
): CallsState => {
  const state = noted(before, channel);
  const record = recordOf(state, channel);
  if (record === undefined || !isLive(record) || record.isConsulting) return state;
  if (record.call.direction === 'outgoing') return put(state, followedParty(state, record));
  if (hasLeg(record, channel.uniqueId))
    return isOtherParty(state, channel) ? put(state, withParty(record, channel.connected)) : state;
  const group = groupOf(state.channels, channel.uniqueId, channel.linkedId);
  const isCaller = callerOf(state, record.callerId, group)?.uniqueId === channel.uniqueId;
  return isCaller ? put(state, withParty(record, channel.caller)) : state;
};

/** Takes a channel out of its call, and ends the call when it was the user's last one in it. */
const legGone = (state: CallsState, uniqueId: string, at: number, cause: number | null): CallsState => {
  const record = state.records.find((own) => hasLeg(own, uniqueId));
  if (record === undefined) return state;
  const legs = record.legs.filter((leg) => leg.uniqueId !== uniqueId);
  const next = { ...record, legs };
  return put(state, legs.length > 0 ? next : ended(next, at, outcomeOf(next, cause)));
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
  if (!isOwn) return legGone(state, uniqueId, at, null);
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
  if (record === undefined || !isLive(record)) return state;
  if (hasLeg(record, channel.uniqueId)) return legGone(state, channel.uniqueId, at, cause);
  if (record.call.direction === 'incoming') return state;
  if (channel.uniqueId !== record.originateId)
    return put(state, followedParty(state, { ...record, farCause: cause }));
  // Click-to-dial through a Local channel that no phone of the user's has joined.
  return record.legs.length === 0 ? put(state, ended(record, at, outcomeOf(record, cause))) : state;
};

/** Somebody takes a call that rings at another phone. */
export const pickedUp = (before: CallsState, { at, channel, target }: PbxEventOf<'pickup'>): CallsState => {
  const state = noted(noted(before, channel), target);
  const ringing = recordOf(state, target);
  if (state.channels.get(channel.uniqueId)?.isOwn !== true)
    return hasLeg(ringing, target.uniqueId)
      ? changed(state, ringing, (record) => ({ ...record, taken: { by: partyOf(channel.caller) } }))
      : state;
  const picking = state.records.find((record) => hasLeg(record, channel.uniqueId));
  if (picking === undefined) return state;
  const group = groupOf(state.channels, target.uniqueId, target.linkedId);
  const from = partyOf(target.connected);
  const phase = { kind: 'talking', since: at } as const;
  if (ringing === undefined || ringing === picking)
    return put(
      state,
      withKey({ ...picking, call: { ...picking.call, direction: 'incoming', party: from, phase } }, group),
    );
  const joined = { ...ringing, isForgotten: false, call: { ...ringing.call, phase } };
  return put(dropped(state, picking), withLeg(joined, channel.uniqueId, 'up', at));
};

/** A park belongs to the call that the user has just left, when it comes after it. Milliseconds. */
const parkDelay = 2000;

export const parked = (before: CallsState, { at, channel, space }: PbxEventOf<'parked'>): CallsState =>
  changed(before, recordOf(before, channel), (record) => {
    const { phase } = record.call;
    if (phase.kind === 'talking') return { ...record, parked: { at: space } };
    const isJustLeft =
      phase.kind === 'ended' && phase.outcome.kind === 'answered' && at - phase.at <= parkDelay;
    return isJustLeft ? withOutcome(record, { kind: 'parked', at: space }) : record;
  });
