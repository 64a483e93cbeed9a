import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { DialStatus } from '../calls/pbx-event.ts';

/** How a consultation ended: the user was brought back, has connected the others, or one of them has gone. */
export type ConsultEnd = 'back' | 'completed' | 'caller-gone' | 'own-phone-gone' | 'link-lost';

const problem = (code: string, what: string, why: string, next: string): Result<never> =>
  failure({ code, what, why, next });

const back = 'You are back with the caller.';

/** A consultation is under way already. */
export const consultingAlready: Problem = {
  code: 'consulting-already',
  what: 'You are already asking somebody about a call.',
  why: 'Tipring can ask about one call at a time.',
  next: 'Complete or cancel that transfer first.',
};

/** There is no consultation that could be completed or cancelled. */
export const notConsulting: Problem = {
  code: 'not-consulting',
  what: 'There is no transfer to complete or to cancel.',
  why: 'It is already over.',
  next: 'Look at the call: it says where it stands.',
};

/** The PBX took the order for an attended transfer, and nobody was called. */
export const consultNotStarted = (number: string): Result<never> =>
  problem(
    'consult-not-started',
    `The PBX did not call ${number}.`,
    'It took the order and did nothing: this call may not be transferred by feature code, or the code is switched off.',
    'The caller is still on the line; transfer without asking first, or use the keys of your phone.',
  );

const whyBack = (number: string, status: DialStatus | null): readonly [what: string, why: string] => {
  if (status === 'busy')
    return [`${number} is busy.`, 'The other side is in a call, or turned this one down.'];
  if (status === 'no-answer') return [`${number} did not answer.`, 'It rang there until the PBX gave up.'];
  return [`${number} could not be asked.`, 'The number may not exist, or its phone is not registered.'];
};

/**
 * How asking went.
 * @param end null: the other side has answered
 * @param status how ringing there ended; null while it did not
 */
export const askResult = (
  number: string,
  end: ConsultEnd | null,
  status: DialStatus | null,
): Result<string> => {
  switch (end) {
    case null:
      return success(`${number} has answered. Complete the transfer, or go back to the caller.`);
    case 'completed':
      return success(`The call has gone on to ${number}.`);
    case 'back': {
      const [what, why] = whyBack(number, status);
      return problem('consult-not-answered', what, why, back);
    }
    case 'caller-gone':
      return problem(
        'consult-caller-gone',
        'The caller has hung up.',
        'The caller waited while you asked.',
        'Call back if it matters.',
      );
    case 'own-phone-gone':
      return problem(
        'consult-hung-up',
        'The transfer did not come about.',
        'Your phone has hung up.',
        'Call back if it matters.',
      );
    case 'link-lost':
      return problem(
        'outcome-unknown',
        'What became of the transfer is not known.',
        'The connection to the PBX was lost meanwhile.',
        'Look at your phone.',
      );
  }
};

/** How completing went. `wasTalking`: the other side had answered. */
export const completeResult = (
  number: string,
  end: ConsultEnd | null,
  stage: 'calling' | 'talking',
): Result<string> => {
  if (end === 'completed')
    return success(
      stage === 'talking'
        ? `The call is with ${number}.`
        : `The call has gone on to ${number}, which has not answered yet.`,
    );
  if (end === 'back' || end === null)
    return problem(
      'transfer-not-completed',
      'The transfer was not completed.',
      'The PBX has not connected the two.',
      'Look at your phone: the call may still be there.',
    );
  return askResult(number, end, null);
};

/** How going back to the caller went. */
export const cancelResult = (number: string, end: ConsultEnd | null): Result<string> => {
  if (end === 'back') return success(back);
  if (end === null)
    return problem(
      'transfer-not-cancelled',
      'You are not back with the caller yet.',
      'The PBX took the order and did nothing.',
      `End the talk with ${number} on your phone.`,
    );
  return askResult(number, end, null);
};
