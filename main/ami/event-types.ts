/** Where a channel stands. Source: ChannelState 0, 4, 5, 6 and 7; all others are `other`. */
export type AmiChannelState = 'down' | 'ring' | 'ringing' | 'up' | 'busy' | 'other';

/** A channel as an event shows it. Source: the channel headers, with a prefix such as `Dest` where there are two. */
export interface AmiChannel {
  /** Such as `PJSIP/1001-0000000a`. */
  readonly name: string;
  /** Empty where an event of Asterisk 11 does not tell it. */
  readonly uniqueId: string;
  /** The same for all channels of one call; null before Asterisk 13.5. */
  readonly linkedId: string | null;
  /** Null where the event does not tell. */
  readonly state: AmiChannelState | null;
  readonly callerIdNum: string | null;
  readonly callerIdName: string | null;
  readonly connectedLineNum: string | null;
  readonly connectedLineName: string | null;
  readonly context: string | null;
  readonly exten: string | null;
}

/** What every event of one channel carries. */
interface OfChannel {
  readonly channel: AmiChannel;
}

/** What entering and leaving a bridge carry. */
export interface OfBridge extends OfChannel {
  /** Source: BridgeUniqueid. */
  readonly bridgeId: string;
  /** Channels in the bridge after the event; null where not told. */
  readonly bridgeChannels: number | null;
}

/** What a caller's coming into a queue and going out of it carry. */
interface OfQueue extends OfChannel {
  /** Its name. */
  readonly queue: string;
}

/** What the events of a parked call carry. */
export interface OfParking {
  /** The call that is parked. Asterisk 11 tells its name and caller only. */
  readonly parkee: AmiChannel;
  /** Who parked it, as a dial string or channel such as `PJSIP/305`; null where not told. */
  readonly parker: string | null;
  /** Number to dial to fetch it, such as `690`. */
  readonly space: string | null;
  readonly parkingLot: string | null;
  /** Seconds until it comes back; null where not told. */
  readonly timeoutSeconds: number | null;
  /** The action it answers (`ParkedCalls`), or null. */
  readonly actionId: string | null;
}

/** `DialStatus` of the PBX; `other` is a word it does not document. */
export type AmiDialStatus =
  | 'answer'
  | 'busy'
  | 'cancel'
  | 'no-answer'
  | 'congestion'
  | 'unavailable'
  | 'continue'
  | 'go-on'
  | 'abort'
  | 'other';

/** Result of a transfer. */
export type AmiTransferResult = 'success' | 'fail' | 'invalid' | 'not-permitted' | 'other';

/**
 * The events Tipring understands, told apart by `event`, which is the PBX's own name for it.
 * Names are unescaped and printable; what the PBX calls `<unknown>` is null.
 */
export type AmiEvent =
  | ({ readonly event: 'Newchannel' } & OfChannel)
  | ({ readonly event: 'Newstate' } & OfChannel)
  | ({ readonly event: 'NewCallerid' } & OfChannel)
  | ({ readonly event: 'NewConnectedLine' } & OfChannel)
  | ({ readonly event: 'Rename' } & OfChannel & { readonly newName: string })
  | ({
      readonly event: 'Hangup';
      /** ITU-T Q.850 cause; null where not told. */
      readonly cause: number | null;
      readonly causeText: string | null;
    } & OfChannel)
  | {
      readonly event: 'DialBegin';
      /** Null: the leg of an Originate, nobody called. */
      readonly channel: AmiChannel | null;
      readonly dest: AmiChannel;
      readonly dialString: string | null;
    }
  | {
      readonly event: 'DialEnd';
      readonly channel: AmiChannel | null;
      readonly dest: AmiChannel;
      readonly status: AmiDialStatus;
      /** Where the device has sent the caller; null where it has not. */
      readonly forward: string | null;
    }
  /** Asterisk 11 and older. */
  | {
      readonly event: 'Dial';
      readonly subEvent: 'begin' | 'end';
      readonly channel: AmiChannel;
      /** Null at the end, which does not tell. */
      readonly dest: AmiChannel | null;
      readonly dialString: string | null;
      /** Null at the beginning. */
      readonly status: AmiDialStatus | null;
    }
  /** Asterisk 11 and older: two channels are connected with each other, or no longer. */
  | {
      readonly event: 'Bridge';
      readonly state: 'link' | 'unlink';
      readonly one: AmiChannel;
      readonly two: AmiChannel;
    }
  | {
      readonly event: 'Cdr';
      readonly source: string | null;
      readonly destination: string | null;
      readonly destinationContext: string | null;
      /** As the PBX writes it, such as `"Anna" <1000>`. */
      readonly callerId: string | null;
      readonly channel: string | null;
      readonly destinationChannel: string | null;
      readonly lastApplication: string | null;
      readonly lastData: string | null;
      /** The PBX's local time, such as `2016-11-28 22:33:56`. */
      readonly startTime: string | null;
      /** Null when it was not answered. */
      readonly answerTime: string | null;
      readonly endTime: string | null;
      /** Seconds. */
      readonly duration: number | null;
      /** Seconds. */
      readonly billableSeconds: number | null;
      /** Such as `ANSWERED`, `NO ANSWER`. */
      readonly disposition: string | null;
      readonly uniqueId: string;
      readonly userField: string | null;
    }
  | {
      readonly event: 'ExtensionStatus';
      readonly exten: string;
      readonly context: string | null;
      readonly hint: string | null;
      /** Bits: -2 removed, -1 not found, 0 idle, 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold. */
      readonly status: number;
      readonly statusText: string | null;
    }
  | {
      readonly event: 'OriginateResponse';
      readonly actionId: string | null;
      readonly succeeded: boolean;
      /** 0 failed or not registered, 1 hung up, 3 not answered, 4 answered, 5 busy, 8 congestion. */
      readonly reason: number | null;
      /** The channel as far as it is known; the dialled device when none was made. */
      readonly channel: string | null;
      /** Null when no channel was made. */
      readonly uniqueId: string | null;
      readonly exten: string | null;
      readonly context: string | null;
    }
  | {
      readonly event: 'LocalBridge';
      readonly one: AmiChannel;
      readonly two: AmiChannel;
    }
  | ({ readonly event: 'BridgeEnter' } & OfBridge)
  | ({ readonly event: 'BridgeLeave' } & OfBridge)
  | {
      readonly event: 'BlindTransfer';
      readonly result: AmiTransferResult;
      readonly transferer: AmiChannel;
      /** Null when several parties are in the bridge. */
      readonly transferee: AmiChannel | null;
      readonly context: string | null;
      readonly exten: string | null;
    }
  | {
      readonly event: 'AttendedTransfer';
      readonly result: AmiTransferResult;
      /** The transferer's leg to the first party. */
      readonly original: AmiChannel;
      /** The transferer's leg to whom he consulted. */
      readonly second: AmiChannel | null;
      readonly transferee: AmiChannel | null;
      readonly target: AmiChannel | null;
    }
  /** `channel` took the call that rang at `target`. */
  | ({ readonly event: 'Pickup'; readonly target: AmiChannel } & OfChannel)
  | ({ readonly event: 'ParkedCall' } & OfParking)
  | ({ readonly event: 'ParkedCallTimeOut' } & OfParking)
  | ({ readonly event: 'ParkedCallGiveUp' } & OfParking)
  | ({ readonly event: 'UnParkedCall'; readonly retriever: AmiChannel | null } & OfParking)
  /** A caller begins to wait in a queue, or no longer waits in it. */
  | ({ readonly event: 'QueueCallerJoin' } & OfQueue)
  | ({ readonly event: 'QueueCallerLeave' } & OfQueue)
  /** The same on Asterisk 11 and older. */
  | ({ readonly event: 'Join' } & OfQueue)
  | ({ readonly event: 'Leave' } & OfQueue)
  /** One channel in the answer to the action Status. */
  | ({
      readonly event: 'Status';
      readonly actionId: string | null;
      readonly bridgeId: string | null;
      /** Seconds since the channel was made. */
      readonly seconds: number | null;
      readonly application: string | null;
      readonly data: string | null;
      /** The number that it dialled. Source: DNID. */
      readonly dialled: string | null;
    } & OfChannel)
  | { readonly event: 'StatusComplete'; readonly actionId: string | null; readonly items: number | null }
  /** Reaches accounts with `system` read only. */
  | { readonly event: 'FullyBooted' }
  | { readonly event: 'Shutdown'; readonly restart: boolean };

export type AmiEventName = AmiEvent['event'];
