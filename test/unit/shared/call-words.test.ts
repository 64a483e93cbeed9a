import { describe, expect, it } from 'vitest';
import { partyLabel, partyLines, phasePhrase, phaseWords } from '../../../shared/call-words.ts';
import { Speaker, wordsIn } from '../../../shared/words/words.ts';
import { bjorn, call, ended } from '../../gallery/samples.ts';
import { english } from '../../support/english.ts';

const inGermany = new Speaker().words({
  language: 'en',
  numbers: { country: 'DE', written: 'formatted' },
});
const number = '03012345678';
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

  it('has a number as its country writes it', () => {
    const sentOn = call(ended({ kind: 'transferred', to: number }));
    expect(phaseWords(inGermany, sentOn)).toBe('Sent on to 030 12345678');
    const by = { name: null, number };
    expect(phaseWords(inGermany, call(ended({ kind: 'answered-elsewhere', by })))).toBe(
      'Answered by 030 12345678',
    );
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
    expect(partyLabel(english, { name: '1003', number: '1003' })).toBe('1003');
    expect(partyLabel(wordsIn('de'), { name: null, number: null })).toBe('Unbekannt');
  });

  it('has the name large and the number below', () => {
    expect(partyLines(english, bjorn)).toEqual({ title: 'Björn Čapek', number: '1003' });
    expect(partyLines(inGermany, { name: 'Zoë', number })).toEqual({ title: 'Zoë', number: '030 12345678' });
  });

  it('has the number large when there is no other name, and does not repeat it', () => {
    const nameless = { title: '030 12345678', number: null };
    expect(partyLines(inGermany, { name: null, number })).toEqual(nameless);
    expect(partyLines(inGermany, { name: number, number })).toEqual(nameless);
  });

  it('that is written from right to left does not turn the groups of its number around', () => {
    expect(partyLabel(inGermany, { name: 'שרה לוי', number })).toBe('שרה לוי (\u200e030 12345678)');
    expect(partyLabel(inGermany, { name: 'Zoë', number })).toBe('Zoë (030 12345678)');
    expect(partyLabel(inGermany, { name: 'שרה לוי', number: '1004' })).toBe('שרה לוי (1004)');
  });
});
