import type { Party, SentOn } from '../../shared/call.ts';

/*
 * What the call model listens to: things that happen on a PBX, in its own words and free of any
 * protocol. The AMI feed, the embedded PBX and recordings all speak it.
 */

export type ChannelState = 'down' | 'ring' | 'ringing' | 'up' | 'busy' | 'other';

/** A channel as an event shows it. Source: the channel headers of AMI events. */
export interface PbxChannel {
  /** Such as `PJSIP/1001-0000000a`. */
  readonly name: string;
  readonly uniqueId: string;
  /** Null on Asterisk 11 to 13.4, which do not send it. */
  readonly linkedId: string | null;
  /** Null where the event does not tell (the `Dial` event of Asterisk 11). */
  readonly state: ChannelState | null;
  /** Who this channel is (CallerIDNum, CallerIDName). */
  readonly caller: Party;
  /** Whom it is connected with, as far as its own display knows (ConnectedLineNum, ConnectedLineName). */
  readonly connected: Party;
  readonly context: string | null;
  readonly exten: string | null;
}

/** How ringing one device ended. Source: DialStatus of AMI DialEnd. */
export type DialStatus = 'answer' | 'cancel' | 'busy' | 'no-answer' | 'congestion' | 'unavailable' | 'other';

/** Every event carries `at`, milliseconds since 1970 by this computer's clock. */
export type PbxEvent = { readonly at: number } & (
  | { readonly type: 'channel-created'; readonly channel: PbxChannel }
  | { readonly type: 'channel-state'; readonly channel: PbxChannel }
  /** The caller or connected line of a channel changed. */
  | { readonly type: 'channel-identity'; readonly channel: PbxChannel }
  | { readonly type: 'channel-renamed'; readonly uniqueId: string; readonly name: string }
  /** The two halves of a Local channel, which carry one call through the dialplan. */
  | { readonly type: 'local-bridged'; readonly one: PbxChannel; readonly two: PbxChannel }
  /** A device begins to ring. `caller` is null for the leg of an Originate. */
  | { readonly type: 'dial-begin'; readonly caller: PbxChannel | null; readonly callee: PbxChannel }
  | {
      readonly type: 'dial-end';
      readonly caller: PbxChannel | null;
      readonly callee: PbxChannel;
      readonly status: DialStatus;
      /** The number that the device forwards to; null where it does not, and on Asterisk 11, which does not tell. */
      readonly forwardedTo: string | null;
    }
  | { readonly type: 'bridge-entered'; readonly bridgeId: string; readonly channel: PbxChannel }
  | { readonly type: 'bridge-left'; readonly bridgeId: string; readonly channel: PbxChannel }
  | {
      readonly type: 'hangup';
      readonly channel: PbxChannel;
      /** ITU-T Q.850 cause, 16 is normal clearing; null where not told. */
      readonly cause: number | null;
    }
  | { readonly type: 'pickup'; readonly channel: PbxChannel; readonly target: PbxChannel }
  | {
      readonly type: 'parked';
      readonly channel: PbxChannel;
      readonly space: string | null;
    }
  /** A parked call is fetched. */
  | { readonly type: 'unparked'; readonly channel: PbxChannel; readonly retriever: PbxChannel }
  /**
   * Somebody has handed a call on: `by`, on the leg to the one who is handed on, and on another where he
   * asked `to` first. `channel` is the one who is handed on; null where several are.
   */
  | {
      readonly type: 'transferred';
      readonly by: readonly PbxChannel[];
      readonly channel: PbxChannel | null;
      readonly to: Party;
    }
  /** A caller begins to wait in a queue. */
  | { readonly type: 'queue-joined'; readonly channel: PbxChannel; readonly queue: string }
  | { readonly type: 'queue-left'; readonly channel: PbxChannel }
  /** Tipring itself asked for a call (AMI Originate with this ChannelId). */
  | { readonly type: 'originate-sent'; readonly originateId: string; readonly number: string }
  /** How an Originate ended; `succeeded` once the own phone was answered. Source: AMI OriginateResponse. */
  | {
      readonly type: 'originate-ended';
      readonly originateId: string;
      readonly succeeded: boolean;
      readonly reason: number | null;
    }
  /** Whether the PBX has taken the order of an Originate is not known: it did not answer. */
  | { readonly type: 'originate-untold'; readonly originateId: string }
  /** Tipring itself has redirected the call (the PBX said yes). */
  | { readonly type: 'transfer-sent'; readonly callId: string; readonly sentTo: SentOn }
  /** The user has asked Tipring to hang up the call, and the PBX said yes. */
  | { readonly type: 'hang-up-sent'; readonly callId: string }
  /**
   * Which application of the dialplan a channel is in; null where the PBX does not tell (Asterisk 11).
   * Source: AMI Status.
   */
  | { readonly type: 'application-read'; readonly uniqueId: string; readonly application: string | null }
  /** The link went down: what is known may be old from now on. */
  | { readonly type: 'link-lost' }
  /** The link has been down for so long, or for good, that nothing can be known to ring any more. */
  | { readonly type: 'ringing-lost' }
  /** The state is being read anew: what hangs up from now on may still be listed. */
  | { readonly type: 'state-asked' }
  /** The whole state read anew: every channel the PBX has. Source: AMI Status. */
  | { readonly type: 'state-read'; readonly channels: readonly StatusChannel[] }
);

/** The events of one type. */
export type PbxEventOf<Type extends PbxEvent['type']> = Extract<PbxEvent, { readonly type: Type }>;

/** A channel in a full reading of the state. */
export interface StatusChannel extends PbxChannel {
  readonly bridgeId: string | null;
  /** The number that it dialled; null for one that dialled none, and where not told. */
  readonly dialled: string | null;
  /** The queue that it waits in. */
  readonly queue: string | null;
  /** Seconds since it was created; null where not told. */
  readonly seconds: number | null;
}
