import { spreadOf } from '../bench/statistics.ts';
import type { Fault, Trial } from './fault.ts';

/** Milliseconds: so soon, at the median, the link is to be back after the network is. */
const target = 2_000;

/** Fewer trials than this tell nothing of how soon it is. */
const fewest = 3;

/** A line of the matrix. */
export interface Row {
  readonly fault: string;
  /** What was seen, in order. */
  readonly seen: string;
  /** Median, and of several trials the least and the most, milliseconds. */
  readonly wellAfter: string;
  readonly verdict: 'pass' | 'FAIL' | 'SLOW';
}

const seenText = ({ seen }: Trial): string =>
  seen.map(({ tray, pop }) => (pop.length === 0 ? tray : `${tray} [${pop.join(' | ')}]`)).join(' → ');

/** What became of a fault that was tried several times. */
export const rowOf = ({ name, kind }: Pick<Fault, 'name' | 'kind'>, trials: readonly Trial[]): Row => {
  const times = trials.flatMap(({ wellAfter }) => (wellAfter === null ? [] : [wellAfter]));
  const [first] = trials;
  const seen = first === undefined ? '' : seenText(first);
  if (times.length === 0) return { fault: name, seen, wellAfter: '–', verdict: 'pass' };
  const { median, lowest, highest } = spreadOf(times);
  const range =
    times.length === 1 ? '' : ` (${Math.round(lowest)}–${Math.round(highest)}, ${times.length} times)`;
  return {
    fault: name,
    seen,
    wellAfter: `${Math.round(median)} ms${range}`,
    verdict: kind === 'reconnect' && times.length >= fewest && median > target ? 'SLOW' : 'pass',
  };
};

export const failedRow = ({ name }: Pick<Fault, 'name'>, error: unknown): Row => ({
  fault: name,
  seen: error instanceof Error ? error.message : String(error),
  wellAfter: '–',
  verdict: 'FAIL',
});

export const rowText = ({ fault, seen, wellAfter, verdict }: Row): string =>
  `${verdict}  ${fault}\n      well again after: ${wellAfter}\n      seen: ${seen}`;
