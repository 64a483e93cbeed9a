import { english } from '../../support/english.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../renderer/settings/check-form.ts';
import { draftOf, formOf } from '../../../renderer/settings/form.ts';
import type { Form } from '../../../renderer/settings/form.ts';
import { filledReplacements } from '../../../renderer/settings/replacements.ts';
import { draftSchema } from '../../../shared/ipc.ts';
import { weekdays } from '../../../shared/weekdays.ts';
import { settings } from '../../gallery/samples.ts';

const good = formOf(settings());
const errorsOf = (change: Partial<Form>) => [...checkForm(english, { ...good, ...change })];

describe('The settings form', () => {
  it('has nothing to say against good settings', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it('wants a port that is one', () => {
    for (const port of ['', '0', '65536', '50.5', '-1', 'five', '1e3', '0x10', '+1']) {
      expect(errorsOf({ port }), port).toEqual([['pbx.port', 'A number from 1 to 65535.']]);
    }
    expect(errorsOf({ port: ' 5038 ' })).toEqual([]);
  });

  it('does not ask for the analog port of a phone that is not analog', () => {
    expect(errorsOf({ technology: 'PJSIP', analogPort: 'x' })).toEqual([]);
    expect(errorsOf({ technology: 'DAHDI', analogPort: 'x' }).map(([field]) => field)).toEqual([
      'phone.analogPort',
    ]);
  });

  it('leaves an empty row of the colleagues alone, and names what a half-filled one lacks', () => {
    const colleagues = [
      { key: 7, name: ' ', number: '' },
      { key: 8, name: 'Anna', number: '' },
      { key: 9, name: '', number: '1000' },
    ];
    expect(errorsOf({ colleagues })).toEqual([
      ['colleagues.8.number', 'There is no number to dial.'],
      ['colleagues.9.name', 'A colleague needs a name.'],
    ]);
  });

  it('lets through exactly what main takes, field by field', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 8 }),
      fc.constantFrom(80, 81, 120, 121, 253, 254, 256, 257).map((length) => 'x'.repeat(length)),
      fc.constantFrom(
        'pbx.example.com',
        'a\u0000b',
        'a\r\nb',
        '\u0085',
        'from-internal',
        '1001',
        ' x ',
        '🙂',
      ),
    );
    const number = fc.oneof(fc.integer({ min: -1, max: 70_000 }).map(String), text);
    const time = fc.constantFrom('08:00', '23:59', '24:00', '8:00', '');
    const rule = fc.record({
      direction: fc.constantFrom('any' as const, 'incoming' as const, 'outgoing' as const),
      origin: fc.constantFrom('any' as const, 'internal' as const, 'external' as const),
      number: fc.oneof(fc.constantFrom('', '030*', '+49 (30) 1?', '#1', '1'.repeat(41)), text),
      queue: text,
      when: fc.constantFrom('always' as const, 'hours' as const),
      days: fc.subarray([...weekdays]),
      from: time,
      until: time,
    });
    const part = fc.oneof(
      fc.constantFrom('', '+', '+49', '030 (1)', '*21', '1+', '1'.repeat(20), '1'.repeat(21)),
      text,
    );
    const replacement = fc.record({
      match: fc.constantFrom('begins' as const, 'equals' as const),
      from: part,
      to: part,
    });
    const form = fc.record({
      replacements: fc
        .array(replacement, { maxLength: 2 })
        .map((rows) => rows.map((row, key) => ({ ...row, key })))
        // A row in which nothing stands is not sent, and moves those after it.
        .filter((rows) => filledReplacements(rows).length === rows.length),
      host: text,
      port: number,
      user: text,
      password: text,
      context: text,
      extension: text,
      technology: fc.constantFrom('PJSIP' as const, 'DAHDI' as const),
      quietRules: fc.array(rule, { maxLength: 2 }).map((rows) => rows.map((row, key) => ({ ...row, key }))),
      analogPort: number,
    });
    fc.assert(
      fc.property(form, (edited) => {
        const whole: Form = { ...good, ...edited };
        const verdict = draftSchema.safeParse(draftOf(whole));
        const refused = new Set(
          verdict.error?.issues.map(({ path }) => path.join('.').replace('settings.', '')),
        );
        const named = [...checkForm(english, whole).keys()].map((field) =>
          field.replace('pbx.password', 'password'),
        );
        expect(new Set(named)).toEqual(refused);
      }),
      { numRuns: 300 },
    );
  });
});
