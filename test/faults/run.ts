import { parseArgs } from 'node:util';
import { thisMachine } from '../bench/machine.ts';
import { startDesktop } from '../support/desktop.ts';
import { asteriskPbx } from '../support/asterisk-pbx.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { appFaults } from './app-faults.ts';
import type { AppFault } from './app-fault.ts';
import { dropFaults, raiseLoopback } from './drop-faults.ts';
import { tryFault } from './fault.ts';
import type { Fault, Trial } from './fault.ts';
import { wireFaults } from './faults.ts';
import { failedRow, rowOf, rowText } from './matrix.ts';
import type { Row } from './matrix.ts';
import { hasNamespaces, runInNamespace } from './namespace.ts';
import { PlainSeat } from './plain-seat.ts';

const usage = `Usage: npm run faults -- [--pbx embedded|16|22] [--repeats N] [--app] [--list] [WORDS…]

  Makes everything go wrong that can, one thing after the other, and prints what the person at the desk sees and
  how soon it is well again. WORDS choose the faults that have all of them in their names.

  --pbx      the PBX to try it on (embedded)
  --repeats  how often those are tried whose time counts (5)
  --app      with the built app in Electron, and what can go wrong with that (npm run build comes first)
  --list     prints the faults and tries none`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const openPbx = (name: string): Promise<TestPbx> | null => {
  switch (name) {
    case 'embedded':
      return embeddedTestPbx();
    case '16':
      return asteriskPbx(16);
    case '22':
      return asteriskPbx(22);
    default:
      return null;
  }
};

/** So long a fault lasts, milliseconds; at random, as it must not keep step with the tries of the link. */
const longest = 3_000;

const last = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * longest));

interface Task {
  readonly name: string;
  readonly kind: Fault['kind'];
  readonly run: () => Promise<Trial>;
}

const rowFor = async (task: Task, repeats: number): Promise<Row> => {
  const trials: Trial[] = [];
  try {
    for (let i = 0; i < (task.kind === 'reconnect' ? repeats : 1); i += 1) trials.push(await task.run());
    return rowOf(task, trials);
  } catch (error) {
    return failedRow(task, error);
  }
};

/** @returns how many did not pass */
const tryAll = async (tasks: readonly Task[], pbx: TestPbx, repeats: number): Promise<number> => {
  const { date, processors, system, node, load } = thisMachine();
  say(`PBX: ${pbx.name}. ${date}, ${processors}, ${system}, Node ${node}, load ${load.toFixed(1)}`);
  const rows: Row[] = [];
  for (const task of tasks) {
    const row = await rowFor(task, repeats);
    rows.push(row);
    say(rowText(row));
  }
  const bad = rows.filter(({ verdict }) => verdict !== 'pass');
  const names = bad.map(({ fault }) => `\n  not: ${fault}`);
  say(`${rows.length} faults, ${rows.length - bad.length} passed${names.join('')}\n`);
  return bad.length;
};

const withoutElectron = (faults: readonly Fault[], pbx: TestPbx): readonly Task[] =>
  faults
    .filter(({ on }) => on?.includes(pbx.name) ?? true)
    .map((fault) => ({
      ...fault,
      run: () => tryFault(fault, { pbx, openSeat: (account) => PlainSeat.at(account), last }),
    }));

const withElectron = async (faults: readonly AppFault[], pbx: TestPbx, repeats: number): Promise<number> => {
  const desktop = await startDesktop();
  try {
    const tasks = faults.map((fault) => ({ ...fault, run: () => fault.run({ pbx, desktop, last }) }));
    return await tryAll(tasks, pbx, repeats);
  } finally {
    await desktop.close();
  }
};

const main = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pbx: { type: 'string', default: 'embedded' },
      repeats: { type: 'string', default: '5' },
      app: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      // In a network of its own, by namespace.ts only.
      inside: { type: 'boolean', default: false },
    },
  });
  const chosen = <Named extends { readonly name: string }>(faults: readonly Named[]): readonly Named[] =>
    faults.filter(({ name }) => positionals.every((word) => name.includes(word)));
  const repeats = Number(values.repeats);
  if (values.list) {
    const all: readonly { readonly name: string }[] = values.app ? appFaults : [...wireFaults, ...dropFaults];
    for (const { name } of chosen(all)) say(name);
    return 0;
  }
  if (values.inside) await raiseLoopback();
  const pbx = values.help || !Number.isInteger(repeats) || repeats < 1 ? null : await openPbx(values.pbx);
  if (pbx === null) {
    say(usage);
    return values.help ? 0 : 2;
  }
  let bad = 0;
  try {
    bad += values.app
      ? await withElectron(chosen(appFaults), pbx, repeats)
      : await tryAll(withoutElectron(chosen(values.inside ? dropFaults : wireFaults), pbx), pbx, repeats);
  } finally {
    await pbx.close();
  }
  if (!values.inside && !values.app && pbx.name === 'embedded' && chosen(dropFaults).length > 0) {
    if (hasNamespaces()) bad += await runInNamespace(args);
    else say('Packets cannot be dropped here: that needs a network name space (unshare) and tc.');
  }
  return bad === 0 ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
