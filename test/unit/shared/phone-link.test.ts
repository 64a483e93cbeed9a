import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhoneLink } from '../../../shared/phone-link.ts';
import { logWords } from '../../../shared/log-words.ts';

/** Any UTF-16 unit: the library's own choice of signs takes seconds to set up. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('a link that wants to dial', () => {
  it.each([
    ['tel:+49-30-1234', 'tel', '+49301234'],
    ['TEL:030/1234', 'tel', '0301234'],
    ['tel://0301234', 'tel', '0301234'],
    ['tel:0301234/', 'tel', '0301234'],
    ['tel:(030)%201234', 'tel', '0301234'],
    ['tel:%2B49301234', 'tel', '+49301234'],
    ['tel:+49%20(0)30%201234', 'tel', '+49301234'],
    ['tel:+1-201-555-0123;ext=12', 'tel', '+12015550123'],
    ['tel:7042;phone-context=example.com', 'tel', '7042'],
    ['tel:863-1234;phone-context=+1-914-555', 'tel', '8631234'],
    ['callto:+49301234', 'callto', '+49301234'],
    ['callto://1002', 'callto', '1002'],
    ['callto:tel:+49301234', 'callto', '+49301234'],
    ['sip:1002@pbx.example', 'sip', '1002'],
    ['sip:1002', 'sip', '1002'],
    ['sips:+49301234@pbx.example;transport=tls', 'sips', '+49301234'],
    ['sip:+49301234;phone-context=x@pbx.example;user=phone?subject=a', 'sip', '+49301234'],
    [' tel:1002 ', 'tel', '1002'],
  ])('%s dials', (link, scheme, number) => {
    expect(parsePhoneLink(link)).toEqual({ kind: 'number', scheme, number });
  });

  it.each([
    ['', 'link-scheme'],
    ['0301234', 'link-scheme'],
    ['https://example.com/tel:030', 'link-scheme'],
    ['tel', 'link-scheme'],
    ['telx:030', 'link-scheme'],
    ['tel:', 'link-empty'],
    ['tel:+', 'link-empty'],
    ['sip:@pbx.example', 'link-empty'],
    ['tel:;ext=12', 'link-empty'],
    ['tel:*21*0900123%23', 'link-feature-code'],
    ['tel:%2A21', 'link-feature-code'],
    ['tel:#31#030', 'link-feature-code'],
    ['sip:*8@pbx.example', 'link-feature-code'],
    ['tel:1002%0d%0aAction:%20Originate', 'link-garbled'],
    ['tel:1002\r\nAction: Originate', 'link-garbled'],
    ['tel:1002%00', 'link-garbled'],
    ['tel:1002%250d%250a', 'link-garbled'],
    ['tel:1002%', 'link-garbled'],
    ['tel:1002%ff', 'link-garbled'],
    ['tel:１００２', 'link-garbled'],
    ['tel:10\u202e02', 'link-garbled'],
    ['tel:%E2%80%AE1002', 'link-garbled'],
    ['tel:1002@evil.example', 'link-garbled'],
    ['sip:1002@a@b', 'link-garbled'],
    ['sip:alice@pbx.example', 'link-name'],
    ['callto:echo123', 'link-name'],
    ['tel:0800-FLOWERS', 'link-name'],
    ['tel:030x12', 'link-name'],
    ['sip:1002:1234@pbx.example', 'link-sign'],
    ['tel:1002%3B1003', 'link-sign'],
    ['tel:030+49', 'link-plus'],
    [`tel:${'1'.repeat(41)}`, 'link-too-long'],
    [`tel:1002${' '.repeat(2000)}`, 'link-too-long'],
  ])('%j is refused (%s)', (link, code) => {
    expect(parsePhoneLink(link)).toMatchObject({ kind: 'refused', problem: { code } });
  });

  it('whatever stands in it, only plain digits with a leading plus are ever dialled, and a refusal says why', () => {
    const rest = fc.oneof(
      fc.string({ unit: anySign }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789+*#%0aAdD@;=?/:.()- \r\n')) }),
    );
    const scheme = fc.constantFrom('tel:', 'TEL:', 'tel://', 'callto:', 'sip:', 'sips:', '');
    fc.assert(
      fc.property(scheme, rest, (start, end) => {
        const link = parsePhoneLink(start + end);
        if (link.kind === 'number') {
          expect(link.number).toMatch(/^\+?[0-9]{1,40}$/);
          return;
        }
        expect(link.problem.code).toMatch(/^link-/);
        for (const sentence of Object.values(logWords(link.problem))) expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 700 },
    );
  });
});
