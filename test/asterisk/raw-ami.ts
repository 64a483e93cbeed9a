import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BenchError, loopback } from './bench.ts';

/** One AMI message; of a repeated key the last value. */
export type RawMessage = Readonly<Record<string, string | undefined>>;

/**
 * AMI as plain text over a socket, for steering the bench and for recording what it says. It shares
 * no code with the product, so that the one can be checked by the other.
 */
export class RawAmi {
  /** What came, read as UTF-8. */
  get text(): string {
    return this.bytes.toString('utf8');
  }

  /** Every byte that came. */
  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  readonly messages: RawMessage[] = [];
  readonly #socket: Socket;
  readonly #chunks: Buffer[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #nextActionId = 1;
  #waiting: (() => void)[] = [];
  #hear: (message: RawMessage) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => {
      this.#take(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#wake();
    });
  }

  /**
   * Connects; rejects when nobody listens.
   * @param from the address that Asterisk sees
   */
  static async connect(port: number, from = loopback): Promise<RawAmi> {
    const socket = connect({ port, host: loopback, localAddress: from });
    await once(socket, 'connect');
    return new RawAmi(socket);
  }

  /** @returns the response to Login, whatever it says */
  async login(
    account: { readonly user: string; readonly secret: string },
    events = 'on',
  ): Promise<RawMessage> {
    return this.action({ Action: 'Login', Username: account.user, Secret: account.secret, Events: events });
  }

  /** Sends an action and waits for its response. */
  async action(headers: Readonly<Record<string, string>>): Promise<RawMessage> {
    const actionId = String(this.#nextActionId++);
    const lines = Object.entries({ ...headers, ActionID: actionId }).map(
      ([key, value]) => `${key}: ${value}`,
    );
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    return this.waitFor(
      `the response to ${headers['Action'] ?? 'an action'}`,
      (message) => message['Response'] !== undefined && message['ActionID'] === actionId,
    );
  }

  /** The channels that there are now. Source: AMI: CoreShowChannels. */
  async channels(): Promise<readonly RawMessage[]> {
    const { ActionID: id } = await this.action({ Action: 'CoreShowChannels' });
    const isOfList = (message: RawMessage): boolean => message['ActionID'] === id;
    await this.waitFor(
      'the end of the channel list',
      (message) => isOfList(message) && message['Event'] === 'CoreShowChannelsComplete',
    );
    return this.messages.filter((message) => isOfList(message) && message['Event'] === 'CoreShowChannel');
  }

  /** The first message, past or to come, that fits. */
  async waitFor(what: string, fits: (message: RawMessage) => boolean, within = 10_000): Promise<RawMessage> {
    const deadline = AbortSignal.timeout(within);
    deadline.addEventListener('abort', () => {
      this.#wake();
    });
    for (let seen = 0; ;) {
      for (; seen < this.messages.length; seen++) {
        const message = this.messages[seen];
        if (message !== undefined && fits(message)) return message;
      }
      if (this.#socket.closed) throw this.#failure(`The link closed before ${what}.`);
      if (deadline.aborted) throw this.#failure(`Waited in vain for ${what}.`);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** @param hear is told every message from now on */
  onMessage(hear: (message: RawMessage) => void): void {
    this.#hear = hear;
  }

  /** Resolves when the link is gone, whoever ended it. */
  async closed(): Promise<void> {
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  close(): void {
    this.#socket.destroy();
  }

  #failure(sentence: string): BenchError {
    return new BenchError('timed-out', `${sentence} The last that came:\n${this.text.slice(-2000)}`);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let end = this.#rest.indexOf('\r\n\r\n'); end >= 0; end = this.#rest.indexOf('\r\n\r\n')) {
      const message = parse(this.#rest.toString('utf8', 0, end));
      this.messages.push(message);
      this.#hear(message);
      this.#rest = this.#rest.subarray(end + 4);
    }
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}

function parse(text: string): RawMessage {
  return Object.fromEntries(
    text.split('\r\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trimStart()]];
    }),
  );
}
