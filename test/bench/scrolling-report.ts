import { figure, spreadText, tableText, verdict } from './report.ts';
import type { Verdict } from './report.ts';
import { listNames, scrolledLines } from './scrolling.ts';
import type { ListName, Scrolling } from './scrolling.ts';
import { quantile, ratioOf, spreadOf } from './statistics.ts';

const names: Readonly<Record<ListName, string>> = {
  tipring: 'Tipring’s history',
  bare: 'a bare list of lines of text',
};

/** A frame of a screen that shows 60 of them a second, milliseconds. */
const frame = 1000 / 60;

const framesAt = (runs: Scrolling[ListName], share: number): readonly number[] =>
  runs.map(({ frames }) => quantile(frames, share));

const works = (runs: Scrolling[ListName]): readonly number[] => runs.map(({ work }) => work);

/** Frames and work, side by side. */
export const scrollingTable = (scrolling: Scrolling): string =>
  tableText([
    ['', 'frame ms, median', '99 %', 'longest', 'main thread ms a frame'],
    ...listNames.map((name) => [
      names[name],
      ...[0.5, 0.99].map((share) => spreadText(spreadOf(framesAt(scrolling[name], share)))),
      figure(Math.max(...framesAt(scrolling[name], 1))),
      spreadText(spreadOf(works(scrolling[name]))),
    ]),
  ]);

const bars = [
  { words: 'median', share: 0.5, bar: 1.1 },
  { words: '99 %', share: 0.99, bar: 1.5 },
] as const;

/** The figures that are to be reached. */
export const scrollingVerdicts = ({ tipring, bare }: Scrolling): readonly Verdict[] => [
  ...bars.map(({ words, share, bar }) =>
    verdict(
      `Frame while ${scrolledLines.toLocaleString('en')} calls are scrolled through, to ${names.bare} (${words})`,
      ratioOf(framesAt(tipring, share), framesAt(bare, share)),
      'at-most',
      bar,
    ),
  ),
  verdict(
    'Main thread of the page meanwhile',
    spreadOf(works(tipring).map((work) => (work / frame) * 100)),
    'at-most',
    50,
    '% of a frame',
  ),
];
