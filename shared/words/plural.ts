/** Words for a count; each language needs some of these. */
type Forms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/**
 * Chooses words by a count as a language does, such as "one line" and "2 lines".
 * @param locale a BCP 47 tag
 */
export const pluralIn = (locale: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
};
