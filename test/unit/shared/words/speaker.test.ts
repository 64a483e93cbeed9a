import { describe, expect, it } from 'vitest';
import { partyLabel } from '../../../../shared/call-words.ts';
import { problem, problemWords } from '../../../../shared/problem.ts';
import { sentence, sentenceWords } from '../../../../shared/sentence.ts';
import { Speaker, wordsIn } from '../../../../shared/words/words.ts';

const german = { language: 'de', numbers: { country: 'DE', written: 'formatted' } } as const;
const number = '+493012345678';

describe('What Tipring says at a moment', () => {
  it('has numbers as the settings want them, wherever they stand', () => {
    const words = new Speaker().words(german);
    expect(words.showNumber(number).text).toBe('+49 30 12345678');
    expect(partyLabel(words, { name: 'Zoë', number: '03012345678' })).toBe('Zoë (030 12345678)');
    expect(sentenceWords(words, sentence('completed', number))).toContain('+49 30 12345678');
    expect(problemWords(words, problem('transfer-to-caller', number)).what).toContain('+49 30 12345678');
  });

  it('has extensions and whatever else is no full number as it is', () => {
    const words = new Speaker().words(german);
    expect(sentenceWords(words, sentence('completed', '1003'))).toContain('1003');
    expect(sentenceWords(words, sentence('has-address', 'pbx', '192.168.1.23'))).toContain('192.168.1.23');
  });

  it('has them digit by digit where the user wants it so, and in the log', () => {
    const words = new Speaker().words({ ...german, numbers: { country: 'DE', written: 'as-sent' } });
    expect(sentenceWords(words, sentence('completed', number))).toContain(number);
    expect(sentenceWords(wordsIn('de'), sentence('completed', number))).toContain(number);
  });

  it('changes at once with the language, the country and the way numbers are written', () => {
    const speaker = new Speaker();
    const inFrance = { ...german, numbers: { country: 'FR', written: 'formatted' } } as const;
    expect(speaker.words(german).showNumber('0612345678').text).not.toBe('06 12 34 56 78');
    expect(speaker.words(inFrance).showNumber('0612345678').text).toBe('06 12 34 56 78');
    expect(speaker.words({ ...inFrance, language: 'fr' }).calls.hangUp).toBe(wordsIn('fr').calls.hangUp);
  });

  it('is one and the same as long as nothing changes, so that windows need not be drawn anew', () => {
    const speaker = new Speaker();
    const words = speaker.words(german);
    expect(speaker.words({ language: 'de', numbers: { ...german.numbers } })).toBe(words);
  });

  it('knows more numbers than it remembers', () => {
    const { showNumber } = new Speaker().words(german);
    const numbers = Array.from({ length: 1200 }, (_, place) => `+4930${1_000_000 + place}`);
    const shown = () => numbers.map((each) => showNumber(each).text.replaceAll(' ', ''));
    expect(shown()).toEqual(numbers);
    expect(shown()).toEqual(numbers);
  });
});
