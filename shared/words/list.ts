/**
 * Joins words as a language does, such as "a, b, and c". The rules are loaded with the first list: those of every
 * language together would hold up the start.
 * @param locale a BCP 47 tag
 */
export const listIn = (locale: string): ((words: readonly string[]) => string) => {
  let format: Intl.ListFormat | null = null;
  return (words) => (format ??= new Intl.ListFormat(locale)).format(words);
};
