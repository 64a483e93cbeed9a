const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, two) => one - two);

/**
 * The value below which a share of all values lies, interpolated between the two nearest.
 *
 * @param share from 0 to 1
 * @throws RangeError when there are no values
 */
export const quantile = (values: readonly number[], share: number): number => {
  const ordered = sorted(values);
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)];
  const above = ordered[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('There are no values.');
  return below + (above - below) * (place - Math.floor(place));
};

/** What was measured several times. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** @throws RangeError when there are no values */
export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  lowest: quantile(values, 0),
  highest: quantile(values, 1),
});

/**
 * How many times as much one is as the other, round by round: what disturbs a round disturbs both of them.
 *
 * @throws RangeError when they have no round in common
 */
export const ratioOf = (ones: readonly number[], others: readonly number[]): Spread =>
  spreadOf(
    ones.flatMap((one, round) => {
      const other = others[round];
      return other === undefined ? [] : [one / other];
    }),
  );
