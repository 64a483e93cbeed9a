import type { Spread } from './statistics.ts';

/** A figure that is to be reached, and what was measured. */
export interface Verdict {
  readonly what: string;
  readonly measured: Spread;
  readonly bar: number;
  /** Is more better, or less? */
  readonly wants: 'at-least' | 'at-most';
  readonly unit: 'times' | '% of a processor' | '% of a frame';
  readonly reached: boolean;
}

/** Judges the median. */
export const verdict = (
  what: string,
  measured: Spread,
  wants: Verdict['wants'],
  bar: number,
  unit: Verdict['unit'] = 'times',
): Verdict => ({
  what,
  measured,
  bar,
  wants,
  unit,
  reached: wants === 'at-least' ? measured.median >= bar : measured.median <= bar,
});

/** A number with as many digits as mean something. */
export const figure = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
};

export const spreadText = ({ median, lowest, highest }: Spread): string =>
  `${figure(median)} (${figure(lowest)}–${figure(highest)})`;

/**
 * Lays out a table: the first column to the left, the others to the right.
 *
 * @param rows the first holds the headings
 */
export const tableText = (rows: readonly (readonly string[])[]): string => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const verdictText = ({ what, measured, bar, wants, unit, reached }: Verdict): string =>
  `${reached ? 'PASS ' : 'SHORT'}  ${what}: ${spreadText(measured)} ${unit}; ${wants === 'at-least' ? 'at least' : 'at most'} ${bar} wanted`;
