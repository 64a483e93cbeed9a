import type { AmiChannel, AmiChannelState } from './event-types.ts';
import type { AmiMessage } from './message.ts';
import { printable, unescapeC } from './text.ts';

/** Longest caller name that is kept, in characters. */
const maxName = 120;
/** Longest other value that is kept, in characters. */
const maxText = 400;

const known = (text: string): string | null => (text === '' || text === '<unknown>' ? null : text);

const shown = (message: AmiMessage, text: string, max: number): string | null =>
  known(message.isPlain && text.length <= max ? text.trim() : printable(text, max));

/** A header's value, printable; null when it is missing, empty or `<unknown>`. */
export const readText = (message: AmiMessage, header: string): string | null =>
  shown(message, message.get(header) ?? '', maxText);

/** As `readText`, for names of people. */
export const readName = (message: AmiMessage, header: string): string | null =>
  shown(message, message.get(header) ?? '', maxName);

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

const textAt = (message: AmiMessage, place: number): string | null =>
  shown(message, message.at(place) ?? '', maxText);

/** Asterisk escapes the names on channels since 13.5, the release that also brought Linkedid. */
const nameAt = (message: AmiMessage, place: number, linkedId: string | null): string | null => {
  const text = message.at(place) ?? '';
  return linkedId !== null && text.includes('\\')
    ? known(printable(unescapeC(text), maxName))
    : shown(message, text, maxName);
};

/**
 * Reads the headers of one channel.
 * @returns null when the event has no such channel
 */
export const readChannel = (message: AmiMessage, headers: ChannelHeaders): AmiChannel | null => {
  const channel = message.find(headers.name, 0);
  const name = textAt(message, channel);
  if (name === null) return null;
  // Each is looked for behind the last, in the order of the PBX: this is where the time goes.
  const state = message.find(headers.state, channel);
  const callerIdNum = message.find(headers.callerIdNum, state);
  const callerIdName = message.find(headers.callerIdName, callerIdNum);
  const connectedLineNum = message.find(headers.connectedLineNum, callerIdName);
  const connectedLineName = message.find(headers.connectedLineName, connectedLineNum);
  const context = message.find(headers.context, connectedLineName);
  const exten = message.find(headers.exten, context);
  const uniqueId = message.find(headers.uniqueId, exten);
  const linkedId = textAt(message, message.find(headers.linkedId, uniqueId));
  return {
    name,
    uniqueId: textAt(message, uniqueId) ?? '',
    linkedId,
    state: state < 0 ? null : (states.get(message.at(state) ?? '') ?? 'other'),
    callerIdNum: textAt(message, callerIdNum),
    callerIdName: nameAt(message, callerIdName, linkedId),
    connectedLineNum: textAt(message, connectedLineNum),
    connectedLineName: nameAt(message, connectedLineName, linkedId),
    context: textAt(message, context),
    exten: textAt(message, exten),
  };
};
