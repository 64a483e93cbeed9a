import type { CallFailure, CallOutcome } from '../../shared/call.ts';
import type { CallRecord } from './call-record.ts';
import { talkedSince } from './call-record.ts';

const failed = (why: CallFailure): CallOutcome => ({ kind: 'failed', why });

/** Hangup causes, ITU-T Q.850. */
const busy = 17;
const rejected = 21;
const answeredElsewhere = 26;

const causes: ReadonlyMap<number, CallOutcome> = new Map<number, CallOutcome>([
  [1, failed('no-such-number')],
  [2, failed('no-line-to-number')],
  [3, failed('no-line-to-number')],
  [busy, { kind: 'busy' }],
  [18, { kind: 'not-answered' }],
  [19, { kind: 'not-answered' }],
  [20, failed('other-phone-unregistered')],
  [rejected, { kind: 'rejected' }],
  [22, failed('number-changed')],
  [27, failed('out-of-order')],
  [28, failed('number-incomplete')],
  [34, failed('all-lines-busy')],
  [38, failed('network-out-of-order')],
  [41, failed('network-failed')],
  [42, failed('all-lines-busy')],
  [44, failed('line-not-free')],
  [58, failed('call-not-taken')],
]);

/** What became of a call that the user sent on, or talked in; null when neither. */
const handledOutcome = (record: CallRecord): CallOutcome | null => {
  if (record.sentTo !== null) return record.sentTo;
  if (record.forwardedTo !== null) return { kind: 'transferred', to: record.forwardedTo };
  if (record.parked !== null) return { kind: 'parked', at: record.parked.at };
  return talkedSince(record) === null ? null : { kind: 'answered' };
};

const incomingOutcome = (record: CallRecord, cause: number | null): CallOutcome => {
  if (record.taken !== null) return { kind: 'answered-elsewhere', by: record.taken.by };
  if (cause === answeredElsewhere) return { kind: 'answered-elsewhere', by: null };
  const isRejected = record.isRejected || record.isHungUpHere || (cause === rejected && record.hasRung);
  return { kind: isRejected ? 'rejected' : 'missed' };
};

/**
 * Why the user's own phone did not take part in a dialled call. The cause comes first: a phone that
 * is busy or refuses has the reason 0 of one that is not there (Asterisk 16 and 22).
 * @param cause of the own leg's hangup, ITU-T Q.850; null when there was no leg, or not told
 */
const ownPhoneOutcome = (record: CallRecord, cause: number | null): CallOutcome => {
  const { originateReason: reason, hasRung } = record;
  if (cause === busy || reason === 5) return failed('own-phone-busy');
  if (cause === rejected || reason === 1 || reason === 8) return failed('own-phone-rejected');
  if (cause === 19 || reason === 3) return failed('own-phone-not-answered');
  if (hasRung) return failed('ended-before-answer');
  return reason === 0 || cause === 20 || cause === 3
    ? failed('own-phone-unreachable')
    : failed('pbx-refused');
};

const outgoingOutcome = (record: CallRecord, cause: number | null): CallOutcome => {
  if (record.isHungUpHere) return { kind: 'cancelled' };
  if (record.originateId !== null && record.ownAnsweredAt === null) return ownPhoneOutcome(record, cause);
  // The own leg is hung up with the cause of the far one, and now and then that is told first (Asterisk 16).
  const farCause = record.farCause ?? cause;
  const byFarCause = farCause === null ? undefined : causes.get(farCause);
  const isRejected = farCause === rejected;
  switch (record.farStatus) {
    case 'busy':
      return { kind: isRejected ? 'rejected' : 'busy' };
    case 'no-answer':
      // A phone that turns the call down ends its Dial like one that is not picked up (Asterisk 16 and 22).
      return { kind: isRejected ? 'rejected' : 'not-answered' };
    case 'cancel':
      return { kind: 'cancelled' };
    case 'congestion':
    case 'unavailable':
      return byFarCause ?? failed('other-side-unreachable');
    case 'answer':
    case 'other':
    case null: {
      const outcome = causes.get(cause ?? 0);
      if (outcome !== undefined) return outcome;
      if (record.hasDialled) return { kind: record.farStatus === null ? 'cancelled' : 'not-answered' };
      // The PBX itself was the other side: voicemail, an announcement.
      return { kind: record.ownAnsweredAt === null ? 'not-answered' : 'answered' };
    }
  }
};

/**
 * How a call ended, from the user's seat, once no channel of the user's is left in it.
 * @param cause ITU-T Q.850 of the last own channel's hangup; null when not told
 */
export const outcomeOf = (record: CallRecord, cause: number | null): CallOutcome => {
  const handled = handledOutcome(record);
  if (handled !== null) return handled;
  return record.call.direction === 'incoming'
    ? incomingOutcome(record, cause)
    : outgoingOutcome(record, cause);
};
