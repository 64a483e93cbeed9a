import { describe, expect, it } from 'vitest';
import { quantile, ratioOf, spreadOf } from '../../bench/statistics.ts';

describe('the figures of several rounds', () => {
  it('have their median in the middle, whatever order they came in', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, lowest: 1, highest: 5 });
  });

  it('have it between the two middle ones when they are even in number', () => {
    expect(spreadOf([4, 1, 2, 9]).median).toBe(3);
  });

  it('have a 99th percentile just below the worst', () => {
    const values = Array.from({ length: 101 }, (_, index) => index);
    expect(quantile(values, 0.99)).toBe(99);
  });

  it('are no figures when nothing was measured', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it('are compared within each round, so that a slow round slows down both', () => {
    expect(ratioOf([10, 100, 30], [5, 50, 10])).toEqual({ median: 2, lowest: 2, highest: 3 });
  });

  it('are compared only where both have a round', () => {
    expect(ratioOf([10, 100], [5])).toEqual({ median: 2, lowest: 2, highest: 2 });
  });
});
