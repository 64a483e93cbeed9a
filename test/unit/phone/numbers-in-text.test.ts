import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersInText } from '../../../main/phone/numbers-in-text.ts';

const berlin = { country: 'DE', colleagues: ['1002', '20015'] };
const found = (text: string, known = berlin) => numbersInText(text, known);

describe('the numbers in a text', () => {
  it.each([
    ['+49 (0)30 901820', ['+4930901820']],
    ['Tel. 030/901820', ['030901820']],
    ['1002', ['1002']],
    ['tel:+49-30-901820', ['+4930901820']],
    ['sip:1002@pbx.example', ['1002']],
    ['０３０ ９０１８２０', ['030901820']],
    ['\u202a+49 30 901820\u202c', ['+4930901820']],
  ])('%s is one by itself', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['1001, 1002; 1003', ['1001', '1002', '1003']],
    ['030 901820\r\n030 901821\r\n', ['030901820', '030901821']],
    ['Tel. 030 901820\nFax 030 901829', ['030901820', '030901829']],
    ['030 901820\t0049 30 901820', ['030901820']],
  ])('%j is a list of them, each once', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['Please call +49 30 901820 before 17:30 on 12.11.2026.', ['+4930901820']],
    [
      'Büro 030 901820, mobil 0171 2345678 oder +44 20 7946 0018',
      ['030901820', '01712345678', '+442079460018'],
    ],
    ['Ask Björn (1002) about it, room 412', ['1002']],
    ['Bitte Durchwahl 4711 anrufen', ['4711']],
    ['Please call ext. 215 today', ['215']],
    ['030 901820 ext. 12', ['030901820']],
    ['Anna Berg\nMusterstraße 12\n10117 Berlin\nTel.: +49 30 901820\nwww.example.com', ['+4930901820']],
  ])('%j has them among other words', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    '',
    ' \n ',
    'Dear Anna,',
    '42',
    '12.11.2026, 17:30 Uhr',
    '*21*030901820#',
    'Dial *21*030901820# now',
  ])('%j has none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found abroad, too, and with a plus where nobody knows the country', () => {
    const french = { country: 'FR', colleagues: [] };
    expect(found('Rappelez le 01.23.45.67.89 demain', french)).toEqual(['0123456789']);
    const text = 'Call (212) 555-0123 or +49 30 901820.';
    expect(found(text, { country: 'US', colleagues: [] })).toEqual(['2125550123', '+4930901820']);
    expect(found(text, { country: '', colleagues: [] })).toEqual(['+4930901820']);
  });

  it('are nine at most', () => {
    const many = Array.from({ length: 30 }, (_none, at) => `03090182${String(at + 10)}`);
    expect(found(many.join('\n'))).toEqual(many.slice(0, 9));
  });

  const piece = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\+?[0-9 ()/.-]{1,24}$/),
    fc.constantFrom(
      '\r\nAction: Originate',
      '*21*',
      '#',
      'tel:',
      'ext. ',
      ', ',
      '\u0000',
      '\u202e',
      '１２３',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('are clean, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('DE', 'US', '', '__proto__'), (text, country) => {
        const numbers = numbersInText(text, { country, colleagues: ['1002'] });
        for (const number of numbers) expect(number).toMatch(/^\+?[0-9]{1,40}$/);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length).toBeLessThanOrEqual(9);
      }),
      { numRuns: 1000 },
    );
  });
});
