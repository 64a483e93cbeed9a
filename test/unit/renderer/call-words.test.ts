import { describe, expect, it } from 'vitest';
import { callLooks, talkedSeconds } from '../../../renderer/call/call-words.ts';
import { call, ended } from '../../gallery/samples.ts';

describe('A call on the pop', () => {
  it('tells missed from answered elsewhere by colour and by picture', () => {
    const missed = callLooks(call(ended({ kind: 'missed' })));
    const elsewhere = callLooks(call(ended({ kind: 'answered-elsewhere', by: null })));
    expect(missed.tone).not.toBe(elsewhere.tone);
    expect(missed.icon).not.toBe(elsewhere.icon);
  });

  it('has talked for no time when it was never answered', () => {
    expect(talkedSeconds(call(ended({ kind: 'missed' })))).toBeNull();
    expect(talkedSeconds(call(ended({ kind: 'answered' }, 63)))).toBe(63);
  });
});
