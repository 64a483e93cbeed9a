import type { Party } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import {
  hasLeg,
  isLive,
  isTalking,
  partyOf,
  talkedSince,
  talking,
  withKey,
  withLeg,
  withOutcome,
} from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, noted, put, recordOf } from './calls-state.ts';
import { groupOf, hasLostCaller, isLocal, joined, peersOf } from './channels.ts';
import { followed } from './other-side.ts';
import type { PbxChannel, PbxEventOf } from './pbx-event.ts';
import {
  farSideAnswered,
  farSideDialled,
  farSideReplaced,
  ownPhoneDials,
  ownPhoneOriginated,
  ownPhoneRings,
} from './starting.ts';

const isOwn = (state: CallsState, channel: PbxChannel): boolean =>
  joined(state, state.channels.get(channel.uniqueId), channel).isOwn;

/** Without Linkedid a call can be known by its later part before the earlier one shows. */
const joinedGroups = (state: CallsState, calleeKey: string, caller: PbxChannel): CallsState => {
  const callId = state.callIds.get(calleeKey);
  const group = groupOf(state.channels, caller.uniqueId, caller.linkedId);
  if (callId === undefined || state.callIds.get(group) !== undefined) return state;
  return changed(
    state,
    state.records.find((record) => record.call.id === callId),
    (record) => (isLive(record) ? withKey(record, group) : record),
  );
};

/** A device begins to ring: the user's, one that the user calls, or (nearly always) neither. */
export const dialBegun = (
  before: CallsState,
  { at, caller, callee }: PbxEventOf<'dial-begin'>,
): CallsState => {
  if (caller === null) {
    const state = noted(before, callee);
    return isOwn(state, callee) ? ownPhoneOriginated(state, callee, at) : state;
  }
  const calleeKey = groupOf(before.channels, callee.uniqueId, callee.linkedId);
  const linked = noted(noted(before, caller), callee, { dialledBy: caller.uniqueId });
  const state = joinedGroups(linked, calleeKey, caller);
  const isUsersOwnCall = isOwn(state, caller);
  if (isOwn(state, callee) && !isUsersOwnCall) return ownPhoneRings(state, caller, callee, at);
  // Asterisk 11 names the device here, and told who is there before.
  const shownCallee = { ...callee, caller: state.channels.get(callee.uniqueId)?.caller ?? callee.caller };
  const dialing = isUsersOwnCall ? ownPhoneDials(state, caller, at) : state;
  return changed(dialing, recordOf(dialing, caller), (record) => farSideDialled(record, shownCallee));
};

const takenByAnother = (record: CallRecord, by: Party): CallRecord => {
  if (talkedSince(record) !== null) return record;
  const taken = { ...record, taken: { by: partyOf(by) } };
  const { phase } = record.call;
  return phase.kind === 'ended' && phase.outcome.kind === 'missed'
    ? withOutcome(taken, { kind: 'answered-elsewhere', by: taken.taken.by })
    : taken;
};

const ownLegEnded = (
  record: CallRecord,
  { at, callee, status, forwardedTo }: PbxEventOf<'dial-end'>,
): CallRecord => {
  const leg = record.legs.find(({ uniqueId }) => uniqueId === callee.uniqueId);
  if (leg === undefined) return record;
  if (status === 'answer') return withLeg(record, leg.uniqueId, 'up', at);
  // While another phone of the user's rings, the call is still here.
  if (forwardedTo !== null && record.legs.length === 1) return { ...record, forwardedTo };
  const isTurnedDown = leg.state === 'ringing' && (status === 'busy' || status === 'congestion');
  return isTurnedDown ? { ...record, isRejected: true } : record;
};

/**
 * A phone is picked up in a call that the user dialled: at the far side, or, where two talk already, at whom one of
 * them asks or sends the other on to.
 */
const answeredForUser = (
  state: CallsState,
  record: CallRecord,
  callee: PbxChannel,
  at: number,
): CallRecord => {
  const before = record.peerId ?? record.calleeId;
  if (!isTalking(record) || before === null) return farSideAnswered(record, callee, at);
  const isAsked = state.channels.get(before) !== undefined;
  return isAsked || isLocal(callee) ? record : farSideReplaced(record, callee);
};

/** A device that is not the user's was picked up: the far side of the user's call, or somebody else for the caller. */
export const answeredByAnother = (state: CallsState, callee: PbxChannel, at: number): CallsState =>
  changed(state, recordOf(state, callee), (record) => {
    if (record.call.direction === 'outgoing') return answeredForUser(state, record, callee, at);
    const dialledBy = state.channels.get(callee.uniqueId)?.dialledBy ?? null;
    const isInVain = dialledBy !== null && hasLostCaller(state.channels, dialledBy);
    return isInVain ? record : takenByAnother(record, callee.caller);
  });

/** A device has stopped ringing, answered or not. */
export const dialEnded = (state: CallsState, event: PbxEventOf<'dial-end'>): CallsState => {
  const { at, caller, callee, status } = event;
  const isByUser = caller !== null && isOwn(state, caller);
  const record = recordOf(state, callee);
  if (isOwn(state, callee) && !isByUser) return changed(state, record, (own) => ownLegEnded(own, event));
  // A Local channel is no device; what it leads to tells for itself. The user's own Dial counts whatever it calls.
  if (caller === null || (isLocal(callee) && !isByUser)) return state;
  if (status === 'answer') return answeredByAnother(state, callee, at);
  return changed(state, record, (own) =>
    isLive(own) && own.call.direction === 'outgoing' ? { ...own, farStatus: status } : own,
  );
};

/** A channel has joined a bridge: the user's phone may have company now, or other company than before. */
export const bridgeEntered = (
  before: CallsState,
  { at, bridgeId, channel }: PbxEventOf<'bridge-entered'>,
): CallsState => {
  const state = noted(before, channel, { bridgeId });
  const nearest = recordOf(state, channel);
  return state.records.reduce((next, record) => {
    if (!isLive(record)) return next;
    const isLeg = hasLeg(record, channel.uniqueId);
    const isNear =
      isLeg ||
      nearest === record ||
      record.legs.some(({ uniqueId }) => state.channels.get(uniqueId)?.bridgeId === bridgeId);
    if (!isNear) return next;
    if (record.call.direction === 'incoming')
      return put(next, followed(state, isLeg ? withLeg(record, channel.uniqueId, 'up', at) : record));
    const hasCompany = record.legs.some(({ uniqueId }) => peersOf(state.channels, uniqueId).length > 0);
    return hasCompany ? put(next, followed(state, talking(record, at))) : next;
  }, state);
};

export const bridgeLeft = (
  state: CallsState,
  { bridgeId, channel }: PbxEventOf<'bridge-left'>,
): CallsState => {
  const known = state.channels.get(channel.uniqueId);
  return known?.bridgeId === bridgeId ? noted(state, channel, { bridgeId: null }) : state;
};
