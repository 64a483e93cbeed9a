import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** How numbers are shown. */
export interface NumberStyle {
  /** The user's own country, ISO 3166-1 alpha-2, such as `DE`; empty where nobody knows. */
  readonly country: string;
  /** Grouped as their country writes them, or digit by digit as the PBX sends them. */
  readonly written: 'formatted' | 'as-sent';
}

/** A number as it is shown. */
export interface ShownNumber {
  /** Holds the digits of the number in their order, and its leading plus. */
  readonly text: string;
  /** The country that it belongs to when that is not the user's own, ISO 3166-1 alpha-2; else null. */
  readonly country: string | null;
}

/** How a number is to be shown. */
export type ShowNumber = (number: string) => ShownNumber;

/** What is worth a look: an extension and a short code are shorter, and are no country's. */
export const fullNumber = /^\+?[0-9]{7,17}$/;

/** What may not change: the digits, and the plus before them. */
const dialled = (text: string): string => text.replace(/[^0-9+]/g, '');

/** Is this a country whose numbers are known? */
export const isCountry = (country: string): country is CountryCode =>
  Object.hasOwn(metadata.countries, country);

/** Every country that numbers are known of, ISO 3166-1 alpha-2. */
export const countries: readonly string[] = Object.keys(metadata.countries);

/**
 * Writes a number as its country writes it, such as `+44 20 7946 0018`. A number that is none of a country's, such as an
 * extension, stays as it is; no digit ever changes.
 *
 * @param number as the PBX gives it; anything at all
 */
export const showNumber = (number: string, { country, written }: NumberStyle): ShownNumber => {
  const asSent: ShownNumber = { text: number, country: null };
  if (!fullNumber.test(number) || (!number.startsWith('+') && !isCountry(country))) return asSent;
  const own = isCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(
    number,
    { ...(own && { defaultCountry: own }), extract: false },
    metadata,
  );
  if (parsed?.isValid() !== true) return asSent;
  const international = parsed.formatInternational();
  // Before the country's own digits stands a plus, or what is dialled for one.
  const prefix = number.slice(0, -(parsed.number.length - 1));
  const text = [international, `${prefix} ${international.slice(1)}`.trim(), parsed.formatNational()].find(
    (candidate) => dialled(candidate) === number,
  );
  if (text === undefined) return asSent;
  return {
    text: written === 'formatted' ? text : number,
    country: parsed.country === undefined || parsed.country === country ? null : parsed.country,
  };
};

/** Every number digit by digit. */
export const asSent: ShowNumber = (number) => ({ text: number, country: null });

/** So many numbers are known by heart: more than a window shows at once. */
const mostKnown = 500;

/** As `showNumber`, for one style; the numbers that are shown again and again are looked at once. */
export const showingNumbers = (style: NumberStyle): ShowNumber => {
  const known = new Map<string, ShownNumber>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    if (known.size === mostKnown) known.clear();
    const shown = showNumber(number, style);
    known.set(number, shown);
    return shown;
  };
};
