import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { isOwnClient } from './client-names.ts';
import type { StartClient } from './client.ts';
import { epochNow } from './epoch.ts';
import { isNpmClient, npmClients } from './npm-clients.ts';
import { clientOrder } from './replay-protocol.ts';
import type { clientMessage } from './replay-protocol.ts';
import { everyHeader, linkAlone, readOnly, wholeApp } from './tipring-clients.ts';
import { sentinelId } from './trace.ts';

// A process of its own: runs one client, and tells when the last event of a replay has been delivered.
// Arguments: name of the client, port, folder of npm's clients.

const own = {
  'read-only': readOnly,
  'whole-app': wholeApp,
  'link-alone': linkAlone,
  'every-header': everyHeader,
};

const clientNamed = (name: string, folder: string): StartClient => {
  if (isOwnClient(name)) return own[name];
  if (isNpmClient(name)) return npmClients[name](folder);
  throw new Error(`There is no client ${name}.`);
};

const tell = (message: z.infer<typeof clientMessage>): void => {
  process.send?.(message);
};

let events = 0;
let calls = 0;
let bytesLeft = 0;
let since = process.cpuUsage();

/** Megabytes. Linux counts a process's own here, and what its parent used in `maxRSS`. */
const mostMemory = (): number => {
  const linux = '/proc/self/status';
  const own = existsSync(linux) ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(linux, 'utf8'))?.[1] : undefined;
  return Number(own ?? process.resourceUsage().maxRSS) / 1024;
};

const finished = (): void => {
  const at = epochNow();
  const { user, system } = process.cpuUsage(since);
  tell({ kind: 'finished', at, events, calls, processor: (user + system) / 1000, memory: mostMemory() });
};

process.on('message', (message) => {
  bytesLeft = clientOrder.parse(message).bytes;
  events = 0;
  calls = 0;
  since = process.cpuUsage();
  tell({ kind: 'expecting' });
});

const [name = '', port = '', folder = ''] = process.argv.slice(2);
clientNamed(
  name,
  folder,
)({
  port: Number(port),
  ready: () => {
    tell({ kind: 'ready' });
  },
  delivered: (uniqueId) => {
    events += 1;
    if (uniqueId === sentinelId) finished();
  },
  read: (bytes) => {
    bytesLeft -= bytes;
    if (bytesLeft === 0) finished();
  },
  call: () => {
    calls += 1;
  },
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());
