import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialRulesOf, planDial } from '../../../main/phone/dial-rules.ts';
import type { DialRules } from '../../../main/phone/dial-rules.ts';
import { countries } from '../../../shared/number-format.ts';
import { sentenceWords } from '../../../shared/sentence.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { english } from '../../support/english.ts';

const berlin: DialRules = {
  country: 'DE',
  outsideLine: '0',
  extensionLength: 4,
  plus: 'written-out',
  replacements: [],
  colleagues: ['20015', '+491701234567'],
};

const told = (number: string, rules: DialRules): readonly [string, string] => {
  const plan = planDial(number, rules);
  return [plan.number, plan.why.map((each) => sentenceWords(english, each)).join(' ')];
};

describe('what is dialled for a number', () => {
  it.each([
    ['+4930901820', '0030901820', '+49 became 0. The outside line 0 is put before it.'],
    ['+442079460018', '000442079460018', '+ became 00. The outside line 0 is put before it.'],
    ['030901820', '0030901820', 'The outside line 0 is put before it.'],
    ['0030901820', '0030901820', 'It begins with the outside line 0 already.'],
    ['1002', '1002', 'An extension or a short number: as it is.'],
    ['112', '112', 'An extension or a short number: as it is.'],
    ['20015', '20015', 'A colleague’s number: as it is.'],
    ['+491701234567', '001701234567', '+49 became 0. The outside line 0 is put before it.'],
    ['*21*030901820#', '*21*030901820#', 'A star or hash code: as it is.'],
    ['+4930', '+4930', 'With its plus, as it is.'],
  ])('%s at a desk in Berlin is %s', (number, dialled, why) => {
    expect(told(number, berlin)).toEqual([dialled, why]);
  });

  it.each([
    ['US', '9', '+12125550123', '92125550123', '+1 is left out inside the country.'],
    ['US', '9', '+442079460018', '9011442079460018', '+ became 011.'],
    ['GB', '9', '+442079460018', '902079460018', '+44 became 0.'],
    ['ES', '0', '+34912345678', '0912345678', '+34 is left out inside the country.'],
  ])('in %s with the outside line %s, %s is %s', (country, outsideLine, number, dialled, why) => {
    const [is, because] = told(number, { ...berlin, country, outsideLine });
    expect(is).toBe(dialled);
    expect(because).toContain(why);
  });

  it('is the number itself where there are no rules, and nothing is said of it', () => {
    const rules = dialRulesOf({ ...defaultSettings, colleagues: [] }, 'DE');
    expect(planDial('+4930901820', rules)).toEqual({ number: '+4930901820', why: [] });
    expect(planDial('1002', rules)).toEqual({ number: '1002', why: [] });
  });

  it('keeps a plus that is to be kept, and puts no outside line before it', () => {
    expect(planDial('+4930901820', { ...berlin, plus: 'kept' }).number).toBe('+4930901820');
  });

  it('takes the country of the system where the settings name none', () => {
    const dialing = { ...defaultSettings.dialing, plus: 'written-out' } as const;
    expect(
      planDial('+4930901820', dialRulesOf({ ...defaultSettings, colleagues: [], dialing }, 'DE')).number,
    ).toBe('030901820');
  });

  const rules: fc.Arbitrary<DialRules> = fc.record({
    country: fc.constantFrom('', 'XX', '__proto__', ...countries),
    outsideLine: fc.constantFrom('', '0', '9', '00', '*9'),
    extensionLength: fc.integer({ min: 2, max: 8 }),
    plus: fc.constantFrom('kept', 'written-out'),
    replacements: fc.constant([]),
    colleagues: fc.constantFrom([], ['20015']),
  });
  const number = fc.oneof(
    fc.stringMatching(/^\+?[0-9]{1,20}$/),
    fc.stringMatching(/^(\+|00|0|9)(1|7|33|34|39|44|49|54|55|86|972)[0-9]{6,11}$/),
    fc.stringMatching(/^[0-9*#]{1,12}[0-9]$/),
  );

  const part = fc.stringMatching(/^\+?[0-9]{1,4}$/);
  const replacing = fc
    .tuple(
      rules,
      fc.array(fc.record({ match: fc.constantFrom('begins', 'equals'), from: part, to: part }), {
        maxLength: 4,
      }),
    )
    .map(([by, replacements]) => ({ ...by, replacements }));

  it('never holds anything but digits, *, # and a plus at the start', () => {
    fc.assert(
      fc.property(number, fc.oneof(rules, replacing), (typed, by) => {
        expect(planDial(typed, by).number).toMatch(/^\+?[0-9*#]+$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never changed for an extension, an emergency number as short as one, a colleague or a star code', () => {
    const short = rules.chain((by) =>
      fc.tuple(
        fc.constant(by),
        fc.oneof(
          fc.stringMatching(new RegExp(`^[0-9]{1,${by.extensionLength}}$`)),
          fc.constantFrom(...by.colleagues, '*43', '#21#'),
        ),
      ),
    );
    fc.assert(
      fc.property(short, ([by, typed]) => {
        expect(planDial(typed, by).number).toBe(typed);
      }),
    );
  });

  it('stays the same when it is planned again without an outside line', () => {
    fc.assert(
      fc.property(number, rules, (typed, by) => {
        const without = { ...by, outsideLine: '' };
        const once = planDial(typed, without).number;
        expect(planDial(once, without).number).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a replacement', () => {
  const desk: DialRules = {
    ...berlin,
    replacements: [
      { match: 'equals', from: '100', to: '030901820' },
      { match: 'equals', from: '1002', to: '1003' },
      { match: 'begins', from: '049', to: '+49' },
      { match: 'begins', from: '04', to: '05' },
      { match: 'begins', from: '11', to: '' },
      { match: 'begins', from: '2001', to: '9' },
    ],
  };

  it.each([
    ['100', '0030901820', '100 became 030901820. The outside line 0 is put before it.'],
    ['1002', '1003', '1002 became 1003. An extension or a short number: as it is.'],
    [
      '04930901820',
      '0030901820',
      '049 at the beginning became +49. +49 became 0. The outside line 0 is put before it.',
    ],
    ['0401234567', '00501234567', '04 at the beginning became 05. The outside line 0 is put before it.'],
    ['11830901820', '0830901820', '11 at the beginning is left out. The outside line 0 is put before it.'],
    ['112', '112', 'An extension or a short number: as it is.'],
    ['20015', '20015', 'A colleague’s number: as it is.'],
    ['*100#', '*100#', 'A star or hash code: as it is.'],
  ])('makes of %s what is dialled as %s', (number, dialled, why) => {
    expect(told(number, desk)).toEqual([dialled, why]);
  });

  it('is the only rule where there are no others', () => {
    const only = { ...desk, outsideLine: '', plus: 'kept' } as const;
    expect(told('100', only)).toEqual(['030901820', '100 became 030901820.']);
    expect(told('030901821', only)).toEqual(['030901821', 'As it is.']);
  });

  it('that would leave nothing to dial is not made', () => {
    const replacements = [{ match: 'begins', from: '110', to: '' }] as const;
    expect(planDial('110', { ...desk, extensionLength: 2, replacements }).number).toBe('0110');
  });
});
