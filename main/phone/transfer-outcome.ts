import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { DialStatus } from '../calls/pbx-event.ts';

/** What the PBX has told of a call since it was sent on. */
export interface Onward {
  /** As dialled. */
  readonly number: string;
  readonly rings: boolean;
  /** How ringing the last device ended; null while none did. */
  readonly status: DialStatus | null;
  /** The call itself is over; its ITU-T Q.850 cause, null where not told. */
  readonly ended: { readonly cause: number | null } | null;
}

const lost = (code: string, what: string, why: string): Result<never> =>
  failure({ code, what, why, next: 'The call is over; call back if it matters.' });

/** Q.850: unallocated number, no route to network, no route to destination, invalid number. */
const noSuchNumber: readonly (number | null)[] = [1, 2, 3, 28];

/**
 * How a transfer went, told as far as it is known.
 * @param onward what came from the PBX until now
 * @returns a sentence, or what went wrong
 */
export const transferResult = ({ number, rings, status, ended }: Onward): Result<string> => {
  if (status === 'answer') return success(`${number} has answered.`);
  if (ended === null && status !== null)
    return success(`The PBX has taken the call on; nobody answered at ${number}, and it goes on from there.`);
  if (ended === null)
    return success(
      rings
        ? `The PBX has taken the call on; ${number} is ringing.`
        : `The PBX has taken the call on to ${number}; it has not told yet whether anyone rings.`,
    );
  if (status === 'busy' || ended.cause === 17)
    return lost('transfer-target-busy', `${number} is busy.`, 'The PBX took the call on and ended it there.');
  if (status === 'no-answer')
    return lost(
      'transfer-target-not-answered',
      `${number} did not answer.`,
      'The PBX took the call on and ended it there.',
    );
  if (rings && (status === null || status === 'cancel'))
    return lost(
      'transfer-caller-gone',
      `The caller hung up before ${number} answered.`,
      'The call was sent on, and it rang there.',
    );
  if (noSuchNumber.includes(ended.cause))
    return lost(
      'transfer-target-unknown',
      `${number} does not exist.`,
      'The PBX took the call on, found nobody under that number and ended the call.',
    );
  return lost(
    'transfer-target-unreachable',
    `The call to ${number} ended before anyone answered.`,
    'The PBX took the call on and ended it: the number may not exist, or its phone is not registered; or the caller hung up.',
  );
};

/** The call cannot be sent on, for it is over. */
export const callGone: Problem = {
  code: 'call-gone',
  what: 'This call is already over.',
  why: 'The other side hung up, or somebody else has taken the call.',
  next: 'Nothing is left to do with it.',
};

/** The call is going on, and there is nobody yet to be sent on. */
export const notTransferable: Problem = {
  code: 'not-transferable',
  what: 'This call cannot be transferred at the moment.',
  why: 'Nobody is at the other end yet.',
  next: 'Wait until the other side has answered.',
};
