import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { vi } from 'vitest';

/** One action as it came in: its headers, by lower-case name. */
interface ReceivedAction {
  readonly name: string;
  readonly actionId: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** One caller of the scripted PBX. */
interface Caller {
  readonly socket: Socket;
  /** Writes lines, with their ends, and the blank line after them. */
  say(...lines: readonly string[]): void;
  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void;
}

/** What a scripted PBX does. Everything else it leaves. */
export interface Script {
  /** Somebody has connected; the usual is the banner. */
  readonly onConnect?: (caller: Caller) => void;
  /** An action came. Return true when it is dealt with; else the usual answer goes out. */
  readonly onAction?: (action: ReceivedAction, caller: Caller) => boolean;
}

export interface ScriptedPbx {
  readonly port: number;
  /** Everything that callers have sent, in order. */
  readonly received: readonly ReceivedAction[];
  /** Who is connected now. */
  readonly callers: ReadonlySet<Caller>;
  /** How many have connected so far. */
  readonly connections: number;
  close(): Promise<void>;
}

const banner = 'Asterisk Call Manager/5.0.3\r\n';
const challenge = '154321876';

const usualAnswers: Readonly<Record<string, readonly string[]>> = {
  challenge: ['Response: Success', `Challenge: ${challenge}`],
  login: ['Response: Success', 'Message: Authentication accepted'],
  logoff: ['Response: Goodbye', 'Message: Thanks for all the fish.'],
  ping: ['Response: Success', 'Ping: Pong', 'Timestamp: 1.0'],
};

const parse = (text: string): ReceivedAction => {
  const headers = new Map(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
    }),
  );
  return { name: headers.get('action') ?? '', actionId: headers.get('actionid') ?? '', headers };
};

/** A small server that greets, lets everybody in and answers pings, unless its script says otherwise. */
export const startScriptedPbx = async (script: Script = {}): Promise<ScriptedPbx> => {
  const received: ReceivedAction[] = [];
  const callers = new Set<Caller>();
  let connections = 0;

  const answer = (action: ReceivedAction, caller: Caller): void => {
    if (script.onAction?.(action, caller) === true) return;
    const [response, ...rest] = usualAnswers[action.name.toLowerCase()] ?? ['Response: Success'];
    caller.say(response ?? '', `ActionID: ${action.actionId}`, ...rest);
    if (action.name === 'Logoff') caller.socket.end();
  };

  const server = createServer((socket) => {
    connections += 1;
    const caller: Caller = {
      socket,
      say: (...lines) => socket.write(`${lines.join('\r\n')}\r\n\r\n`),
      write: (bytes) => socket.write(bytes),
    };
    callers.add(caller);
    socket.setNoDelay(true);
    socket.on('close', () => callers.delete(caller)).on('error', () => undefined);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += String(chunk);
      for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
        const action = parse(text.slice(0, end));
        text = text.slice(end + 4);
        received.push(action);
        answer(action, caller);
      }
    });
    if (script.onConnect === undefined) socket.write(banner);
    else script.onConnect(caller);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
    typeof address === 'object' && address !== null;
  const address = server.address();
  if (!isAddress(address)) throw new Error('no port');

  return {
    port: address.port,
    received,
    callers,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const { socket } of callers) socket.destroy();
      }),
  };
};

export const usual = { banner, challenge };

/** Waits until the expectation holds. */
export const soon = (expectation: () => void): Promise<void> =>
  vi.waitFor(expectation, { timeout: 20_000, interval: 5 });
