import fc from 'fast-check';

/** Says what did not hold. */
export class Broken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Broken';
  }
}

/** Throws unless it holds. */
export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Broken(what);
};

/** Letters that programs trip over: line ends, NUL, direction marks, halves of pictures, what looks like digits, markup. */
const oddities = [
  ...['\r', '\n', '\0', '\r\n', '\r\n\r\n', '\t', '\u0085', '\u2028', '\u2029', '\u200b', '\ufeff', '\u00a0'],
  ...[
    '\u202e',
    '\u2066',
    '\u061c',
    '\ud800',
    '\udfff',
    '🎺',
    'é',
    'e\u0301',
    '٣',
    '３',
    '＊',
    '＃',
    '＋',
    'ﬀ',
    'İ',
  ],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '\\',
    '\\n',
    '%',
    '%0d%0a',
    '%00',
    '%2a',
    '%23',
    '%25',
    '$(',
    '${',
    '`',
    ';',
    ',',
  ],
  ...[
    '*',
    '#',
    '+',
    '@',
    '/',
    '//',
    ':',
    '-',
    '--',
    '=',
    '[',
    ']',
    '(',
    ')',
    '0',
    '1001',
    '..',
    '?',
    '|',
    '~',
  ],
];

const character = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
);

/** Text as an enemy would write it, made of odd letters and of given words. */
export const hostileText = (words: readonly string[], maxParts = 12): fc.Arbitrary<string> =>
  fc
    .array(words.length === 0 ? character : fc.oneof(character, fc.constantFrom(...words)), {
      maxLength: maxParts,
    })
    .map((parts) => parts.join(''));

/** Now and then a very long text. */
export const hugeText = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 300, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, fc.integer({ min: 1, max: 20_000 }))
        .map(([unit, times]) => unit.repeat(Math.min(times, Math.ceil(200_000 / Math.max(1, unit.length))))),
    },
  );

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Nothing may have found its way into what all objects share. */
export const mustBeUnpolluted = (): void => {
  const clean = Object.keys(Object.prototype).length === 0 && Object.keys(Array.prototype).length === 0;
  for (const name of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, name);
  must(clean, 'the prototype of all objects was changed');
};
