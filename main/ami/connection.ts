import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { Banner } from './banner.ts';
import type { Clock } from './clock.ts';
import { AmiDecoder, Undecodable } from './decoder.ts';
import type { DecoderListener, RecalledMessage } from './decoder.ts';
import {
  AddressNotPermitted,
  ConnectionLost,
  ConnectionRefused,
  GarbageReceived,
  NameNotFound,
  NotAmi,
  TimedOut,
  Unreachable,
} from './errors.ts';
import type { Address, AmiError } from './errors.ts';

/** For each address of a name with several, milliseconds. */
const attemptTimeout = 800;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why no connection came about. */
const connectError = (address: Address, error: unknown): AmiError => {
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'ENODATA' || code.startsWith('EAI_')) {
    return new NameNotFound(address.host);
  }
  if (code === 'ECONNREFUSED') return new ConnectionRefused(address);
  // Taken and thrown out in one go.
  if (code === 'ECONNRESET') return new AddressNotPermitted(address, 'greeting');
  if (code === 'ETIMEDOUT') return new TimedOut('connect', address);
  return new Unreachable(address);
};

export interface ConnectionOptions extends Address {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly timeouts: { readonly connect: number; readonly banner: number };
  /** The name has an address and is being connected to. */
  readonly onAddress: (address: string) => void;
  readonly onConnected: () => void;
  readonly onBanner: (banner: Banner) => void;
  readonly onMessage: DecoderListener['onMessage'];
  readonly wantsEvent: DecoderListener['wantsEvent'];
  readonly readsAll: DecoderListener['readsAll'];
  /** How many bytes to keep for `recall`, at least about. */
  readonly kept: number;
  /** Called once, whichever way it ended; later calls of anything do nothing. */
  readonly onClosed: (error: AmiError) => void;
}

/** A TCP connection to a Manager Interface, from the name to the last message. */
export class AmiConnection {
  private readonly options: ConnectionOptions;
  private readonly decoder: AmiDecoder;
  private readonly socket: Socket;
  private cancelTimer: () => void;
  private step: 'connecting' | 'greeting' | 'open' | 'closed' = 'connecting';
  private received = 0;
  private told = false;

  /** Starts to connect at once. */
  constructor(options: ConnectionOptions) {
    const { host, port, clock, timeouts } = options;
    this.options = options;
    this.decoder = new AmiDecoder(
      {
        onBanner: (banner) => {
          this.cancelTimer();
          this.step = 'open';
          options.onBanner(banner);
        },
        onMessage: options.onMessage,
        wantsEvent: options.wantsEvent,
        readsAll: options.readsAll,
      },
      options.kept,
    );
    this.cancelTimer = clock.after(timeouts.connect, () => {
      this.destroy(this.told ? new TimedOut('connect', options) : new NameNotFound(host));
    });
    this.socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: 15_000,
      autoSelectFamilyAttemptTimeout: attemptTimeout,
      onread: {
        buffer: () => this.decoder.space(),
        callback: (length) => {
          this.receive(length);
          return true;
        },
      },
    });
    this.socket
      .on('lookup', (_, address) => {
        // There is no address when the lookup failed: that comes as 'error' too.
        if (isIP(address) !== 0) this.tellAddress(address);
      })
      .on('connect', () => {
        this.greet();
      })
      .on('error', (error) => {
        this.destroy(this.errorNow(error));
      })
      .on('end', () => {
        this.destroy(this.errorNow(null));
      })
      .on('close', () => {
        this.destroy(this.errorNow(null));
      });
    if (isIP(host) !== 0) this.tellAddress(host);
  }

  /** How many bytes have come. */
  get bytesReceived(): number {
    return this.received;
  }

  send(bytes: Buffer): void {
    if (this.step !== 'closed') this.socket.write(bytes);
  }

  /** Which texts make an event worth to be looked at, where not everything is read. */
  watch(marks: readonly string[]): void {
    this.decoder.watch(marks);
  }

  /** See AmiDecoder.recall. */
  recall(text: string, before: number): Iterable<RecalledMessage> {
    return this.decoder.recall(text, before);
  }

  /** Drops the connection at once and tells `onClosed` why. */
  destroy(error: AmiError): void {
    if (this.step === 'closed') return;
    this.step = 'closed';
    this.cancelTimer();
    this.decoder.stop();
    this.socket.destroy();
    this.options.onClosed(error);
  }

  private tellAddress(address: string): void {
    if (this.told || this.step !== 'connecting') return;
    // Of several addresses the first one tells enough.
    this.told = true;
    this.options.onAddress(address);
  }

  private greet(): void {
    if (this.step !== 'connecting') return;
    const { clock, timeouts, onConnected } = this.options;
    this.step = 'greeting';
    this.cancelTimer();
    this.cancelTimer = clock.after(timeouts.banner, () => {
      this.destroy(new TimedOut('banner', this.options));
    });
    onConnected();
  }

  private receive(length: number): void {
    this.received += length;
    try {
      this.decoder.take(length);
    } catch (error) {
      if (!(error instanceof Undecodable)) throw error;
      this.destroy(
        error.kind === 'not-ami'
          ? new NotAmi(this.options, error.detail)
          : new GarbageReceived(this.options, error.detail),
      );
    }
  }

  /** What the end of the connection means at this step. */
  private errorNow(error: Error | null): AmiError {
    switch (this.step) {
      case 'connecting':
        return connectError(this.options, error);
      case 'greeting':
        return new AddressNotPermitted(this.options, 'greeting');
      case 'open':
      case 'closed':
        return new ConnectionLost(this.options);
    }
  }
}
