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
  /** Where the phone is registered, such as `/sip:1001@127.0.0.1:5060`; only shown in the DialString of DialBegin. */
  readonly contact?: string;
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
  /** The header that asks the phones to answer at once; empty where there is none. */
  readonly answerHeader?: string;
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
  #last: DialResult = { status: 'CHANUNAVAIL', cause: 'noRoute' };

  /** `done` is not called when the caller leaves first. */
  constructor(pbx: Switch, request: DialRequest, done: (result: DialResult) => void) {
    this.#switch = pbx;
    this.#request = request;
    this.#done = done;
  }

  start(): void {
    const { caller, targets, timeout } = this.#request;
    if (caller) caller.activity = this;
    const reachable = targets.filter(({ device }) => device.reachable);
    if (reachable.length === 0) {
      this.#finish(this.#last);
      return;
    }
    this.#cancelTimeout = this.#switch.scheduler.after(timeout, () => {
      this.#timeUp();
    });
    const legs = reachable.map((target, index) => this.#create(target, index));
    for (const leg of legs) this.#begin(leg);
    if (legs.length === 1) this.#showCallee(legs[0]);
    for (const leg of legs) leg.channel.device.invite(this.#handle(leg));
  }

  channelLeft(channel: LiveChannel, leaving: Leaving): () => void {
    if (channel === this.#request.caller) {
      this.#over = true;
      this.#cancelTimeout();
      this.#cancelLegs(leaving.kind === 'hangup' ? leaving.cause : 'normal');
      return () => {};
    }
    const cause = leaving.kind === 'hangup' ? leaving.cause : 'normal';
    const leg = [...this.#ringing].find((one) => one.channel === channel);
    if (leg) this.#end(leg, statusOf(cause));
    return () => {
      if (leg) this.#legFailed(cause);
    };
  }

  /** Another phone takes the call in a ringing one's place. */
  pickedUp(ringing: LiveChannel, by: LiveChannel): void {
    const { caller } = this.#request;
    const leg = [...this.#ringing].find(({ channel }) => channel === ringing);
    if (!leg || !caller) return;
    this.#cancelTimeout();
    this.#ringing.delete(leg);
    this.#switch.setState(by, 'Up');
    this.#switch.emit({ kind: 'Pickup', channel: by, target: ringing });
    by.linkedId = caller.linkedId;
    this.#cancelLegs('answeredElsewhere');
    this.#switch.setConnected(by, ringing.connected);
    this.#switch.emit({ kind: 'DialEnd', caller, callee: by, status: 'ANSWER' });
    ringing.activity = null;
    this.#switch.hangUp(ringing, 'answeredElsewhere');
    this.#finish({ status: 'ANSWER', answered: by });
  }

  #create({ device, number, nameHead, contact }: DialTarget, index: number): RingingLeg {
    const { caller, uniqueId, shown } = this.#request;
    const channel = this.#switch.create({
      device,
      ...(nameHead === undefined ? {} : { nameHead }),
      ...(uniqueId === undefined || index > 0 ? {} : { uniqueId }),
      ...(caller ? { linkedId: caller.linkedId } : {}),
      state: 'Down',
      caller: device.identity,
      place: { context: device.context, exten: 's', priority: 1 },
    });
    channel.application = 'AppDial';
    channel.applicationData = '(Outgoing Line)';
    channel.activity = this;
    if (caller) {
      channel.place = { ...channel.place, exten: number };
      if (device.identity.number === '') this.#switch.setCaller(channel, { number, name: '' });
    } else {
      // The phone of an Originate takes on the caller id that was asked for.
      const { identity } = device;
      this.#switch.setCaller(channel, {
        number: shown.number || identity.number,
        name: shown.name || identity.name,
      });
    }
    this.#switch.setConnected(channel, shown);
    const dialString = nameHead ?? device.dialString;
    const leg = { channel, dialString: `${dialString.slice(dialString.indexOf('/') + 1)}${contact ?? ''}` };
    this.#ringing.add(leg);
    return leg;
  }

  #begin({ channel, dialString }: RingingLeg): void {
    this.#switch.emit({ kind: 'DialBegin', caller: this.#request.caller, callee: channel, dialString });
  }

  /** The caller's phone shows whom it rings: at once where that is one, else whoever answers. */
  #showCallee(leg: RingingLeg | undefined): void {
    const { caller } = this.#request;
    if (caller && leg) this.#switch.setConnected(caller, leg.channel.caller);
  }

  #handle(leg: RingingLeg): Leg {
    const unlessOver = (run: () => void) => () => {
      if (this.#ringing.has(leg)) run();
    };
    return {
      channel: leg.channel,
      purpose: this.#request.purpose,
      answerHeader: this.#request.answerHeader ?? '',
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
    this.#showCallee(leg);
    leg.channel.place = { ...leg.channel.place, exten: this.#request.caller ? '' : leg.channel.place.exten };
    this.#ringing.delete(leg);
    this.#cancelLegs('answeredElsewhere');
    this.#end(leg, 'ANSWER');
    leg.channel.activity = null;
    this.#finish({ status: 'ANSWER', answered: leg.channel });
  }

  #legFailed(cause: Cause): void {
    this.#last = { status: statusOf(cause), cause };
    if (this.#ringing.size === 0) this.#finish(this.#last);
  }

  #timeUp(): void {
    for (const leg of [...this.#ringing]) {
      // Asterisk tells no DialEnd for an Originate that nobody answers.
      if (this.#request.caller) this.#end(leg, 'NOANSWER');
      this.#ringing.delete(leg);
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
    case 'noRoute':
      return 'CHANUNAVAIL';
    case 'normal':
    case 'noAnswer':
    case 'rejected':
    case 'answeredElsewhere':
    case 'cancelled':
      return 'NOANSWER';
  }
};
