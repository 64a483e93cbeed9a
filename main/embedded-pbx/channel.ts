/** Who a channel is or talks to, as the PBX keeps it; empty text means unknown. */
export interface Identity {
  readonly number: string;
  readonly name: string;
}

export const nobody: Identity = { number: '', name: '' };

/** The states of a channel that this PBX uses, with Asterisk's codes for them. */
export const channelStates = { Down: 0, Ring: 4, Ringing: 5, Up: 6 } as const;
export type ChannelState = keyof typeof channelStates;

/** Where in the dialplan a channel is. */
export interface Place {
  readonly context: string;
  readonly exten: string;
  readonly priority: number;
}

/** Q.850 causes, as Asterisk words them. */
export const causes = {
  unallocated: [1, 'Unallocated (unassigned) number'],
  noRoute: [3, 'No route to destination'],
  normal: [16, 'Normal Clearing'],
  busy: [17, 'User busy'],
  noAnswer: [19, 'User alerting, no answer'],
  rejected: [21, 'Call Rejected'],
  answeredElsewhere: [26, 'Answered elsewhere'],
  cancelled: [127, 'Interworking, unspecified'],
} as const;
export type Cause = keyof typeof causes;

/** The cause that has this Q.850 number, as text; null where this PBX knows none. */
export const causeOf = (number: string): Cause | null => {
  const names: readonly Cause[] = ['normal', 'busy', 'noAnswer', 'rejected', 'answeredElsewhere'];
  return names.find((name) => String(causes[name][0]) === number) ?? null;
};

/** A channel as everyone but the switch sees it. */
export interface Channel {
  /** Such as `PJSIP/1001-0000000a`. */
  readonly name: string;
  readonly uniqueId: string;
  readonly linkedId: string;
  readonly state: ChannelState;
  readonly caller: Identity;
  readonly connected: Identity;
  readonly place: Place;
  /** What the dialplan does with it, such as `Dial` or `AppDial`; empty where nothing. */
  readonly application: string;
  readonly applicationData: string;
  readonly bridgeId: string | null;
  /** The phone or trunk it leads to. */
  readonly device: Device;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What a device is told of a call that rings it, and what it can answer. After the first final answer the rest do nothing. */
export interface Leg {
  readonly channel: Channel;
  readonly purpose: LegPurpose;
  /** The header that asks the phone to answer at once, its value; empty where there is none. */
  readonly answerHeader: string;
  ringing(): void;
  answer(): void;
  refuse(cause: Cause): void;
}

/** Somebody calls this device, or it is the caller's own phone in an Originate. */
export type LegPurpose = 'call' | 'originate';

/** A phone, or the far end of a trunk. */
export interface Device {
  /** Dial string and head of its channels' names, such as `PJSIP/1001`. */
  readonly dialString: string;
  readonly identity: Identity;
  /** Context that its own calls start in. */
  readonly context: string;
  readonly reachable: boolean;
  invite(leg: Leg): void;
  /** A channel of it was answered, or is gone; for what listens. */
  answered?(): void;
  gone?(): void;
}
