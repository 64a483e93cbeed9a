import { causes, channelStates } from './channel.ts';
import type { Cause, Channel } from './channel.ts';
import type { EventClass } from './accounts.ts';
import type { BridgeView, CallRecord, OriginateOutcome, ParkedView, SwitchEvent } from './switch-event.ts';

export type Headers = readonly (readonly [name: string, value: string])[];

/** A message as it goes over the line: headers, CRLF, a blank line. Nothing in a value can end a line. */
export const message = (headers: Headers): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  `${headers.map(([name, value]) => `${name}: ${value.replace(/[\r\n\u0000]/g, ' ')}\r\n`).join('')}\r\n`;

/** Caller names are C-escaped since Asterisk 13.5. */
const escaped = (name: string): string =>
  name
    .replace(/[\\"'?]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t');

const known = (text: string): string => (text === '' ? '<unknown>' : text);

/** The headers that show a channel in an event; `prefix` is `Dest` for the second channel of one. */
export const channelHeaders = (channel: Channel, prefix = ''): Headers => {
  const { name, state, caller, connected, place, uniqueId, linkedId } = channel;
  const headers: Headers = [
    ['Channel', name],
    ['ChannelState', String(channelStates[state])],
    ['ChannelStateDesc', state],
    ['CallerIDNum', known(caller.number)],
    ['CallerIDName', known(escaped(caller.name))],
    ['ConnectedLineNum', known(connected.number)],
    ['ConnectedLineName', known(escaped(connected.name))],
    ['Language', 'en'],
    ['AccountCode', ''],
    ['Context', place.context],
    ['Exten', place.exten],
    ['Priority', String(place.priority)],
    ['Uniqueid', uniqueId],
    ['Linkedid', linkedId],
  ];
  return headers.map(([header, value]) => [`${prefix}${header}`, value]);
};

const bridgeHeaders = ({ id, type, members }: BridgeView): Headers => [
  ['BridgeUniqueid', id],
  ['BridgeType', type],
  ['BridgeTechnology', type === 'basic' ? 'simple_bridge' : 'holding_bridge'],
  ['BridgeCreator', type === 'basic' ? '<unknown>' : 'Parking'],
  ['BridgeName', type === 'basic' ? '<unknown>' : 'default'],
  ['BridgeNumChannels', String(members)],
];

const causeHeaders = (cause: Cause): Headers => [
  ['Cause', String(causes[cause][0])],
  ['Cause-txt', causes[cause][1]],
];

const originateHeaders = (outcome: OriginateOutcome): Headers => [
  ...(outcome.actionId === null ? [] : [['ActionID', outcome.actionId] as const]),
  ['Response', outcome.succeeded ? 'Success' : 'Failure'],
  ['Channel', outcome.channelName],
  ['Context', outcome.context],
  ['Exten', outcome.exten],
  ['Reason', String(outcome.reason)],
  ['Uniqueid', outcome.uniqueId ?? '<unknown>'],
  ['CallerIDNum', known(outcome.callerNumber)],
  ['CallerIDName', known(outcome.callerName)],
];

/** A parked call with the headers of the guide and, after them, those of Asterisk 12 and newer. */
export const parkedHeaders = ({ channel, space, parker, timeout, duration }: ParkedView): Headers => [
  ['Exten', space],
  ['Channel', channel.name],
  ['From', parker],
  ['Timeout', String(timeout)],
  ['CallerIDNum', known(channel.caller.number)],
  ['CallerIDName', known(escaped(channel.caller.name))],
  ...channelHeaders(channel, 'Parkee'),
  ['ParkerDialString', parker],
  ['Parkinglot', 'default'],
  ['ParkingSpace', space],
  ['ParkingTimeout', String(timeout)],
  ['ParkingDuration', String(duration)],
];

/** A point in time as call records show it, in UTC. */
const recordTime = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');

const recordHeaders = (record: CallRecord): Headers => {
  const { caller, callee, startedAt, answeredAt, endedAt } = record;
  const seconds = (from: number) => String(Math.floor((endedAt - from) / 1000));
  const name = caller.caller.name === '' ? '' : `"${caller.caller.name}" `;
  return [
    ['AccountCode', ''],
    ['Source', caller.caller.number],
    ['Destination', record.destination],
    ['DestinationContext', record.context],
    ['CallerID', `${name}<${caller.caller.number}>`],
    ['Channel', caller.name],
    ['DestinationChannel', callee?.name ?? ''],
    ['LastApplication', 'Dial'],
    ['LastData', record.lastData],
    ['StartTime', recordTime(startedAt)],
    ['AnswerTime', recordTime(answeredAt)],
    ['EndTime', recordTime(endedAt)],
    ['Duration', seconds(startedAt)],
    ['BillableSeconds', answeredAt === null ? '0' : seconds(answeredAt)],
    ['Disposition', record.disposition],
    ['AMAFlags', 'DOCUMENTATION'],
    ['UniqueID', caller.uniqueId],
    ['UserField', ''],
  ];
};

/** The class of rights that an event belongs to. */
export const classOf = (event: SwitchEvent): EventClass => (event.kind === 'Cdr' ? 'cdr' : 'call');

/** An event as AMI words it. */
export const eventMessage = (event: SwitchEvent): string =>
  message([['Event', event.kind], ['Privilege', `${classOf(event)},all`], ...eventHeaders(event)]);

const eventHeaders = (event: SwitchEvent): Headers => {
  switch (event.kind) {
    case 'Newchannel':
    case 'Newstate':
    case 'NewCallerid':
    case 'NewConnectedLine':
    case 'Hold':
    case 'Unhold':
      return channelHeaders(event.channel);
    case 'DialBegin':
      return [
        ...(event.caller ? channelHeaders(event.caller) : []),
        ...channelHeaders(event.callee, 'Dest'),
        ['DialString', event.dialString],
      ];
    case 'DialEnd':
      return [
        ...(event.caller ? channelHeaders(event.caller) : []),
        ...channelHeaders(event.callee, 'Dest'),
        ['DialStatus', event.status],
      ];
    case 'BridgeCreate':
    case 'BridgeDestroy':
      return bridgeHeaders(event.bridge);
    case 'BridgeEnter':
    case 'BridgeLeave':
      return [...bridgeHeaders(event.bridge), ...channelHeaders(event.channel)];
    case 'HangupRequest':
    case 'SoftHangupRequest':
      return [...channelHeaders(event.channel), ['Cause', String(causes[event.cause][0])]];
    case 'Hangup':
      return [...channelHeaders(event.channel), ...causeHeaders(event.cause)];
    case 'OriginateResponse':
      return originateHeaders(event.outcome);
    case 'BlindTransfer':
      return [
        ['Result', 'Success'],
        ...channelHeaders(event.transferer, 'Transferer'),
        ...channelHeaders(event.transferee, 'Transferee'),
        ['IsExternal', 'Yes'],
        ['Context', event.context],
        ['Extension', event.exten],
      ];
    case 'LocalBridge':
      return [
        ...channelHeaders(event.one, 'LocalOne'),
        ...channelHeaders(event.two, 'LocalTwo'),
        ['Context', event.context],
        ['Exten', event.exten],
        ['LocalOptimization', 'Yes'],
      ];
    case 'Pickup':
      return [...channelHeaders(event.channel), ...channelHeaders(event.target, 'Target')];
    case 'AttendedTransfer':
      return [
        ['Result', 'Success'],
        ...channelHeaders(event.first, 'OrigTransferer'),
        ...channelHeaders(event.second, 'SecondTransferer'),
        ...channelHeaders(event.transferee, 'Transferee'),
        ...channelHeaders(event.target, 'TransferTarget'),
        ['IsExternal', 'Yes'],
        ['DestType', 'Bridge'],
        ['DestBridgeUniqueid', event.bridge.id],
      ];
    case 'ParkedCall':
    case 'ParkedCallTimeOut':
    case 'ParkedCallGiveUp':
      return parkedHeaders(event.parked);
    case 'UnParkedCall':
      return [...parkedHeaders(event.parked), ...channelHeaders(event.retriever, 'Retriever')];
    case 'ExtensionStatus':
      return [
        ['Exten', event.extension],
        ['Context', 'default'],
        ['Hint', event.hint],
        ['Status', String(event.status)],
        ['StatusText', statusText(event.status)],
      ];
    case 'Cdr':
      return recordHeaders(event.record);
  }
};

/** The state of an extension in words. Source: AMI ExtensionState, StatusText. */
export const statusText = (status: number): string =>
  new Map([
    [0, 'Idle'],
    [1, 'InUse'],
    [2, 'Busy'],
    [4, 'Unavailable'],
    [8, 'Ringing'],
    [9, 'InUse&Ringing'],
    [16, 'Hold'],
  ]).get(status) ?? 'Unknown';
