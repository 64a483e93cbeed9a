import { inspect } from 'node:util';
import { cacheFolder } from '../../build/cache-folder.ts';
import { accounts, asteriskVersions, type Bench, BenchError, benchOf, isSetUp, loopback } from './bench.ts';
import { isRunning, killAsterisk, startAsterisk } from './server.ts';
import { checkMachine, setUp } from './tree.ts';
import { takeTurn } from './turn.ts';

const usage = `Usage: npm run asterisk -- up|down|status [16|22]

  up      sets up Asterisk 16 and 22 (or one of them) where they are missing, and starts them
  down    stops them; what is set up stays for the next time
  status  says what is set up and what runs

They are kept in ${cacheFolder('asterisk')}; delete a folder there to set that version up anew.`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function up(bench: Bench): Promise<void> {
  if (isSetUp(bench)) say(`Asterisk ${bench.version}: already set up in ${bench.tree}.`);
  else await setUp(bench, say);
  await inTurn(bench, async () => {
    if (await isRunning(bench)) say(`Asterisk ${bench.version}: already running.`);
    else await startAsterisk(bench, 'until-stopped');
  });
  const { user, secret } = accounts.desk;
  say(
    `Asterisk ${bench.version}: AMI at ${loopback}:${bench.amiPort}, user ${user}, password ${secret}; SIP at port ${bench.sipPort}.`,
  );
}

async function down(bench: Bench): Promise<void> {
  await inTurn(bench, async () => {
    const running = await isRunning(bench);
    await killAsterisk(bench);
    say(`Asterisk ${bench.version}: ${running ? 'stopped' : 'was not running'}.`);
  });
}

/** While no test uses it. */
async function inTurn(bench: Bench, act: () => Promise<void>): Promise<void> {
  const turn = await takeTurn(bench.turn, () => {
    say(`Asterisk ${bench.version}: in use by a test; waiting until that is over…`);
  });
  try {
    await act();
  } finally {
    turn.release();
  }
}

async function status(bench: Bench): Promise<void> {
  const place = isSetUp(bench) ? `set up in ${bench.tree}` : 'not set up';
  const life = (await isRunning(bench)) ? `running, AMI at ${loopback}:${bench.amiPort}` : 'not running';
  say(`Asterisk ${bench.version}: ${place}, ${life}.`);
}

async function main(parameters: readonly string[]): Promise<number> {
  const [verb, wanted, ...more] = parameters;
  const versions = asteriskVersions.filter((version) => wanted === undefined || String(version) === wanted);
  const action = { up, down, status }[verb ?? ''];
  if (action === undefined || versions.length === 0 || more.length > 0) {
    say(usage);
    return verb === undefined || verb === '--help' ? 0 : 2;
  }
  // Ctrl-C reaches debootstrap too; what it leaves behind is then cleared away here.
  process.on('SIGINT', () => {
    say('Stopping…');
  });
  try {
    checkMachine();
    const results = await Promise.allSettled(versions.map((version) => action(benchOf(version))));
    const failures = results.filter((result) => result.status === 'rejected');
    for (const failure of failures) complain(failure.reason);
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    complain(error);
    return 1;
  }
}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof BenchError ? error.message : inspect(error)}\n`);
}

process.exitCode = await main(process.argv.slice(2));
