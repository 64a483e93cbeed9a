import { cleanNumber } from '../../shared/phone-number.ts';
import type { LockedField } from '../../shared/settings.ts';
import { filledRows } from './form.ts';
import type { Form } from './form.ts';

/** A field of the settings window. */
export type FieldName = LockedField | `colleagues.${number}.${'name' | 'number'}`;

/** What is wrong, field by field. */
export type Errors = ReadonlyMap<FieldName, string>;

/*
 * The same verdicts as the schema in shared/settings.ts, given while one types and without
 * loading the schema into the window; a test holds the two against each other. Main has the last word.
 */

const text = (what: string, value: string, max: number): string | null => {
  if (value.length > max) return `${what} is longer than ${max} characters.`;
  return /\p{Cc}/u.test(value.replace(/[\u0080-\u009f]/g, '')) ? `${what} holds a control character.` : null;
};

const wholeNumber = (typed: string, max: number): boolean =>
  /^\s*\d{1,9}\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= max;

const pattern = (value: string, allowed: RegExp, message: string): string | null =>
  allowed.test(value) ? null : message;

const wrongCode = (what: string, typed: string): string | null =>
  typed.trim().length > 10
    ? `${what} is longer than 10 characters.`
    : pattern(typed.trim(), /^[0-9*#]*$/, `${what} may hold digits, * and # only.`);

const wrongNumber = (typed: string): string | null => {
  const cleaned = cleanNumber(typed);
  return cleaned.ok ? null : cleaned.problem.what;
};

/** Looks through the whole form; an empty map means that it can be saved. Colleagues are named by the row's key. */
export const checkForm = (form: Form): Errors => {
  const findings: readonly (readonly [FieldName, string | null])[] = [
    ['pbx.host', text('The host', form.host.trim(), 253)],
    ['pbx.port', wholeNumber(form.port, 65535) ? null : 'A number from 1 to 65535.'],
    ['pbx.user', text('The user name', form.user.trim(), 120)],
    ['pbx.password', text('The password', form.password, 256)],
    [
      'pbx.context',
      text('The context', form.context.trim(), 120) ??
        pattern(form.context.trim(), /^[\w.@-]*$/, 'A context holds letters, digits, _, ., @ and - only.'),
    ],
    ['pbx.voicemailCode', wrongCode('The voicemail code', form.voicemailCode)],
    ['pbx.pickupCode', wrongCode('The pickup code', form.pickupCode)],
    [
      'phone.extension',
      text('The extension', form.extension.trim(), 80) ??
        pattern(form.extension.trim(), /^[\w.-]*$/, 'An extension holds letters, digits, _, . and - only.'),
    ],
    [
      'phone.analogPort',
      form.technology !== 'DAHDI' || form.analogPort.trim() === '' || wholeNumber(form.analogPort, 9999)
        ? null
        : 'A number from 1 to 9999.',
    ],
    ['colleagues', filledRows(form).length > 500 ? 'There is room for 500 colleagues.' : null],
    ...filledRows(form).flatMap(({ key, name, number }): [FieldName, string | null][] => [
      [
        `colleagues.${key}.name`,
        name.trim() === '' ? 'A colleague needs a name.' : text('The name', name.trim(), 80),
      ],
      [`colleagues.${key}.number`, wrongNumber(number)],
    ]),
  ];
  return new Map(findings.flatMap(([field, error]) => (error === null ? [] : [[field, error] as const])));
};
