import { nobody } from './channel.ts';
import type { Cause, Channel, ChannelState, Device, Identity, Place } from './channel.ts';
import type { BridgeView, SwitchEvent } from './switch-event.ts';
import type { Scheduler } from './timers.ts';

/** Why a channel leaves what it was busy with. */
export type Leaving = { readonly kind: 'hangup'; readonly cause: Cause } | { readonly kind: 'moved' };

/** What a channel is busy with: a dial, a conversation, being parked. */
export interface Activity {
  /** The channel is taken away from it. What it answers is run once the channel's own Hangup has been told. */
  channelLeft(channel: LiveChannel, leaving: Leaving): () => void;
  /** Somebody takes the call that rings at a channel; missing where nothing rings. */
  pickedUp?(ringing: LiveChannel, by: LiveChannel): void;
}

/** A channel as the switch itself holds it. */
export interface LiveChannel extends Channel {
  linkedId: string;
  state: ChannelState;
  caller: Identity;
  connected: Identity;
  place: Place;
  application: string;
  applicationData: string;
  bridgeId: string | null;
  activity: Activity | null;
}

export interface NewChannel {
  readonly device: Device;
  /** Head of the name where it is not the device's dial string, such as `SIP/trunk-test1/0301234`. */
  readonly nameHead?: string;
  /** The whole name, for a half of a Local channel. */
  readonly name?: string;
  readonly uniqueId?: string;
  readonly linkedId?: string;
  readonly state: ChannelState;
  readonly caller: Identity;
  readonly place: Place;
}

export interface SwitchOptions {
  readonly scheduler: Scheduler;
  /** Between 0 and 1, such as Math.random. */
  readonly random: () => number;
  readonly emit: (event: SwitchEvent) => void;
}

/** The channels of a PBX and what connects them. It does no I/O: what happens is told to `emit`. */
export class Switch {
  readonly scheduler: Scheduler;
  readonly emit: (event: SwitchEvent) => void;
  readonly #random: () => number;
  readonly #channels = new Map<string, LiveChannel>();
  #nameCount = 0;
  #uniqueCount = 0;

  constructor({ scheduler, random, emit }: SwitchOptions) {
    this.scheduler = scheduler;
    this.#random = random;
    this.emit = emit;
  }

  get channels(): readonly LiveChannel[] {
    return [...this.#channels.values()];
  }

  /** Finds a channel by its name, in any case, or by its unique id. */
  find(nameOrId: string): LiveChannel | undefined {
    const name = nameOrId.toLowerCase();
    return this.channels.find(
      (channel) => channel.name.toLowerCase() === name || channel.uniqueId === nameOrId,
    );
  }

  exists(channel: Channel): boolean {
    return this.#channels.has(channel.uniqueId);
  }

  create(wanted: NewChannel): LiveChannel {
    const createdAt = this.scheduler.now();
    const uniqueId = wanted.uniqueId ?? `${Math.floor(createdAt / 1000)}.${this.#uniqueCount++}`;
    const channel: LiveChannel = {
      name: wanted.name ?? `${wanted.nameHead ?? wanted.device.dialString}-${this.#newSuffix()}`,
      uniqueId,
      linkedId: wanted.linkedId ?? uniqueId,
      state: wanted.state,
      caller: wanted.caller,
      connected: nobody,
      place: wanted.place,
      application: '',
      applicationData: '',
      bridgeId: null,
      activity: null,
      device: wanted.device,
      createdAt,
    };
    this.#channels.set(uniqueId, channel);
    this.emit({ kind: 'Newchannel', channel });
    return channel;
  }

  /** The two halves of a channel that leads back into the dialplan: the near one, and the one that dials there. */
  createLocal(
    wanted: Pick<NewChannel, 'device' | 'linkedId' | 'place'>,
  ): readonly [LiveChannel, LiveChannel] {
    const name = `${wanted.device.dialString}-${this.#newSuffix()}`;
    const half = (number: 1 | 2, state: ChannelState): LiveChannel =>
      this.create({ ...wanted, name: `${name};${number}`, state, caller: nobody });
    return [half(1, 'Down'), half(2, 'Ring')];
  }

  setState(channel: LiveChannel, state: ChannelState): void {
    if (channel.state === state) return;
    channel.state = state;
    this.emit({ kind: 'Newstate', channel });
    if (state === 'Up') channel.device.answered?.();
  }

  setCaller(channel: LiveChannel, caller: Identity): void {
    if (same(channel.caller, caller)) return;
    channel.caller = caller;
    this.emit({ kind: 'NewCallerid', channel });
  }

  setConnected(channel: LiveChannel, connected: Identity): void {
    if (same(channel.connected, connected)) return;
    channel.connected = connected;
    this.emit({ kind: 'NewConnectedLine', channel });
  }

  /** The far end of the channel hangs up: a CANCEL while it rings, a BYE while it talks. */
  farEndHangsUp(channel: LiveChannel): void {
    if (!this.exists(channel)) return;
    const cause = channel.state === 'Up' ? 'normal' : 'cancelled';
    this.emit({ kind: 'HangupRequest', channel, cause });
    this.hangUp(channel, cause);
  }

  /** Ends a channel, and with it what it was busy with. */
  hangUp(channel: LiveChannel, cause: Cause): void {
    if (!this.#channels.delete(channel.uniqueId)) return;
    const afterwards = this.#release(channel, { kind: 'hangup', cause });
    this.emit({ kind: 'Hangup', channel, cause });
    afterwards();
    channel.device.gone?.();
  }

  /** Takes a channel away from what it is busy with, so that it can be sent elsewhere; `companion` is moved with it. */
  detach(channel: LiveChannel, companion?: LiveChannel): void {
    const afterwards = this.#release(channel, { kind: 'moved' });
    if (!companion) afterwards();
  }

  /** Connects two channels until one of them leaves; the other one then hangs up. */
  bridge(caller: LiveChannel, callee: LiveChannel): BridgeView {
    const id = this.newBridge();
    callee.linkedId = caller.linkedId;
    this.enter(callee, id);
    this.enter(caller, id);
    this.converse(caller, callee);
    return this.bridgeView(id);
  }

  /** Two channels of one bridge talk until one of them leaves; the other one then hangs up. */
  converse(one: LiveChannel, two: LiveChannel): void {
    const conversation: Activity = {
      channelLeft: (channel, leaving) => {
        const other = channel === one ? two : one;
        const bridge = this.bridgeView(channel.bridgeId ?? '');
        for (const each of [channel, other]) {
          each.activity = null;
          this.leave(each);
        }
        this.emit({ kind: 'BridgeDestroy', bridge: { ...bridge, members: 0 } });
        return () => {
          this.hangUp(other, leaving.kind === 'hangup' ? leaving.cause : 'normal');
        };
      },
    };
    one.activity = conversation;
    two.activity = conversation;
  }

  /** @returns the id of a new bridge with nobody in it */
  newBridge(): string {
    const id = this.newBridgeId();
    this.emit({ kind: 'BridgeCreate', bridge: this.bridgeView(id) });
    return id;
  }

  bridgeView(id: string): BridgeView {
    return { id, type: 'basic', members: this.channels.filter(({ bridgeId }) => bridgeId === id).length };
  }

  enter(channel: LiveChannel, id: string): void {
    channel.bridgeId = id;
    this.emit({ kind: 'BridgeEnter', bridge: this.bridgeView(id), channel });
  }

  leave(channel: LiveChannel): void {
    const id = channel.bridgeId ?? '';
    channel.bridgeId = null;
    this.emit({ kind: 'BridgeLeave', bridge: this.bridgeView(id), channel });
  }

  /** The channel at the other end of the bridge, if there is one. */
  peerOf(channel: LiveChannel): LiveChannel | undefined {
    if (channel.bridgeId === null) return undefined;
    return this.channels.find((other) => other !== channel && other.bridgeId === channel.bridgeId);
  }

  /** Forgets every channel without a word, as a PBX does that stops at once. */
  clear(): void {
    this.#channels.clear();
  }

  #newSuffix(): string {
    return (this.#nameCount++).toString(16).padStart(8, '0');
  }

  newBridgeId(): string {
    const hex = () => Math.floor(this.#random() * 16).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', hex);
  }

  #release(channel: LiveChannel, leaving: Leaving): () => void {
    const { activity } = channel;
    channel.activity = null;
    return activity?.channelLeft(channel, leaving) ?? (() => {});
  }
}

const same = (one: Identity, two: Identity) => one.number === two.number && one.name === two.name;
