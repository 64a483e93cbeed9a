import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
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

/** Q.850: unallocated number, no route to network, no route to destination, invalid number. */
const noSuchNumber: readonly (number | null)[] = [1, 2, 3, 28];

/**
 * How a transfer went, told as far as it is known.
 * @param onward what came from the PBX until now
 * @returns a sentence, or what went wrong
 */
export const transferResult = ({ number, rings, status, ended }: Onward): Result<Sentence> => {
  if (status === 'answer') return success(sentence('answered', number));
  if (ended === null && status !== null) return success(sentence('transfer-nobody-answered', number));
  if (ended === null) return success(sentence(rings ? 'transfer-rings' : 'transfer-untold', number));
  if (status === 'busy' || ended.cause === 17) return failure(problem('transfer-target-busy', number));
  if (status === 'no-answer') return failure(problem('transfer-target-not-answered', number));
  if (rings && (status === null || status === 'cancel'))
    return failure(problem('transfer-caller-gone', number));
  if (noSuchNumber.includes(ended.cause)) return failure(problem('transfer-target-unknown', number));
  return failure(problem('transfer-target-unreachable', number));
};

/**
 * How sending a call to a mailbox went, told as far as it is known.
 * @param onward what came from the PBX until now
 * @returns a sentence, or what went wrong
 */
export const mailboxResult = ({ number, rings, answered, ended }: Onward): Result<Sentence> => {
  if (rings) return failure(problem('voicemail-rings', number));
  if (ended !== null) return failure(problem('voicemail-lost', number));
  return success(sentence(answered ? 'voicemail-has-it' : 'voicemail-untold', number));
};
