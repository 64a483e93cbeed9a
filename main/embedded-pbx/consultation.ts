import { nobody } from './channel.ts';
import type { Device } from './channel.ts';
import type { Activity, Leaving, LiveChannel, Switch } from './switch.ts';

export interface ConsultationRequest {
  /** Who asks, in a conversation. */
  readonly transferer: LiveChannel;
  readonly transferee: LiveChannel;
  readonly context: string;
  readonly exten: string;
}

/**
 * An attended transfer by feature code: the transferee waits in their bridge while the transferer asks somebody in
 * another one, reached through a Local channel. Who hangs up decides: the transferer completes it, the one who was asked
 * sends the transferer back. Source: Asterisk 12 and newer, AMI Atxfer.
 */
export class Consultation implements Activity {
  readonly #switch: Switch;
  readonly #request: ConsultationRequest;
  readonly #home: string;
  readonly #near: LiveChannel;
  readonly #far: LiveChannel;
  #stage: 'asking' | 'completed' | 'over' = 'asking';

  /** @param run carries the far half of the Local channel on in the dialplan */
  constructor(pbx: Switch, request: ConsultationRequest, run: (far: LiveChannel) => void) {
    this.#switch = pbx;
    this.#request = request;
    const { transferer, transferee, context, exten } = request;
    this.#home = transferer.bridgeId ?? pbx.newBridgeId();
    [this.#near, this.#far] = this.#localChannel();
    pbx.emit({ kind: 'LocalBridge', one: this.#near, two: this.#far, context, exten });
    pbx.setConnected(this.#near, transferer.caller);
    const consulting = pbx.newBridge();
    pbx.enter(this.#near, consulting);
    pbx.leave(transferer);
    pbx.enter(transferer, consulting);
    pbx.setConnected(transferer, nobody);
    for (const channel of [transferer, transferee, this.#near]) channel.activity = this;
    run(this.#far);
  }

  channelLeft(channel: LiveChannel, leaving: Leaving): () => void {
    const { transferer, transferee } = this.#request;
    const cause = leaving.kind === 'hangup' ? leaving.cause : 'normal';
    if (this.#stage === 'asking' && channel === transferer) {
      this.#complete();
      return () => {};
    }
    if (this.#stage === 'asking' && channel === this.#near) {
      this.#goBack();
      return () => {};
    }
    if (this.#stage === 'asking' && channel === transferee) {
      this.#leave(transferee);
      this.#switch.converse(transferer, this.#near);
      this.#stage = 'over';
      return () => {};
    }
    // The transferee and whom they were connected with: one has gone, so the other one goes too.
    this.#stage = 'over';
    this.#leave(channel);
    const other = channel === transferee ? this.#near : transferee;
    this.#leave(other);
    return () => {
      this.#switch.hangUp(other, cause);
    };
  }

  #localChannel(): readonly [LiveChannel, LiveChannel] {
    const { transferer, context, exten } = this.#request;
    const device: Device = {
      dialString: `Local/${exten}@${context}`,
      identity: nobody,
      context,
      reachable: true,
      invite: () => {},
      answered: () => {
        this.#answered();
      },
      gone: () => {
        for (const half of [this.#near, this.#far]) this.#switch.hangUp(half, 'normal');
      },
    };
    const place = { context, exten, priority: 1 };
    const [one, two] = this.#switch.createLocal({ device, linkedId: transferer.linkedId, place });
    this.#switch.setCaller(two, transferer.caller);
    return [one, two];
  }

  /** Whom the transferer asks has answered. */
  #answered(): void {
    if (this.#near.state === 'Up') return;
    const { transferer } = this.#request;
    this.#switch.setCaller(this.#near, this.#far.connected);
    this.#switch.setState(this.#near, 'Up');
    this.#switch.emit({ kind: 'DialEnd', caller: null, callee: this.#near, status: 'ANSWER' });
    if (this.#stage === 'asking') this.#switch.setConnected(transferer, this.#far.connected);
  }

  #goBack(): void {
    const { transferer, transferee } = this.#request;
    this.#stage = 'over';
    this.#leave(transferer);
    this.#switch.enter(transferer, this.#home);
    this.#leave(this.#near);
    this.#switch.converse(transferer, transferee);
    this.#switch.setConnected(transferer, transferee.caller);
  }

  #complete(): void {
    const { transferer, transferee } = this.#request;
    this.#stage = 'completed';
    this.#switch.leave(this.#near);
    this.#switch.enter(this.#near, this.#home);
    this.#leave(transferer);
    this.#switch.emit({
      kind: 'AttendedTransfer',
      ...{ first: transferer, second: transferer, transferee, target: this.#near },
      bridge: this.#switch.bridgeView(this.#home),
    });
    this.#switch.setConnected(transferee, this.#near.caller);
  }

  #leave(channel: LiveChannel): void {
    channel.activity = null;
    if (channel.bridgeId !== null) this.#switch.leave(channel);
  }
}
