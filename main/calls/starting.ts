import type { Party } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import {
  canRingAgain,
  foundAgain,
  isLive,
  isTalking,
  partyOf,
  ringingAgain,
  talking,
  withKey,
  withLeg,
  withParty,
  withPhase,
} from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, put, recordById, recordOf, started } from './calls-state.ts';
import type { Channel } from './channels.ts';
import { groupOf, isLocal, realCaller } from './channels.ts';
import { parseChannelName } from './channel-name.ts';
import { trunkOf, wayOf } from './other-side.ts';
import type { PbxChannel } from './pbx-event.ts';

/** A channel as an event or a reading of the state shows it. */
type SeenChannel = Pick<PbxChannel, 'uniqueId' | 'linkedId' | 'name' | 'state' | 'caller' | 'connected'>;

/** What all channels of the call that this one is part of have in common. */
export const groupKeyOf = (state: CallsState, channel: SeenChannel): string =>
  groupOf(state.channels, channel.uniqueId, channel.linkedId);

/** The phone or trunk that a call comes from, seen through Local channels. */
export const callerOf = (state: CallsState, callerId: string | null, groupKey: string): Channel | null => {
  const caller = callerId === null ? null : realCaller(state.channels, callerId);
  if (caller !== null) return caller;
  const first = state.channels.get(groupKey);
  return first === undefined || isLocal(first) || first.isOwn ? null : first;
};

/** Who calls where nobody was seen to dial: whom the phone shows, else the first channel of the call. */
const shownCaller = (state: CallsState, { connected }: SeenChannel, groupKey: string): Channel | null => {
  const root = callerOf(state, null, groupKey);
  if (connected.number === null || root?.caller.number === connected.number) return root;
  const isShown = (one: Channel): boolean =>
    !one.isOwn &&
    !isLocal(one) &&
    one.caller.number === connected.number &&
    groupKeyOf(state, one) === groupKey;
  return [...state.channels.values()].find(isShown) ?? root;
};

/** Who calls: the caller id of the leg that dials (developer guide: CallerIDNum of DialBegin), else what else is known. */
const callingParty = (dialing: SeenChannel | null, root: Channel | null, callee: SeenChannel): Party => {
  // Where nobody was seen to dial, the phone's own display knows better than the first channel of the call.
  const parties =
    dialing === null ? [callee.connected, root?.caller] : [dialing.caller, root?.caller, callee.connected];
  return partyOf(
    parties.find((party) => party !== undefined && party.number !== null) ??
      parties.find((party) => party !== undefined && party.name !== null) ?? { number: null, name: null },
  );
};

/**
 * A click-to-dial call whose own leg has not been seen, on a PBX that ignored the id it was given
 * (Asterisk 11): no channel has that id. The one that waits longest is meant.
 */
export const waitingOriginate = (state: CallsState): CallRecord | undefined =>
  state.records.find(
    (record) =>
      record.originateId !== null &&
      record.call.phase.kind === 'own-phone-ringing' &&
      record.legs.length === 0 &&
      !state.channels.get(record.originateId),
  );

/** The user's phone is rung by an Originate; somebody else's, when no call of ours waits for it, is none of ours. */
export const ownPhoneOriginated = (state: CallsState, callee: SeenChannel, at: number): CallsState =>
  changed(state, recordOf(state, callee) ?? waitingOriginate(state), (known) => {
    const record = foundAgain(known);
    return isLive(record)
      ? withLeg(withKey(record, groupKeyOf(state, callee)), callee.uniqueId, callee.state, at)
      : record;
  });

/** Was this call begun by an Originate on `Local/<own extension>@…`, whose second half dials the user? */
export const isOriginatedThroughLocal = (state: CallsState, groupKey: string): boolean => {
  const name = parseChannelName(state.channels.get(groupKey)?.name ?? '');
  return name?.technology === 'Local' && name.device.startsWith(`${state.own.extension}@`);
};

/** Without Linkedid: ringings for the same caller within this time can be of one call, milliseconds. */
const sameCallWithin = 120_000;

/** Without Linkedid nothing ties a call that was found by reading the state to its other legs but the caller and the time. */
const sameCaller = (
  state: CallsState,
  dialing: SeenChannel | null,
  callee: SeenChannel,
  at: number,
): CallRecord | undefined => {
  const number = dialing?.caller.number ?? callee.connected.number;
  if (callee.linkedId !== null || number === null) return undefined;
  return state.records.findLast(
    (record) =>
      record.call.direction === 'incoming' &&
      (dialing === null || record.callerId === null) &&
      record.call.party.number === number &&
      (record.call.phase.kind === 'ringing' || canRingAgain(record)) &&
      at - record.call.startedAt <= sameCallWithin,
  );
};

/**
 * A device of the user's begins to ring for a caller.
 * @param dialing the leg that dials; null when the ringing was found by reading the state
 */
export const ownPhoneRings = (
  state: CallsState,
  dialing: SeenChannel | null,
  callee: SeenChannel,
  at: number,
): CallsState => {
  const groupKey = groupKeyOf(state, dialing ?? callee);
  const known =
    recordOf(state, dialing ?? callee) ?? recordOf(state, callee) ?? sameCaller(state, dialing, callee, at);
  const callerId = dialing?.uniqueId ?? shownCaller(state, callee, groupKey)?.uniqueId ?? null;
  const withThisLeg = (record: CallRecord): CallRecord =>
    withKey(withLeg(record, callee.uniqueId, callee.state, at), groupKey);
  if (known !== undefined && isLive(known)) {
    if (known.call.direction === 'incoming') return put(state, withThisLeg({ ...known, callerId }));
    // Only the own phone of a click-to-dial call; else the user's own call has come round to another phone of the user's.
    return known.call.phase.kind === 'own-phone-ringing' ? put(state, withThisLeg(known)) : state;
  }
  // Without Linkedid the part of a queue's Local channel that comes first looks the same.
  const isCertain = callee.linkedId !== null || waitingOriginate(state) !== undefined;
  if (isCertain && isOriginatedThroughLocal(state, groupKey)) return ownPhoneOriginated(state, callee, at);
  const root = callerOf(state, callerId, groupKey);
  const party = callingParty(dialing, root, callee);
  if (known !== undefined && canRingAgain(known))
    return put(state, withThisLeg(withParty({ ...ringingAgain(known), callerId }, party)));
  return started(
    state,
    {
      direction: 'incoming',
      party,
      ...wayOf(state, root),
      startedAt: at,
      phase: { kind: 'ringing' },
    },
    [groupKey],
    (record) => withThisLeg({ ...record, callerId }),
  );
};

/** The user dials on the phone itself. A channel that already belongs to a call begins no other. */
export const ownPhoneDials = (state: CallsState, channel: SeenChannel, at: number): CallsState => {
  const callId = state.callIds.get(channel.uniqueId);
  if (callId !== undefined && recordById(state, callId) !== undefined) return state;
  const number = state.channels.get(channel.uniqueId)?.dialled ?? null;
  return started(
    state,
    {
      direction: 'outgoing',
      party: { number, name: null },
      via: null,
      queue: null,
      trunk: null,
      startedAt: at,
      phase: { kind: 'calling' },
    },
    [groupKeyOf(state, channel)],
    (record) => withLeg(record, channel.uniqueId, channel.state, at),
  );
};

/** The name of the person at a phone that was called; a trunk's name says nothing about who is behind it. */
const calleeName = (callee: SeenChannel): string | null =>
  isLocal(callee) || parseChannelName(callee.name)?.trunk !== null ? null : partyOf(callee.caller).name;

/** The call over the trunk that its other side is behind. */
const withTrunk = (record: CallRecord, callee: SeenChannel): CallRecord => {
  const trunk = trunkOf(callee);
  return trunk === null || trunk === record.call.trunk
    ? record
    : { ...record, call: { ...record.call, trunk } };
};

/** Is this call past the ringing of the own phone, and still on its way or going on? */
const isUnderWay = ({ call: { direction, phase } }: CallRecord): boolean =>
  direction === 'outgoing' && (phase.kind === 'calling' || phase.kind === 'talking');

/** The far side of an outgoing call is being dialled. */
export const farSideDialled = (record: CallRecord, callee: SeenChannel): CallRecord => {
  if (!isUnderWay(record) || record.calleeId !== null) return record;
  const number = record.call.party.number ?? callee.caller.number;
  const name = number === callee.caller.number ? calleeName(callee) : null;
  const dialled = {
    ...withTrunk(withParty(record, { number, name }), callee),
    hasDialled: true,
    farStatus: null,
    farCause: null,
    isFarSideUntold: false,
  };
  return isTalking(dialled) ? withPhase(dialled, { kind: 'calling' }) : dialled;
};

/** The far side has answered: the user talks with whoever is there. Time in ms since 1970. */
export const farSideAnswered = (record: CallRecord, callee: SeenChannel, at: number): CallRecord => {
  if (!isUnderWay(record)) return record;
  const { number, name } = record.call.party;
  const answered = withTrunk(talking({ ...record, farStatus: 'answer' }, at), callee);
  const next = withParty(answered, { number, name: name ?? calleeName(callee) });
  return isLocal(callee) ? next : { ...next, calleeId: callee.uniqueId };
};

/** Whom the user talked with is gone, having sent the user on to this one. */
export const farSideReplaced = (record: CallRecord, callee: SeenChannel): CallRecord => {
  const call = { ...record.call, trunk: trunkOf(callee) };
  const replaced = { ...record, call, calleeId: callee.uniqueId, peerId: null };
  return withParty(replaced, { number: callee.caller.number, name: calleeName(callee) });
};

/** The far side of a call that was found while it went on. Time in ms since 1970. */
export const farSideFound = (record: CallRecord, peer: Channel, at: number): CallRecord => {
  const number = record.call.party.number ?? peer.caller.number;
  const name = number === peer.caller.number ? partyOf(peer.caller).name : null;
  return farSideAnswered(withParty(record, { number, name }), peer, at);
};
