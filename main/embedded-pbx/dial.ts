import type { Cause, Device, Identity, Leg, LegPurpose } from './channel.ts';
import type { DialStatus } from './switch-event.ts';
import type { Activity, Leaving, LiveChannel, Switch } from './switch.ts';

/** One device that a dial rings. */
export interface DialTarget {
  readonly device: Device;
  /** The number it is called by. */
  readonly number: string;
  /** Head of the channel's name where it is not the device's dial string. */
  readonly nameHead?: string;
}

export interface DialRequest {
  /** The calling channel; null for the own leg of an Originate. */
  readonly caller: LiveChannel | null;
  readonly targets: readonly DialTarget[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly purpose: LegPurpose;
  /** What the ringing phones show as the other side. */
  readonly shown: Identity;
  /** Unique id for the first leg, where the one who asked has chosen it. */
  readonly uniqueId?: string;
}

export type DialResult =
  | { readonly status: 'ANSWER'; readonly answered: LiveChannel }
  /** `cause` is why the last leg ended; `legs` is how many devices rang at all. */
  | { readonly status: Exclude<DialStatus, 'ANSWER'>; readonly cause: Cause };

interface RingingLeg {
  readonly channel: LiveChannel;
  readonly dialString: string;
}

/** Rings devices until one answers, all refuse, the time is up or the caller leaves. Source: Asterisk's Dial. */
export class Dial implements Activity {
  readonly #switch: Switch;
  readonly #request: DialRequest;
  readonly #done: (result: DialResult) => void;
  readonly #ringing = new Set<RingingLeg>();
  #cancelTimeout = () => {};
  #over = false;
  #last: DialResult = { status: 'CHANUNAVAIL', cause: 'absent' };

  /** `done` is not called when the caller leaves first. */
  constructor(pbx: Switch, request: DialRequest, done: (result: DialResult) => void) {
    this.#switch = pbx;
    this.#request = request;
    this.#done = done;
  }

  /** Starts ringing; the channels that ring are the answer. */
  start(): readonly LiveChannel[] {
    const { caller, targets, timeout } = this.#request;
    if (caller) caller.activity = this;
    const reachable = targets.filter(({ device }) => device.reachable);
    if (reachable.length === 0) {
      this.#finish(this.#last);
      return [];
    }
    this.#cancelTimeout = this.#switch.scheduler.after(timeout, () => {
      this.#timeUp();
    });
    const legs = reachable.map((target, index) => this.#begin(target, index));
    for (const leg of legs) leg.channel.device.invite(this.#handle(leg));
    return legs.map(({ channel }) => channel);
  }

  channelLeft(channel: LiveChannel, leaving: Leaving): () => void {
    if (channel === this.#request.caller) {
      this.#over = true;
      this.#cancelTimeout();
      this.#cancelLegs('normal');
      return () => {};
    }
    const cause = leaving.kind === 'hangup' ? leaving.cause : 'normal';
    const leg = [...this.#ringing].find((one) => one.channel === channel);
    if (leg) this.#end(leg, statusOf(cause));
    return () => {
      if (leg) this.#legFailed(cause);
    };
  }

  #begin({ device, number, nameHead }: DialTarget, index: number): RingingLeg {
    const { caller, uniqueId, shown } = this.#request;
    const own = caller === null;
    const channel = this.#switch.create({
      device,
      ...(nameHead === undefined ? {} : { nameHead }),
      ...(uniqueId === undefined || index > 0 ? {} : { uniqueId }),
      ...(own ? {} : { linkedId: caller.linkedId }),
      state: 'Down',
      caller: own ? device.identity : { number: '', name: '' },
      place: { context: device.context, exten: 's', priority: 1 },
    });
    channel.application = 'AppDial';
    channel.applicationData = '(Outgoing Line)';
    channel.activity = this;
    if (!own) {
      channel.place = { ...channel.place, exten: number };
      this.#switch.setCaller(channel, { number, name: device.identity.name });
    }
    this.#switch.setConnected(channel, shown);
    const leg = { channel, dialString: nameHead ?? device.dialString };
    this.#ringing.add(leg);
    this.#switch.emit({
      kind: 'DialBegin',
      caller,
      callee: channel,
      dialString: leg.dialString.slice(leg.dialString.indexOf('/') + 1),
    });
    return leg;
  }

  #handle(leg: RingingLeg): Leg {
    const unlessOver = (run: () => void) => () => {
      if (this.#ringing.has(leg)) run();
    };
    return {
      channel: leg.channel,
      purpose: this.#request.purpose,
      ringing: unlessOver(() => {
        this.#switch.setState(leg.channel, 'Ringing');
      }),
      answer: unlessOver(() => {
        this.#answered(leg);
      }),
      refuse: (cause) => {
        if (this.#ringing.has(leg)) this.#switch.hangUp(leg.channel, cause);
      },
    };
  }

  #answered(leg: RingingLeg): void {
    this.#cancelTimeout();
    this.#switch.setState(leg.channel, 'Up');
    this.#end(leg, 'ANSWER');
    leg.channel.activity = null;
    this.#cancelLegs('answeredElsewhere');
    this.#finish({ status: 'ANSWER', answered: leg.channel });
  }

  #legFailed(cause: Cause): void {
    this.#last = { status: statusOf(cause), cause };
    if (this.#ringing.size === 0) this.#finish(this.#last);
  }

  #timeUp(): void {
    for (const leg of [...this.#ringing]) {
      this.#end(leg, 'NOANSWER');
      this.#switch.hangUp(leg.channel, 'noAnswer');
    }
    this.#finish({ status: 'NOANSWER', cause: 'noAnswer' });
  }

  #cancelLegs(cause: Cause): void {
    for (const leg of [...this.#ringing]) {
      this.#end(leg, 'CANCEL');
      this.#switch.hangUp(leg.channel, cause);
    }
  }

  #end(leg: RingingLeg, status: DialStatus): void {
    this.#ringing.delete(leg);
    this.#switch.emit({ kind: 'DialEnd', caller: this.#request.caller, callee: leg.channel, status });
  }

  #finish(result: DialResult): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelTimeout();
    const { caller } = this.#request;
    if (caller?.activity === this) caller.activity = null;
    this.#done(result);
  }
}

const statusOf = (cause: Cause): Exclude<DialStatus, 'ANSWER' | 'CANCEL'> => {
  switch (cause) {
    case 'busy':
      return 'BUSY';
    case 'unallocated':
    case 'absent':
      return 'CHANUNAVAIL';
    case 'normal':
    case 'noAnswer':
    case 'rejected':
    case 'answeredElsewhere':
      return 'NOANSWER';
  }
};
