import type { Party } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import {
  ended,
  hasLeg,
  isLive,
  isTalking,
  partyOf,
  sentOn,
  withKey,
  withLeg,
  withOutcome,
  withParty,
} from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, dropped, noted, put, recordOf } from './calls-state.ts';
import { groupOf, realCaller } from './channels.ts';
import { handedTo, wayOf } from './other-side.ts';
import { isOwnChannel } from './own-phone.ts';
import type { PbxChannel, PbxEventOf } from './pbx-event.ts';
import { callerOf } from './starting.ts';

/* Calls that somebody takes from somebody else, hands on, or parks. */

/** The call of the user's that a channel of the user's is in. */
const legsRecord = (state: CallsState, uniqueId: string): CallRecord | undefined =>
  state.records.find((record) => hasLeg(record, uniqueId));

/** The user's call that began on a channel of the user's, as the caller's, who is taken over. */
const takenOver = (
  state: CallsState,
  record: CallRecord,
  {
    caller,
    party,
    at,
  }: {
    readonly caller: Pick<PbxChannel, 'uniqueId' | 'linkedId'>;
    readonly party: Party;
    readonly at: number;
  },
): CallRecord => {
  const real = realCaller(state.channels, caller.uniqueId);
  const call = { ...record.call, ...wayOf(state, real), direction: 'incoming', party } as const;
  const phase = isTalking(record) ? record.call.phase : ({ kind: 'talking', since: at } as const);
  const peerId = real?.uniqueId ?? null;
  const taken = { ...record, call: { ...call, phase }, peerId, callerId: peerId };
  return withKey(taken, groupOf(state.channels, caller.uniqueId, caller.linkedId));
};

/** Somebody takes a call that rings at another phone. */
export const pickedUp = (before: CallsState, { at, channel, target }: PbxEventOf<'pickup'>): CallsState => {
  const state = noted(noted(before, channel), target);
  const ringing = recordOf(state, target);
  if (state.channels.get(channel.uniqueId)?.isOwn !== true)
    return hasLeg(ringing, target.uniqueId)
      ? changed(state, ringing, (record) => ({ ...record, taken: { by: partyOf(channel.caller) } }))
      : state;
  const picking = legsRecord(state, channel.uniqueId);
  if (picking === undefined) return state;
  if (ringing === undefined || ringing === picking) {
    const dialling = state.channels.get(target.uniqueId)?.dialledBy ?? null;
    const caller = state.channels.get(dialling ?? '') ?? target;
    return put(state, takenOver(state, picking, { caller, party: partyOf(target.connected), at }));
  }
  const phase = { kind: 'talking', since: at } as const;
  const joined = { ...ringing, isForgotten: false, call: { ...ringing.call, phase } };
  return put(dropped(state, picking), withLeg(joined, channel.uniqueId, 'up', at));
};

/** Somebody fetches a parked call: the user's from then on, when it is the user. Source: AMI UnParkedCall. */
export const unparked = (
  before: CallsState,
  { at, channel, retriever }: PbxEventOf<'unparked'>,
): CallsState => {
  const state = noted(noted(before, channel), retriever);
  return changed(state, legsRecord(state, retriever.uniqueId), (record) =>
    takenOver(state, record, { caller: channel, party: partyOf(channel.caller), at }),
  );
};

/** A park belongs to the call that the user has just left, when it comes after it. Milliseconds. */
const parkDelay = 2000;

/** Has the user put the call into a parking space? */
const hasParked = ({ call: { phase } }: CallRecord): boolean =>
  phase.kind === 'ended' && phase.outcome.kind === 'parked';

/** Is this channel the other side of a call? */
const isOtherSide = (state: CallsState, record: CallRecord, { uniqueId }: PbxChannel): boolean =>
  [record.peerId, record.calleeId, record.callerId].includes(uniqueId) ||
  callerOf(state, record.callerId, record.keys[0] ?? '')?.uniqueId === uniqueId;

/**
 * A call is put into a parking space: parked by the user, when the user talked in it. The PBX can leave
 * the user's own leg up, alone; it is no call any more.
 */
export const parked = (before: CallsState, { at, channel, space }: PbxEventOf<'parked'>): CallsState =>
  changed(before, recordOf(before, channel), (record) => {
    if (hasLeg(record, channel.uniqueId) || !isOtherSide(before, record, channel)) return record;
    const { phase } = record.call;
    const outcome = { kind: 'parked', at: space } as const;
    if (phase.kind === 'talking') return { ...ended(record, at, outcome), legs: record.legs };
    const isJustLeft = phase.kind === 'ended' && phase.talkedSince !== null && at - phase.at <= parkDelay;
    return isJustLeft ? withOutcome(record, outcome) : record;
  });

/**
 * Somebody hands a call on: the user's to somebody else, somebody else's to the user, or the user to
 * somebody else. Source: AMI BlindTransfer, AttendedTransfer.
 */
export const transferred = (
  state: CallsState,
  { by, channel, to }: PbxEventOf<'transferred'>,
): CallsState => {
  const [original] = by;
  if (original !== undefined && isOwnChannel(state.own, original.name)) {
    const left = legsRecord(state, original.uniqueId) ?? recordOf(state, original);
    // A phone parks by sending the call to the parking extension, and the PBX tells of both; of what Tipring sent
    // on it tells what was dialled.
    return changed(state, left, (record) =>
      hasParked(record) || record.sentTo !== null
        ? record
        : sentOn(record, { kind: 'transferred', to: to.number ?? to.name ?? '?' }),
    );
  }
  if (channel === null) return state;
  const own = legsRecord(state, channel.uniqueId);
  // Blindly, nobody is there yet.
  if (own !== undefined) return by.length > 1 ? put(state, withParty(own, to)) : state;
  const ids = by.map(({ uniqueId }) => uniqueId);
  return state.records.reduce((next, record) => {
    const peerId = record.peerId ?? record.calleeId ?? '';
    const isAsked = isLive(record) && ids.includes(peerId) && by.length > 1;
    return isAsked ? put(next, handedTo(next, record, channel.uniqueId, channel.caller)) : next;
  }, state);
};
