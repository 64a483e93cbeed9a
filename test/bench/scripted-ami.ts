import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

const answer = (...headers: readonly string[]): string => `${headers.join('\r\n')}\r\n\r\n`;

/** What Asterisk 16 answers to an action; it lets everybody in and knows of no channel. */
export const answerTo = (action: string): string => {
  const header = (name: string): string =>
    new RegExp(`^${name}: ?(.*)$`, 'im').exec(action)?.[1]?.trim() ?? '';
  const id = /^ActionID:/im.test(action) ? [`ActionID: ${header('ActionID')}`] : [];
  const success = (...headers: readonly string[]): string => answer('Response: Success', ...id, ...headers);
  switch (header('Action').toLowerCase()) {
    case 'challenge':
      return success('Challenge: 163519208');
    case 'login':
      return success('Message: Authentication accepted');
    case 'ping':
      return success('Ping: Pong', 'Timestamp: 1795401841.000000');
    case 'logoff':
      return answer('Response: Goodbye', ...id, 'Message: Goodbye.');
    case 'status':
      return (
        success('EventList: start', 'Message: Channel status will follow') +
        answer('Event: StatusComplete', ...id, 'EventList: Complete', 'ListItems: 0', 'Items: 0')
      );
    default:
      return answer('Response: Error', ...id, 'Message: Invalid/unknown command');
  }
};

/** A Manager Interface on loopback that logs everybody in and otherwise sends what it is told to. */
export class ScriptedAmi {
  readonly #server: Server;
  #socket: Socket | null = null;

  /** @param version of the Manager Interface; Asterisk 16 by default */
  constructor(version = '5.0.4') {
    this.#server = createServer({ noDelay: true }, (socket) => {
      this.#socket = socket;
      socket.write(`Asterisk Call Manager/${version}\r\n`);
      let read = '';
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => {
        const actions = (read + text).split('\r\n\r\n');
        read = actions.pop() ?? '';
        for (const action of actions) socket.write(answerTo(action));
      });
      // A client that is through closes as it likes.
      socket.on('error', () => socket.destroy());
    });
  }

  /** @returns the port */
  async listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port to listen on.');
    return address.port;
  }

  get isConnected(): boolean {
    return this.#socket !== null;
  }

  /** Sends bytes to the client that came last. Resolves when its socket has taken them. */
  send(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#socket === null) throw new Error('No client has connected.');
      this.#socket.write(bytes, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#server.close();
  }
}
