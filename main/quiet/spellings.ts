import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { fullNumber, isCountry } from '../../shared/number-format.ts';

/**
 * A number in each way in which people of the country write it, such as `+4930123456` and `030123456`. An extension is
 * written in one way.
 *
 * @param number as the PBX gives it
 * @param country where the user is, ISO 3166-1 alpha-2; empty where nobody knows
 */
export const spellingsOf = (number: string, country: string): readonly string[] => {
  if (!isCountry(country) || !fullNumber.test(number)) return [number];
  const meant = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false }, metadata);
  if (meant?.isPossible() !== true) return [number];
  const isFromHere = meant.countryCallingCode === getCountryCallingCode(country, metadata);
  return [number, meant.number, ...(isFromHere ? [meant.formatNational().replace(/[^0-9]/g, '')] : [])];
};
