import type { Call } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import { isLive, newRecord } from './call-record.ts';
import type { ChannelTies, Channels } from './channels.ts';
import { groupOf, joined, remembered, tied } from './channels.ts';
import type { OwnPhone } from './own-phone.ts';
import type { PbxChannel } from './pbx-event.ts';
import type { PersistentMap } from './persistent-map.ts';

/** Everything the call model knows. Immutable; for the functions of this folder only. */
export interface CallsState {
  readonly own: OwnPhone;
  readonly idPrefix: string;
  /** How many calls there have been: the next one's id. */
  readonly made: number;
  /** Every live channel of the PBX, as far as events told. */
  readonly channels: Channels;
  /** The user's calls, oldest first. */
  readonly records: readonly CallRecord[];
  /** From a key of a record (group or channel) to its call's id; the latest call wins. */
  readonly callIds: PersistentMap<string>;
  readonly visible: readonly Call[];
  /** Goes up each time the link is lost; what is of an older one may be gone. */
  readonly epoch: number;
  /** How often the state was asked for: what was seen since is newer than the answer. */
  readonly asked: number;
  /** Until the state is read: unique ids of channels that have hung up, which an older reading may still list. */
  readonly gone: PersistentMap<true> | null;
}

/** So many calls are kept at most; the oldest ended ones go first. */
const mostRecords = 100;

const visibleCalls = (records: readonly CallRecord[]): readonly Call[] => {
  const visible: Call[] = [];
  for (const record of records) if (!record.isForgotten) visible.push(record.call);
  return visible;
};

export const recordById = (state: CallsState, callId: string): CallRecord | undefined =>
  // What is going on stands at the end.
  state.records.findLast((record) => record.call.id === callId);

/** The record with this key, a group's or a channel's. */
const recordByKey = (state: CallsState, key: string): CallRecord | undefined => {
  const callId = state.callIds.get(key);
  return callId === undefined ? undefined : recordById(state, callId);
};

/** The user's call that a channel belongs to, whoever's channel it is. */
export const recordOf = (
  state: CallsState,
  channel: Pick<PbxChannel, 'uniqueId' | 'linkedId'>,
): CallRecord | undefined => {
  const own = recordByKey(state, channel.uniqueId);
  if (own !== undefined) return own;
  const group = groupOf(state.channels, channel.uniqueId, channel.linkedId);
  return group === channel.uniqueId ? undefined : recordByKey(state, group);
};

/** Points the keys to a call, but those that another call still uses. */
const withKeys = (state: CallsState, keys: readonly string[], callId: string): CallsState['callIds'] =>
  keys.reduce((callIds, key) => {
    const owner = recordByKey(state, key);
    return owner !== undefined && isLive(owner) ? callIds : callIds.with(key, callId);
  }, state.callIds);

/** Replaces a record by what it has become; the same state when that is the same. */
export const put = (state: CallsState, record: CallRecord): CallsState => {
  const before = recordById(state, record.call.id);
  if (before === undefined || before === record) return state;
  const records = state.records.slice();
  records[records.lastIndexOf(before)] = record;
  const looksSame = before.call === record.call && before.isForgotten === record.isForgotten;
  return {
    ...state,
    records,
    // Keys are only ever added, at the end.
    callIds:
      record.keys === before.keys
        ? state.callIds
        : withKeys(state, record.keys.slice(before.keys.length), record.call.id),
    visible: looksSame ? state.visible : visibleCalls(records),
  };
};

export const dropped = (state: CallsState, record: CallRecord): CallsState => {
  const records = state.records.filter((other) => other !== record);
  const callIds = record.keys.reduce(
    (left, key) => (left.get(key) === record.call.id ? left.without(key) : left),
    state.callIds,
  );
  return { ...state, records, callIds, visible: visibleCalls(records) };
};

export const changed = (
  state: CallsState,
  record: CallRecord | undefined,
  change: (record: CallRecord) => CallRecord,
): CallsState => (record === undefined ? state : put(state, change(record)));

/** What a new call starts with. */
export type NewCall = Omit<Call, 'id'>;

/** Puts in a new call, as the last one; its record can then be changed by `change`. */
export const started = (
  state: CallsState,
  call: NewCall,
  keys: readonly string[],
  change: (record: CallRecord) => CallRecord,
): CallsState => {
  const made = state.made + 1;
  const record = change(newRecord({ id: `${state.idPrefix}-${made}`, ...call }, keys, state.epoch));
  const isFull = state.records.length >= mostRecords;
  const leaving = isFull ? (state.records.find((old) => !isLive(old)) ?? state.records[0]) : undefined;
  const kept = leaving === undefined ? state : dropped(state, leaving);
  const records = [...kept.records, record];
  const callIds = record.keys.reduce((ids, key) => ids.with(key, record.call.id), kept.callIds);
  return { ...kept, made, records, callIds, visible: visibleCalls(records) };
};

/** Remembers a channel as an event shows it, with `more` that the event tells. */
export const noted = (state: CallsState, seen: PbxChannel, more?: ChannelTies): CallsState => {
  const channel = joined(state, state.channels.get(seen.uniqueId), seen);
  const channels = remembered(state.channels, more === undefined ? channel : tied(channel, more));
  if (channels === state.channels) return state;
  // Written out: this is done for nearly every event, and spreading takes several times as long.
  const { own, idPrefix, made, records, callIds, visible, epoch, asked, gone } = state;
  return { own, idPrefix, made, channels, records, callIds, visible, epoch, asked, gone };
};
