import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { Account, EventClass } from './accounts.ts';
import type { ActionKind } from './ami-action.ts';
import { AmiSession } from './ami-session.ts';
import type { Scheduler } from './timers.ts';

export interface AmiServerOptions {
  readonly accounts: readonly Account[];
  readonly actions: readonly ActionKind[];
  readonly scheduler: Scheduler;
  readonly random: () => number;
}

/** Unread bytes after which a client is given up. */
const patience = 4 * 1024 * 1024;

/** The manager port: sockets of the loopback interface, one session each. */
export class AmiServer {
  readonly #options: AmiServerOptions;
  readonly #sessions = new Map<Socket, AmiSession>();
  #server: Server | null = null;

  constructor(options: AmiServerOptions) {
    this.#options = options;
  }

  /** Listens on 127.0.0.1; port 0 takes a free one. Rejects with the error of the socket, such as EADDRINUSE. */
  async listen(port = 0): Promise<{ readonly port: number }> {
    const server = createServer((socket) => {
      this.#accept(socket);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.#server = server;
    const address = server.address();
    return { port: address !== null && typeof address === 'object' ? address.port : port };
  }

  /** Sends an event to every session that may see its class. */
  broadcast(text: string, eventClass: EventClass): void {
    for (const session of this.#sessions.values()) session.event(text, eventClass);
  }

  /** Resets every connection. */
  dropConnections(): void {
    for (const socket of this.#sessions.keys()) socket.resetAndDestroy();
    this.#sessions.clear();
  }

  /** Resets every connection and stops listening. */
  async close(): Promise<void> {
    this.dropConnections();
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  }

  #accept(socket: Socket): void {
    socket.setNoDelay(true);
    const session = new AmiSession({
      ...this.#options,
      write: (text) => {
        if (socket.writable) socket.write(text);
        if (socket.writableLength > patience) socket.destroy();
      },
      close: () => {
        socket.end();
      },
    });
    this.#sessions.set(socket, session);
    socket.on('data', (bytes) => {
      session.receive(bytes);
    });
    socket.on('close', () => {
      this.#sessions.delete(socket);
    });
    // A client that goes away is no trouble of the PBX; 'close' follows.
    socket.on('error', () => {});
  }
}
