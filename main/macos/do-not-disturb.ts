import { z } from 'zod';
import type { QuietState } from '../quiet/quiet-reason.ts';

/** What macOS (from 12 on) keeps of the Focus that is on, in the user's home; it shows it only to those with Full Disk Access. */
export const assertionsFile = 'Library/DoNotDisturb/DB/Assertions.json';

/** Other Focuses let through whom the user chose, which nobody tells: they make nothing quiet. */
const doNotDisturb = 'com.apple.donotdisturb.mode.default';

/** A record of another kind is none of "do not disturb". */
const recordSchema = z
  .object({ assertionDetails: z.object({ assertionDetailsModeIdentifier: z.string() }) })
  .transform(({ assertionDetails }) => assertionDetails.assertionDetailsModeIdentifier)
  .catch('');

const assertionsSchema = z.object({
  data: z.array(z.object({ storeAssertionRecords: z.array(recordSchema).default([]) })).min(1),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Whether a Mac is told not to disturb. macOS has no call that says so to a program without native code. A schedule that
 * turns it on leaves no record there.
 *
 * @param assertions what stands in the file; null where it cannot be read
 */
export const macDoNotDisturb = (assertions: string | null): QuietState['doNotDisturb'] => {
  const known = assertionsSchema.safeParse(parsed(assertions ?? ''));
  if (!known.success) return 'unknown';
  const modes = known.data.data.flatMap(({ storeAssertionRecords }) => storeAssertionRecords);
  return modes.includes(doNotDisturb) ? 'on' : 'off';
};
