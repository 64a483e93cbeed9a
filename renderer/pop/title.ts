import type { Call } from '../../shared/call.ts';
import { showNumber } from '../../shared/number-format.ts';
import type { NumberStyle } from '../../shared/number-format.ts';
import type { Words } from '../../shared/words/words.ts';
import { partyLines } from '../call/call-words.ts';

/** The large line: the name, else the number as it is written, else that nothing is known. */
export const shownTitle = (words: Pick<Words, 'calls'>, call: Call, numbers: NumberStyle): string => {
  const { title } = partyLines(words, call);
  return call.party.number === title ? showNumber(title, numbers).text : title;
};
