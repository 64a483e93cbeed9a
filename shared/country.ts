/** The region of a BCP 47 tag, ISO 3166-1 alpha-2, such as `DE` for `de-DE`; empty where it holds no country. */
export const countryOfLocale = (tag: string): string => {
  try {
    const region = new Intl.Locale(tag).region ?? '';
    return /^[A-Z]{2}$/.test(region) ? region : '';
  } catch {
    return '';
  }
};
