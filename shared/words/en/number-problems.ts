const retype = 'Type the number again, with digits only.';
const askAnother = 'Ask whoever made the link for the number, and dial it by hand.';
const notDialled = 'This link will not be dialled.';

const whys = {
  empty: 'The text holds no digit.',
  tooLong: (most: number) => `No phone number has more than ${most} digits.`,
  control: 'The text holds a line break, a tab or another control character.',
  letters: 'Letters cannot be dialled, and which digits they stand for is not certain.',
  plus: 'A plus stands for the international prefix: once, at the very start, before a digit.',
  sign: 'Digits, *, # and a leading + can be dialled; spaces, hyphens, dots, slashes and brackets are left out.',
};

/** What can be wrong with a number, typed or in a link. */
export const numberProblems = {
  'number-empty': () => ({
    what: 'There is no number to dial.',
    why: whys.empty,
    next: 'Type or paste a phone number.',
  }),
  'number-too-long': (most: number) => ({
    what: 'The number is too long.',
    why: whys.tooLong(most),
    next: 'Check whether two numbers were pasted together.',
  }),
  'number-control': () => ({
    what: 'This is not one phone number.',
    why: whys.control,
    next: 'Paste one number at a time.',
  }),
  'number-letters': () => ({ what: 'The number holds letters.', why: whys.letters, next: retype }),
  'number-plus': () => ({
    what: 'The number has a plus in the wrong place.',
    why: whys.plus,
    next: retype,
  }),
  'number-sign': (sign: string) => ({
    what: `The number holds “${sign}”, which cannot be dialled.`,
    why: whys.sign,
    next: retype,
  }),
  'number-unusable': () => ({
    what: 'This number cannot be dialled.',
    why: 'A number to dial holds digits, *, # and + only, 40 of them at most.',
    next: 'Check the number and try again.',
  }),
  'link-scheme': () => ({
    what: notDialled,
    why: 'It is not a tel:, callto: or sip: link.',
    next: 'Copy the number itself and use “Dial…”.',
  }),
  'link-too-long': () => ({
    what: notDialled,
    why: 'It is far too long for a phone number.',
    next: askAnother,
  }),
  'link-garbled': () => ({
    what: notDialled,
    why: 'It holds control characters, foreign signs or a broken %-code where digits belong.',
    next: askAnother,
  }),
  'link-name': () => ({
    what: notDialled,
    why: 'It names a person or a machine; a desk phone dials digits.',
    next: askAnother,
  }),
  'link-feature-code': () => ({
    what: notDialled,
    why: 'It holds a star or hash code, which could change how your phone works.',
    next: 'If you trust it and want it, type the code in “Dial…” yourself.',
  }),
  'link-empty': () => ({ what: notDialled, why: whys.empty, next: askAnother }),
  'link-control': () => ({ what: notDialled, why: whys.control, next: askAnother }),
  'link-letters': () => ({ what: notDialled, why: whys.letters, next: askAnother }),
  'link-plus': () => ({ what: notDialled, why: whys.plus, next: askAnother }),
  'link-sign': () => ({ what: notDialled, why: whys.sign, next: askAnother }),
};
