import { randomBytes } from 'node:crypto';
import { allRights, deskRights } from './accounts.ts';
import type { Account } from './accounts.ts';
import { AmiServer } from './ami-server.ts';
import type { AmiLine, AmiSession } from './ami-session.ts';
import type { AmiAction, Answering } from './ami-action.ts';
import { callActions } from './call-actions.ts';
import type { PbxParts } from './call-actions.ts';
import { CallRecords } from './call-records.ts';
import { Calls } from './calls.ts';
import { Dialplan } from './dialplan.ts';
import { Hints } from './hints.ts';
import { lookActions } from './look-actions.ts';
import { Manager } from './manager.ts';
import { ParkingLot } from './parking.ts';
import type { Phone, PhoneBehaviour } from './phone.ts';
import { makePhones } from './phones.ts';
import type { SwitchEvent } from './switch-event.ts';
import { Switch } from './switch.ts';
import type { LiveChannel } from './switch.ts';
import { Timers, systemScheduler } from './timers.ts';
import type { Scheduler } from './timers.ts';
import { classOf, eventMessage } from './wire.ts';
import { demoWorld } from './world.ts';
import type { World } from './world.ts';

export interface EmbeddedPbxOptions {
  readonly scheduler?: Scheduler;
  /** Between 0 and 1. */
  readonly random?: () => number;
  readonly world?: World;
}

/** A call that was placed from the outside of the PBX, and the way to end it from there. */
export interface PlacedCall {
  isOver(): boolean;
  hangUp(): void;
}

/** A user name and secret to log in with. */
export interface Credentials {
  readonly user: string;
  readonly secret: string;
}

/**
 * A small PBX with simulated phones that speaks AMI on a loopback port, as a Yeastar S-Series with
 * Asterisk 13.7 does. For the demo and for tests.
 */
export class EmbeddedPbx {
  /** The desk account: read call,cdr,agent; write call,originate,agent. */
  readonly desk: Credentials;
  /** An account with every right. */
  readonly admin: Credentials;
  readonly #world: World;
  readonly #timers: Timers;
  readonly #parts: PbxParts;
  readonly #manager: Manager;
  readonly #server: AmiServer;
  readonly #records = new CallRecords();
  readonly #hints: Hints;
  #port = 0;

  constructor({
    scheduler = systemScheduler,
    random = Math.random,
    world = demoWorld,
  }: EmbeddedPbxOptions = {}) {
    this.#world = world;
    this.#timers = new Timers(scheduler);
    const secret = () => randomBytes(12).toString('hex');
    const desk: Account = { user: 'desk', secret: secret(), ...deskRights };
    const admin: Account = { user: 'admin', secret: secret(), read: allRights, write: allRights };
    [this.desk, this.admin] = [desk, admin];
    const pbx = new Switch({
      scheduler: this.#timers,
      random,
      emit: (event) => {
        this.#tell(event);
      },
    });
    const dialplan = new Dialplan(world);
    const phones = makePhones(pbx, world);
    const parking = new ParkingLot(pbx, world.parking);
    const calls = new Calls({ pbx, dialplan, phones, parking });
    const parts = { pbx, calls, dialplan, phones, parking };
    this.#parts = parts;
    this.#hints = new Hints(pbx, phones);
    this.#manager = new Manager({
      accounts: [desk, admin],
      actions: [...callActions, ...lookActions]
        .map((kind) => ({
          ...kind,
          run: (action: AmiAction, answer: Answering) => {
            kind.run(parts, action, answer);
          },
        }))
        .sort((one, two) => (one.name < two.name ? -1 : 1)),
      scheduler,
      random,
    });
    this.#server = new AmiServer(this.#manager);
  }

  /** An AMI session without a socket; otherwise as one over the port. */
  openSession(line: AmiLine): AmiSession {
    return this.#manager.open(line);
  }

  /** Takes AMI connections on 127.0.0.1, on a free port unless one is given. */
  async listen(port = 0): Promise<{ readonly port: number }> {
    const listening = await this.#server.listen(port);
    this.#port = listening.port;
    return listening;
  }

  /** Stops for good. */
  async close(): Promise<void> {
    this.#forgetCalls();
    await this.#server.close();
  }

  /** Resets every AMI connection; calls go on. */
  dropConnections(): void {
    this.#server.dropConnections();
  }

  /** Stops at once, calls and connections with it, and comes back on the same port. */
  async restart(): Promise<void> {
    await this.close();
    await this.listen(this.#port);
  }

  /**
   * Ends every call.
   * @param everybody how every phone behaves from then on; when left out, as it first did
   */
  reset(everybody?: PhoneBehaviour): void {
    const { pbx, phones } = this.#parts;
    for (const channel of pbx.channels) pbx.hangUp(channel, 'normal');
    this.#timers.cancelAll();
    for (const { number, behaviour } of this.#world.extensions)
      phones.byExtension.get(number)?.behave(behaviour.kind === 'off' ? behaviour : (everybody ?? behaviour));
    for (const { phone } of phones.second.values()) phone.behave({ kind: 'off' });
    phones.outside.behave(everybody ?? this.#world.trunk.behaviour);
    this.#tellHints();
  }

  /**
   * Says what an extension's phone does from its next call on.
   * @param whenOriginating what it does when its own user dials by Originate; the same when left out
   */
  setPhone(extension: string, behaviour: PhoneBehaviour, whenOriginating?: PhoneBehaviour): void {
    this.#phone(extension).behave(behaviour, whenOriginating);
    this.#tellHints();
  }

  /** Says how the outside world takes calls that go out through the trunk. */
  setOutside(behaviour: PhoneBehaviour): void {
    this.#parts.phones.outside.behave(behaviour);
  }

  /** An extension's phone dials a number. */
  callFrom(extension: string, number: string): PlacedCall {
    return this.#placed(this.#parts.calls.dialFrom(this.#phone(extension), number));
  }

  /** Somebody outside calls in through the trunk. */
  callFromOutside(caller: {
    readonly number: string;
    readonly name: string;
    readonly dialled: string;
  }): PlacedCall {
    const { number, name, dialled } = caller;
    return this.#placed(this.#parts.calls.dialFromOutside({ number, name }, dialled));
  }

  /** The number that outsiders dial to reach an extension or group. */
  outsideNumber(extension: string): string {
    return `${this.#world.trunk.prefix}${extension}`;
  }

  /** Lifts the receiver of a phone that rings; false when it does not ring. */
  answer(extension: string): boolean {
    return this.#phone(extension).answer();
  }

  /** Puts the receiver down: ends the call that is talked on; rejects what rings where none is. */
  hangUpPhone(extension: string): void {
    this.#phone(extension).hangUp();
  }

  /** Puts the call that a phone talks on on hold; false when there is none. */
  hold(extension: string): boolean {
    return this.#phone(extension).hold();
  }

  /** Takes the call on hold back; false when there is none. */
  resume(extension: string): boolean {
    return this.#phone(extension).resume();
  }

  /** The transfer key of a phone: sends the call it talks on to a number; false when there is none. */
  transfer(extension: string, to: string): boolean {
    const phone = this.#phone(extension);
    const { talking } = phone;
    return talking !== undefined && this.#parts.calls.blindTransfer(talking, phone.context, to);
  }

  /** The same key with a call on hold and one talked on: connects their far ends; false where it has not got both. */
  join(extension: string): boolean {
    const { held, talking } = this.#phone(extension);
    if (!held || !talking) return false;
    return this.#parts.calls.attendedTransfer(held, talking);
  }

  /** Is the phone of this extension, or of this number outside, connected with somebody, a mailbox or an application that waits? */
  isTalking(number: string): boolean {
    const { pbx } = this.#parts;
    return pbx.channels.some(
      ({ caller, device, bridgeId, application }) =>
        caller.number === number &&
        !device.dialString.startsWith('Local/') &&
        (bridgeId !== null || application === 'VoiceMail' || application === 'Wait'),
    );
  }

  /** The header that asked this extension's phone to answer at once when it was called last; empty where there was none. */
  answerHeader(extension: string): string {
    return this.#phone(extension).answerHeader;
  }

  /** Does this extension's phone ring? */
  isRinging(extension: string): boolean {
    return this.#phone(extension).isRinging();
  }

  #placed(channel: LiveChannel | null): PlacedCall {
    const { pbx } = this.#parts;
    return {
      isOver: () => channel === null || !pbx.exists(channel),
      hangUp: () => {
        if (channel) pbx.farEndHangsUp(channel);
      },
    };
  }

  /** By extension, by the name of a second phone, or by a number outside. */
  #phone(name: string): Phone {
    const { byExtension, second, outside } = this.#parts.phones;
    const phone = byExtension.get(name) ?? second.get(name)?.phone;
    if (phone) return phone;
    if (this.#world.outsidePrefixes.some((prefix) => name.startsWith(prefix))) return outside;
    throw new RangeError(`The embedded PBX has no extension ${name}.`);
  }

  #tell(event: SwitchEvent): void {
    this.#manager.broadcast(eventMessage(event), classOf(event));
    for (const record of this.#records.observe(event, this.#timers.now())) {
      this.#tell({ kind: 'Cdr', record });
    }
    this.#tellHints();
  }

  #tellHints(): void {
    for (const change of this.#hints.changes()) {
      this.#manager.broadcast(eventMessage(change), classOf(change));
    }
  }

  #forgetCalls(): void {
    this.#timers.cancelAll();
    this.#parts.pbx.clear();
    this.#parts.parking.clear();
    this.#records.clear();
  }
}
