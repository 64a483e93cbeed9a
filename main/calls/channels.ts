import type { Party } from '../../shared/call.ts';
import { parseChannelName } from './channel-name.ts';
import type { OwnPhone } from './own-phone.ts';
import { isOwnChannel } from './own-phone.ts';
import type { ChannelState, PbxChannel } from './pbx-event.ts';
import { PersistentMap } from './persistent-map.ts';

/** What is remembered of a channel while it lives, the user's or not. */
export interface Channel {
  readonly uniqueId: string;
  readonly name: string;
  readonly linkedId: string | null;
  readonly state: ChannelState | null;
  readonly caller: Party;
  readonly connected: Party;
  /** The first number that was dialled on it; null while none was, and for the leg of a Dial. */
  readonly dialled: string | null;
  readonly bridgeId: string | null;
  /** Unique id of the channel that dials this one. */
  readonly dialledBy: string | null;
  /** Unique id of the other half of a Local channel. */
  readonly otherHalf: string | null;
  /** The queue that it waits in. */
  readonly queue: string | null;
  readonly isOwn: boolean;
  /** It was found by reading the state: what came before is not known. */
  readonly isFoundLate: boolean;
  /** In which connection to the PBX it was seen last (`CallsState.epoch`). */
  readonly epoch: number;
  /** How often the state had been asked for when it was seen last (`CallsState.asked`). */
  readonly asked: number;
}

export type Channels = PersistentMap<Channel>;

/** More live channels than any PBX has; beyond it new ones of other people are not remembered. */
const mostChannels = 50_000;

export const noChannels = (): Channels => PersistentMap.empty<Channel>();

const sameParty = (one: Party, two: Party): boolean => one.number === two.number && one.name === two.name;

/** The number that a channel dials, by what an event shows of it; a channel that is dialled itself dials none. */
const dialledNumber = (known: Channel | undefined, { exten, state, uniqueId, linkedId }: PbxChannel) => {
  if (known !== undefined && (known.dialled !== null || known.dialledBy !== null)) return known.dialled;
  const mayDial = state === 'ring' || linkedId === null || linkedId === uniqueId;
  return mayDial && exten !== null && /^[0-9*#+]+$/.test(exten) ? exten : null;
};

/** What an event shows of a party; an event that does not tell of the channel's state need not tell of it either. */
const partyShown = ({ state }: PbxChannel, seen: Party, known: Party | undefined): Party =>
  state === null && seen.number === null && seen.name === null && known !== undefined ? known : seen;

/** A channel as an event shows it, joined with what was known of it. The same object when nothing is new. */
export const joined = (
  { own, epoch, asked }: { readonly own: OwnPhone; readonly epoch: number; readonly asked: number },
  known: Channel | undefined,
  seen: PbxChannel,
): Channel => {
  const caller = partyShown(seen, seen.caller, known?.caller);
  const connected = partyShown(seen, seen.connected, known?.connected);
  const linkedId = seen.linkedId ?? known?.linkedId ?? null;
  const state = seen.state ?? known?.state ?? null;
  const dialled = dialledNumber(known, seen);
  if (known === undefined)
    return {
      uniqueId: seen.uniqueId,
      name: seen.name,
      linkedId,
      state,
      caller,
      connected,
      dialled,
      bridgeId: null,
      dialledBy: null,
      otherHalf: null,
      queue: null,
      isOwn: isOwnChannel(own, seen.name),
      isFoundLate: false,
      epoch,
      asked,
    };
  const isSame =
    known.epoch === epoch &&
    known.asked === asked &&
    known.name === seen.name &&
    known.linkedId === linkedId &&
    known.state === state &&
    known.dialled === dialled &&
    sameParty(known.caller, caller) &&
    sameParty(known.connected, connected);
  if (isSame) return known;
  // Written out: this is done for nearly every event, and spreading takes several times as long.
  return {
    uniqueId: known.uniqueId,
    name: seen.name,
    linkedId,
    state,
    caller,
    connected,
    dialled,
    bridgeId: known.bridgeId,
    dialledBy: known.dialledBy,
    otherHalf: known.otherHalf,
    queue: known.queue,
    isOwn: known.name === seen.name ? known.isOwn : isOwnChannel(own, seen.name),
    isFoundLate: known.isFoundLate,
    epoch,
    asked,
  };
};

/** What an event can tell of a channel besides what it shows of it. */
export type ChannelTies = Partial<Pick<Channel, 'bridgeId' | 'dialledBy' | 'otherHalf' | 'queue'>>;

/** The channel with these ties; the same object when it has them. */
export const tied = (channel: Channel, ties: ChannelTies): Channel => {
  const { bridgeId = channel.bridgeId, dialledBy = channel.dialledBy } = ties;
  const { otherHalf = channel.otherHalf, queue = channel.queue } = ties;
  const isSame =
    channel.bridgeId === bridgeId &&
    channel.dialledBy === dialledBy &&
    channel.otherHalf === otherHalf &&
    channel.queue === queue;
  return isSame ? channel : { ...channel, bridgeId, dialledBy, otherHalf, queue };
};

/** Remembers a channel; the same collection when it already stood there like this. */
export const remembered = (channels: Channels, channel: Channel): Channels => {
  const known = channels.get(channel.uniqueId);
  if (known === channel) return channels;
  const isFull = known === undefined && !channel.isOwn && channels.size >= mostChannels;
  return isFull ? channels : channels.with(channel.uniqueId, channel);
};

/** Is the channel a half of a Local channel, which carries a call but is nobody's phone? */
export const isLocal = (channel: { readonly name: string }): boolean => channel.name.startsWith('Local/');

/**
 * What all channels of one real call have in common: the Linkedid, and on Asterisk 11 to 13.4,
 * which have none, the unique id of the first caller.
 */
export const groupOf = (channels: Channels, uniqueId: string, linkedId: string | null): string => {
  let id = uniqueId;
  let link = linkedId;
  for (let steps = 0; link === null && steps < 20; steps++) {
    const channel = channels.get(id);
    const isSecondHalf = channel !== undefined && parseChannelName(channel.name)?.half === 2;
    const before = channel?.dialledBy ?? (isSecondHalf ? channel.otherHalf : null);
    if (before === null) break;
    id = before;
    link = channels.get(id)?.linkedId ?? null;
  }
  return link ?? id;
};

/** The other channels in a channel's bridge. */
const bridgedWith = (channels: Channels, channel: Channel): readonly Channel[] =>
  channel.bridgeId === null
    ? []
    : [...channels.values()].filter(
        (other) => other.bridgeId === channel.bridgeId && other.uniqueId !== channel.uniqueId,
      );

/** The phones and trunks that a channel is connected with, seen through Local channels. */
export const peersOf = (channels: Channels, uniqueId: string): readonly Channel[] => {
  const seen = new Set([uniqueId]);
  const peers: Channel[] = [];
  const queue = [channels.get(uniqueId)];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const other of bridgedWith(channels, next)) {
      if (seen.has(other.uniqueId)) continue;
      seen.add(other.uniqueId);
      if (!isLocal(other)) {
        peers.push(other);
      } else if (other.otherHalf !== null && !seen.has(other.otherHalf)) {
        seen.add(other.otherHalf);
        queue.push(channels.get(other.otherHalf));
      }
    }
  }
  return peers;
};

/** The phone or trunk behind a channel that dials: itself, or what stands at the far end of Local channels. */
export const realCaller = (channels: Channels, uniqueId: string): Channel | null => {
  const seen = new Set<string>();
  for (let id: string | null = uniqueId; id !== null && !seen.has(id);) {
    seen.add(id);
    const channel = channels.get(id);
    if (channel === undefined) return null;
    if (!isLocal(channel)) return channel;
    const half = channel.otherHalf === null ? undefined : channels.get(channel.otherHalf);
    if (half === undefined) return null;
    const [peer] = peersOf(channels, half.uniqueId);
    if (peer !== undefined) return peer;
    id = half.dialledBy;
  }
  return null;
};

/**
 * Has a channel that dials lost whom it dials for? A Local channel that a queue gives up goes first, and the phone
 * that it rings can still be picked up for a moment.
 */
export const hasLostCaller = (channels: Channels, uniqueId: string): boolean => {
  const seen = new Set<string>();
  for (let id: string | null = uniqueId; id !== null && !seen.has(id);) {
    seen.add(id);
    const channel = channels.get(id);
    if (channel === undefined) return true;
    if (!isLocal(channel) || channel.otherHalf === null) return false;
    const half = channels.get(channel.otherHalf);
    if (half === undefined) return true;
    id = half.dialledBy;
  }
  return false;
};
