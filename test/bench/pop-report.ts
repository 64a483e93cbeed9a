import type { Pop, PopLatency } from './pop-latency.ts';
import { figure, tableText, verdict } from './report.ts';
import type { Verdict } from './report.ts';
import { quantile } from './statistics.ts';

const measures: readonly { readonly of: (pop: Pop) => number; readonly words: string }[] = [
  { of: ({ onScreen }) => onScreen, words: 'on the screen' },
  { of: ({ inPage }) => inPage, words: 'second frame in the page' },
];

/** Median and 99th percentile of both windows, by both measures, milliseconds. */
export const popTable = ({ tipring, bare }: PopLatency): string => {
  const rows = measures.flatMap(({ of, words }) =>
    [
      { name: 'Tipring’s pop', pops: tipring },
      { name: 'a bare Electron window', pops: bare },
    ].map(({ name, pops }) => {
      const times = pops.map(of);
      return [
        `${name}, ${words}`,
        ...[quantile(times, 0.5), quantile(times, 0.99), quantile(times, 0), quantile(times, 1)].map(figure),
      ];
    }),
  );
  return tableText([['', 'median ms', '99 % ms', 'lowest', 'highest'], ...rows]);
};

/** The figures that are to be reached. */
export const popVerdicts = ({ tipring, bare }: PopLatency): readonly Verdict[] =>
  measures.map(({ of, words }) => {
    const ratio = (share: number): number => quantile(tipring.map(of), share) / quantile(bare.map(of), share);
    return verdict(
      `Pop, ${words}, to a bare window (median; quartiles)`,
      {
        median: ratio(0.5),
        lowest: Math.min(ratio(0.25), ratio(0.75)),
        highest: Math.max(ratio(0.25), ratio(0.75)),
      },
      'at-most',
      1.5,
    );
  });
