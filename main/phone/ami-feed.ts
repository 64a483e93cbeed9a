import type { Party } from '../../shared/call.ts';
import type { AmiChannel, AmiDialStatus, AmiEvent, AmiEventName } from '../ami/events.ts';
import type { DialStatus, PbxChannel, PbxEvent, StatusChannel } from '../calls/pbx-event.ts';

/** The events the call model is fed from, and those that the phone itself listens to. The link drops all others unread. */
export const wantedEvents = [
  'Newchannel',
  'Newstate',
  'NewCallerid',
  'NewConnectedLine',
  'Rename',
  'LocalBridge',
  'DialBegin',
  'DialEnd',
  'Dial',
  'BridgeEnter',
  'BridgeLeave',
  'Bridge',
  'Hangup',
  'Pickup',
  'ParkedCall',
  'UnParkedCall',
  'BlindTransfer',
  'AttendedTransfer',
  'QueueCallerJoin',
  'Join',
  'QueueCallerLeave',
  'Leave',
  'OriginateResponse',
  'AttendedTransfer',
  'ExtensionStatus',
  'ParkedCallTimeOut',
  'ParkedCallGiveUp',
  'UnParkedCall',
] as const satisfies readonly AmiEventName[];

/** The classes that they belong to, as the mask of the login; queues are `agent`. Source: AMI: Login, header Events. */
export const eventMask = 'call,agent';

/** Whoever withholds the number calls from `anonymous@anonymous.invalid`. Source: RFC 3323. */
const party = (number: string | null, name: string | null): Party => ({
  number: number === 'anonymous' ? null : number,
  name,
});

const channelOf = (channel: AmiChannel): PbxChannel => ({
  name: channel.name,
  uniqueId: channel.uniqueId,
  linkedId: channel.linkedId,
  state: channel.state,
  caller: party(channel.callerIdNum, channel.callerIdName),
  connected: party(channel.connectedLineNum, channel.connectedLineName),
  context: channel.context,
  exten: channel.exten,
});

const callerOf = (channel: AmiChannel | null): PbxChannel | null =>
  channel === null ? null : channelOf(channel);

const dialStatusOf = (status: AmiDialStatus): DialStatus => {
  switch (status) {
    case 'answer':
    case 'cancel':
    case 'busy':
    case 'no-answer':
    case 'congestion':
    case 'unavailable':
      return status;
    case 'continue':
    case 'go-on':
    case 'abort':
    case 'other':
      return 'other';
  }
};

/** Asterisk 11 names the two that are connected, and no bridge. */
const bridgeOf = (event: Extract<AmiEvent, { event: 'Bridge' }>, at: number): readonly PbxEvent[] => {
  const bridgeId = `${event.one.uniqueId} ${event.two.uniqueId}`;
  const type = event.state === 'link' ? 'bridge-entered' : 'bridge-left';
  return [event.one, event.two].map((channel) => ({ type, at, bridgeId, channel: channelOf(channel) }));
};

type Transfer = Extract<AmiEvent, { event: 'BlindTransfer' | 'AttendedTransfer' }>;

const partyOf = (channel: AmiChannel | null): Party =>
  party(channel?.callerIdNum ?? null, channel?.callerIdName ?? null);

/** The one who was asked before a transfer, as his own channel shows him, else as the asker's display does. */
const consulted = ({ target, second }: Extract<AmiEvent, { event: 'AttendedTransfer' }>): Party =>
  target?.callerIdNum == null
    ? party(second?.connectedLineNum ?? null, second?.connectedLineName ?? null)
    : partyOf(target);

const transferOf = (event: Transfer, at: number): readonly PbxEvent[] => {
  if (event.result !== 'success') return [];
  const channel = callerOf(event.transferee);
  if (event.event === 'BlindTransfer')
    return [
      { type: 'transferred', at, by: [channelOf(event.transferer)], channel, to: party(event.exten, null) },
    ];
  const by = [event.original, ...(event.second === null ? [] : [event.second])].map(channelOf);
  return [{ type: 'transferred', at, by, channel, to: consulted(event) }];
};

type DialOfAsterisk11 = Extract<AmiEvent, { event: 'Dial' }>;

/** Turns what the Manager Interface tells into what the call model listens to. */
export class AmiFeed {
  /** Asterisk 11 names the rung device at the beginning only: by the caller's unique id, all it rings. */
  readonly #ringing = new Map<string, readonly PbxChannel[]>();

  /**
   * @param event from the link
   * @param at when it came, milliseconds since 1970
   * @returns none for an event that means nothing to the call model, several where one stands for several devices
   */
  convert(event: AmiEvent, at: number): readonly PbxEvent[] {
    switch (event.event) {
      case 'Newchannel':
        return [{ type: 'channel-created', at, channel: channelOf(event.channel) }];
      case 'Newstate':
        return [{ type: 'channel-state', at, channel: channelOf(event.channel) }];
      case 'NewCallerid':
      case 'NewConnectedLine':
        return [{ type: 'channel-identity', at, channel: channelOf(event.channel) }];
      case 'Rename':
        return [{ type: 'channel-renamed', at, uniqueId: event.channel.uniqueId, name: event.newName }];
      case 'LocalBridge':
        return [{ type: 'local-bridged', at, one: channelOf(event.one), two: channelOf(event.two) }];
      case 'DialBegin':
        return [{ type: 'dial-begin', at, caller: callerOf(event.channel), callee: channelOf(event.dest) }];
      case 'DialEnd':
        return [
          {
            type: 'dial-end',
            at,
            caller: callerOf(event.channel),
            callee: channelOf(event.dest),
            status: dialStatusOf(event.status),
            forwardedTo: event.forward?.split('@')[0] ?? null,
          },
        ];
      case 'Dial':
        return this.#dial(event, at);
      case 'BridgeEnter':
        return [{ type: 'bridge-entered', at, bridgeId: event.bridgeId, channel: channelOf(event.channel) }];
      case 'BridgeLeave':
        return [{ type: 'bridge-left', at, bridgeId: event.bridgeId, channel: channelOf(event.channel) }];
      case 'Bridge':
        return bridgeOf(event, at);
      case 'Hangup':
        this.#ringing.delete(event.channel.uniqueId);
        return [{ type: 'hangup', at, channel: channelOf(event.channel), cause: event.cause }];
      case 'Pickup':
        return [{ type: 'pickup', at, channel: channelOf(event.channel), target: channelOf(event.target) }];
      case 'ParkedCall':
        return [{ type: 'parked', at, channel: channelOf(event.parkee), space: event.space }];
      case 'UnParkedCall':
        return event.retriever === null
          ? []
          : [
              {
                type: 'unparked',
                at,
                channel: channelOf(event.parkee),
                retriever: channelOf(event.retriever),
              },
            ];
      case 'BlindTransfer':
      case 'AttendedTransfer':
        return transferOf(event, at);
      case 'QueueCallerJoin':
      case 'Join':
        return [{ type: 'queue-joined', at, channel: channelOf(event.channel), queue: event.queue }];
      case 'QueueCallerLeave':
      case 'Leave':
        return [{ type: 'queue-left', at, channel: channelOf(event.channel) }];
      case 'OriginateResponse':
        return event.actionId === null
          ? []
          : [
              {
                type: 'originate-ended',
                at,
                originateId: event.actionId,
                succeeded: event.succeeded,
                reason: event.reason,
              },
            ];
      case 'Cdr':
      case 'ExtensionStatus':
      case 'ParkedCallTimeOut':
      case 'ParkedCallGiveUp':
      case 'Status':
      case 'StatusComplete':
      case 'FullyBooted':
      case 'Shutdown':
        return [];
    }
  }

  #dial(event: DialOfAsterisk11, at: number): readonly PbxEvent[] {
    const caller = channelOf(event.channel);
    const rung = this.#ringing.get(caller.uniqueId) ?? [];
    if (event.subEvent === 'begin') {
      if (event.dest === null) return [];
      const callee = channelOf(event.dest);
      this.#ringing.set(caller.uniqueId, [...rung, callee]);
      return [{ type: 'dial-begin', at, caller, callee }];
    }
    this.#ringing.delete(caller.uniqueId);
    // One end stands for all that rang. An answer is told at the end of the talk, and not whose it
    // was: the states of the channels have told that long before.
    if (event.status === null || event.status === 'answer') return [];
    const status = dialStatusOf(event.status);
    return rung.map((callee) => ({ type: 'dial-end', at, caller, callee, status, forwardedTo: null }));
  }
}

type AmiStatus = Extract<AmiEvent, { event: 'Status' }>;

/** The queue that a channel waits in: the first argument of the application Queue. */
const queueOf = ({ application, data }: AmiStatus): string | null =>
  application === 'Queue' && data !== null ? (data.split(',')[0] ?? null) : null;

/**
 * The whole state of the PBX. Source: AMI: Status.
 * @param statuses one for each channel
 * @param at when it was read, milliseconds since 1970
 */
export const stateRead = (statuses: readonly AmiStatus[], at: number): PbxEvent => ({
  type: 'state-read',
  at,
  channels: statuses.map((status): StatusChannel => ({
    ...channelOf(status.channel),
    bridgeId: status.bridgeId,
    dialled: status.dialled,
    queue: queueOf(status),
    seconds: status.seconds,
  })),
});
