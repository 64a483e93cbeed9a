import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { Manager } from './manager.ts';

/** Unread bytes after which a client is given up. */
const patience = 4 * 1024 * 1024;

/** The manager port: sockets of the loopback interface, one session each. */
export class AmiServer {
  readonly #manager: Manager;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;

  constructor(manager: Manager) {
    this.#manager = manager;
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

  /** Resets every connection. */
  dropConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#sockets.clear();
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
    const session = this.#manager.open({
      write: (text) => {
        if (socket.writable) socket.write(text);
        if (socket.writableLength > patience) socket.destroy();
      },
      close: () => {
        socket.end();
      },
    });
    this.#sockets.add(socket);
    socket.on('data', (bytes) => {
      session.receive(bytes);
    });
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#manager.forget(session);
    });
    // A client that goes away is no trouble of the PBX; 'close' follows.
    socket.on('error', () => {});
  }
}
