import { channelOf, readChannel, readCount, readName, readNumber, readText } from './event-fields.ts';
import {
  of,
  readBridge,
  readNumbered,
  readDialStatus,
  readParking,
  readTransferResult,
} from './event-parts.ts';
import type { AmiChannel, AmiEvent, AmiEventName } from './event-types.ts';
import type { AmiMessage } from './message.ts';

export type { AmiChannel, AmiDialStatus, AmiEvent, AmiEventName } from './event-types.ts';

type Reader<Name extends AmiEventName> = (message: AmiMessage) => Extract<AmiEvent, { event: Name }> | null;

/** Reads an event that is about one channel; null when the channel is missing. */
const ofChannel =
  <Event>(build: (channel: AmiChannel, message: AmiMessage) => Event) =>
  (message: AmiMessage): Event | null => {
    const channel = readChannel(message, of.event);
    return channel === null ? null : build(channel, message);
  };

const ofQueue = <Name extends string>(event: Name) =>
  ofChannel((channel, message) => {
    const queue = readText(message, 'Queue');
    return queue === null ? null : { event, channel, queue };
  });

const readers: { readonly [Name in AmiEventName]: Reader<Name> } = {
  Newchannel: ofChannel((channel) => ({ event: 'Newchannel', channel })),
  Newstate: ofChannel((channel) => ({ event: 'Newstate', channel })),
  NewCallerid: ofChannel((channel) => ({ event: 'NewCallerid', channel })),
  NewConnectedLine: ofChannel((channel) => ({ event: 'NewConnectedLine', channel })),
  Rename: ofChannel((channel, message) => {
    const newName = readText(message, 'Newname');
    return newName === null ? null : { event: 'Rename', channel, newName };
  }),
  Hangup: ofChannel((channel, message) => ({
    event: 'Hangup',
    channel,
    cause: readCount(message, 'Cause'),
    causeText: readText(message, 'Cause-txt'),
  })),
  DialBegin: (message) => {
    const dest = readChannel(message, of.dest);
    if (dest === null) return null;
    const channel = readChannel(message, of.event);
    return { event: 'DialBegin', channel, dest, dialString: readText(message, 'DialString') };
  },
  DialEnd: (message) => {
    const dest = readChannel(message, of.dest);
    if (dest === null) return null;
    return {
      event: 'DialEnd',
      channel: readChannel(message, of.event),
      dest,
      status: readDialStatus(message),
      forward: readText(message, 'Forward'),
    };
  },
  Dial: ofChannel((channel, message) => {
    const subEvent = message.get('SubEvent')?.toLowerCase();
    if (subEvent !== 'begin' && subEvent !== 'end') return null;
    const name = readText(message, 'Destination');
    const uniqueId = readText(message, 'DestUniqueID');
    return {
      event: 'Dial',
      subEvent,
      channel,
      dest: name === null || uniqueId === null ? null : channelOf(name, uniqueId),
      dialString: readText(message, 'Dialstring'),
      status: subEvent === 'end' ? readDialStatus(message) : null,
    };
  }),
  Bridge: (message) => {
    const state = message.get('Bridgestate')?.toLowerCase();
    const one = readNumbered(message, '1');
    const two = readNumbered(message, '2');
    const isBridge = (state === 'link' || state === 'unlink') && one !== null && two !== null;
    return isBridge ? { event: 'Bridge', state, one, two } : null;
  },
  Cdr: (message) => {
    const uniqueId = readText(message, 'UniqueID');
    if (uniqueId === null) return null;
    return {
      event: 'Cdr',
      source: readText(message, 'Source'),
      destination: readText(message, 'Destination'),
      destinationContext: readText(message, 'DestinationContext'),
      callerId: readName(message, 'CallerID'),
      channel: readText(message, 'Channel'),
      destinationChannel: readText(message, 'DestinationChannel'),
      lastApplication: readText(message, 'LastApplication'),
      lastData: readText(message, 'LastData'),
      startTime: readText(message, 'StartTime'),
      answerTime: readText(message, 'AnswerTime'),
      endTime: readText(message, 'EndTime'),
      duration: readCount(message, 'Duration'),
      billableSeconds: readCount(message, 'BillableSeconds'),
      disposition: readText(message, 'Disposition'),
      uniqueId,
      userField: readText(message, 'UserField'),
    };
  },
  ExtensionStatus: (message) => {
    const exten = readText(message, 'Exten');
    const status = readNumber(message, 'Status');
    if (exten === null || status === null) return null;
    return {
      event: 'ExtensionStatus',
      exten,
      context: readText(message, 'Context'),
      hint: readText(message, 'Hint'),
      status,
      statusText: readText(message, 'StatusText'),
    };
  },
  OriginateResponse: (message) => {
    const uniqueId = readText(message, 'Uniqueid');
    return {
      event: 'OriginateResponse',
      actionId: readText(message, 'ActionID'),
      succeeded: message.get('Response')?.toLowerCase() === 'success',
      reason: readCount(message, 'Reason'),
      channel: readText(message, 'Channel'),
      uniqueId: uniqueId === '<null>' ? null : uniqueId,
      exten: readText(message, 'Exten'),
      context: readText(message, 'Context'),
    };
  },
  LocalBridge: (message) => {
    const one = readChannel(message, of.localOne) ?? readNumbered(message, '1');
    const two = readChannel(message, of.localTwo) ?? readNumbered(message, '2');
    return one === null || two === null ? null : { event: 'LocalBridge', one, two };
  },
  BridgeEnter: (message) => {
    const bridge = readBridge(message);
    return bridge === null ? null : { event: 'BridgeEnter', ...bridge };
  },
  BridgeLeave: (message) => {
    const bridge = readBridge(message);
    return bridge === null ? null : { event: 'BridgeLeave', ...bridge };
  },
  BlindTransfer: (message) => {
    const transferer = readChannel(message, of.transferer);
    if (transferer === null) return null;
    return {
      event: 'BlindTransfer',
      result: readTransferResult(message),
      transferer,
      transferee: readChannel(message, of.transferee),
      context: readText(message, 'Context'),
      exten: readText(message, 'Extension'),
    };
  },
  AttendedTransfer: (message) => {
    const original = readChannel(message, of.origTransferer);
    if (original === null) return null;
    return {
      event: 'AttendedTransfer',
      result: readTransferResult(message),
      original,
      second: readChannel(message, of.secondTransferer),
      transferee: readChannel(message, of.transferee),
      target: readChannel(message, of.transferTarget),
    };
  },
  Pickup: ofChannel((channel, message) => {
    const target = readChannel(message, of.target);
    return target === null ? null : { event: 'Pickup', channel, target };
  }),
  ParkedCall: (message) => {
    const parking = readParking(message);
    return parking === null ? null : { event: 'ParkedCall', ...parking };
  },
  ParkedCallTimeOut: (message) => {
    const parking = readParking(message);
    return parking === null ? null : { event: 'ParkedCallTimeOut', ...parking };
  },
  ParkedCallGiveUp: (message) => {
    const parking = readParking(message);
    return parking === null ? null : { event: 'ParkedCallGiveUp', ...parking };
  },
  UnParkedCall: (message) => {
    const parking = readParking(message);
    if (parking === null) return null;
    return { event: 'UnParkedCall', ...parking, retriever: readChannel(message, of.retriever) };
  },
  QueueCallerJoin: ofQueue('QueueCallerJoin'),
  QueueCallerLeave: ofQueue('QueueCallerLeave'),
  Join: ofQueue('Join'),
  Leave: ofQueue('Leave'),
  Status: ofChannel((channel, message) => ({
    event: 'Status',
    channel,
    actionId: readText(message, 'ActionID'),
    bridgeId: readText(message, 'BridgeID'),
    seconds: readCount(message, 'Seconds'),
    application: readText(message, 'Application'),
    data: readText(message, 'Data'),
    dialled: readText(message, 'DNID'),
  })),
  StatusComplete: (message) => ({
    event: 'StatusComplete',
    actionId: readText(message, 'ActionID'),
    items: readCount(message, 'Items') ?? readCount(message, 'ListItems'),
  }),
  FullyBooted: () => ({ event: 'FullyBooted' }),
  Shutdown: (message) => ({ event: 'Shutdown', restart: message.get('Restart')?.toLowerCase() === 'true' }),
};

const isEventName = (name: string): name is AmiEventName => Object.hasOwn(readers, name);

/** The name of every event that `parseEvent` understands. */
export const eventNames: readonly AmiEventName[] = Object.keys(readers).filter(isEventName);

/**
 * Reads an event of the PBX.
 * @returns null when it is no event, one Tipring does not know, or one that lacks what makes it useful
 */
export const parseEvent = (message: AmiMessage): AmiEvent | null => {
  const name = message.get('Event');
  return name !== undefined && isEventName(name) ? readers[name](message) : null;
};
