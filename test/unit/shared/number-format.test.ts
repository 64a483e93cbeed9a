import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOfLocale } from '../../../shared/country.ts';
import { countries, showNumber } from '../../../shared/number-format.ts';

const inCountry = (country: string) => ({ country, written: 'formatted' }) as const;

describe('a number as it is shown', () => {
  it.each([
    ['+493012345678', 'US', '+49 30 12345678', 'DE'],
    ['+493012345678', '', '+49 30 12345678', 'DE'],
    ['+493012345678', 'DE', '+49 30 12345678', null],
    ['03012345678', 'DE', '030 12345678', null],
    ['2125550123', 'US', '(212) 555-0123', null],
    ['+14165550123', 'US', '+1 416 555 0123', 'CA'],
    ['0012125550123', 'DE', '00 1 212 555 0123', 'US'],
    ['+8613812345678', 'DE', '+86 138 1234 5678', 'CN'],
    ['0612345678', 'FR', '06 12 34 56 78', null],
  ])('%s in %s is written %s', (number, own, text, country) => {
    expect(showNumber(number, inCountry(own))).toEqual({ text, country });
  });

  it.each([
    '1003',
    '112',
    '6200',
    '*43',
    '+',
    '',
    '5551001',
    '0301234567',
    'sip:anna@example.com',
    '030<b>1',
  ])('%s stays as it is in the United States', (number) => {
    expect(showNumber(number, inCountry('US'))).toEqual({ text: number, country: null });
  });

  it('stays as the PBX sends it when the user wants it so, and its country is told all the same', () => {
    expect(showNumber('+442079460018', { country: 'DE', written: 'as-sent' })).toEqual({
      text: '+442079460018',
      country: 'GB',
    });
  });

  const country = fc.constantFrom('', 'XX', '__proto__', ...countries);
  const number = fc.oneof(
    fc.stringMatching(/^\+?[0-9]{1,20}$/),
    fc.stringMatching(/^(\+|00|0|9)(1|7|33|34|39|44|49|54|86|972)[0-9]{6,11}$/),
  );

  it('keeps every digit, in every country', () => {
    fc.assert(
      fc.property(number, country, (sent, own) => {
        expect(showNumber(sent, inCountry(own)).text.replace(/[^0-9+]/g, '')).toBe(sent);
      }),
      { numRuns: 3000 },
    );
  });

  it('is what was sent where that is no number at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), country, (sent, own) => {
        fc.pre(!/^\+?[0-9]{7,}$/.test(sent));
        expect(showNumber(sent, inCountry(own))).toEqual({ text: sent, country: null });
      }),
    );
  });
});

describe('the country of a system', () => {
  it.each([
    ['de-DE', 'DE'],
    ['zh-Hans-CN', 'CN'],
    ['en', ''],
    ['es-419', ''],
    ['', ''],
    ['de-__proto__', ''],
  ])('that says %s is “%s”', (tag, country) => {
    expect(countryOfLocale(tag)).toBe(country);
  });
});
