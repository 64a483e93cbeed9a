import fc from 'fast-check';

const character = (max: number) => fc.integer({ min: 0, max }).map((code) => String.fromCodePoint(code));

/** Any text: control characters, accents, pictures, halves of pictures. */
export const anyText = (maxLength = 20): fc.Arbitrary<string> =>
  fc.string({ unit: fc.oneof(character(0xff), character(0x10ffff)), maxLength });
