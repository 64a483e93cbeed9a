import type { Device, Identity, Leg, LegPurpose } from './channel.ts';
import type { LiveChannel, Switch } from './switch.ts';

/** What a phone does when it rings. Times are milliseconds. */
export type PhoneBehaviour =
  /** Rings, then answers; hangs up by itself after `talkFor` when that is given. */
  | { readonly kind: 'answers'; readonly after: number; readonly talkFor?: number }
  /** Rings until the other side gives up. */
  | { readonly kind: 'rings' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'rejects' }
  /** Not registered, not reachable. */
  | { readonly kind: 'off' };

export interface PhoneOptions {
  readonly dialString: string;
  readonly identity: Identity;
  readonly context: string;
  readonly behaviour: PhoneBehaviour;
}

/** A simulated phone, or the whole outside world behind a trunk. */
export class Phone implements Device {
  readonly dialString: string;
  readonly identity: Identity;
  readonly context: string;
  readonly #switch: Switch;
  readonly #ringing = new Set<Leg>();
  readonly #held = new WeakSet<LiveChannel>();
  #answerHeader = '';
  #behaviours: Readonly<Record<LegPurpose, PhoneBehaviour>>;

  constructor(pbx: Switch, { dialString, identity, context, behaviour }: PhoneOptions) {
    this.#switch = pbx;
    this.dialString = dialString;
    this.identity = identity;
    this.context = context;
    this.#behaviours = { call: behaviour, originate: behaviour };
  }

  get reachable(): boolean {
    return this.#behaviours.call.kind !== 'off';
  }

  /** Takes effect with the next call; `whenOriginating` is for calls that the phone's own user started by Originate. */
  behave(behaviour: PhoneBehaviour, whenOriginating: PhoneBehaviour = behaviour): void {
    this.#behaviours = { call: behaviour, originate: whenOriginating };
  }

  /** The header that asked it to answer at once when it was called last; empty where there was none. */
  get answerHeader(): string {
    return this.#answerHeader;
  }

  invite(leg: Leg): void {
    this.#answerHeader = leg.answerHeader;
    const { scheduler } = this.#switch;
    const behaviour = this.#behaviours[leg.purpose];
    switch (behaviour.kind) {
      case 'off':
        leg.refuse('noRoute');
        return;
      case 'busy':
      case 'rejects':
        scheduler.after(networkDelay, () => {
          leg.refuse(behaviour.kind === 'busy' ? 'busy' : 'rejected');
        });
        return;
      case 'rings':
      case 'answers':
        this.#ringing.add(leg);
        scheduler.after(networkDelay, () => {
          leg.ringing();
        });
    }
    if (behaviour.kind === 'answers') this.#answerLater(leg, behaviour.after, behaviour.talkFor);
  }

  /** Lifts the receiver: answers the call that rings longest; false when none rings. */
  answer(): boolean {
    const leg = this.#legs().find(({ channel }) => channel.state !== 'Up');
    leg?.answer();
    return leg !== undefined;
  }

  /** Puts the receiver down: ends the call it talks on; where there is none, rejects what rings and ends the rest. */
  hangUp(): void {
    const { talking } = this;
    if (talking) {
      this.#switch.farEndHangsUp(talking);
      return;
    }
    const ringing = this.#legs().filter(({ channel }) => channel.state !== 'Up');
    for (const leg of ringing) leg.refuse('rejected');
    for (const channel of this.#channels()) this.#switch.farEndHangsUp(channel);
  }

  /** The channel that it talks on. */
  get talking(): LiveChannel | undefined {
    return this.#channels().find((channel) => channel.bridgeId !== null && !this.#held.has(channel));
  }

  /** The channel that it has on hold. */
  get held(): LiveChannel | undefined {
    return this.#channels().find((channel) => this.#held.has(channel));
  }

  /** Puts the call that it talks on on hold; false when there is none. */
  hold(): boolean {
    const { talking } = this;
    if (!talking) return false;
    this.#held.add(talking);
    this.#switch.emit({ kind: 'Hold', channel: talking });
    return true;
  }

  /** Takes the call on hold back; false when there is none. */
  resume(): boolean {
    const { held } = this;
    if (!held) return false;
    this.#held.delete(held);
    this.#switch.emit({ kind: 'Unhold', channel: held });
    return true;
  }

  isRinging(): boolean {
    return this.#channels().some(({ state }) => state === 'Ringing');
  }

  isTalking(): boolean {
    return this.#channels().some(({ bridgeId }) => bridgeId !== null);
  }

  #answerLater(leg: Leg, after: number, talkFor: number | undefined): void {
    const { scheduler } = this.#switch;
    scheduler.after(Math.max(after, networkDelay), () => {
      leg.answer();
      if (talkFor === undefined || leg.channel.state !== 'Up') return;
      scheduler.after(talkFor, () => {
        const channel = this.#channels().find((own) => own === leg.channel);
        if (channel) this.#switch.farEndHangsUp(channel);
      });
    });
  }

  #legs(): readonly Leg[] {
    for (const leg of this.#ringing) if (!this.#switch.exists(leg.channel)) this.#ringing.delete(leg);
    return [...this.#ringing];
  }

  #channels(): readonly LiveChannel[] {
    return this.#switch.channels.filter(({ device }) => device === this);
  }
}

/** How long a phone takes to say that it rings, milliseconds. */
const networkDelay = 5;
