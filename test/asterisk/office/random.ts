/** Numbers that look random and are the same at each run. */
export interface Random {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** @param seed the same seed gives the same numbers. Source: Marsaglia's xorshift with 32 bits */
export function seededRandom(seed: number): Random {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    percent: (share) => next() * 100 < share,
    pick: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
}
