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

const readState = (message: AmiMessage, prefix: string): AmiChannelState | null => {
  const state = message.get(`${prefix}ChannelState`);
  return state === undefined ? null : (states.get(state) ?? 'other');
};

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

/**
 * Reads the headers of one channel.
 * @param prefix of the headers' names, such as `Dest`; '' for the channel the event is about
 * @returns null when the event has no such channel
 */
export const readChannel = (message: AmiMessage, prefix: string): AmiChannel | null => {
  const name = readText(message, `${prefix}Channel`);
  if (name === null) return null;
  const linkedId = readText(message, `${prefix}Linkedid`);
  // Asterisk escapes names since 13.5, the release that also brought Linkedid.
  const nameOf = (header: string): string | null => {
    const text = message.get(prefix + header) ?? '';
    return known(printable(linkedId === null ? text : unescapeC(text), maxName));
  };
  return {
    name,
    uniqueId: readText(message, `${prefix}Uniqueid`) ?? '',
    linkedId,
    state: readState(message, prefix),
    callerIdNum: readText(message, `${prefix}CallerIDNum`),
    callerIdName: nameOf('CallerIDName'),
    connectedLineNum: readText(message, `${prefix}ConnectedLineNum`),
    connectedLineName: nameOf('ConnectedLineName'),
    context: readText(message, `${prefix}Context`),
    exten: readText(message, `${prefix}Exten`),
  };
};
