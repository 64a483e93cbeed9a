import { findPhoneNumbersInText } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { isCountry } from '../../shared/number-format.ts';
import { parsePhoneLink } from '../../shared/phone-link.ts';
import { isSameNumber, plainNumber } from '../../shared/phone-number.ts';
import { longestTextWithNumbers } from '../../shared/text-with-numbers.ts';
import type { DialRules } from './dial-rules.ts';

/** The most numbers that are offered of one text. */
const mostNumbers = 9;
/** Fewer digits are rather a number of something else. */
const leastDigits = 3;
/** Among words, fewer digits may be a postal code just as well. */
const leastDigitsAmongWords = 7;

/** What stands between the numbers of a list. */
const between = /[\n\t;,|]/;
const link = /^(?:tel|callto|sips?):/i;
/** A star or hash code, with the number that may stand in it. */
const featureCode = /[0-9+]*[*#][0-9*#]*/g;
/** Dates and times of day. */
const moment = /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2})(?![./-]?\d)/g;
/** What names an extension, in Tipring's languages. */
const extension =
  /(?<![\p{L}\d])(?:tel|phone|ext(?:ension|n)?|durchwahl|dw|nebenstelle|nst|extensión|interno|poste|分机|电话)[\s.:]*([0-9]{3,8})(?![\p{L}\d])/giu;
/** Digits that stand by themselves. */
const lone = /(?<![\p{L}\d+.,/-])[0-9]{3,}(?![\p{L}\d]|[.,/-]\d)/gu;

/** A number, and where in the text it stands. */
interface Found {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

const numberOf = (text: string): string | null => {
  if (link.test(text)) {
    const parsed = parsePhoneLink(text);
    return parsed.kind === 'number' ? parsed.number : null;
  }
  const number = plainNumber(text);
  return number !== null && number.length >= leastDigits ? number : null;
};

/** The numbers of a text that holds nothing else; null for any other text. */
const listed = (text: string): readonly string[] | null => {
  const parts = text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(numberOf);
  const numbers = parts.filter((number) => number !== null);
  return numbers.length === parts.length ? numbers : null;
};

const foundBy = (pattern: RegExp, text: string): readonly Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    number: match[1] ?? match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/** The numbers among other words: those that are some country's, colleagues', and what is named as an extension. */
const amongWords = (text: string, { country, colleagues }: NumberKnowledge): readonly string[] => {
  const defaultCountry = isCountry(country) ? { defaultCountry: country } : {};
  const full = findPhoneNumbersInText(text, defaultCountry, metadata)
    .map((found): Found => ({
      number: plainNumber(text.slice(found.startsAt, found.endsAt)) ?? found.number.number,
      from: found.startsAt,
      to: found.endsAt,
    }))
    .filter(({ number }) => number.length >= leastDigitsAmongWords);
  const isApart = ({ from, to }: Found): boolean =>
    full.every((other) => to <= other.from || other.to <= from);
  const own = foundBy(lone, text).filter(({ number }) => colleagues.includes(number));
  // Beside a full number it is most likely an extension there.
  const named = full.length === 0 ? foundBy(extension, text) : [];
  return [...full, ...[...own, ...named].filter(isApart)]
    .sort((one, other) => one.from - other.from)
    .map(({ number }) => number);
};

/** What is known of the numbers that people here write. */
type NumberKnowledge = Pick<DialRules, 'country' | 'colleagues'>;

/**
 * The phone numbers in a text that somebody has selected, copied or dropped: a number, a list of them, a phone link,
 * or numbers among other words. It comes from anywhere: what makes the PBX do something (a star code) is none of them.
 *
 * @param text anything at all; its first 5000 characters are looked through
 * @returns cleaned, as they are written; each once, nine at most
 */
export const numbersInText = (text: string, known: NumberKnowledge): readonly string[] => {
  const plain = text
    .slice(0, longestTextWithNumbers)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\P{Cc}\t]/gu, '\n');
  const numbers =
    listed(plain) ?? amongWords(plain.replaceAll(featureCode, ' ').replaceAll(moment, ' '), known);
  return numbers
    .filter((number, at) => numbers.findIndex((other) => isSameNumber(other, number)) === at)
    .slice(0, mostNumbers);
};
