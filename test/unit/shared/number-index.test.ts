import { describe, expect, it } from 'vitest';
import { NumberIndex } from '../../../shared/number-index.ts';

describe('an index by numbers', () => {
  it('finds what stands at any spelling of a number, the last that was set at the end', () => {
    const index = new NumberIndex<string>();
    index.set('0301234567', 'first');
    index.set('+49301234567', 'second');
    index.set('0401234567', 'another town');
    expect(index.with('0049301234567')).toEqual(['first', 'second']);
    index.set('0301234567', 'third');
    expect(index.with('+49301234567')).toEqual(['second', 'third']);
    expect(index.at('0301234567')).toBe('third');
    expect(index.at('0049301234567')).toBeUndefined();
  });

  it('keeps extensions apart, however alike they are', () => {
    const index = new NumberIndex<string>();
    index.set('1000', 'Anna Berg');
    expect(index.with('1000')).toEqual(['Anna Berg']);
    expect([index.with('01000'), index.with('10000'), index.with('000')]).toEqual([[], [], []]);
  });
});
