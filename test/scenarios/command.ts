import { findRuntime } from '../../build/electron-runtime.ts';
import { asteriskPbx } from '../support/asterisk-pbx.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import type { PbxName, Scenario } from './scenario.ts';
import { whyNotOn } from './scenario.ts';
import { Stage } from './stage.ts';
import { scenarios } from './table.ts';

const usage = `Usage: npm run scenarios -- --list
       npm run scenarios -- --pbx 16|22|embedded [NAME…]

  --list  says what there is to be played
  --pbx   plays all of it, or what is named, with the built app (npm run build) on a real Asterisk 16 or 22
          (npm run asterisk -- up) or the embedded PBX`;

const pbxOf: Readonly<Record<string, { readonly name: PbxName; readonly open: () => Promise<TestPbx> }>> = {
  '16': { name: 'asterisk-16', open: () => asteriskPbx(16) },
  '22': { name: 'asterisk-22', open: () => asteriskPbx(22) },
  embedded: { name: 'embedded', open: embeddedTestPbx },
};

interface Row {
  readonly scenario: Scenario;
  readonly result: 'passed' | 'failed' | 'not possible here';
  /** Why it failed or cannot be played. */
  readonly why: string;
  readonly seconds: number | null;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const playOne = async (stage: Stage, scenario: Scenario, pbx: PbxName): Promise<Row> => {
  const reason = whyNotOn(scenario, pbx);
  if (reason !== null) return { scenario, result: 'not possible here', why: reason, seconds: null };
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    await stage.play(scenario);
    return { scenario, result: 'passed', why: '', seconds: seconds() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { scenario, result: 'failed', why, seconds: seconds() };
  }
};

const rowText = ({ scenario, result, why, seconds }: Row, width: number): string => {
  const time = seconds === null ? '' : `${seconds.toFixed(1)} s`;
  const head = `${scenario.name.padEnd(width)}  ${result.padEnd(17)}  ${time.padStart(6)}`;
  return (result === 'not possible here' ? `${head}  ${why}` : head).trimEnd();
};

const play = async (key: string, names: readonly string[]): Promise<number> => {
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  const wanted = pbxOf[key];
  if (wanted === undefined || unknown.length > 0) {
    say(wanted === undefined ? usage : `There is no scenario ${unknown.join(', ')}. See --list.`);
    return 2;
  }
  const { folder } = await findRuntime({ purpose: 'demo-or-test' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  const pbx = await wanted.open();
  const stage = new Stage(pbx);
  const rows: Row[] = [];
  try {
    for (const scenario of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const row = await playOne(stage, scenario, wanted.name);
      rows.push(row);
      say(`${row.result}: ${scenario.story}.`);
      if (row.result === 'failed') say(row.why.replaceAll(/^/gmu, '    '));
    }
  } finally {
    await stage.close();
    await pbx.close();
  }
  const width = Math.max(...rows.map(({ scenario }) => scenario.name.length));
  say(`\nOn ${wanted.name}:`);
  for (const row of rows) say(rowText(row, width));
  const count = (result: Row['result']): string =>
    `${rows.filter((row) => row.result === result).length} ${result}`;
  say(`${count('passed')}, ${count('failed')}, ${count('not possible here')}`);
  return rows.some(({ result }) => result === 'failed') ? 1 : 0;
};

const main = async ([option, pbx, ...names]: readonly string[]): Promise<number> => {
  switch (option) {
    case '--list':
      for (const { name, story } of scenarios) say(`${name}\n    ${story}.`);
      say(`${scenarios.length} scenarios`);
      return 0;
    case '--pbx':
      return play(pbx ?? '', names);
    default:
      say(usage);
      return option === '--help' ? 0 : 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
