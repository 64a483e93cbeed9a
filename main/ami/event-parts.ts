import { channelHeaders, channelOf, readChannel, readCount, readNumber, readText } from './event-fields.ts';
import type { AmiChannel, AmiDialStatus, AmiTransferResult, OfBridge, OfParking } from './event-types.ts';
import type { AmiMessage } from './message.ts';

/* What several events have in common. */

/** Whose channel headers are meant. */
export const of = {
  event: channelHeaders(''),
  dest: channelHeaders('Dest'),
  parkee: channelHeaders('Parkee'),
  retriever: channelHeaders('Retriever'),
  localOne: channelHeaders('LocalOne'),
  localTwo: channelHeaders('LocalTwo'),
  transferer: channelHeaders('Transferer'),
  transferee: channelHeaders('Transferee'),
  origTransferer: channelHeaders('OrigTransferer'),
  secondTransferer: channelHeaders('SecondTransferer'),
  transferTarget: channelHeaders('TransferTarget'),
  target: channelHeaders('Target'),
};

const dialStatuses: ReadonlyMap<string, AmiDialStatus> = new Map([
  ['ANSWER', 'answer'],
  ['BUSY', 'busy'],
  ['CANCEL', 'cancel'],
  ['NOANSWER', 'no-answer'],
  ['CONGESTION', 'congestion'],
  ['CHANUNAVAIL', 'unavailable'],
  ['CONTINUE', 'continue'],
  ['GOTO', 'go-on'],
  ['ABORT', 'abort'],
]);

/** How a dial ended. AMI: DialStatus. */
export const readDialStatus = (message: AmiMessage): AmiDialStatus =>
  dialStatuses.get(message.get('DialStatus')?.toUpperCase() ?? '') ?? 'other';

const transferResults: ReadonlyMap<string, AmiTransferResult> = new Map([
  ['success', 'success'],
  ['fail', 'fail'],
  ['invalid', 'invalid'],
  ['not permitted', 'not-permitted'],
]);

/** How a transfer ended. AMI: Result of BlindTransfer and AttendedTransfer. */
export const readTransferResult = (message: AmiMessage): AmiTransferResult =>
  transferResults.get(message.get('Result')?.toLowerCase() ?? '') ?? 'other';

/** One of the two channels of an event of Asterisk 11, which tells no more than name and id of each. */
export const readNumbered = (message: AmiMessage, number: '1' | '2'): AmiChannel | null => {
  const name = readText(message, `Channel${number}`);
  const uniqueId = readText(message, `Uniqueid${number}`);
  return name === null || uniqueId === null ? null : channelOf(name, uniqueId);
};

/** Channel and bridge; null when one is missing. */
export const readBridge = (message: AmiMessage): OfBridge | null => {
  const channel = readChannel(message, of.event);
  const bridgeId = readText(message, 'BridgeUniqueid');
  if (channel === null || bridgeId === null) return null;
  return { channel, bridgeId, bridgeChannels: readNumber(message, 'BridgeNumChannels') };
};

/** Who is parked where, in the words of Asterisk 12 and newer or of Asterisk 11; null when nobody is. */
export const readParking = (message: AmiMessage): OfParking | null => {
  const parkee = readChannel(message, of.parkee) ?? readChannel(message, of.event);
  if (parkee === null) return null;
  return {
    parkee,
    parker: readText(message, 'ParkerDialString') ?? readText(message, 'From'),
    space: readText(message, 'ParkingSpace') ?? readText(message, 'Exten'),
    parkingLot: readText(message, 'Parkinglot'),
    timeoutSeconds: readCount(message, 'ParkingTimeout') ?? readCount(message, 'Timeout'),
    actionId: readText(message, 'ActionID'),
  };
};
