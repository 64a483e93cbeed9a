/** Control characters (C0, DEL, C1), line and paragraph separators, and marks that turn the direction of text. */
const unprintable = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Nearly all text: printable ASCII, no space at the ends. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * Text from outside, made fit to be shown: each run of control characters becomes one space, the
 * ends are trimmed, and at most `max` characters are kept.
 * @param max in Unicode characters
 */
export const printable = (text: string, max: number): string => {
  if (text.length <= max && plain.test(text)) return text;
  // Cut first, so that a hostile megabyte costs nothing; a character has two UTF-16 units at most.
  const clean = text
    .slice(0, max * 4)
    .replace(unprintable, ' ')
    .trim();
  return clean.length <= max ? clean : Array.from(clean).slice(0, max).join('');
};

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Undoes C escapes, as Asterisk 13.5 and newer put them into caller names. */
export const unescapeC = (text: string): string =>
  text.replace(/\\(.)/gsu, (_, character: string) => escapes[character] ?? character);
