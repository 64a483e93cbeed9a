import { Fragment, createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { wordsIn } from '../../shared/words/words.ts';
import type { Words } from '../../shared/words/words.ts';

/** Set at the mount, by the speech that main tells with each snapshot. */
export const WordsContext = createContext<Words>(wordsIn('en'));

/** All that is to be said, in the language of the moment, and how numbers are shown. */
export const useWords = (): Words => useContext(WordsContext);

/** The window's title. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} – Tipring`;
  }, [title]);
};

/** Stand for the parts while the words are made; of Unicode's private use, so that no text holds them. */
const places = ['\ue000', '\ue001', '\ue002'] as const;

/**
 * Words with elements in them, wherever the language wants them: `withParts(words.pop.onLine, <bdi>{line}</bdi>)`.
 *
 * @param words makes a sentence of its parts
 * @param parts the elements that stand for them, three at most
 */
export const withParts = (words: (...parts: string[]) => string, ...parts: readonly ReactNode[]): ReactNode =>
  words(...places)
    .split(/([\ue000-\ue002])/)
    .map((piece, index) => {
      const place = places.findIndex((sign) => sign === piece);
      return <Fragment key={index}>{place < 0 ? piece : parts[place]}</Fragment>;
    });
