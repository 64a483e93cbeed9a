import { footprintNames } from './footprint.ts';
import type { Footprint, FootprintName } from './footprint.ts';
import { busyRate, situations } from './pop-latency.ts';
import type { Situation } from './pop-latency.ts';
import { figure, spreadText, tableText, verdict } from './report.ts';
import type { Verdict } from './report.ts';
import { ratioOf, spreadOf } from './statistics.ts';

const names: Readonly<Record<FootprintName, string>> = { tipring: 'Tipring', bare: 'a bare Electron app' };

const percentOf = (share: number): number => share * 100;

/** Start, memory and processor time, side by side. */
export const footprintTable = ({ starts, processor }: Footprint): string =>
  tableText([
    ['', 'tray connected ms', 'memory MB', 'CPU idle', `CPU at ${busyRate} events/s`],
    ...footprintNames.map((name) => [
      names[name],
      spreadText(spreadOf(starts[name].map(({ connected }) => connected))),
      spreadText(spreadOf(starts[name].map(({ memory }) => memory))),
      ...situations.map((situation) => `${figure(percentOf(processor[situation][name]))} %`),
    ]),
  ]);

/** Percent of one processor that are to be kept. */
const processorBars: Readonly<Record<Situation, number>> = { idle: 0.5, busy: 5 };

/** The figures that are to be reached. */
export const footprintVerdicts = ({ starts, processor }: Footprint): readonly Verdict[] => [
  ...(
    [
      { what: 'Start to connected tray', measure: 'connected', bar: 1.5 },
      { what: 'Memory (PSS of all processes)', measure: 'memory', bar: 1.25 },
    ] as const
  ).map(({ what, measure, bar }) => {
    const of = (name: FootprintName): readonly number[] => starts[name].map((start) => start[measure]);
    return verdict(`${what}, to a bare Electron app`, ratioOf(of('tipring'), of('bare')), 'at-most', bar);
  }),
  ...situations.map((situation) => {
    const what = situation === 'idle' ? 'CPU idle' : `CPU at ${busyRate} events/s`;
    const taken = spreadOf([percentOf(processor[situation].tipring)]);
    return verdict(what, taken, 'at-most', processorBars[situation], '% of a processor');
  }),
];
