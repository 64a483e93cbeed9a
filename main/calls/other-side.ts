import type { Party } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import { isTalking, withParty } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import type { Channel } from './channels.ts';
import { peersOf } from './channels.ts';
import { parseChannelName } from './channel-name.ts';

/* Who is at the other side of a call, and by which way it came. */

/** The trunk that a channel runs over, by its name. */
export const trunkOf = (channel: { readonly name: string } | null): string | null =>
  channel === null ? null : (parseChannelName(channel.name)?.trunk ?? null);

/** By which number, queue and trunk the channel of a caller came. */
export const wayOf = (
  state: CallsState,
  caller: Channel | null,
): { readonly via: string | null; readonly queue: string | null; readonly trunk: string | null } => {
  const dialled = caller?.dialled ?? null;
  return {
    via: dialled === state.own.extension ? null : dialled,
    queue: caller?.queue ?? null,
    trunk: trunkOf(caller),
  };
};

/** An incoming call, by the way that its caller came. */
export const withWay = (state: CallsState, record: CallRecord, caller: Channel | null): CallRecord => {
  const { call } = record;
  const way = wayOf(state, caller);
  const isSame = call.via === way.via && call.queue === way.queue && call.trunk === way.trunk;
  return caller === null || call.direction === 'outgoing' || isSame
    ? record
    : { ...record, call: { ...call, ...way } };
};

/** The call with another channel at its other side, and whoever is there. */
export const handedTo = (state: CallsState, record: CallRecord, peerId: string, party: Party): CallRecord => {
  const handed = withParty({ ...record, peerId, callerId: peerId }, party);
  return withWay(state, handed, state.channels.get(peerId) ?? null);
};

type PartyShown = Pick<Channel, 'connected' | 'caller'>;

/** Is what a leg of the user's shows as connected the other party, and not the user? */
export const isOtherParty = (state: CallsState, { connected, caller }: PartyShown): boolean =>
  connected.number !== null && connected.number !== state.own.extension && connected.number !== caller.number;

/** Is the user's phone connected with the one it was connected with, or not known to have been with anybody? */
const isWithPeer = (state: CallsState, { legs, peerId }: CallRecord): boolean =>
  peerId === null ||
  legs.some((leg) => peersOf(state.channels, leg.uniqueId).some(({ uniqueId }) => uniqueId === peerId));

/**
 * A call being talked, with whom the user's phone is connected now. While the one it was connected
 * with is still there (on hold, during a consultation) the call stays that one's.
 */
export const followed = (
  state: CallsState,
  record: CallRecord,
  told: 'by-bridge' | 'by-display' = 'by-bridge',
): CallRecord => {
  const leg = record.legs.find((own) => own.state === 'up');
  const own = leg === undefined ? undefined : state.channels.get(leg.uniqueId);
  if (own === undefined || !isTalking(record)) return record;
  const before = record.peerId ?? record.calleeId;
  const peers = peersOf(state.channels, own.uniqueId);
  const [peer] = peers;
  if (before === null)
    return peer === undefined || peers.length > 1 || record.call.direction === 'outgoing'
      ? record
      : { ...record, peerId: peer.uniqueId };
  if (state.channels.get(before) !== undefined) return record;
  // Nobody is there: the call ends, and what the display still shows may be whom the user asked meanwhile.
  if (peer === undefined && told === 'by-bridge') return record;
  const next = peer === undefined || peers.length > 1 ? record : { ...record, peerId: peer.uniqueId };
  const isToldAnew = isOtherParty(state, own) && own.connected.number !== record.call.party.number;
  if (isToldAnew) return withParty(next, own.connected);
  return next === record || peer === undefined ? record : withParty(next, peer.caller);
};

/** The call with the party that a channel of the user's in it shows as connected. */
export const shownParty = (state: CallsState, record: CallRecord, channel: PartyShown): CallRecord => {
  if (record.call.direction === 'outgoing') return followed(state, record, 'by-display');
  if (isTalking(record) && !isWithPeer(state, record)) return followed(state, record, 'by-display');
  return isOtherParty(state, channel) ? withParty(record, channel.connected) : record;
};
