import type { Replacement } from '../../shared/settings.ts';

/** A replacement as edited. `key` keeps the row's place on the screen and goes nowhere else. */
export interface ReplacementRow {
  readonly key: number;
  readonly match: Replacement['match'];
  readonly from: string;
  readonly to: string;
}

/** As it is dialled: without the signs that only make it readable. */
const digitsOf = (typed: string): string => typed.replaceAll(/[\s()/.-]/g, '');

/** What the fields say; rows in which nothing stands say nothing. Whether it may be said is for `checkForm`. */
export const filledReplacements = (
  rows: readonly ReplacementRow[],
): readonly (Replacement & { readonly key: number })[] =>
  rows
    .map((row) => ({ ...row, from: digitsOf(row.from), to: digitsOf(row.to) }))
    .filter(({ from, to }) => from !== '' || to !== '');
