import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { Framing } from './ami-framing.ts';

/** A piece of what goes to the app, and how long it is held back, milliseconds. */
export interface Piece {
  readonly bytes: Buffer;
  readonly after: number;
}

/**
 * What becomes of one thing the PBX says: the banner's line, or a message with the blank line at its end.
 * @returns the pieces that go out in its stead, in this order, each in a packet of its own; none to swallow it
 */
export type Change = (said: Buffer) => readonly Piece[];

/** Nothing is changed. */
export const asItIs: Change = (said) => [{ bytes: said, after: 0 }];

/** How a connection is ended: as by a program that ends, or as by a machine that knows nothing of it. */
export type Ending = 'close' | 'reset';

/** One connection: the app on one side, the PBX on the other. */
class Line {
  readonly #app: Socket;
  readonly #framing = new Framing();
  #pbx: Socket | null = null;
  #isDead = false;
  /** What is on its way to the app, piece after piece. */
  #sending: Promise<void> = Promise.resolve();

  constructor(app: Socket) {
    this.#app = app;
    app.pause();
    app.setNoDelay(true);
    app.on('error', () => undefined);
    app.on('close', () => {
      if (!this.#isDead) this.#pbx?.destroy();
    });
  }

  get isOpen(): boolean {
    return !this.#app.destroyed;
  }

  /** Lets everything pass from now on; what waited goes first. */
  open(address: { readonly host: string; readonly port: number }, through: Through): void {
    if (this.#isDead) return;
    if (this.#pbx === null) this.#dial(address, through);
    else this.#pbx.resume();
    this.#app.resume();
  }

  /** Lets nothing pass, and closes nothing. */
  freeze(): void {
    this.#app.pause();
    this.#pbx?.pause();
  }

  /** Frozen for good, as by a router that has forgotten the connection. */
  strand(): void {
    this.freeze();
    this.#isDead = true;
  }

  end(how: Ending): void {
    if (how === 'reset') this.#app.resetAndDestroy();
    else this.#app.end();
    this.#pbx?.destroy();
  }

  /** Lets go of both sides. */
  destroy(): void {
    this.#app.destroy();
    this.#pbx?.destroy();
  }

  write(bytes: Buffer): void {
    this.#app.write(bytes);
  }

  #dial({ host, port }: { readonly host: string; readonly port: number }, through: Through): void {
    const pbx = connect({ host, port, noDelay: true });
    this.#pbx = pbx;
    pbx.on('error', () => undefined);
    pbx.on('close', () => {
      if (!this.#isDead) void this.#sending.then(() => this.#app.end());
    });
    pbx.on('data', (bytes: Buffer) => {
      for (const said of this.#framing.take(bytes)) this.#queue(through.change(said));
    });
    this.#app.on('data', (bytes: Buffer) => {
      through.heard(bytes.toString());
      pbx.write(bytes);
    });
  }

  #queue(pieces: readonly Piece[]): void {
    this.#sending = this.#sending.then(async () => {
      for (const { bytes, after } of pieces) {
        if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
        this.#app.write(bytes);
        // The next piece shall be a packet of its own.
        if (pieces.length > 1) await new Promise((resolve) => setImmediate(resolve));
      }
    });
  }
}

interface Through {
  readonly change: Change;
  readonly heard: (text: string) => void;
}

/** Stands between the app and a PBX, and does to the line what networks and broken PBXs do to it. */
export class FaultProxy {
  readonly host = '127.0.0.1';
  readonly #pbx: { readonly host: string; readonly port: number };
  readonly #lines = new Set<Line>();
  #server: Server | null = null;
  #port = 0;
  #isFrozen = false;
  #taken = 0;
  #heard = '';
  /** What becomes of what the PBX says. */
  change: Change = asItIs;
  /** Closes each connection as soon as it is made, as a PBX does that has locked the computer out. */
  turnsAway = false;

  private constructor(pbx: { readonly host: string; readonly port: number }) {
    this.#pbx = pbx;
  }

  /** A proxy in front of a PBX, that lets everything pass. */
  static async before(pbx: { readonly host: string; readonly port: number }): Promise<FaultProxy> {
    const proxy = new FaultProxy(pbx);
    await proxy.accept();
    return proxy;
  }

  get port(): number {
    return this.#port;
  }

  /** How many connections the app has made. */
  get connections(): number {
    return this.#taken;
  }

  /** How often the app has sent this action. */
  asked(action: string): number {
    return this.#heard.split(`Action: ${action}\r\n`).length - 1;
  }

  /** Nothing passes and nothing is closed: a connection is taken, and nobody answers it. */
  freeze(): void {
    this.#isFrozen = true;
    for (const line of this.#lines) line.freeze();
  }

  /** Everything passes again, with what waited. */
  thaw(): void {
    this.#isFrozen = false;
    for (const line of this.#lines) this.#open(line);
  }

  /** The connections of now stay silent for good; new ones are like any other. */
  strand(): void {
    for (const line of this.#lines) line.strand();
  }

  /** Ends the connections of now. */
  end(how: Ending): void {
    for (const line of this.#lines) line.end(how);
  }

  /** Says something to the app that the PBX has not said. */
  say(bytes: Buffer): void {
    for (const line of this.#lines) if (line.isOpen) line.write(bytes);
  }

  /** Refuses connections from now on; those that are stay. */
  refuse(): void {
    this.#server?.close();
    this.#server = null;
  }

  /** Takes connections, again on the same port. */
  async accept(): Promise<void> {
    const server = createServer((socket) => {
      this.#taken += 1;
      const line = new Line(socket);
      this.#lines.add(line);
      socket.on('close', () => this.#lines.delete(line));
      if (this.turnsAway) {
        line.end('close');
        return;
      }
      if (!this.#isFrozen) this.#open(line);
    });
    this.#server = server;
    server.listen(this.#port, this.host);
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.destroy();
    const server = this.#server;
    this.refuse();
    if (server !== null) await once(server, 'close');
  }

  #open(line: Line): void {
    line.open(this.#pbx, {
      change: (said) => this.change(said),
      heard: (text) => {
        this.#heard += text;
      },
    });
  }
}
