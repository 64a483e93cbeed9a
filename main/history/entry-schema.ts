import { z } from 'zod';
import { callFailures } from '../../shared/call.ts';
import type { CallOutcome } from '../../shared/call.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { moment } from '../../shared/moment.ts';
import { longestNote } from '../../shared/note.ts';

const text = z.string().max(1000);
const party = z.object({ number: text.nullable(), name: text.nullable() });

const outcome: z.ZodType<CallOutcome> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['answered', 'missed', 'busy', 'rejected', 'not-answered', 'cancelled', 'unknown']),
  }),
  z.object({ kind: z.literal('answered-elsewhere'), by: party.nullable() }),
  z.object({ kind: z.literal('transferred'), to: text }),
  z.object({ kind: z.literal('sent-to-voicemail'), of: text }),
  z.object({ kind: z.literal('parked'), at: text.nullable() }),
  z.object({ kind: z.literal('failed'), why: z.enum(callFailures) }),
]);

/** An entry as it is kept in a file. */
export const historyEntrySchema: z.ZodType<HistoryEntry> = z.object({
  id: text.min(1),
  direction: z.enum(['incoming', 'outgoing']),
  party,
  side: z.enum(['colleague', 'outside', 'unknown']),
  via: text.nullable(),
  queue: text.nullable(),
  trunk: text.nullable(),
  startedAt: moment,
  ringSeconds: z.number().int().min(0),
  talkSeconds: z.number().int().min(0).nullable(),
  outcome,
  note: z.string().max(longestNote),
  seen: z.boolean(),
});
