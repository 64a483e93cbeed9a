import { describe, expect, it } from 'vitest';
import { knownLabel, partyLabel, phasePhrase, phaseWords } from '../../../shared/call-words.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { bjorn, call, ended } from '../../gallery/samples.ts';
import { english } from '../../support/english.ts';

const taken = call(ended({ kind: 'answered-elsewhere', by: bjorn }));

describe('The state of a call in words', () => {
  it('names the colleague who took it where the language has the name', () => {
    expect(phaseWords(english, taken)).toBe('Answered by Björn Čapek');
    expect(phaseWords(wordsIn('de'), taken)).toBe('Angenommen von Björn Čapek');
    expect(phaseWords(wordsIn('zh-CN'), taken)).toBe('已由 Björn Čapek 接听');
  });

  it('keeps the name apart, which has a writing direction of its own', () => {
    expect(phasePhrase(english, taken).who).toBe('Björn Čapek');
    expect(phasePhrase(english, call(ended({ kind: 'parked', at: '701' }))).who).toBe('701');
    expect(phasePhrase(english, call(ended({ kind: 'parked', at: null }))).who).toBeNull();
  });

  it('says so when nobody knows who took it', () => {
    expect(phaseWords(english, call(ended({ kind: 'answered-elsewhere', by: null })))).toBe(
      'Answered elsewhere',
    );
  });
});

describe('A party', () => {
  it('has name and number once each, and a word of the language where neither is known', () => {
    expect(partyLabel(english, bjorn)).toBe('Björn Čapek (1003)');
    expect(knownLabel({ name: '1003', number: '1003' })).toBe('1003');
    expect(knownLabel({ name: null, number: null })).toBeNull();
    expect(partyLabel(wordsIn('de'), { name: null, number: null })).toBe('Unbekannt');
  });
});
