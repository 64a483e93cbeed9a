import { describe, expect, it } from 'vitest';
import { callLooks, partyLines, talkedSeconds } from '../../../renderer/call/call-words.ts';
import { bjorn, call, ended } from '../../gallery/samples.ts';
import { english } from '../../support/english.ts';

describe('A call on the pop', () => {
  it('tells missed from answered elsewhere by colour and by picture', () => {
    const missed = callLooks(call(ended({ kind: 'missed' })));
    const elsewhere = callLooks(call(ended({ kind: 'answered-elsewhere', by: null })));
    expect(missed.tone).not.toBe(elsewhere.tone);
    expect(missed.icon).not.toBe(elsewhere.icon);
  });

  it('has the name large and the number below', () => {
    expect(partyLines(english, call({ kind: 'ringing' }, { party: bjorn }))).toEqual({
      title: 'Björn Čapek',
      number: '1003',
    });
  });

  it('has the number large when there is no name, and does not repeat it', () => {
    const nameless = { title: '1003', number: null };
    expect(partyLines(english, call({ kind: 'ringing' }, { party: { name: null, number: '1003' } }))).toEqual(
      nameless,
    );
    expect(
      partyLines(english, call({ kind: 'ringing' }, { party: { name: '1003', number: '1003' } })),
    ).toEqual(nameless);
  });

  it('has talked for no time when it was never answered', () => {
    expect(talkedSeconds(call(ended({ kind: 'missed' })))).toBeNull();
    expect(talkedSeconds(call(ended({ kind: 'answered' }, 63)))).toBe(63);
  });
});
