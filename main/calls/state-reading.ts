import type { CallOutcome } from '../../shared/call.ts';
import { isAlone, isAnsweredByPbx } from './applications.ts';
import type { CallRecord } from './call-record.ts';
import { ended, foundAgain, hasLeg, isLive, partyOf, talking, withKey, withLeg } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, put, recordOf } from './calls-state.ts';
import type { Channel, Channels } from './channels.ts';
import { isLocal, joined, peersOf, remembered } from './channels.ts';
import { shownParty, withWay } from './other-side.ts';
import { outcomeOf } from './outcome.ts';
import type { PbxEventOf, StatusChannel } from './pbx-event.ts';
import { PersistentMap } from './persistent-map.ts';
import {
  callerOf,
  farSideFound,
  groupKeyOf,
  isOriginatedThroughLocal,
  ownPhoneDials,
  ownPhoneOriginated,
  ownPhoneRings,
  waitingOriginate,
} from './starting.ts';

/** The other half's name of a Local channel: `…;1` and `…;2`. */
const otherHalfName = (name: string): string => name.slice(0, -1) + (name.endsWith('1') ? '2' : '1');

/** What was read, and with it what has been born while it was. */
const readChannels = (state: CallsState, listed: readonly StatusChannel[]): Channels => {
  const idsByName = new Map(listed.map((channel) => [channel.name, channel.uniqueId]));
  const born = [...state.channels.values()].filter((channel) => channel.epoch === state.epoch);
  const channels = born.reduce(remembered, PersistentMap.empty<(typeof born)[number]>());
  return listed.reduce((all, seen) => {
    const known = state.channels.get(seen.uniqueId);
    const otherHalf = isLocal(seen) ? (idsByName.get(otherHalfName(seen.name)) ?? null) : null;
    const isFoundLate = known === undefined || known.isFoundLate || known.epoch !== state.epoch;
    // What events have told since the state was asked for is newer.
    const isNewer = known?.epoch === state.epoch && known.asked === state.asked;
    const read = joined(state, known, seen);
    const channel = {
      ...(isNewer ? known : read),
      bridgeId: isNewer ? (known.bridgeId ?? seen.bridgeId) : seen.bridgeId,
      dialled: known?.dialled ?? seen.dialled ?? read.dialled,
      queue: isNewer ? (known.queue ?? seen.queue) : seen.queue,
      otherHalf,
      isFoundLate,
    };
    return remembered(all, channel);
  }, channels);
};

/** Was it told what becomes of a call that the user has not talked in? */
const isHandled = ({ sentTo, forwardedTo, parked, taken }: CallRecord): boolean =>
  (sentTo ?? forwardedTo ?? parked ?? taken) !== null;

/** How a call ended that is gone when the state is read again, as far as the PBX still shows it. */
const goneOutcome = (state: CallsState, record: CallRecord): CallOutcome => {
  if (isHandled(record) || record.call.phase.kind === 'talking') return outcomeOf(record, null);
  const caller = callerOf(state, record.callerId, record.keys[0] ?? '');
  const [taker] = caller === null ? [] : peersOf(state.channels, caller.uniqueId);
  return taker === undefined || record.call.direction === 'outgoing'
    ? { kind: 'unknown' }
    : { kind: 'answered-elsewhere', by: partyOf(taker.caller) };
};

/** A known call without the legs that are gone; the call itself is over when none is left. */
const withoutGoneLegs = (state: CallsState, record: CallRecord, at: number): CallRecord => {
  if (!isLive(record)) return record;
  const legs = record.legs.filter(({ uniqueId }) => state.channels.get(uniqueId)?.isOwn === true);
  const isAwaited =
    record.call.phase.kind === 'own-phone-ringing' &&
    (record.epoch === state.epoch || state.channels.get(record.originateId ?? '') !== undefined);
  if (legs.length === 0 && !isAwaited) return ended(record, at, goneOutcome(state, record));
  const next = legs.length === record.legs.length ? record : { ...record, legs };
  const isUntold = record.hasDialled && record.farStatus === null && isAlone(state, record);
  return isUntold ? { ...next, isFarSideUntold: true } : next;
};

/** A call of the user's that went on before anybody looked. */
const foundCall = (state: CallsState, channel: Channel, seconds: number | null, at: number): CallsState => {
  const since = seconds === null ? at : at - seconds * 1000;
  const isFirst =
    channel.linkedId === channel.uniqueId || isOriginatedThroughLocal(state, groupKeyOf(state, channel));
  switch (channel.state) {
    case 'ringing':
      return isFirst ? ownPhoneOriginated(state, channel, at) : ownPhoneRings(state, null, channel, since);
    case 'ring':
      return ownPhoneDials(state, channel, since);
    case 'up': {
      if (!isFirst) return ownPhoneRings(state, null, channel, since);
      if (waitingOriginate(state) !== undefined) return ownPhoneOriginated(state, channel, at);
      const [peer] = peersOf(state.channels, channel.uniqueId);
      const dials = ownPhoneDials(state, channel, since);
      return changed(dials, recordOf(dials, channel), (record) =>
        peer === undefined || !isLive(record) ? record : farSideFound(record, peer, at),
      );
    }
    case 'down':
    case 'busy':
    case 'other':
    case null:
      return state;
  }
};

/** A call that rings, by the way its caller came, where that was not known before. */
const foundWay = (state: CallsState, record: CallRecord): CallRecord => {
  const { phase, via, queue, trunk } = record.call;
  const isKnown = via !== null || queue !== null || trunk !== null;
  return isKnown || phase.kind !== 'ringing'
    ? record
    : withWay(state, record, callerOf(state, record.callerId, record.keys[0] ?? ''));
};

/** One of the user's channels as it was read: part of a known call, or of one not known yet. */
const found = (state: CallsState, { uniqueId, seconds }: StatusChannel, at: number): CallsState => {
  const channel = state.channels.get(uniqueId);
  if (channel?.isOwn !== true) return state;
  const known = recordOf(state, channel);
  const record = known === undefined ? undefined : foundAgain(known);
  // The phone that parked a call is left alone; it is no call.
  if (record !== undefined && !isLive(record) && hasLeg(record, uniqueId)) return state;
  if (record === undefined || !isLive(record)) return foundCall(state, channel, seconds, at);
  const itsOwn = withKey(foundWay(state, record), groupKeyOf(state, channel));
  const joining = withLeg(itsOwn, uniqueId, channel.state, at);
  const hasCompany = peersOf(state.channels, uniqueId).length > 0;
  const isInTalk = hasCompany || isAnsweredByPbx(state, joining);
  const next = isInTalk ? talking(joining, at) : joining;
  // Within one connection, events have told who is there, and sooner.
  return put(state, record.epoch === state.epoch ? next : shownParty(state, next, channel));
};

/**
 * The state read anew, at start and after the link was lost: calls that ring or talk are taken up,
 * those that are gone end with what is known of their end. Source: AMI Status.
 */
export const stateRead = (
  before: CallsState,
  { at, channels: listed }: PbxEventOf<'state-read'>,
): CallsState => {
  const read = listed.filter(({ uniqueId }) => before.gone?.get(uniqueId) === undefined);
  const state: CallsState = { ...before, channels: readChannels(before, read), gone: null };
  const taken = read.reduce((next, channel) => found(next, channel, at), state);
  return taken.records.reduce((next, record) => put(next, withoutGoneLegs(next, record, at)), taken);
};

/** What is known may be old from now on; calls stay until the state is read again, those that ring for a while only. */
export const linkLost = (state: CallsState): CallsState => ({
  ...state,
  epoch: state.epoch + 1,
  gone: PersistentMap.empty<true>(),
});

/** What rang has an unknown end. When it does ring or is talked after all, the reading of the state shows it as the same call. */
export const ringingLost = (state: CallsState, { at }: PbxEventOf<'ringing-lost'>): CallsState =>
  state.records.reduce((next, record) => {
    const { kind } = record.call.phase;
    if (kind !== 'ringing' && kind !== 'own-phone-ringing') return next;
    return put(next, ended(record, at, isHandled(record) ? outcomeOf(record, null) : { kind: 'unknown' }));
  }, state);

/** The reading is under way: from now on it is kept in mind who hangs up, and what is newer than the answer. */
export const stateAsked = (state: CallsState): CallsState => ({
  ...state,
  asked: state.asked + 1,
  gone: state.gone ?? PersistentMap.empty<true>(),
});
