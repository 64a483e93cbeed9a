import { parseArgs } from 'node:util';
import { thisMachine } from '../bench/machine.ts';
import { asteriskPbx } from '../support/asterisk-pbx.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { dropFaults, raiseLoopback } from './drop-faults.ts';
import { tryFault } from './fault.ts';
import type { Fault, Trial } from './fault.ts';
import { wireFaults } from './faults.ts';
import { failedRow, rowOf, rowText } from './matrix.ts';
import type { Row } from './matrix.ts';
import { hasNamespaces, runInNamespace } from './namespace.ts';
import { PlainSeat } from './plain-seat.ts';

const usage = `Usage: npm run faults -- [--pbx embedded|16|22] [--repeats N] [--list] [WORDS…]

  Makes everything go wrong that can, one thing after the other, and prints what the person at the desk sees and
  how soon it is well again. WORDS choose the faults that have all of them in their names.

  --pbx      the PBX to try it on (embedded)
  --repeats  how often those are tried whose time counts (5)
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

const rowFor = async (fault: Fault, pbx: TestPbx, repeats: number): Promise<Row> => {
  const trials: Trial[] = [];
  try {
    for (let i = 0; i < (fault.kind === 'reconnect' ? repeats : 1); i += 1) {
      trials.push(
        await tryFault(fault, {
          pbx,
          openSeat: (account) => PlainSeat.at(account),
          last: () => new Promise((resolve) => setTimeout(resolve, Math.random() * longest)),
        }),
      );
    }
    return rowOf(fault, trials);
  } catch (error) {
    return failedRow(fault, error);
  }
};

/** @returns how many did not pass */
const tryAll = async (faults: readonly Fault[], pbx: TestPbx, repeats: number): Promise<number> => {
  const { date, processors, system, node, load } = thisMachine();
  say(`PBX: ${pbx.name}. ${date}, ${processors}, ${system}, Node ${node}, load ${load.toFixed(1)}`);
  const rows: Row[] = [];
  for (const fault of faults.filter(({ on }) => on?.includes(pbx.name) ?? true)) {
    const row = await rowFor(fault, pbx, repeats);
    rows.push(row);
    say(rowText(row));
  }
  const bad = rows.filter(({ verdict }) => verdict !== 'pass');
  const names = bad.map(({ fault }) => `\n  not: ${fault}`);
  say(`${rows.length} faults, ${rows.length - bad.length} passed${names.join('')}\n`);
  return bad.length;
};

const main = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pbx: { type: 'string', default: 'embedded' },
      repeats: { type: 'string', default: '5' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      // In a network of its own, by namespace.ts only.
      inside: { type: 'boolean', default: false },
    },
  });
  const chosen = (faults: readonly Fault[]): readonly Fault[] =>
    faults.filter(({ name }) => positionals.every((word) => name.includes(word)));
  const repeats = Number(values.repeats);
  if (values.list) {
    for (const { name } of chosen([...wireFaults, ...dropFaults])) say(name);
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
    bad += await tryAll(chosen(values.inside ? dropFaults : wireFaults), pbx, repeats);
  } finally {
    await pbx.close();
  }
  if (!values.inside && pbx.name === 'embedded' && chosen(dropFaults).length > 0) {
    if (hasNamespaces()) bad += await runInNamespace(args);
    else say('Packets cannot be dropped here: that needs a network name space (unshare) and tc.');
  }
  return bad === 0 ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
