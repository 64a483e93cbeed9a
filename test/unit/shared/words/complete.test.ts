import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/words/language.ts';
import { wordsIn } from '../../../../shared/words/words.ts';

type Entry = readonly [path: string, value: string | null];

/** Every text of a catalogue by its path; null where a text is made of parts. */
const entriesOf = (value: unknown, path: string): readonly Entry[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, null]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither text nor texts`);
  return Object.entries(value).flatMap(([key, part]) => entriesOf(part, `${path}.${key}`));
};

const english = new Map(entriesOf(wordsIn('en'), 'words'));
const others = ['de', 'es', 'fr', 'zh-CN'] as const;

describe('The words of a language', () => {
  it('are tried in all languages that are offered', () => {
    expect(['en', ...others]).toEqual(Object.keys(languages));
  });

  it.each(others)('%s are there for everything that English has words for, and nothing else', (language) => {
    const paths = entriesOf(wordsIn(language), 'words').map(([path]) => path);
    expect(paths.toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(others)('%s are no English sentences that were left as they are', (language) => {
    const left = entriesOf(wordsIn(language), 'words').filter(
      ([path, text]) => text !== null && text.split(' ').length > 2 && text === english.get(path),
    );
    expect(left).toEqual([]);
  });

  it.each(others)('%s are never empty', (language) => {
    const empty = entriesOf(wordsIn(language), 'words').filter(([, text]) => text?.trim() === '');
    expect(empty).toEqual([]);
  });
});
