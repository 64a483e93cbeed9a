import type { BridgeView, ParkedView } from './switch-event.ts';
import type { Activity, LiveChannel, Switch } from './switch.ts';

interface Parked {
  readonly channel: LiveChannel;
  readonly space: string;
  readonly parker: string;
  readonly since: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly cancelTimeout: () => void;
}

/** Where calls wait until somebody dials their space. Source: Asterisk's res_parking. */
export class ParkingLot {
  readonly #switch: Switch;
  readonly #first: number;
  readonly #last: number;
  readonly #parked = new Map<string, Parked>();
  readonly #bridgeId: string;

  /** `spaces` are the first and the last one. */
  constructor(pbx: Switch, spaces: readonly [number, number]) {
    this.#switch = pbx;
    [this.#first, this.#last] = spaces;
    this.#bridgeId = pbx.newBridgeId();
  }

  get parked(): readonly ParkedView[] {
    return [...this.#parked.values()].map((parked) => this.#view(parked));
  }

  /**
   * Parks a channel; the one it talked with hangs up.
   * @param parker dial string of the phone that `comeBack` rings when nobody fetched the call in time
   * @param timeout milliseconds
   * @returns false when every space is taken
   */
  park(
    channel: LiveChannel,
    parker: string,
    timeout: number,
    comeBack: (channel: LiveChannel) => void,
  ): boolean {
    const space = this.#freeSpace();
    if (space === null) return false;
    const other = this.#switch.peerOf(channel);
    this.#switch.detach(channel, other);
    this.#switch.setState(channel, 'Up');
    const cancelTimeout = this.#switch.scheduler.after(timeout, () => {
      this.#switch.emit({ kind: 'ParkedCallTimeOut', parked: this.#view(parked) });
      this.#leave(parked);
      comeBack(channel);
    });
    const parked: Parked = {
      ...{ channel, space, parker, timeout, cancelTimeout },
      since: this.#switch.scheduler.now(),
    };
    this.#parked.set(space, parked);
    channel.application = 'Park';
    channel.applicationData = '';
    channel.activity = this.#waiting(parked);
    channel.bridgeId = this.#bridgeId;
    this.#switch.emit({ kind: 'ParkedCall', parked: this.#view(parked) });
    this.#switch.emit({ kind: 'BridgeEnter', bridge: this.#bridge(), channel });
    if (other) this.#switch.hangUp(other, 'normal');
    return true;
  }

  /** Connects a channel with the call that waits in `space`; hangs it up when there is none. */
  retrieve(retriever: LiveChannel, space: string): void {
    const parked = this.#parked.get(space);
    if (!parked) {
      this.#switch.hangUp(retriever, 'unallocated');
      return;
    }
    this.#switch.setState(retriever, 'Up');
    this.#leave(parked);
    this.#switch.bridge(retriever, parked.channel);
    this.#switch.setConnected(parked.channel, retriever.caller);
    this.#switch.setConnected(retriever, parked.channel.caller);
    this.#switch.emit({ kind: 'UnParkedCall', parked: this.#view(parked), retriever });
  }

  /** Forgets what is parked, as a PBX does that stops at once. */
  clear(): void {
    this.#parked.clear();
  }

  #waiting(parked: Parked): Activity {
    return {
      channelLeft: (_channel, leaving) => {
        if (leaving.kind === 'hangup') {
          this.#switch.emit({ kind: 'ParkedCallGiveUp', parked: this.#view(parked) });
        }
        this.#leave(parked);
        return () => {};
      },
    };
  }

  #leave({ channel, space, cancelTimeout }: Parked): void {
    cancelTimeout();
    this.#parked.delete(space);
    channel.activity = null;
    channel.bridgeId = null;
    this.#switch.emit({ kind: 'BridgeLeave', bridge: this.#bridge(), channel });
  }

  #bridge(): BridgeView {
    return { id: this.#bridgeId, type: 'parking', members: this.#parked.size };
  }

  #freeSpace(): string | null {
    for (let space = this.#first; space <= this.#last; space++) {
      if (!this.#parked.has(String(space))) return String(space);
    }
    return null;
  }

  #view({ channel, space, parker, since, timeout }: Parked): ParkedView {
    const waited = this.#switch.scheduler.now() - since;
    return {
      ...{ channel, space, parker },
      timeout: Math.round((timeout - waited) / 1000),
      duration: Math.round(waited / 1000),
    };
  }
}
