import type { Cause, Channel } from './channel.ts';

/** How ringing one device ended, in Asterisk's words. */
export type DialStatus = 'ANSWER' | 'CANCEL' | 'BUSY' | 'NOANSWER' | 'CONGESTION' | 'CHANUNAVAIL';

export interface BridgeView {
  readonly id: string;
  readonly type: 'basic' | 'parking';
  readonly members: number;
}

/** How an Originate ended. Source: AMI OriginateResponse. */
export interface OriginateOutcome {
  readonly actionId: string | null;
  readonly succeeded: boolean;
  /** 0 failed, 1 hung up, 3 not answered, 4 answered, 5 busy, 8 congestion. */
  readonly reason: number;
  /** The channel's name, or what was asked for when there never was one. */
  readonly channelName: string;
  readonly uniqueId: string | null;
  readonly context: string;
  readonly exten: string;
  readonly callerNumber: string;
  readonly callerName: string;
}

/** A call in the records. Times are milliseconds since 1970. */
export interface CallRecord {
  readonly caller: Channel;
  /** The extension as it was dialled, and the context it was dialled in. */
  readonly destination: string;
  readonly context: string;
  readonly callee: Channel | null;
  readonly lastData: string;
  readonly startedAt: number;
  readonly answeredAt: number | null;
  readonly endedAt: number;
  readonly disposition: 'ANSWERED' | 'NO ANSWER' | 'BUSY' | 'FAILED';
}

export interface ParkedView {
  readonly channel: Channel;
  readonly space: string;
  /** Dial string that is rung when the time is up. */
  readonly parker: string;
  /** Seconds left. */
  readonly timeout: number;
  /** Seconds parked. */
  readonly duration: number;
}

/** What happens on the switch, in the order it happens. */
export type SwitchEvent =
  | { readonly kind: 'Newchannel'; readonly channel: Channel }
  | { readonly kind: 'Newstate'; readonly channel: Channel }
  | { readonly kind: 'NewCallerid'; readonly channel: Channel }
  | { readonly kind: 'NewConnectedLine'; readonly channel: Channel }
  | {
      readonly kind: 'DialBegin';
      readonly caller: Channel | null;
      readonly callee: Channel;
      readonly dialString: string;
    }
  | {
      readonly kind: 'DialEnd';
      readonly caller: Channel | null;
      readonly callee: Channel;
      readonly status: DialStatus;
    }
  | { readonly kind: 'BridgeCreate'; readonly bridge: BridgeView }
  | { readonly kind: 'BridgeEnter'; readonly bridge: BridgeView; readonly channel: Channel }
  | { readonly kind: 'BridgeLeave'; readonly bridge: BridgeView; readonly channel: Channel }
  | { readonly kind: 'BridgeDestroy'; readonly bridge: BridgeView }
  | { readonly kind: 'HangupRequest'; readonly channel: Channel; readonly cause: Cause }
  | { readonly kind: 'SoftHangupRequest'; readonly channel: Channel; readonly cause: Cause }
  | { readonly kind: 'Hangup'; readonly channel: Channel; readonly cause: Cause }
  | { readonly kind: 'Hold' | 'Unhold'; readonly channel: Channel }
  | {
      readonly kind: 'LocalBridge';
      readonly one: Channel;
      readonly two: Channel;
      readonly context: string;
      readonly exten: string;
    }
  /** `channel` takes the call that rings at `target`. */
  | { readonly kind: 'Pickup'; readonly channel: Channel; readonly target: Channel }
  | { readonly kind: 'OriginateResponse'; readonly outcome: OriginateOutcome }
  | {
      readonly kind: 'BlindTransfer';
      readonly transferer: Channel;
      readonly transferee: Channel;
      readonly context: string;
      readonly exten: string;
    }
  | {
      readonly kind: 'AttendedTransfer';
      /** The two channels of the one who transfers, and whom he connects. */
      readonly first: Channel;
      readonly second: Channel;
      readonly transferee: Channel;
      readonly target: Channel;
      readonly bridge: BridgeView;
    }
  | { readonly kind: 'ParkedCall' | 'ParkedCallTimeOut' | 'ParkedCallGiveUp'; readonly parked: ParkedView }
  | { readonly kind: 'UnParkedCall'; readonly parked: ParkedView; readonly retriever: Channel }
  | {
      readonly kind: 'ExtensionStatus';
      readonly extension: string;
      readonly hint: string;
      readonly status: number;
    }
  | { readonly kind: 'Cdr'; readonly record: CallRecord };
