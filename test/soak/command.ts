import { parseArgs } from 'node:util';
import { buildApplication, endWithReason } from '../../build/application.ts';
import { findRuntime } from '../../build/electron-runtime.ts';
import { asteriskVersions } from '../asterisk/bench.ts';
import { spreadOf } from '../bench/statistics.ts';
import type { Memory } from './memory.ts';
import { hasGrown, isWell } from './outcome.ts';
import { Soak } from './soak.ts';
import type { SoakResult } from './soak.ts';

/*
 * `npm run soak -- [--minutes N] [--rate N] [--pbx 16|22]`: the built app against an office of two hundred that
 * telephones, its PBX restarted in between. Ends with code 1 when the pop was wrong or late, none was due, or the app has grown.
 */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const report = (result: SoakResult): void => {
  const { latencies, reconnects, memoryAtStart, memoryAtEnd } = result;
  const rows: readonly (readonly [string, string])[] = [
    ['calls made', String(result.calls)],
    [
      'pops due',
      `${result.due}, with ${result.ringings} ringings${result.due === 0 ? ': nothing was tried' : ''}`,
    ],
    ['ringings shown', String(result.shown)],
    ['wrong', String(result.wrong.length)],
    ['late', String(result.late.length)],
    ['shown after', spread(latencies)],
    ['waited for processors', `${(result.waited / 1000).toFixed(1)} s, the app and its pop together`],
    ['PBX restarted', `${result.restarts} times; died by itself ${result.crashes} times`],
    ['connected again after', spread(reconnects)],
    ['memory at start', memoryText(memoryAtStart)],
    ['memory at end', `${memoryText(memoryAtEnd)}${hasGrown(result) ? ': it has grown' : ''}`],
  ];
  for (const [name, value] of rows) say(`${name.padEnd(24)}${value}`);
  for (const { at, number, what } of [...result.wrong, ...result.late]) {
    say(`  ${new Date(at).toISOString()} ${number}: ${what}`);
  }
  if (result.evidence !== null) say(`What was heard and seen lies in ${result.evidence}`);
};

const spread = (values: readonly number[]): string => {
  if (values.length === 0) return '–';
  const { lowest, median, highest } = spreadOf(values);
  return `${median.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
};

const memoryText = ({ all, own }: Memory): string =>
  `${all.toFixed(1)} MB (PSS), ${own.toFixed(1)} MB of it its own`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      rate: { type: 'string', default: '10' },
      pbx: { type: 'string', default: '16' },
    },
  });
  const version = asteriskVersions.find((each) => String(each) === values.pbx);
  const [minutes, rate] = [Number(values.minutes), Number(values.rate)];
  if (version === undefined || !(minutes > 0) || !(rate > 0)) {
    throw new Error('Usage: npm run soak -- [--minutes N] [--rate N] [--pbx 16|22]');
  }
  const { folder } = await findRuntime({ purpose: 'demo-or-test' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  await buildApplication();
  const result = await Soak.run({ version, minutes, rate, say });
  report(result);
  if (!isWell(result)) process.exitCode = 1;
};

await main().catch(endWithReason);
