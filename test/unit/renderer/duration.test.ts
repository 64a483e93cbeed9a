import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../renderer/design/duration.tsx';

describe('A timer', () => {
  it.each([
    [0, '0:00'],
    [42.9, '0:42'],
    [60, '1:00'],
    [725, '12:05'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_125, '10:02:05'],
  ])('reads %d seconds as %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });

  it('reads 0:00 when the clock was set back', () => {
    expect(formatDuration(-30)).toBe('0:00');
  });
});
