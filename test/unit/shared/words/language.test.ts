import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../../shared/words/language.ts';
import { wordsIn } from '../../../../shared/words/words.ts';

describe('The language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['nl-NL', 'fr-CA', 'en'], 'fr'],
    [['zh-CN'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-TW', 'es-419'], 'es'],
    [['en-US'], 'en'],
    [['C.UTF-8', 'nl'], 'en'],
    [[], 'en'],
  ] as const)('of a computer that prefers %j is %s', (preferred, language) => {
    expect(languageFor('system', preferred)).toBe(language);
  });

  it('is the one that was chosen, whatever the computer prefers', () => {
    expect(languageFor('es', ['de-DE'])).toBe('es');
  });
});

describe('The pseudo-language', () => {
  it('is longer than English and runs from right to left, with each part in its place', () => {
    const { calls, direction } = wordsIn('pseudo');
    const { hangUp } = wordsIn('en').calls;
    expect(direction).toBe('rtl');
    expect(calls.hangUp).toContain(hangUp);
    expect(calls.hangUp.length).toBeGreaterThan(hangUp.length * 1.4);
    expect(calls.parkedOn('701')).toContain('701');
    expect(calls.lines.free).toContain('free');
  });
});
