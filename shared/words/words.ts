import { asSent, showingNumbers } from '../number-format.ts';
import type { NumberStyle, ShowNumber } from '../number-format.ts';
import { german } from './de/words.ts';
import { english } from './en/words.ts';
import { spanish } from './es/words.ts';
import { french } from './fr/words.ts';
import type { Language } from './language.ts';
import { pseudo } from './pseudo.ts';
import { withShownNumbers } from './with-shown-numbers.ts';
import { chinese } from './zh-CN/words.ts';

/** What a language's catalogue holds, area by area: strings, and functions of what stands in them. */
type Catalogue = typeof english;

/** How Tipring speaks: what the settings say of it. */
export interface Speech {
  readonly language: Language;
  readonly numbers: NumberStyle;
}

/** All that Tipring says in one language. */
export interface Words extends Catalogue {
  /** For `Intl`, and for the `lang` of a page. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What a person sees of a number. All else is done with the number itself: it is dialled, copied, searched and kept. */
  readonly showNumber: ShowNumber;
}

const catalogues: Readonly<Record<Language, Words>> = {
  en: { ...english, locale: 'en', direction: 'ltr', showNumber: asSent },
  de: { ...german, locale: 'de', direction: 'ltr', showNumber: asSent },
  es: { ...spanish, locale: 'es', direction: 'ltr', showNumber: asSent },
  fr: { ...french, locale: 'fr', direction: 'ltr', showNumber: asSent },
  'zh-CN': { ...chinese, locale: 'zh-CN', direction: 'ltr', showNumber: asSent },
  pseudo: { ...pseudo(english), locale: 'en', direction: 'rtl', showNumber: asSent },
};

/** The words of a language, with numbers digit by digit. */
export const wordsIn = (language: Language): Words => catalogues[language];

const isSameSpeech = (one: Speech, other: Speech): boolean =>
  one.language === other.language &&
  one.numbers.country === other.numbers.country &&
  one.numbers.written === other.numbers.written;

const wordsOf = ({ language, numbers }: Speech): Words => {
  const words = wordsIn(language);
  const showNumber = showingNumbers(numbers);
  return {
    ...words,
    showNumber,
    problems: withShownNumbers(words.problems, showNumber),
    sentences: withShownNumbers(words.sentences, showNumber),
  };
};

/** Has the words for each moment: the same object until it is to speak in another way. */
export class Speaker {
  #last: { readonly speech: Speech; readonly words: Words } | null = null;

  words(speech: Speech): Words {
    if (this.#last === null || !isSameSpeech(this.#last.speech, speech))
      this.#last = { speech, words: wordsOf(speech) };
    return this.#last.words;
  }
}
