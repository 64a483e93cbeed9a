import { describe, expect, it } from 'vitest';
import { endOf } from '../../../main/quiet/momentary.ts';
import { QuietCalls } from '../../../main/quiet/quiet-calls.ts';
import type { Call } from '../../../shared/call.ts';

const call = (id: string, phase: Call['phase']): Call => ({
  id,
  direction: 'incoming',
  party: { name: null, number: '1000' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase,
});
const talking: Call['phase'] = { kind: 'talking', since: 0 };
const yes = () => true;
const no = () => false;

describe('a quiet call', () => {
  it('stays quiet to its end, though quiet is over', () => {
    const quiet = new QuietCalls();
    quiet.update([call('a', { kind: 'ringing' })], yes);
    quiet.update([call('a', talking)], no);
    expect(quiet.has('a')).toBe(true);
    quiet.update([], no);
    expect(quiet.has('a')).toBe(false);
  });

  it('is decided on anew while it rings', () => {
    const quiet = new QuietCalls();
    quiet.update([call('a', { kind: 'ringing' })], yes);
    quiet.update([call('a', { kind: 'ringing' })], no);
    expect(quiet.has('a')).toBe(false);
  });

  it('is decided on at first sight when it rings no more', () => {
    const quiet = new QuietCalls();
    quiet.update([call('a', talking)], yes);
    expect(quiet.has('a')).toBe(true);
  });

  it('is none that was seen while the phone rang', () => {
    const quiet = new QuietCalls();
    quiet.update([call('a', { kind: 'ringing' })], no);
    quiet.update([call('a', talking)], yes);
    expect(quiet.has('a')).toBe(false);
  });

  it('is seen once the user asks for it, and the next one is quiet again', () => {
    const quiet = new QuietCalls();
    quiet.update([call('a', { kind: 'ringing' })], yes);
    quiet.show();
    quiet.update([call('a', { kind: 'ringing' }), call('b', { kind: 'ringing' })], yes);
    expect([quiet.has('a'), quiet.has('b')]).toEqual([false, true]);
  });
});

describe('a quiet time', () => {
  it.each([
    ['half-hour', new Date(2026, 2, 2, 23, 45), new Date(2026, 2, 3, 0, 15)],
    ['hour', new Date(2026, 2, 2, 10), new Date(2026, 2, 2, 11)],
    ['until-tomorrow', new Date(2026, 2, 2, 17), new Date(2026, 2, 3, 8)],
    ['until-tomorrow', new Date(2026, 1, 28, 0, 1), new Date(2026, 2, 1, 8)],
  ] as const)('of %s from %s', (span, now, end) => {
    expect(new Date(endOf(span, now.getTime()))).toEqual(end);
  });
});
