import type { CallOutcome } from './call.ts';
import { outcomePhrase } from './call-words.ts';
import type { Phrase } from './call-words.ts';
import type { Words } from './words/words.ts';

/** How a call of the history ended, as a short phrase: other than in the pop, that it is over says nothing. */
export const historyPhrase = (
  words: Pick<Words, 'calls' | 'main' | 'showNumber'>,
  outcome: CallOutcome,
): Phrase =>
  outcome.kind === 'answered'
    ? { text: () => words.main.answered, who: null }
    : outcomePhrase(words, outcome);

/** The same in one piece. */
export const outcomeWords = (
  words: Pick<Words, 'calls' | 'main' | 'showNumber'>,
  outcome: CallOutcome,
): string => {
  const { text, who } = historyPhrase(words, outcome);
  return text(who ?? '');
};
