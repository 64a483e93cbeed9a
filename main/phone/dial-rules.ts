import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { countryOf } from '../../shared/country.ts';
import type { DialPlan, EditedDialRules } from '../../shared/ipc.ts';
import { isCountry } from '../../shared/number-format.ts';
import { isFeatureCode } from '../../shared/phone-number.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Replacement, Settings } from '../../shared/settings.ts';

/** How this desk dials. */
export interface DialRules extends Pick<Settings['dialing'], 'outsideLine' | 'extensionLength' | 'plus'> {
  /** The first that fits is made. */
  readonly replacements: readonly Replacement[];
  /** Where the PBX stands, ISO 3166-1 alpha-2; empty where nobody knows. */
  readonly country: string;
  /** The colleagues' numbers. */
  readonly colleagues: readonly string[];
}

/** @param systemCountry taken where the settings name no country */
export const dialRulesOf = (
  { dialing, numbers, colleagues }: EditedDialRules,
  systemCountry: string,
): DialRules => ({
  ...dialing,
  country: countryOf(numbers, systemCountry),
  colleagues,
});

/** What a number means to somebody who dials it in a country. */
const meantIn = (number: string, country: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(number, { defaultCountry: country, extract: false }, metadata);

/** With the prefix of the country for abroad; nothing where that names a carrier (Brazil), whatever the types say. */
const abroad = (meant: PhoneNumber, country: CountryCode): string | undefined =>
  meant.format('IDD', { fromCountry: country });

/** A number with a plus as it is dialled in the country; as it is where it would then mean another number. */
const writtenOut = (number: string, { country, extensionLength }: DialRules): DialPlan => {
  const kept: DialPlan = { number, why: [sentence('dial-plus-stays')] };
  const meant = isCountry(country) ? meantIn(number, country) : undefined;
  if (meant === undefined || !isCountry(country)) return kept;
  const own = meant.countryCallingCode === getCountryCallingCode(country, metadata);
  const dialled = (own ? meant.formatNational() : (abroad(meant, country) ?? '')).replace(/[^0-9]/g, '');
  // So few digits would be somebody's extension.
  if (dialled.length <= extensionLength || meantIn(dialled, country)?.number !== meant.number) return kept;
  const plus = own ? `+${meant.countryCallingCode}` : '+';
  const rest = own ? meant.nationalNumber : meant.number.slice(1);
  const became = dialled.endsWith(rest) ? dialled.slice(0, -rest.length) : null;
  return { number: dialled, why: [sentence('dial-plus-became', plus, became)] };
};

/** Does the number begin with the outside line already? Only where it means nothing itself, and does without it. */
const hasOutsideLine = (number: string, { outsideLine, country }: DialRules): boolean =>
  isCountry(country) &&
  number.startsWith(outsideLine) &&
  meantIn(number, country)?.isValid() !== true &&
  meantIn(number.slice(outsideLine.length), country)?.isValid() === true;

/** Can the number be one of the PBX's own, which only a rule for it alone changes? */
const isInternal = (number: string, { extensionLength, colleagues }: DialRules): boolean =>
  !number.startsWith('+') && (number.length <= extensionLength || colleagues.includes(number));

/** The number as the first replacement that fits makes it, and why; null where none does. */
const replaced = (number: string, rules: DialRules): DialPlan | null => {
  for (const { match, from, to } of rules.replacements) {
    if (match === 'equals' && number === from)
      return { number: to, why: [sentence('dial-number-became', from, to)] };
    const rest = number.slice(from.length);
    // What would be left of a number has to be one.
    if (
      match === 'begins' &&
      number.startsWith(from) &&
      !isInternal(number, rules) &&
      /[0-9]/.test(to + rest)
    )
      return { number: `${to}${rest}`, why: [sentence('dial-beginning-became', from, to)] };
  }
  return null;
};

/** The rules that follow the replacements. */
const planUnreplaced = (number: string, rules: DialRules): DialPlan => {
  const { outsideLine, plus } = rules;
  if (isInternal(number, rules))
    return {
      number,
      why: [sentence(number.length <= rules.extensionLength ? 'dial-extension' : 'dial-colleague')],
    };
  const written: DialPlan =
    number.startsWith('+') && plus === 'written-out' ? writtenOut(number, rules) : { number, why: [] };
  if (written.number.startsWith('+')) return { number, why: [sentence('dial-plus-stays')] };
  if (outsideLine === '') return written;
  if (written.why.length === 0 && hasOutsideLine(number, rules))
    return { number, why: [sentence('dial-has-outside-line', outsideLine)] };
  return {
    number: `${outsideLine}${written.number}`,
    why: [...written.why, sentence('dial-outside-line', outsideLine)],
  };
};

const hasRules = ({ outsideLine, plus, replacements }: DialRules): boolean =>
  outsideLine !== '' || plus === 'written-out' || replacements.length > 0;

/** What is dialled for a number that stands as it was dialled before: the rules have been applied to it, or were not needed. */
export const planAgain = (number: string, rules: DialRules): DialPlan => ({
  number,
  why: hasRules(rules) ? [sentence('dial-again')] : [],
});

/**
 * What is dialled for a number, and why. A star code stays as it is. Then the first replacement that fits is made;
 * one of a beginning leaves alone what may be an extension: 112 is never anything but 112 where extensions have three
 * digits or more, unless there is a replacement for 112 itself. Then an extension, an emergency number that is no
 * longer than one, and a colleague's number stay, but for a colleague's that begins with a plus. A plus that stays has
 * no outside line put before it.
 *
 * @param number cleaned
 * @returns digits, `*`, `#`, and a plus at the start only; `why` is empty where there are no rules
 */
export const planDial = (number: string, rules: DialRules): DialPlan => {
  if (!hasRules(rules)) return { number, why: [] };
  if (isFeatureCode(number)) return { number, why: [sentence('dial-code')] };
  const first = replaced(number, rules) ?? { number, why: [] };
  const then = planUnreplaced(first.number, rules);
  const why = [...first.why, ...then.why];
  return { number: then.number, why: why.length > 0 ? why : [sentence('dial-as-it-is')] };
};
