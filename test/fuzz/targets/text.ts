import fc from 'fast-check';
import { printable, unescapeC } from '../../../main/ami/text.ts';
import { callNotice } from '../../../main/app/notices.ts';
import { withoutMarkup } from '../../../main/linux/notification-text.ts';
import type { Call } from '../../../shared/call.ts';
import { call, control } from '../../gallery/samples.ts';
import { hostileText, hugeText, isText, must } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';
import { english } from '../../support/english.ts';

const words = [
  '<a href="http://x">',
  '</a>',
  '<img src="x"/>',
  '&lt;',
  '&#60;',
  '<!--',
  ']]>',
  '\\"',
  '\\\\',
  '\\x',
];
const text = hugeText(hostileText(words));

const unfit = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const shownText = fuzzTarget({
  name: 'shown-text',
  holds: 'names from outside are one line, of the length that was asked for, and turn nothing around',
  input: fc.record({ text, max: fc.integer({ min: 1, max: 200 }) }),
  isInput: (value): value is { text: string; max: number } =>
    typeof value === 'object' && value !== null && 'text' in value && 'max' in value,
  check: ({ text: given, max }) => {
    const shown = printable(unescapeC(given), max);
    must(!unfit.test(shown), 'it holds a control character');
    must(Array.from(shown).length <= max, 'it is too long');
    must(printable(shown, max).trim() === shown.trim(), 'it is not clean yet');
    must(unescapeC(given).length <= given.length, 'it became longer');
  },
});

const ringing = (name: string): Call =>
  call({ kind: 'ringing' }, { party: { name, number: name }, via: name });

export const notificationText = fuzzTarget({
  name: 'notification-text',
  holds: 'nothing in a notification is markup, and nothing else is changed',
  input: text,
  isInput: isText,
  check: (name) => {
    const shown = withoutMarkup(name);
    must(!/[<>&]/.test(shown), 'it holds markup');
    must(withoutMarkup(shown) === shown, 'it is not clean yet');
    must(shown.length === name.length, 'it became longer or shorter');
    must(shown.replace(/[‹›＆]/g, '') === name.replace(/[<>&‹›＆]/g, ''), 'other letters were changed');
    const notice = callNotice(english, ringing(name), control);
    must(notice?.title.includes(name) === true, 'the caller is not named');
  },
});
