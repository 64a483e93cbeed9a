import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
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
      return {
        code: 'own-phone-rejected',
        what: 'Your phone turned the call down.',
        why: `The PBX called ${channel}, and the call was rejected there.`,
        next: 'Try again and pick up; if you did not reject it, look whether the phone is set to “do not disturb”.',
      };
    case 3:
      return {
        code: 'own-phone-not-answered',
        what: 'Your phone was not picked up.',
        why: `The PBX rang ${channel} for 30 seconds.`,
        next: 'Try again and pick up your phone when it rings.',
      };
    case 5:
      return {
        code: 'own-phone-busy',
        what: 'Your phone is busy.',
        why: `The PBX could not ring ${channel}, which is in a call or set to “do not disturb”.`,
        next: 'End the other call and try again.',
      };
    default:
      return {
        code: 'own-phone-unreachable',
        what: 'The PBX cannot reach your phone.',
        why: `${channel} is not registered with the PBX, is switched off, or does not exist.`,
        next: 'Look whether your phone is on and registered, and whether extension and technology in the settings are right.',
      };
  }
};

/** Nothing in the user's context takes the number. Source: AMI Originate, `Extension does not exist.` */
export const numberRefused = (number: string, context: string): Problem => ({
  code: 'number-refused',
  what: `The PBX does not know the number ${number}.`,
  why: `Nothing in the dial plan of your extension (${context}) takes it.`,
  next: 'Check the number; perhaps it needs a digit for an outside line in front.',
});

/** The user hung up, in Tipring or on the phone, before the far side answered. */
export const givenUp = (number: string): string => `You hung up before ${number} answered.`;

/**
 * How a dialled call ended that the far side never answered, or did.
 * @param number as dialled
 * @param outcome of the call, as the call model tells it
 * @returns a sentence, or the problem
 */
export const farSideResult = (number: string, outcome: CallOutcome): Result<string> => {
  switch (outcome.kind) {
    case 'answered':
      return success(`${number} answered; the call is over.`);
    case 'answered-elsewhere':
      return success(`Somebody else took the call to ${number}.`);
    case 'transferred':
      return success(`The call went on to ${outcome.to}.`);
    case 'parked':
      return success(outcome.at === null ? 'The call is parked.' : `The call is parked at ${outcome.at}.`);
    case 'busy':
      return failure({
        code: 'far-side-busy',
        what: `${number} is busy.`,
        why: 'The other side is in a call, or does not want to be disturbed.',
        next: 'Try again later.',
      });
    case 'rejected':
      return failure({
        code: 'far-side-rejected',
        what: `${number} turned the call down.`,
        why: 'The other side, or the network on the way there, refused it.',
        next: 'Try again later.',
      });
    case 'not-answered':
    case 'missed':
      return failure({
        code: 'far-side-not-answered',
        what: `${number} did not answer.`,
        why: 'It rang there until the call was given up.',
        next: 'Try again later.',
      });
    case 'cancelled':
      return success(givenUp(number));
    case 'failed':
      return failure({
        code: 'call-failed',
        what: `The call to ${number} did not come about.`,
        why: outcome.why,
        next: 'Check the number and try again.',
      });
    case 'unknown':
      return failure({
        code: 'outcome-unknown',
        what: `What became of the call to ${number} is not known.`,
        why: 'The connection to the PBX was lost meanwhile.',
        next: 'Look at your phone.',
      });
  }
};

/** What a dialled call is for: to reach a number, to take a call that rings at a colleague, or one that is parked. */
export type DialGoal =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'pick-up'; readonly from: string }
  | { readonly kind: 'fetch'; readonly space: string };

/** The goal is reached, as a sentence. */
export const goalReached = (goal: DialGoal): string => {
  switch (goal.kind) {
    case 'number':
      return `${goal.number} has answered.`;
    case 'pick-up':
      return `You have the call that rang at ${goal.from}.`;
    case 'fetch':
      return `You have the call that was parked at ${goal.space}.`;
  }
};

/**
 * The goal was not reached: how the call ended that was to reach it.
 * @returns a sentence, or the problem
 */
export const goalMissed = (goal: DialGoal, outcome: CallOutcome): Result<string> => {
  if (goal.kind === 'number') return farSideResult(goal.number, outcome);
  if (outcome.kind === 'unknown')
    return farSideResult(goal.kind === 'fetch' ? goal.space : goal.from, outcome);
  return failure(
    goal.kind === 'fetch'
      ? {
          code: 'nothing-parked',
          what: `The call at ${goal.space} could not be fetched.`,
          why: 'The caller has hung up, or somebody else has fetched it.',
          next: 'Nothing is left to do; call back if it matters.',
        }
      : {
          code: 'nothing-to-pick-up',
          what: `The call at ${goal.from} could not be picked up.`,
          why: 'It has been answered, the caller has hung up, or the pickup code is another one on this PBX.',
          next: 'Nothing is left to do; if it happens again, check the pickup code in the settings.',
        },
  );
};

/** The PBX took the order to dial and then told nothing of it. */
export const untold = (number: string): Problem => ({
  code: 'outcome-untold',
  what: `The PBX does not tell what became of the call to ${number}.`,
  why: 'It took the order; perhaps the AMI account lacks the read right “call”.',
  next: 'Look at your phone; then run “Test connection” in the settings.',
});
