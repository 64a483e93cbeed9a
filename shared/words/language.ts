/** The languages that Tipring speaks, each named in itself, as they are offered. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  'zh-CN': '简体中文',
} as const;

/** `pseudo` is for checks of the layout: long English, written from right to left. It is offered nowhere. */
export type Language = keyof typeof languages | 'pseudo';

/** What the setting can be; `system` follows the languages that the user has told the computer. */
export const languageChoices = ['system', 'en', 'de', 'es', 'fr', 'zh-CN', 'pseudo'] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** The language of a tag; null for one that Tipring does not speak, such as Chinese in traditional characters. */
const spoken = (tag: string): Language | null => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    switch (language) {
      case 'en':
      case 'de':
      case 'es':
      case 'fr':
        return language;
      case 'zh':
        return script === 'Hans' ? 'zh-CN' : null;
      default:
        return null;
    }
  } catch {
    return null;
  }
};

/**
 * The language that Tipring speaks now.
 *
 * @param choice the setting
 * @param preferred the languages of the system as BCP 47 tags, the best first
 * @returns English where none of these is spoken
 */
export const languageFor = (choice: LanguageChoice, preferred: readonly string[]): Language =>
  choice === 'system' ? (preferred.map(spoken).find((language) => language !== null) ?? 'en') : choice;
