import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNumber, isFeatureCode, isSameNumber, subscriberOf } from '../../../shared/phone-number.ts';
import { logWords } from '../../../shared/log-words.ts';

/** Any UTF-16 unit: the library's own choice of signs takes seconds to set up. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('a number as people type or paste it', () => {
  it.each([
    ['1002', '1002'],
    ['+49 (0)30 1234-56', '+4930123456'],
    ['0049 (0) 30 123456', '004930123456'],
    ['0049 (0)30 123456', '004930123456'],
    ['(030) 123456', '030123456'],
    ['(0)30 123456', '030123456'],
    ['tel 030/123456', '030123456'],
    ['Tel.: 030 / 123 456', '030123456'],
    ['tel:+4930123456', '+4930123456'],
    ['Mobile 0171.123.45.67', '01711234567'],
    ['030 123456 x12', '030123456'],
    ['030123456x12', '030123456'],
    ['+1 (212) 555-0100 ext. 42', '+12125550100'],
    ['+49-30-123456;ext=12', '+4930123456'],
    ['０３０－１２３', '030123'],
    ['＋49 30', '+4930'],
    ['٠٣٠١٢٣', '030123'],
    ['\u202a+49 30 123\u202c', '+4930123'],
    ['030\u00a0123\u200b456\ufeff', '030123456'],
    ['030\u2011123\u2013456', '030123456'],
    ['  030123\r\n', '030123'],
    ['*21*1002#', '*21*1002#'],
    ['#31#030123', '#31#030123'],
  ])('%j is dialled as %s', (typed, dialled) => {
    expect(cleanNumber(typed)).toEqual({ ok: true, value: dialled });
  });

  it.each([
    ['', 'number-empty'],
    ['  \u200b ', 'number-empty'],
    ['+', 'number-empty'],
    ['#', 'number-empty'],
    ['0800-FLOWERS', 'number-letters'],
    ['Müller', 'number-letters'],
    ['030 123\n030 456', 'number-control'],
    ['030\t456', 'number-control'],
    ['1002\r\nAction: Originate', 'number-control'],
    ['1002\u0000', 'number-control'],
    ['1002\u2028456', 'number-control'],
    ['030+49', 'number-plus'],
    ['++4930', 'number-plus'],
    ['+*31#', 'number-plus'],
    ['030 123, 030 456', 'number-sign'],
    ['1002&1003', 'number-sign'],
    ['²½', 'number-sign'],
    ['1'.repeat(41), 'number-too-long'],
    ['1'.repeat(401), 'number-too-long'],
  ])('%j is refused (%s)', (typed, code) => {
    expect(cleanNumber(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it('names the sign that cannot be dialled, whole even when it is an emoji', () => {
    const result = cleanNumber('030 📞 1');
    expect(result.ok ? '' : logWords(result.problem).what).toContain('“📞”');
  });

  it('whatever is typed, what is dialled holds digits, stars, hashes and a leading plus only', () => {
    const typed = fc.oneof(
      fc.string({ unit: anySign }),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789+*#()[]-./ xX;ext=\r\n\u0000\u200b０٣＋')),
      }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = cleanNumber(text);
        if (!result.ok) {
          expect(logWords(result.problem).next).not.toBe('');
          return;
        }
        expect(result.value).toMatch(/^(?=.*[0-9])\+?[0-9*#]{1,40}$/);
        expect(cleanNumber(result.value)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('digits come through whatever stands between them', () => {
    const gap = fc.string({
      unit: fc.constantFrom(' ', '-', '.', '/', '\u00a0', '\u2013', '\u200b'),
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), gap), { minLength: 1, maxLength: 30 }), (parts) => {
        const typed = parts.map(([digit, between]) => `${digit}${between}`).join('');
        expect(cleanNumber(typed)).toEqual({ ok: true, value: parts.map(([digit]) => digit).join('') });
      }),
    );
  });
});

describe('a feature code', () => {
  it('is told by its star or hash', () => {
    expect(['*21', '#31#030', '030#', '030', '+49'].map(isFeatureCode)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('two numbers of the same phone', () => {
  it.each([
    ['0301234567', '+49301234567'],
    ['0301234567', '0049301234567'],
    ['0301234567', '90049301234567'],
    ['5551234567', '+15551234567'],
    ['1000', '1000'],
  ])('are %s and %s', (one, other) => {
    expect([isSameNumber(one, other), isSameNumber(other, one)]).toEqual([true, true]);
    expect(subscriberOf(one)).toBe(subscriberOf(other));
  });

  it('have the same subscriber, whatever stands before it', () => {
    const number = fc.stringMatching(/^[0-9*#]{1,12}$/);
    const prefix = fc.stringMatching(/^(?:\+|[0-9*]){0,7}$/);
    fc.assert(
      fc.property(number, prefix, number, (one, before, another) => {
        for (const other of [before + one, another]) {
          if (isSameNumber(one, other)) expect(subscriberOf(one)).toBe(subscriberOf(other));
        }
      }),
    );
  });

  it.each([
    ['1000', '11000'],
    ['100', '0100'],
    ['03012345678', '04012345678'],
    ['2345678', '0301230002345678'],
    ['*21', '21'],
  ])('are not %s and %s', (one, other) => {
    expect([isSameNumber(one, other), isSameNumber(other, one)]).toEqual([false, false]);
  });
});
