const names = new Map<string, Intl.DisplayNames>();

/** A country in words. @param country ISO 3166-1 alpha-2 */
export const countryName = (locale: string, country: string): string => {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  names.set(locale, known);
  return known.of(country) ?? country;
};
