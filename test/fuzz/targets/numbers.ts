import fc from 'fast-check';
import { dialableNumber } from '../../../main/phone/dialect.ts';
import { isFeatureCode, cleanNumber } from '../../../shared/phone-number.ts';
import { parsePhoneLink } from '../../../shared/phone-link.ts';
import { hostileText, hugeText, isText, must } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';
import { logWords } from '../../../shared/log-words.ts';

const words = [
  ...[
    '+49',
    '0049',
    '(0)',
    '030',
    ' 123 ',
    '12-34',
    '.',
    'Tel.',
    'tel',
    'ext',
    'x12',
    ';ext=12',
    'Fax:',
    'phone:',
  ],
  ...[
    'tel:',
    'callto:',
    'sip:',
    'sips:',
    'callto:tel:',
    'TEL:',
    'sip:100@pbx',
    ';phone-context=+49',
    '?subject=',
  ],
];

/** What came out of a text has to be fit for the wire, and clean already. */
const mustBeDialable = (number: string): void => {
  must(/^\+?[0-9*#]{1,40}$/.test(number), `${JSON.stringify(number)} would be dialled`);
  must(/[0-9]/.test(number), `${JSON.stringify(number)} holds no digit`);
  must(dialableNumber(number).ok, `${JSON.stringify(number)} is refused later on`);
  const again = cleanNumber(number);
  must(again.ok && again.value === number, `${JSON.stringify(number)} is not clean yet`);
};

export const numbers = fuzzTarget({
  name: 'numbers',
  holds: 'what is typed or pasted becomes [0-9*#] with a leading + at most, or is refused',
  input: hugeText(hostileText(words)),
  isInput: isText,
  check: (text) => {
    const cleaned = cleanNumber(text);
    if (cleaned.ok) mustBeDialable(cleaned.value);
    else must(logWords(cleaned.problem).what !== '', 'it is refused without a word');
  },
});

export const links = fuzzTarget({
  name: 'links',
  holds:
    'a link dials digits with a leading + at most; star and hash codes are refused however they are written',
  input: hugeText(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('tel:', 'callto:', 'sip:', 'sips:', 'Tel:', ' tel:', 'callto://', 'http:'),
          hostileText(words),
        )
        .map((parts) => parts.join('')),
      hostileText(words),
    ),
  ),
  isInput: isText,
  check: (text) => {
    const link = parsePhoneLink(text);
    if (link.kind === 'refused') {
      must(logWords(link.problem).next !== '', 'it is refused without a word');
      return;
    }
    mustBeDialable(link.number);
    must(!isFeatureCode(link.number), `${link.number} is a feature code`);
    must(text.length <= 1000, 'a link of any length is taken');
    must(text.trim().toLowerCase().startsWith(`${link.scheme}:`), 'it is not a link of that scheme');
  },
});
