import { failure, problem, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { DialStatus } from '../calls/pbx-event.ts';

/** How a consultation ended: the user was brought back, has connected the others, or one of them has gone. */
export type ConsultEnd = 'back' | 'completed' | 'caller-gone' | 'own-phone-gone' | 'link-lost';

const consultProblem = (number: string, status: DialStatus | null): Problem =>
  problem('consult-not-answered', number, status === 'busy' || status === 'no-answer' ? status : 'failed');

/**
 * How asking went.
 * @param end null: the other side has answered
 * @param status how ringing there ended; null while it did not
 */
export const askResult = (
  number: string,
  end: ConsultEnd | null,
  status: DialStatus | null,
): Result<Sentence> => {
  switch (end) {
    case null:
      return success(sentence('consult-answered', number));
    case 'completed':
      return success(sentence('consult-went-on', number));
    case 'back':
      return failure(consultProblem(number, status));
    case 'caller-gone':
      return failure(problem('consult-caller-gone'));
    case 'own-phone-gone':
      return failure(problem('consult-hung-up'));
    case 'link-lost':
      return failure(problem('outcome-unknown', null));
  }
};

/** How completing went. `wasTalking`: the other side had answered. */
export const completeResult = (
  number: string,
  end: ConsultEnd | null,
  stage: 'calling' | 'talking',
): Result<Sentence> => {
  if (end === 'completed')
    return success(sentence(stage === 'talking' ? 'completed' : 'completed-unanswered', number));
  if (end === 'back' || end === null) return failure(problem('transfer-not-completed'));
  return askResult(number, end, null);
};

/** How going back to the caller went. */
export const cancelResult = (number: string, end: ConsultEnd | null): Result<Sentence> => {
  if (end === 'back') return success(sentence('back-with-caller'));
  if (end === null) return failure(problem('transfer-not-cancelled', number));
  return askResult(number, end, null);
};
