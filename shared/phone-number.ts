import type { Result } from './problem.ts';
import { failure, problem, success } from './problem.ts';

/** The most characters that are ever dialled: an international number with any prefix and code. */
const longestNumber = 40;
/** The most that is looked at: a number with its decoration. */
const longestText = 400;

/** Where the digits 0 to 9 stand in full width, Arabic and Persian. */
const zeros = [0xff10, 0x0660, 0x06f0];

/** Writes full-width signs and Arabic and Persian digits in ASCII. */
const toAscii = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code));
    })
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const label = /^(?:tel(?:efon|ephone)?|phone|fon|mobile?|cell|handy|fax|callto)\b\s*[.:]*\s*/i;
/** What is to be dialled once the other side has answered; a person says it there instead. */
const extension = /\s*(?:;\s*ext=|\bext(?:ension|n)?\b[.:]?|(?<=[\d\s)])x)\s*\d+$/i;
/** `+49 (0)30`: the zero is for callers from inside the country only. */
const trunkZero = /^((?:\+|00)[\d\s.\p{Pd}]{1,8})[([]0[)\]]/u;
const separators = /[\p{Zs}\p{Pd}\u2212./()[\]·]/gu;

/**
 * Turns what people type or paste into what is dialled: `+49 (0)30 1234-56` becomes `+4930123456`.
 * A label in front (`Tel.`) goes, invisible characters go, full-width and Arabic digits become
 * ASCII, and an extension behind (`x12`, `;ext=12`) is left to be asked for once somebody answers.
 * The value holds `0-9 * # +` only, at least one digit, a plus only at the start, 40 characters at
 * most. Everything else is refused with a reason.
 */
export const cleanNumber = (text: string): Result<string> => {
  if (text.length > longestText) return failure(problem('number-too-long', longestNumber));
  const visible = toAscii(text.replace(/\p{Cf}/gu, '')).trim();
  if (/\p{Cc}|[\u2028\u2029]/u.test(visible)) return failure(problem('number-control'));
  const number = visible
    .replace(label, '')
    .replace(extension, '')
    .replace(trunkZero, '$1')
    .replace(separators, '');
  if (/\p{L}/u.test(number)) return failure(problem('number-letters'));
  const [strange] = /[^0-9*#+]/u.exec(number) ?? [];
  if (strange !== undefined) return failure(problem('number-sign', strange));
  if (!/[0-9]/.test(number)) return failure(problem('number-empty'));
  if (/.\+|\+[^0-9]/.test(number)) return failure(problem('number-plus'));
  return number.length > longestNumber ? failure(problem('number-too-long', longestNumber)) : success(number);
};

/** Is this (cleaned) number a star or hash code, which makes the PBX do something? */
export const isFeatureCode = (number: string): boolean => /[*#]/.test(number);

/**
 * The phone number that a text is, such as a copied one, or the one that a caller shows.
 *
 * @returns as it is dialled; null when the text is no number, or one that makes the PBX do something
 */
export const plainNumber = (text: string): string | null => {
  const cleaned = cleanNumber(text);
  return cleaned.ok && !isFeatureCode(cleaned.value) ? cleaned.value : null;
};

/** The fewest digits that tell a subscriber where the ways to write the number differ. */
const subscriberDigits = 7;
/** The most digits that stand in front of a national number: an outside line and an international prefix. */
const longestPrefix = 6;

/** A number without what only says from where it is dialled: the plus and leading zeros. */
const significant = (number: string): string => number.replace(/^[+0]+/, '');

/** What two spellings of a number have in common: numbers that are the same (`isSameNumber`) have the same here. */
export const subscriberOf = (number: string): string => {
  const digits = significant(number);
  return digits.length < subscriberDigits ? number : digits.slice(-subscriberDigits);
};

/**
 * Do two numbers reach the same phone, as far as can be told without knowing the country? `030 1234567` is
 * `+49 30 1234567` and `9 0049 30 1234567`; extensions and other short numbers have to be the same digit by digit.
 * Both are cleaned numbers, or such as the PBX gives them.
 */
export const isSameNumber = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [short = '', long = ''] = [significant(one), significant(other)].sort(
    (left, right) => left.length - right.length,
  );
  return (
    short.length >= subscriberDigits && long.endsWith(short) && long.length - short.length <= longestPrefix
  );
};
