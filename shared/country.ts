/** The region of a BCP 47 tag, ISO 3166-1 alpha-2, such as `DE` for `de-DE`; empty where it holds no country. */
export const countryOfLocale = (tag: string): string => {
  try {
    const region = new Intl.Locale(tag).region ?? '';
    return /^[A-Z]{2}$/.test(region) ? region : '';
  } catch {
    return '';
  }
};

/**
 * Where the user is, ISO 3166-1 alpha-2; empty where nobody knows.
 * @param numbers the settings
 * @param systemCountry taken where the settings name no country
 */
export const countryOf = (numbers: { readonly country: string }, systemCountry: string): string =>
  numbers.country === '' ? systemCountry : numbers.country;
