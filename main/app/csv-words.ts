import { outcomeWords } from '../../shared/history-words.ts';
import { asSent } from '../../shared/number-format.ts';
import type { Words } from '../../shared/words/words.ts';
import type { CsvWords } from '../history/csv.ts';

/** The words of an exported history, in a language. Its numbers are for other programs: digit by digit. */
export const csvWords = (words: Words): CsvWords => ({
  separator: words.main.csvSeparator,
  columns: words.main.csvColumns,
  incoming: words.main.incoming,
  outgoing: words.main.outgoing,
  outcome: (outcome) => outcomeWords({ ...words, showNumber: asSent }, outcome),
});
