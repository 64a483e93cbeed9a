import { wordsIn } from '../../shared/words/words.ts';

/** What Tipring says in a test that looks for words. */
export const english = wordsIn('en');
