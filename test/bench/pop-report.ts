import { candidateNames } from './candidates.ts';
import type { CandidateName } from './candidates.ts';
import { busyRate, situations } from './pop-latency.ts';
import type { Pop, PopLatency, Situation } from './pop-latency.ts';
import { figure, tableText, verdict } from './report.ts';
import type { Verdict } from './report.ts';
import { quantile } from './statistics.ts';

const measures: readonly { readonly of: (pop: Pop) => number; readonly words: string }[] = [
  { of: ({ onScreen }) => onScreen, words: 'on the screen' },
  { of: ({ inPage }) => inPage, words: 'second frame in the page' },
];

const names: Readonly<Record<CandidateName, string>> = {
  tipring: 'Tipring’s pop',
  'bare-card': 'a bare Electron window, same card',
  'bare-line': 'a bare Electron window, one line of text',
};

const situationWords: Readonly<Record<Situation, string>> = {
  idle: 'idle',
  busy: `${busyRate} events/s`,
};

/** Median and 99th percentile of all windows, by both measures, milliseconds. */
export const popTable = ({ pops }: PopLatency): string => {
  const rows = situations.flatMap((situation) =>
    measures.flatMap(({ of, words }) =>
      candidateNames.map((name) => {
        const times = pops[situation][name].map(of);
        return [
          `${situationWords[situation]}, ${words}: ${names[name]}`,
          ...[0.5, 0.99, 0, 1].map((share) => figure(quantile(times, share))),
        ];
      }),
    ),
  );
  return tableText([['', 'median ms', '99 % ms', 'lowest', 'highest'], ...rows]);
};

/** What is to be reached by the pop on the screen, and by how far into its distribution. */
const bars = [
  { words: 'median', share: 0.5, bar: 1.3 },
  { words: '99 %', share: 0.99, bar: 1.5 },
] as const;

/** The figures that are to be reached: against a window that shows the same, and against one that shows less. */
export const popVerdicts = ({ pops }: PopLatency): readonly Verdict[] =>
  situations.flatMap((situation) =>
    candidateNames
      .filter((name) => name !== 'tipring')
      .flatMap((name) =>
        bars.map(({ words, share, bar }) => {
          const times = (of: CandidateName): readonly number[] =>
            pops[situation][of].map(({ onScreen }) => onScreen);
          const ratio = (at: number): number => quantile(times('tipring'), at) / quantile(times(name), at);
          const around = [share - 0.01, share, Math.min(share + 0.01, 1)].map(ratio);
          return verdict(
            `Pop on the screen, ${situationWords[situation]}, to ${names[name]} (${words})`,
            { median: ratio(share), lowest: Math.min(...around), highest: Math.max(...around) },
            'at-most',
            bar,
          );
        }),
      ),
  );
