/** Words for a count; each language needs some of these. */
type Forms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/**
 * Chooses words by a count as a language does, such as "one line" and "2 lines". The rules are loaded with the first
 * count: those of every language together would hold up the start.
 * @param locale a BCP 47 tag
 */
export const pluralIn = (locale: string): ((count: number, forms: Forms) => string) => {
  let rules: Intl.PluralRules | null = null;
  return (count, forms) => forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other;
};
