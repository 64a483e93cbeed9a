import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { BusDecoder, encodeCall } from './bus-message.ts';
import type { BusMessage, BusMethod } from './bus-message.ts';
import type { BusValue } from './bus-value.ts';

/** The bus or whoever was asked on it refused, or is gone. */
export class BusCallFailed extends Error {
  override readonly name = 'BusCallFailed';
  readonly code: string;

  /** @param code the error's name on the bus, such as `org.freedesktop.DBus.Error.ServiceUnknown` */
  constructor(code: string) {
    super(`The desktop's bus answered ${code}.`);
    this.code = code;
  }
}

/** Which signals are to be told. */
export interface SignalMatch {
  /** The well-known name of whoever sends it. */
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Only those whose first argument is this text. */
  readonly arg0?: string;
}

/** The desktop's bus, as far as Tipring needs it. */
export interface Bus {
  /**
   * Calls a method.
   *
   * @param signature of the arguments; empty for none
   * @throws BusCallFailed when it answers an error, or the bus is gone
   */
  call(method: BusMethod, signature?: string, body?: readonly BusValue[]): Promise<readonly BusValue[]>;
  /** Tells of signals from now on. */
  onSignal(match: SignalMatch, listener: (body: readonly BusValue[]) => void): void;
}

interface Waiting {
  readonly resolve: (body: readonly BusValue[]) => void;
  readonly reject: (error: BusCallFailed) => void;
}

const driver = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** No well-known method takes longer, milliseconds. */
const patience = 5_000;

/** The session bus over its socket. Source: D-Bus Specification. */
export class SessionBus implements Bus {
  readonly #socket: Socket;
  readonly #decoder = new BusDecoder();
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners: { readonly match: SignalMatch; readonly tell: (body: readonly BusValue[]) => void }[] =
    [];
  #serial = 0;
  #isGone = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => {
      this.#take(chunk);
    });
    socket.on('close', () => {
      this.#end();
    });
  }

  /**
   * Connects as the user of this process.
   *
   * @param path of the bus's socket
   * @param uid of the user
   * @throws BusCallFailed when the bus does not let Tipring in
   */
  static async open(path: string, uid: number): Promise<SessionBus> {
    const socket = connect(path);
    // Nothing that goes wrong with the bus may bring Tipring down; `close` follows.
    socket.on('error', () => undefined);
    const rest = await letIn(socket, uid);
    const bus = new SessionBus(socket);
    bus.#take(rest);
    await bus.call({ ...driver, member: 'Hello' });
    return bus;
  }

  async call(
    method: BusMethod,
    signature = '',
    body: readonly BusValue[] = [],
  ): Promise<readonly BusValue[]> {
    if (this.#isGone) throw new BusCallFailed('gone');
    this.#serial += 1;
    const serial = this.#serial;
    this.#socket.write(encodeCall(method, serial, signature, body));
    const timer = setTimeout(() => {
      this.#answer(serial, (waiting) => {
        waiting.reject(new BusCallFailed('timed-out'));
      });
    }, patience);
    try {
      return await new Promise((resolve, reject) => this.#waiting.set(serial, { resolve, reject }));
    } finally {
      clearTimeout(timer);
    }
  }

  onSignal(match: SignalMatch, listener: (body: readonly BusValue[]) => void): void {
    this.#listeners.push({ match, tell: listener });
    const rule = Object.entries({ type: 'signal', ...match }).map(([key, value]) => `${key}='${value}'`);
    this.call({ ...driver, member: 'AddMatch' }, 's', [rule.join(',')]).catch(() => undefined);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    try {
      for (const message of this.#decoder.take(chunk)) this.#hear(message);
    } catch {
      // What does not keep to the protocol cannot be followed any further.
      this.close();
    }
  }

  #hear(message: BusMessage): void {
    switch (message.kind) {
      case 'return':
        this.#answer(message.replyTo, (waiting) => {
          waiting.resolve(message.body);
        });
        return;
      case 'error':
        this.#answer(message.replyTo, (waiting) => {
          waiting.reject(new BusCallFailed(message.name));
        });
        return;
      case 'signal':
        for (const { match, tell } of this.#listeners) {
          const isIt =
            match.path === message.path &&
            match.interface === message.interface &&
            match.member === message.member &&
            (match.arg0 === undefined || match.arg0 === message.body[0]);
          if (isIt) tell(message.body);
        }
        return;
      case 'other':
        return;
    }
  }

  #answer(serial: number, answer: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(serial);
    this.#waiting.delete(serial);
    if (waiting !== undefined) answer(waiting);
  }

  #end(): void {
    this.#isGone = true;
    for (const serial of [...this.#waiting.keys()]) {
      this.#answer(serial, (waiting) => {
        waiting.reject(new BusCallFailed('gone'));
      });
    }
  }
}

/**
 * Says who one is, and waits until the bus agrees. Source: D-Bus Specification, "Authentication Protocol".
 *
 * @returns what has come after the bus's answer
 */
const letIn = (socket: Socket, uid: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    let text = '';
    const done = (): void => {
      clearTimeout(timer);
      socket.removeListener('data', read);
      socket.removeListener('close', refuse);
    };
    const refuse = (): void => {
      done();
      socket.destroy();
      reject(new BusCallFailed('refused'));
    };
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n');
      if (end < 0 && text.length < 1000) return;
      if (!text.startsWith('OK ')) {
        refuse();
        return;
      }
      done();
      socket.write('BEGIN\r\n');
      resolve(Buffer.from(text.slice(end + 2), 'latin1'));
    };
    const timer = setTimeout(refuse, patience);
    socket.on('data', read);
    socket.on('close', refuse);
    socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`);
  });
