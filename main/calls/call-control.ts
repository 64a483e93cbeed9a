import type { CallRecord } from './call-record.ts';
import { isLive } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { recordById } from './calls-state.ts';
import { isLocal, peersOf } from './channels.ts';
import { callerOf } from './starting.ts';

/** What has to be redirected for the call to reach somebody else. */
export interface TransferChannel {
  /** The caller of a call that still rings, or the other party of one being talked. */
  readonly kind: 'caller-channel' | 'peer-channel';
  readonly channel: string;
}

const caller = (state: CallsState, record: CallRecord): string | null =>
  callerOf(state, record.callerId, record.keys[0] ?? '')?.name ?? null;

/** The channel that the user's phone is bridged with; the one that was dialled where no bridge is known. */
const peer = (state: CallsState, record: CallRecord): string | null => {
  const peers = new Set(
    record.legs.flatMap(({ uniqueId }) =>
      peersOf(state.channels, uniqueId)
        .filter(({ isOwn }) => !isOwn)
        .map(({ name }) => name),
    ),
  );
  const [only] = peers;
  // With several people in the call nobody can say whom to send on.
  if (only !== undefined) return peers.size === 1 ? only : null;
  const callee = state.channels.get(record.calleeId ?? '');
  if (record.call.direction === 'incoming') return caller(state, record);
  return callee === undefined || isLocal(callee) ? null : callee.name;
};

/** The channel to redirect; null while the call cannot be handed on (also: unknown, ended). Source: AMI Redirect. */
export const transferChannel = (state: CallsState, callId: string): TransferChannel | null => {
  const record = recordById(state, callId);
  if (record === undefined) return null;
  switch (record.call.phase.kind) {
    case 'ringing': {
      const channel = caller(state, record);
      return channel === null ? null : { kind: 'caller-channel', channel };
    }
    case 'talking': {
      const channel = peer(state, record);
      return channel === null ? null : { kind: 'peer-channel', channel };
    }
    case 'own-phone-ringing':
    case 'calling':
    case 'ended':
      return null;
  }
};

/**
 * The channels to hang up so that the call ends for the user: all of the user's own, the answered
 * one first (one for each device that rings), never those of others in a ring group. Empty when
 * there is nothing to hang up. Source: AMI Hangup.
 */
export const hangUpChannels = (state: CallsState, callId: string): readonly string[] => {
  const record = recordById(state, callId);
  if (record === undefined || !isLive(record)) return [];
  const legs = [...record.legs].sort((one, two) => Number(two.state === 'up') - Number(one.state === 'up'));
  const own = legs.flatMap(({ uniqueId }) => state.channels.get(uniqueId)?.name ?? []);
  // Click-to-dial through a Local channel, before any phone rings.
  const originated = state.channels.get(record.originateId ?? '');
  return own.length === 0 && originated !== undefined ? [originated.name] : own;
};

/** The user's answered channels in this call that have nobody at the other end; also once it is parked. */
export const channelsLeftAlone = (state: CallsState, callId: string): readonly string[] => {
  const legs = recordById(state, callId)?.legs ?? [];
  return legs.flatMap(({ uniqueId, state: leg }) =>
    leg === 'up' && peersOf(state.channels, uniqueId).length === 0
      ? (state.channels.get(uniqueId)?.name ?? [])
      : [],
  );
};

/** The user's answered channel in a call, and the bridge in which the other party is. */
export interface OwnLeg {
  readonly name: string;
  readonly uniqueId: string;
  readonly bridgeId: string;
}

/** The leg on which the user talks; null when the user talks on none. */
export const talkingLeg = (state: CallsState, callId: string): OwnLeg | null => {
  const legs = recordById(state, callId)?.legs ?? [];
  for (const { uniqueId } of legs) {
    const { name, bridgeId } = state.channels.get(uniqueId) ?? {};
    if (name !== undefined && bridgeId != null) return { name, uniqueId, bridgeId };
  }
  return null;
};

/** The channel of the user's phone in this call, the answered one first; null when there is none. */
export const ownChannel = (state: CallsState, callId: string): string | null =>
  hangUpChannels(state, callId)[0] ?? null;
