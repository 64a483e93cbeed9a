import type { AmiChannel, AmiChannelState } from './event-types.ts';
import type { AmiMessage } from './message.ts';
import { printable, unescapeC } from './text.ts';

/** Longest caller name that is kept, in characters. */
const maxName = 120;
/** Longest other value that is kept, in characters. */
const maxText = 400;

const known = (text: string): string | null => (text === '' || text === '<unknown>' ? null : text);

/** A header's value, printable; null when it is missing, empty or `<unknown>`. */
export const readText = (message: AmiMessage, header: string): string | null =>
  known(printable(message.get(header) ?? '', maxText));

/** As `readText`, for names of people. */
export const readName = (message: AmiMessage, header: string): string | null =>
  known(printable(message.get(header) ?? '', maxName));

/** A whole number; null when it is missing or not one. */
export const readNumber = (message: AmiMessage, header: string): number | null => {
  const text = message.get(header) ?? '';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
};

/** A whole number from 0; null when it is missing or not one. */
export const readCount = (message: AmiMessage, header: string): number | null => {
  const count = readNumber(message, header);
  return count === null || count < 0 ? null : count;
};

const states: ReadonlyMap<string, AmiChannelState> = new Map([
  ['0', 'down'],
  ['4', 'ring'],
  ['5', 'ringing'],
  ['6', 'up'],
  ['7', 'busy'],
]);

/** A channel of which only name and id are known. */
export const channelOf = (name: string, uniqueId: string): AmiChannel => ({
  name,
  uniqueId,
  linkedId: null,
  state: null,
  callerIdNum: null,
  callerIdName: null,
  connectedLineNum: null,
  connectedLineName: null,
  context: null,
  exten: null,
});

/** The names of the headers that describe one channel. */
export type ChannelHeaders = Readonly<Record<keyof AmiChannel, string>>;

/** @param prefix of the headers' names, such as `Dest`; '' for the channel the event is about */
export const channelHeaders = (prefix: string): ChannelHeaders => ({
  name: `${prefix}Channel`,
  uniqueId: `${prefix}Uniqueid`,
  linkedId: `${prefix}Linkedid`,
  state: `${prefix}ChannelState`,
  callerIdNum: `${prefix}CallerIDNum`,
  callerIdName: `${prefix}CallerIDName`,
  connectedLineNum: `${prefix}ConnectedLineNum`,
  connectedLineName: `${prefix}ConnectedLineName`,
  context: `${prefix}Context`,
  exten: `${prefix}Exten`,
});

/** Asterisk escapes the names on channels since 13.5, the release that also brought Linkedid. */
const readChannelName = (message: AmiMessage, header: string, linkedId: string | null): string | null => {
  const text = message.get(header) ?? '';
  return known(printable(linkedId === null ? text : unescapeC(text), maxName));
};

/**
 * Reads the headers of one channel.
 * @returns null when the event has no such channel
 */
export const readChannel = (message: AmiMessage, headers: ChannelHeaders): AmiChannel | null => {
  const name = readText(message, headers.name);
  if (name === null) return null;
  const linkedId = readText(message, headers.linkedId);
  const state = message.get(headers.state);
  return {
    name,
    uniqueId: readText(message, headers.uniqueId) ?? '',
    linkedId,
    state: state === undefined ? null : (states.get(state) ?? 'other'),
    callerIdNum: readText(message, headers.callerIdNum),
    callerIdName: readChannelName(message, headers.callerIdName, linkedId),
    connectedLineNum: readText(message, headers.connectedLineNum),
    connectedLineName: readChannelName(message, headers.connectedLineName, linkedId),
    context: readText(message, headers.context),
    exten: readText(message, headers.exten),
  };
};
