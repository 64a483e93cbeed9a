import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Turn {
  release(): void;
}

/**
 * Waits until nobody else on this machine holds the turn of this name, then holds it until released
 * or until this process ends, however it ends. (A socket in Linux's abstract namespace: the kernel
 * frees the name with its owner, and whoever waits is connected to it and sees it go.)
 * @param sayWaiting is called each time somebody else turns out to hold it
 */
export async function takeTurn(name: string, sayWaiting?: () => void): Promise<Turn> {
  const path = `\0tipring-${name}`;
  for (;;) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => waiting.delete(socket));
      socket.unref();
    });
    server.listen(path);
    try {
      await once(server, 'listening');
    } catch (error) {
      if (!isInUse(error)) throw error;
      sayWaiting?.();
      await closed(connect(path));
      continue;
    }
    server.unref();
    return {
      release: () => {
        server.close();
        for (const socket of waiting) socket.destroy();
      },
    };
  }
}

async function closed(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
