import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet } from '../../../main/quiet/quiet-reason.ts';
import type { QuietState } from '../../../main/quiet/quiet-reason.ts';
import type { Call } from '../../../shared/call.ts';
import type { QuietRule } from '../../../shared/settings.ts';
import { weekdays } from '../../../shared/weekdays.ts';

const call: Call = {
  id: 'a',
  direction: 'incoming',
  party: { name: 'Anna Berg', number: '1000' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase: { kind: 'ringing' },
};
const customer: Call = { ...call, party: { name: null, number: '0301234567' }, trunk: 'sip-provider' };
const dialled: Call = { ...call, direction: 'outgoing', phase: { kind: 'own-phone-ringing' } };
const anyCall: QuietRule = { hours: null, direction: 'any', origin: 'any', number: '', queue: '' };
const loud: QuietState = {
  settings: { use: 'everything', doNotDisturb: 'honour', rules: [] },
  until: null,
  doNotDisturb: 'off',
  country: 'DE',
};
const withRule = (rule: Partial<QuietRule>): QuietState => ({
  ...loud,
  settings: { ...loud.settings, rules: [{ ...anyCall, ...rule }] },
});
/** A moment of the week of Monday, 2 March 2026, by this computer's clock. */
const at = (day: number, hour: number, minute = 0): number =>
  new Date(2026, 2, 1 + day, hour, minute).getTime();
const monday = at(1, 10);

const rules = fc.record({
  hours: fc.option(
    fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      from: fc.constantFrom('00:00', '08:00', '18:30', '23:59'),
      until: fc.constantFrom('00:00', '08:00', '18:30', '23:59'),
    }),
  ),
  direction: fc.constantFrom('any', 'incoming', 'outgoing'),
  origin: fc.constantFrom('any', 'internal', 'external'),
  number: fc.constantFrom('', '1000', '10*', '+49*', '?*'),
  queue: fc.constantFrom('', 'support'),
} satisfies { readonly [Key in keyof QuietRule]: unknown });
const calls = fc.record({
  id: fc.constant('a'),
  direction: fc.constantFrom('incoming', 'outgoing'),
  party: fc.record({
    name: fc.constant(null),
    number: fc.constantFrom(null, '1000', '1001', '+4930123', '004930123'),
  }),
  via: fc.constant(null),
  queue: fc.constantFrom(null, 'support', 'Support', 'sales'),
  trunk: fc.constantFrom(null, 'provider'),
  startedAt: fc.constant(0),
  phase: fc.constant({ kind: 'ringing' } as const),
} satisfies { readonly [Key in keyof Call]: unknown });
const moments = fc.integer({ min: at(1, 0), max: at(14, 0) });
const states = fc.record({
  settings: fc.record({
    use: fc.constantFrom('everything', 'click-to-dial'),
    doNotDisturb: fc.constantFrom('honour', 'ignore'),
    rules: fc.array(rules, { maxLength: 3 }),
  }),
  until: fc.option(moments),
  doNotDisturb: fc.constantFrom('on', 'off', 'unknown'),
  country: fc.constantFrom('', 'DE', 'US'),
} satisfies { readonly [Key in keyof QuietState]: unknown });

describe('a call', () => {
  it('is not quiet where nobody asked for it', () => {
    fc.assert(
      fc.property(calls, moments, (any, now) => {
        expect(isQuiet(any, now, loud)).toBeNull();
        expect(isQuiet(any, now, { ...loud, doNotDisturb: 'unknown', until: now })).toBeNull();
      }),
    );
  });

  it('of any kind is quiet where Tipring is there for dialling alone', () => {
    fc.assert(
      fc.property(calls, moments, states, (any, now, state) => {
        const clickToDial = { ...state, settings: { ...state.settings, use: 'click-to-dial' as const } };
        expect(isQuiet(any, now, clickToDial)).toEqual({ kind: 'click-to-dial' });
      }),
    );
  });

  it('that comes in is quiet until the moment that was chosen by hand, and not any longer', () => {
    fc.assert(
      fc.property(calls, moments, moments, (any, now, until) => {
        const expected = any.direction === 'incoming' && now < until ? { kind: 'by-hand', until } : null;
        expect(isQuiet(any, now, { ...loud, until })).toEqual(expected);
      }),
    );
  });

  it('is made quiet by one more rule or not at all: a rule never makes a quiet call loud', () => {
    fc.assert(
      fc.property(calls, moments, states, rules, (any, now, state, rule) => {
        const more = { ...state, settings: { ...state.settings, rules: [...state.settings.rules, rule] } };
        const before = isQuiet(any, now, state);
        const after = isQuiet(any, now, more);
        if (before !== null) expect(after).toEqual(before);
        else if (after !== null) expect(after).toEqual({ kind: 'rule', rule });
      }),
    );
  });

  it('is quiet by a rule for everything at any time, whatever else the rule’s clauses would say one by one', () => {
    fc.assert(
      fc.property(calls, moments, rules, (any, now, rule) => {
        expect(isQuiet(any, now, withRule({}))).not.toBeNull();
        // All clauses have to hold: the rule is as loud as the loudest of them.
        const clauses = [
          withRule({ hours: rule.hours }),
          withRule({ direction: rule.direction }),
          withRule({ origin: rule.origin }),
          withRule({ number: rule.number }),
          withRule({ queue: rule.queue }),
        ];
        const all = clauses.every((clause) => isQuiet(any, now, clause) !== null);
        expect(isQuiet(any, now, withRule(rule)) !== null).toBe(all);
      }),
    );
  });

  it('that the user dialled shows while incoming ones are quiet', () => {
    expect(isQuiet(dialled, monday, { ...loud, until: monday + 1, doNotDisturb: 'on' })).toBeNull();
    expect(isQuiet(call, monday, { ...loud, doNotDisturb: 'on' })).toEqual({ kind: 'do-not-disturb' });
  });

  it('is told apart by the system’s wish only where the user wants that', () => {
    const ignoring = { ...loud, settings: { ...loud.settings, doNotDisturb: 'ignore' as const } };
    expect(isQuiet(call, monday, { ...ignoring, doNotDisturb: 'on' })).toBeNull();
  });
});

describe('a rule', () => {
  it.each([
    ['a colleague', { origin: 'internal' }, call, true],
    ['a colleague', { origin: 'external' }, call, false],
    ['a customer', { origin: 'external' }, customer, true],
    [
      'a customer behind a trunk that is not told',
      { origin: 'external' },
      { ...customer, trunk: null },
      true,
    ],
    ['a colleague’s mobile over the trunk', { origin: 'internal' }, { ...call, trunk: 'x' }, false],
    [
      'a caller without a number',
      { origin: 'external' },
      { ...call, party: { name: null, number: null } },
      true,
    ],
    ['a caller without a number', { number: '*' }, { ...call, party: { name: null, number: null } }, false],
    ['its number', { number: '0301234567' }, customer, true],
    ['its beginning', { number: '030*' }, customer, true],
    ['its end', { number: '*4567' }, customer, true],
    ['its middle', { number: '030*45?7' }, customer, true],
    ['another number', { number: '031*' }, customer, false],
    ['a longer number', { number: '030123456' }, customer, false],
    [
      'the other spelling',
      { number: '004930*' },
      { ...customer, party: { name: null, number: '+49301' } },
      true,
    ],
    [
      'the number as it is dialled in the country',
      { number: '030*' },
      { ...customer, party: { name: null, number: '+49301234567' } },
      true,
    ],
    ['the number as it is dialled from abroad', { number: '+4930*' }, customer, true],
    [
      'a number of another country that ends alike',
      { number: '01*' },
      { ...customer, party: { name: null, number: '+33123456789' } },
      false,
    ],
    ['an extension that a number of the country could be', { number: '+49*' }, call, false],
    ['its queue', { queue: 'Support' }, { ...customer, queue: 'support' }, true],
    ['no queue', { queue: 'Support' }, customer, false],
    ['what is dialled', { direction: 'outgoing' }, dialled, true],
    ['what is dialled', { direction: 'incoming' }, dialled, false],
  ] as const)('knows %s: %j', (_who, rule, given, quiet) => {
    expect(isQuiet(given, monday, withRule(rule)) !== null).toBe(quiet);
  });

  const night = { days: ['monday', 'friday'], from: '18:00', until: '08:00' } satisfies QuietRule['hours'];
  const noon = { days: ['monday'], from: '12:00', until: '13:00' } satisfies QuietRule['hours'];
  const sunday = { days: ['sunday'], from: '00:00', until: '00:00' } satisfies QuietRule['hours'];
  it.each([
    ['before the night', night, at(1, 17, 59), false],
    ['in the evening', night, at(1, 18), true],
    ['in the night of Monday, on Tuesday', night, at(2, 7, 59), true],
    ['in the morning', night, at(2, 8), false],
    ['on Tuesday evening', night, at(2, 18), false],
    ['on Monday before the first night', night, at(1, 7), false],
    ['in the night of Friday, on Saturday', night, at(6, 3), true],
    ['at noon', noon, at(1, 12, 30), true],
    ['after noon', noon, at(1, 13), false],
    ['at noon of another day', noon, at(2, 12, 30), false],
    ['all Sunday', sunday, at(7, 23, 59), true],
    ['not on Saturday', sunday, at(6, 23, 59), false],
    ['nor on Monday', sunday, at(8, 0), false],
  ] as const)('knows its hours: %s', (_when, hours, now, quiet) => {
    expect(isQuiet(call, now, withRule({ hours: { ...hours, days: [...hours.days] } })) !== null).toBe(quiet);
  });

  it('with a number of nothing but stars takes no longer for it', () => {
    const stars = `${'*1'.repeat(19)}*2`;
    const number = '1'.repeat(400);
    expect(
      isQuiet({ ...customer, party: { name: null, number } }, monday, withRule({ number: stars })),
    ).toBeNull();
  });
});
