import { failure, problem, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { CallOutcome } from '../../shared/call.ts';

/** How the leg to the user's own phone ended. */
export interface OwnPhoneEnd {
  /** Reason of AMI OriginateResponse; null where it is not told. */
  readonly reason: number | null;
  /** ITU-T Q.850 cause of the leg's hangup; null where it is not told. */
  readonly cause: number | null;
}

/** A rejected call has the reason 0 of a failed one, and only its cause tells them apart. Seen on Asterisk 16 and 22. */
const reasonByCause: ReadonlyMap<number | null, number> = new Map([
  [17, 5],
  [21, 1],
]);

/**
 * Why the user's own phone did not take part in a dialled call.
 * @param channel of the user's phone, such as `PJSIP/1000`
 */
export const ownPhoneProblem = ({ reason, cause }: OwnPhoneEnd, channel: string): Problem => {
  switch (reasonByCause.get(cause) ?? reason) {
    case 1:
    case 8:
      return problem('own-phone-rejected', channel);
    case 3:
      return problem('own-phone-not-answered', channel);
    case 5:
      return problem('own-phone-busy', channel);
    default:
      return problem('own-phone-unreachable', channel);
  }
};

/**
 * How a dialled call ended that the far side never answered, or did.
 * @param number as dialled
 * @param outcome of the call, as the call model tells it
 * @returns a sentence, or the problem
 */
export const farSideResult = (number: string, outcome: CallOutcome): Result<Sentence> => {
  switch (outcome.kind) {
    case 'answered':
      return success(sentence('answered-and-over', number));
    case 'answered-elsewhere':
      return success(sentence('taken-by-another', number));
    case 'transferred':
      return success(sentence('went-on', outcome.to));
    case 'sent-to-voicemail':
      return success(sentence('voicemail-has-it', outcome.of));
    case 'parked':
      return success(sentence('parked', outcome.at));
    case 'busy':
      return failure(problem('far-side-busy', number));
    case 'rejected':
      return failure(problem('far-side-rejected', number));
    case 'not-answered':
    case 'missed':
      return failure(problem('far-side-not-answered', number));
    case 'cancelled':
      return success(sentence('given-up', number));
    case 'failed':
      return failure(problem('call-failed', number, outcome.why));
    case 'unknown':
      return failure(problem('outcome-unknown', number));
  }
};

/** What a dialled call is for: a number, a call that rings at a colleague, one that is parked, or the own phone. */
export type DialGoal =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'pick-up'; readonly from: string }
  | { readonly kind: 'fetch'; readonly space: string }
  /** To see the own phone ring, and nothing more. */
  | { readonly kind: 'test-call'; readonly extension: string };

/** The goal is reached. */
export const goalReached = (goal: DialGoal): Sentence => {
  switch (goal.kind) {
    case 'number':
      return sentence('answered', goal.number);
    case 'pick-up':
      return sentence('picked-up', goal.from);
    case 'fetch':
      return sentence('fetched', goal.space);
    case 'test-call':
      return sentence('test-call-answered', goal.extension);
  }
};

/**
 * The goal was not reached: how the call ended that was to reach it.
 * @returns a sentence, or the problem
 */
export const goalMissed = (goal: DialGoal, outcome: CallOutcome): Result<Sentence> => {
  if (goal.kind === 'test-call') return farSideResult(goal.extension, outcome);
  if (goal.kind === 'number') return farSideResult(goal.number, outcome);
  if (outcome.kind === 'unknown')
    return farSideResult(goal.kind === 'fetch' ? goal.space : goal.from, outcome);
  return failure(
    goal.kind === 'fetch' ? problem('nothing-parked', goal.space) : problem('nothing-to-pick-up', goal.from),
  );
};
