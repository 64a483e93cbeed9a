import { z } from 'zod';

/*
 * What the benchmark and its processes say to each other: one that replays, and one that runs the client. Each
 * replay is: `expect` to the client, which answers `expecting`; `replay` to the server, which answers `started`
 * with the moment of the first byte; `finished` from the client.
 */

export const serverMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), port: z.number() }),
  /** `at`: milliseconds since 1970. */
  z.object({ kind: z.literal('started'), at: z.number() }),
]);

export const serverOrder = z.object({ kind: z.literal('replay'), repeats: z.number() });

export const clientMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('expecting') }),
  z.object({
    kind: z.literal('finished'),
    /** When the sentinel was delivered, milliseconds since 1970. */
    at: z.number(),
    /** How many events were delivered, the sentinel among them. */
    events: z.number(),
    /** User's calls that were seen to come; 0 for clients that know nothing of calls. */
    calls: z.number(),
    /** Processor time of the process since `expect`, milliseconds. */
    processor: z.number(),
    /** Most memory so far, megabytes. */
    memory: z.number(),
  }),
]);

/** `bytes`: how many will come, for a client that knows nothing else. */
export const clientOrder = z.object({ kind: z.literal('expect'), bytes: z.number() });
