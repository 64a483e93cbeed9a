import { Dial } from './dial.ts';
import type { DialTarget } from './dial.ts';
import { Consultation } from './consultation.ts';
import type { Dialplan, RingingRoute } from './dialplan.ts';
import { extensionOf, phoneByDialString, phonesAt } from './phones.ts';
import type { Phones } from './phones.ts';
import type { Cause, Device, Identity, Place } from './channel.ts';
import type { ParkingLot } from './parking.ts';
import type { Phone } from './phone.ts';
import type { LiveChannel, Switch } from './switch.ts';

/** How long an extension rings before the PBX gives up, milliseconds. */
const ringTime = 30_000;

/** How long a call waits in a parking space, milliseconds. */
export const parkingTime = 45_000;

export interface CallsOptions {
  readonly pbx: Switch;
  readonly dialplan: Dialplan;
  readonly phones: Phones;
  readonly parking: ParkingLot;
}

/** An application of the dialplan and what stands in its brackets. */
export interface DialplanApplication {
  readonly application: string;
  readonly data: string;
}

export interface OriginateRequest {
  /** Dial string of the phone that is to ring first, such as `PJSIP/1001`. */
  readonly dialString: string;
  /** What happens once it is answered. */
  readonly onward: Place | DialplanApplication;
  /** Milliseconds. */
  readonly timeout: number;
  /** What that phone shows while it rings. */
  readonly callerId: Identity;
  readonly channelId: string | null;
  readonly actionId: string | null;
  /** The header that asks the phone to answer at once; empty where there is none. */
  readonly answerHeader: string;
}

/** Sends channels through the numbering plan: what a phone dials, Originate, Redirect. */
export class Calls {
  readonly #switch: Switch;
  readonly #dialplan: Dialplan;
  readonly #phones: Phones;
  readonly #parking: ParkingLot;

  constructor({ pbx, dialplan, phones, parking }: CallsOptions) {
    this.#switch = pbx;
    this.#dialplan = dialplan;
    this.#phones = phones;
    this.#parking = parking;
  }

  /** A phone dials a number; null when the number leads nowhere. */
  dialFrom(phone: Phone, number: string): LiveChannel | null {
    if (!this.#dialplan.route(phone.context, number)) return null;
    const channel = this.#switch.create({
      device: phone,
      state: 'Ring',
      caller: phone.identity,
      place: { context: phone.context, exten: number, priority: 1 },
    });
    this.run(channel, phone.context, number);
    return channel;
  }

  /** Somebody outside dials one of the trunk's numbers; null when it leads nowhere. */
  dialFromOutside(caller: Identity, dialled: string): LiveChannel | null {
    const { outside } = this.#phones;
    if (!this.#dialplan.route(outside.context, dialled)) return null;
    const channel = this.#switch.create({
      device: outside,
      state: 'Ring',
      caller,
      place: { context: outside.context, exten: dialled, priority: 1 },
    });
    this.run(channel, outside.context, dialled);
    return channel;
  }

  /** Carries a channel on at a place of the dialplan. */
  run(channel: LiveChannel, context: string, exten: string): void {
    channel.place = { context, exten, priority: 1 };
    const route = this.#dialplan.route(context, exten);
    if (!route) {
      this.#switch.hangUp(channel, 'unallocated');
      return;
    }
    switch (route.kind) {
      case 'parking-space':
        this.#parking.retrieve(channel, route.space);
        return;
      case 'parking':
        this.park(channel, channel.device, parkingTime);
        return;
      case 'voicemail':
        channel.application = 'VoiceMail';
        channel.applicationData = `${route.number}@default,u`;
        this.#switch.setState(channel, 'Up');
        return;
      case 'pickup':
        this.#pickUp(channel, route.number);
        return;
      case 'extension':
      case 'ring-group':
      case 'outside':
        this.#dial(channel, route);
    }
  }

  /** Puts a channel, ringing or talking, somewhere else. Source: AMI Redirect. */
  redirect(channel: LiveChannel, context: string, exten: string): void {
    channel.place = { context, exten, priority: 1 };
    this.#switch.detach(channel);
    this.run(channel, context, exten);
  }

  /** Puts both ends of a conversation somewhere else. Source: AMI Redirect with ExtraChannel. */
  redirectBoth(channel: LiveChannel, extra: LiveChannel, to: Place, extraTo: Place): void {
    this.#switch.detach(channel, extra);
    this.run(channel, to.context, to.exten);
    if (this.#switch.exists(extra)) this.redirect(extra, extraTo.context, extraTo.exten);
  }

  /** Sends the other end of a channel's conversation elsewhere; false when it has none. Source: AMI BlindTransfer. */
  blindTransfer(transferer: LiveChannel, context: string, exten: string): boolean {
    const transferee = this.#switch.peerOf(transferer);
    if (!transferee) return false;
    const tell = () => {
      this.#switch.emit({ kind: 'BlindTransfer', transferer, transferee, context, exten });
    };
    if (this.#dialplan.route(context, exten)?.kind === 'parking') {
      const isParked = this.park(transferee, transferer.device, parkingTime);
      if (isParked) tell();
      return isParked;
    }
    tell();
    this.redirect(transferee, context, exten);
    return true;
  }

  /**
   * Parks a channel; when nobody has fetched it in time, `home` is rung. Source: AMI Park.
   * @param timeout milliseconds
   * @returns false when there is no space
   */
  park(channel: LiveChannel, home: Device, timeout: number): boolean {
    return this.#parking.park(channel, home.dialString, timeout, (waiting) => {
      const extension = extensionOf(this.#phones, home);
      if (extension === undefined) this.#switch.hangUp(waiting, 'normal');
      else this.run(waiting, home.context, extension);
    });
  }

  /** Has a channel's user ask somebody first; false when nobody is at its other end. Source: AMI Atxfer. */
  consult(transferer: LiveChannel, context: string, exten: string): boolean {
    const transferee = this.#switch.peerOf(transferer);
    if (!transferee) return false;
    new Consultation(this.#switch, { transferer, transferee, context, exten }, (far) => {
      this.run(far, context, exten);
    });
    return true;
  }

  /** Connects the far ends of one phone's two conversations; false when one has none. Source: AMI AttendedTransfer. */
  attendedTransfer(first: LiveChannel, second: LiveChannel): boolean {
    const [transferee, target] = [this.#switch.peerOf(first), this.#switch.peerOf(second)];
    if (!transferee || !target) return false;
    this.#switch.detach(first, transferee);
    this.#switch.detach(second, target);
    const bridge = this.#switch.bridge(transferee, target);
    this.#switch.emit({ kind: 'AttendedTransfer', first, second, transferee, target, bridge });
    this.#switch.setConnected(target, transferee.caller);
    this.#switch.setConnected(transferee, target.caller);
    this.#switch.hangUp(first, 'normal');
    this.#switch.hangUp(second, 'normal');
    return true;
  }

  /** Rings a phone and, once it is answered, dials for it. `ended` hears once whether it was. Source: AMI Originate. */
  originate(request: OriginateRequest, ended: (succeeded: boolean) => void): void {
    const { dialString, onward, timeout, callerId, channelId, actionId, answerHeader } = request;
    const { context, exten } = 'application' in onward ? { context: '', exten: '' } : onward;
    const phone = phoneByDialString(this.#phones, dialString);
    const tell = (answered: LiveChannel | null, reason: number) => {
      const succeeded = answered !== null;
      this.#switch.emit({
        kind: 'OriginateResponse',
        outcome: {
          ...{ actionId, succeeded, reason, context, exten },
          channelName: answered?.name ?? dialString,
          uniqueId: answered?.uniqueId ?? null,
          callerNumber: callerId.number,
          callerName: callerId.name,
        },
      });
      ended(succeeded);
    };
    const dial = new Dial(
      this.#switch,
      {
        caller: null,
        targets: phone ? [{ device: phone, number: exten }] : [],
        timeout,
        purpose: 'originate',
        shown: callerId,
        answerHeader,
        ...(channelId === null ? {} : { uniqueId: channelId }),
      },
      (result) => {
        if (result.status === 'ANSWER') {
          tell(result.answered, 4);
          if ('application' in onward) this.#runApplication(result.answered, onward);
          else this.run(result.answered, context, exten);
        } else {
          tell(null, originateReason(result.cause));
        }
      },
    );
    dial.start();
  }

  /** `Wait` holds the channel for so many seconds; no other application holds it at all. */
  #runApplication(channel: LiveChannel, { application, data }: DialplanApplication): void {
    channel.application = application;
    channel.applicationData = data;
    const seconds = application === 'Wait' ? Number(data) : 0;
    this.#switch.scheduler.after(seconds * 1000, () => {
      if (this.#switch.exists(channel)) this.#switch.hangUp(channel, 'normal');
    });
  }

  /** Takes what rings at an extension, or at any of them; hangs up when nothing does. Source: Asterisk's PickupChan. */
  #pickUp(channel: LiveChannel, extension: string | null): void {
    const everybody = [...this.#phones.byExtension.values()];
    const ringing = (extension === null ? everybody : phonesAt(this.#phones, extension)).flatMap((phone) =>
      this.#switch.channels.filter(({ device, state }) => device === phone && state === 'Ringing'),
    );
    const taken = ringing.find(({ activity }) => activity?.pickedUp !== undefined);
    if (taken?.activity?.pickedUp) taken.activity.pickedUp(taken, channel);
    else this.#switch.hangUp(channel, 'normal');
  }

  #dial(channel: LiveChannel, route: RingingRoute): void {
    const targets = this.#targets(route);
    if (route.kind === 'extension') {
      // Source: the guide's DialBegin; a Yeastar rings extensions from this macro.
      channel.place = { context: 'macro-realstexten', exten: 's', priority: 9 };
    }
    channel.application = 'Dial';
    channel.applicationData = `${targets.map((t) => t.nameHead ?? t.device.dialString).join('&')},30,tTKkWwXxg,,1`;
    const dial = new Dial(
      this.#switch,
      {
        ...{ caller: channel, targets, timeout: ringTime, purpose: 'call' as const },
        shown: channel.caller,
      },
      (result) => {
        if (result.status === 'ANSWER') this.#connect(channel, result.answered);
        else this.#switch.hangUp(channel, result.cause);
      },
    );
    dial.start();
  }

  #connect(caller: LiveChannel, callee: LiveChannel): void {
    this.#switch.setState(caller, 'Up');
    this.#switch.bridge(caller, callee);
  }

  #targets(route: RingingRoute): readonly DialTarget[] {
    const { byExtension, outside } = this.#phones;
    if (route.kind === 'outside') {
      const { number } = route;
      return [{ device: outside, number, nameHead: `${outside.dialString}/${number}` }];
    }
    const members = route.kind === 'ring-group' ? route.members : [route.number];
    return members.flatMap((member) => {
      const devices = route.kind === 'extension' ? phonesAt(this.#phones, member) : [byExtension.get(member)];
      const contact = route.kind === 'extension' ? `/sip:${member}@127.0.0.1:5060` : '';
      return devices.flatMap((device) => (device ? [{ device, number: route.number, contact }] : []));
    });
  }
}

/**
 * The Reason of AMI OriginateResponse. A PJSIP phone that is busy or refuses gives 0 as well: its
 * answer arrives as a hangup. Seen on Asterisk 16 and 22.
 */
const originateReason = (cause: Cause): number => (cause === 'noAnswer' ? 3 : 0);
