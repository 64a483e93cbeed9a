import { german } from './de/words.ts';
import { english } from './en/words.ts';
import { spanish } from './es/words.ts';
import { french } from './fr/words.ts';
import type { Language } from './language.ts';
import { pseudo } from './pseudo.ts';
import { chinese } from './zh-CN/words.ts';

/** What a language's catalogue holds, area by area: strings, and functions of what stands in them. */
type Catalogue = typeof english;

/** All that Tipring says in one language. */
export interface Words extends Catalogue {
  /** For `Intl`, and for the `lang` of a page. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

const catalogues: Readonly<Record<Language, Words>> = {
  en: { ...english, locale: 'en', direction: 'ltr' },
  de: { ...german, locale: 'de', direction: 'ltr' },
  es: { ...spanish, locale: 'es', direction: 'ltr' },
  fr: { ...french, locale: 'fr', direction: 'ltr' },
  'zh-CN': { ...chinese, locale: 'zh-CN', direction: 'ltr' },
  pseudo: { ...pseudo(english), locale: 'en', direction: 'rtl' },
};

export const wordsIn = (language: Language): Words => catalogues[language];
