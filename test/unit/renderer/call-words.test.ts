import { describe, expect, it } from 'vitest';
import { callLooks, callWords, partyLines, talkedSeconds } from '../../../renderer/call/call-words.ts';
import { bjorn, call, ended } from '../../gallery/samples.ts';

describe('A call on the pop', () => {
  it('keeps the colleague who took it apart from the words before', () => {
    const taken = call(ended({ kind: 'answered-elsewhere', by: bjorn }));
    expect(callWords(taken)).toEqual({ words: 'Answered by ', who: 'Björn Čapek' });
  });

  it('says so when nobody knows who took it', () => {
    expect(callWords(call(ended({ kind: 'answered-elsewhere', by: null })))).toEqual({
      words: 'Answered elsewhere',
      who: null,
    });
  });

  it('names where it was sent on to and where it was parked', () => {
    expect(callWords(call(ended({ kind: 'transferred', to: '1002' })))).toEqual({
      words: 'Sent on to ',
      who: '1002',
    });
    expect(callWords(call(ended({ kind: 'parked', at: '701' }))).who).toBe('701');
    expect(callWords(call(ended({ kind: 'parked', at: null }))).who).toBeNull();
  });

  it('tells missed from answered elsewhere by colour and by picture', () => {
    const missed = callLooks(call(ended({ kind: 'missed' })));
    const elsewhere = callLooks(call(ended({ kind: 'answered-elsewhere', by: null })));
    expect(missed.tone).not.toBe(elsewhere.tone);
    expect(missed.icon).not.toBe(elsewhere.icon);
  });

  it('has the name large and the number below', () => {
    expect(partyLines(call({ kind: 'ringing' }, { party: bjorn }))).toEqual({
      title: 'Björn Čapek',
      number: '1003',
    });
  });

  it('has the number large when there is no name, and does not repeat it', () => {
    const nameless = { title: '1003', number: null };
    expect(partyLines(call({ kind: 'ringing' }, { party: { name: null, number: '1003' } }))).toEqual(
      nameless,
    );
    expect(partyLines(call({ kind: 'ringing' }, { party: { name: '1003', number: '1003' } }))).toEqual(
      nameless,
    );
  });

  it('has talked for no time when it was never answered', () => {
    expect(talkedSeconds(call(ended({ kind: 'missed' })))).toBeNull();
    expect(talkedSeconds(call(ended({ kind: 'answered' }, 63)))).toBe(63);
  });
});
