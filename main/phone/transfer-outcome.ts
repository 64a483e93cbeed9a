import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { DialStatus } from '../calls/pbx-event.ts';

/** What the PBX has told of a call since it was sent on. */
export interface Onward {
  /** Whom it was sent to: the number as dialled, for a mailbox its owner's. */
  readonly number: string;
  readonly kind: 'phone' | 'mailbox';
  /** The mailbox has taken it. */
  readonly answered: boolean;
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

/**
 * How sending a call to a mailbox went, told as far as it is known.
 * @param onward what came from the PBX until now
 * @returns a sentence, or what went wrong
 */
export const mailboxResult = ({ number, rings, answered, ended }: Onward): Result<string> => {
  if (rings)
    return failure({
      code: 'voicemail-rings',
      what: `The PBX rings a phone instead of the voicemail of ${number}.`,
      why: 'It took the call on, and it dials somebody under the voicemail code of the settings.',
      next: 'Correct the voicemail code in the settings; your administrator knows it.',
    });
  if (ended !== null)
    return lost(
      'voicemail-lost',
      `The call ended before the voicemail of ${number} took it.`,
      'There may be no mailbox under that number, or another voicemail code; or the caller hung up.',
    );
  return success(
    answered
      ? `The call is with the voicemail of ${number}.`
      : `The PBX has taken the call on to the voicemail of ${number}, which has not answered yet.`,
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
