import path from 'node:path';
import { wantedEvents } from '../../main/phone/ami-feed.ts';
import type { ClientName } from './client-names.ts';
import { isNpmClient } from './npm-clients.ts';
import { Child } from './child.ts';
import { clientMessage, serverMessage } from './replay-protocol.ts';
import { sentinel } from './trace.ts';
import type { Trace } from './trace.ts';

/** One replay to one client. */
export interface Replay {
  /** Events that went over the wire in a second. */
  readonly eventsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Processor time of the client's process, milliseconds. */
  readonly processor: number;
  /** Most memory of the client's process, megabytes. */
  readonly memory: number;
  /** User's calls that came. */
  readonly calls: number;
}

export interface ReplayOptions {
  /** Where the bundled programs are. */
  readonly programs: string;
  /** Where npm's clients are. */
  readonly npmFolder: string;
  readonly trace: Trace;
  readonly traceFile: string;
  /** How often the trace is sent in one replay. */
  readonly repeats: number;
  /** The listener's calls in the trace. */
  readonly callsDue: number;
}

/** Each client sees the trace so often before the clock runs: after one pass much of its code still runs uncompiled. */
const warmUps = 3;

/** How many events a client has to deliver, or null for one that delivers none. */
const dueEvents = (client: ClientName, { counts, events }: Trace, repeats: number): number | null => {
  // The app does not read what is none of its user's business.
  if (client === 'read-only' || client === 'whole-app') return null;
  const wanted = wantedEvents.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const readsAll = isNpmClient(client) || client === 'every-header';
  return repeats * (readsAll ? events : wanted) + 1;
};

/** What a message must be at this point. */
const expected = <Kind extends string, Message extends { readonly kind: string }>(
  message: Message,
  kind: Kind,
): Extract<Message, { readonly kind: Kind }> => {
  const isExpected = (one: Message): one is Extract<Message, { readonly kind: Kind }> => one.kind === kind;
  if (isExpected(message)) return message;
  throw new Error(`Expected ${kind}, got ${message.kind}.`);
};

/**
 * Replays the trace to a client once, each in a process of its own.
 *
 * @throws Error when the client did not deliver every event
 */
export const replayTo = async (client: ClientName, options: ReplayOptions): Promise<Replay> => {
  const { programs, npmFolder, trace } = options;
  const server = new Child(path.join(programs, 'replay-server.mjs'), [options.traceFile], serverMessage);
  const children: { end(): void }[] = [server];
  try {
    const { port } = expected(await server.said(), 'listening');
    const args = [client, String(port), npmFolder];
    const child = new Child(path.join(programs, 'replay-client.mjs'), args, clientMessage);
    children.push(child);
    expected(await child.said(), 'ready');

    const replay = async (repeats: number) => {
      const bytes = repeats * trace.bytes.length + sentinel.length;
      child.tell({ kind: 'expect', bytes });
      expected(await child.said(), 'expecting');
      const finishes = child.said();
      server.tell({ kind: 'replay', repeats });
      const [start, finish] = await Promise.all([server.said(), finishes]);
      const { at, ...finished } = expected(finish, 'finished');
      const due = dueEvents(client, trace, repeats);
      if (due !== null && finished.events !== due) {
        throw new Error(`${client} delivered ${finished.events} of ${due} events.`);
      }
      const callsDue = repeats * options.callsDue;
      if (client === 'whole-app' && finished.calls !== callsDue) {
        throw new Error(`${client} showed ${finished.calls} of ${callsDue} calls.`);
      }
      return { ...finished, bytes, seconds: (at - expected(start, 'started').at) / 1000 };
    };

    await replay(warmUps);
    const { bytes, seconds, processor, memory, calls } = await replay(options.repeats);
    return {
      eventsPerSecond: (options.repeats * trace.events + 1) / seconds,
      megabytesPerSecond: bytes / seconds / 1e6,
      processor,
      memory,
      calls,
    };
  } finally {
    for (const each of children) each.end();
  }
};
