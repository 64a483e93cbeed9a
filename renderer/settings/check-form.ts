import { cleanNumber } from '../../shared/phone-number.ts';
import { problemWords } from '../../shared/problem.ts';
import { longestReplacementPart, replacementForms } from '../../shared/replacement.ts';
import type { LockedField } from '../../shared/settings.ts';
import type { Words } from '../../shared/words/words.ts';
import { filledRows, wholeNumberOf } from './form.ts';
import type { Form } from './form.ts';
import { ruleOf } from './quiet-rules.ts';
import { filledReplacements } from './replacements.ts';

/** A field of the settings window. */
export type FieldName =
  | LockedField
  | `colleagues.${number}.${'name' | 'number'}`
  | `dialing.replacements.${number}.${'from' | 'to'}`
  | `quiet.rules.${number}.${'number' | 'queue' | 'hours.days' | 'hours.from' | 'hours.until'}`;

/** What is wrong, field by field. */
export type Errors = ReadonlyMap<FieldName, string>;

/*
 * The same verdicts as the schema in shared/settings.ts, given while one types and without
 * loading the schema into the window; a test holds the two against each other. Main has the last word.
 */

type FieldErrors = Words['settings']['errors'];

const text = (errors: FieldErrors, value: string, max: number): string | null => {
  if (value.length > max) return errors.tooLong(max);
  return /\p{Cc}/u.test(value.replace(/[\u0080-\u009f]/g, '')) ? errors.controlCharacter : null;
};

const wholeNumber = (typed: string, max: number): boolean =>
  wholeNumberOf(typed) >= 1 && wholeNumberOf(typed) <= max;

const pattern = (value: string, allowed: RegExp, message: string): string | null =>
  allowed.test(value) ? null : message;

const wrongCode = (errors: FieldErrors, typed: string): string | null =>
  typed.trim().length > 10 ? errors.tooLong(10) : pattern(typed.trim(), /^[0-9*#]*$/, errors.code);

const wrongNumber = (words: Words, typed: string): string | null => {
  const cleaned = cleanNumber(typed);
  return cleaned.ok ? null : problemWords(words, cleaned.problem).what;
};

type Finding = readonly [FieldName, string | null];

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Rules are named by the row's key. */
const quietFindings = (words: Words, { quietRules }: Form): readonly Finding[] => {
  const { quiet, settings } = words;
  return [
    ['quiet.rules', quietRules.length > 100 ? quiet.errors.mostRules(100) : null],
    ...quietRules.flatMap((row): Finding[] => {
      const { number, queue, hours } = ruleOf(row);
      const field = `quiet.rules.${row.key}` as const;
      return [
        [
          `${field}.number`,
          number.length > 40
            ? settings.errors.tooLong(40)
            : pattern(number, /^[0-9+*?]*$/, quiet.errors.number),
        ],
        [`${field}.queue`, text(settings.errors, queue, 80)],
        [`${field}.hours.days`, hours?.days.length === 0 ? quiet.errors.days : null],
        [`${field}.hours.from`, hours === null || isTime(hours.from) ? null : quiet.errors.time],
        [`${field}.hours.until`, hours === null || isTime(hours.until) ? null : quiet.errors.time],
      ];
    }),
  ];
};

/** Replacements are named by the row's key. */
const replacementFindings = ({ settings, dialRules }: Words, { replacements }: Form): readonly Finding[] => {
  const rows = filledReplacements(replacements);
  const part = (typed: string, form: RegExp): string | null => {
    if (typed.length > longestReplacementPart) return settings.errors.tooLong(longestReplacementPart);
    return pattern(typed, form, typed === '' ? dialRules.errors.missing : dialRules.errors.part);
  };
  return [
    ['dialing.replacements', rows.length > 100 ? dialRules.errors.most(100) : null],
    ...rows.flatMap(({ key, match, from, to }): Finding[] => {
      const field = `dialing.replacements.${key}` as const;
      return [
        [`${field}.from`, part(from, replacementForms[match].from)],
        [`${field}.to`, part(to, replacementForms[match].to)],
      ];
    }),
  ];
};

/** Looks through the whole form; an empty map means that it can be saved. Colleagues are named by the row's key. */
export const checkForm = (words: Words, form: Form): Errors => {
  const { errors } = words.settings;
  const findings: readonly Finding[] = [
    ['pbx.host', text(errors, form.host.trim(), 253)],
    ['pbx.port', wholeNumber(form.port, 65535) ? null : errors.wholeNumber(65535)],
    ['pbx.user', text(errors, form.user.trim(), 120)],
    ['pbx.password', text(errors, form.password, 256)],
    [
      'pbx.context',
      text(errors, form.context.trim(), 120) ?? pattern(form.context.trim(), /^[\w.@-]*$/, errors.context),
    ],
    ['pbx.voicemailCode', wrongCode(errors, form.voicemailCode)],
    ['pbx.pickupCode', wrongCode(errors, form.pickupCode)],
    ['dialing.outsideLine', wrongCode(errors, form.outsideLine)],
    [
      'phone.extension',
      text(errors, form.extension.trim(), 80) ??
        pattern(form.extension.trim(), /^[\w.-]*$/, errors.extension),
    ],
    [
      'phone.analogPort',
      form.technology !== 'DAHDI' || form.analogPort.trim() === '' || wholeNumber(form.analogPort, 9999)
        ? null
        : errors.wholeNumber(9999),
    ],
    ...replacementFindings(words, form),
    ...quietFindings(words, form),
    ['colleagues', filledRows(form).length > 500 ? errors.mostColleagues(500) : null],
    ...filledRows(form).flatMap(({ key, name, number }): Finding[] => [
      [`colleagues.${key}.name`, name.trim() === '' ? errors.nameMissing : text(errors, name.trim(), 80)],
      [`colleagues.${key}.number`, wrongNumber(words, number)],
    ]),
  ];
  return new Map(findings.flatMap(([field, error]) => (error === null ? [] : [[field, error] as const])));
};
