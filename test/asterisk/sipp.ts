import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { constants, existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type Bench, BenchError, loopback } from './bench.ts';
import { fillIn } from './server.ts';
import { until } from './until.ts';

/** One run of SIPp. */
export interface SippRun {
  readonly port: number;
  /** Resolves with the exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** It begins no further call, and ends when those under way are over. */
  finish(): Promise<void>;
  kill(): Promise<void>;
}

export interface SippOrder {
  /** A file of test/asterisk/scenarios, without `.xml`. */
  readonly scenario: string;
  /** Values for the `@NAME@` places of the scenario. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What it takes the fields of its calls from, one line a call, and then from the first line again. */
  readonly injection?: readonly string[];
  /** Further command-line parameters. */
  readonly parameters: readonly string[];
  /** The address it calls from or listens on. */
  readonly address?: string;
}

/**
 * Runs SIPp processes for one bench and hears what their scenarios log. All of them write to one named
 * pipe, a line at a time, and all of them end with this process.
 */
export class SippRunner {
  readonly #bench: Bench;
  readonly #folder: string;
  readonly #log: Socket;
  readonly #runs = new Set<SippRun>();
  #nextPort: number;

  private constructor(bench: Bench, folder: string, log: Socket) {
    this.#bench = bench;
    this.#folder = folder;
    this.#log = log;
    this.#nextPort = bench.phonePorts.first;
  }

  /** @param hear is told every line that a scenario logs */
  static async open(bench: Bench, hear: (line: string) => void): Promise<SippRunner> {
    const folder = await mkdtemp(join(tmpdir(), `tipring-sipp-${bench.version}-`));
    const pipe = join(folder, 'log');
    await promisify(execFile)('mkfifo', [pipe]);
    // Opened for writing too: so it neither waits for the first SIPp nor ends with the last.
    const log = new Socket({ fd: openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK), writable: false });
    createInterface({ input: log }).on('line', hear);
    return new SippRunner(bench, folder, log);
  }

  /** Starts SIPp. Its port is free, but it need not listen yet: see {@link listening}. */
  async start(order: SippOrder): Promise<SippRun> {
    const port = await this.#freePort();
    const scenario = join(this.#folder, `${order.scenario}-${port}.xml`);
    const text = fillIn(await scenarioText(order.scenario), { TALKING: await scenarioText('talking') });
    await writeFile(scenario, fillIn(text, order.values ?? {}));
    const injected = join(this.#folder, `${order.scenario}-${port}.csv`);
    if (order.injection !== undefined) {
      await writeFile(injected, ['SEQUENTIAL', ...order.injection, ''].join('\n'));
    }
    const child = spawn(
      'setpriv',
      [
        ...['--pdeathsig', 'KILL', 'sipp', '-sf', scenario],
        ...['-i', order.address ?? loopback, '-p', String(port), '-ci', loopback],
        ...['-trace_logs', '-log_file', join(this.#folder, 'log')],
        ...['-trace_err', '-error_file', join(this.#folder, `errors-${port}`)],
        // SIPp would end when a busy machine makes it late too often.
        ...['-watchdog_interval', '0', '-nostdin'],
        ...(order.injection === undefined ? [] : ['-inf', injected]),
        ...order.parameters,
      ],
      { cwd: this.#folder, stdio: 'ignore' },
    );
    const run = runOf(child, port);
    this.#runs.add(run);
    void run.ended.then(() => this.#runs.delete(run));
    return run;
  }

  /** Resolves once SIPp takes calls on its port. */
  async listening(run: SippRun): Promise<void> {
    await until('SIPp to listen', async () => {
      if (run.hasEnded()) throw new BenchError('does-not-start', `SIPp ended: ${await this.errors(run)}`);
      return (await udpPortsInUse()).has(run.port);
    });
  }

  /** What SIPp itself complained of. */
  async errors(run: SippRun): Promise<string> {
    const file = join(this.#folder, `errors-${run.port}`);
    return existsSync(file) ? readFile(file, 'utf8') : '(it said nothing)';
  }

  /** Kills all of them at once. */
  async killAll(): Promise<void> {
    await Promise.all([...this.#runs].map((run) => run.kill()));
  }

  async close(): Promise<void> {
    await this.killAll();
    this.#log.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #freePort(): Promise<number> {
    const { first, last } = this.#bench.phonePorts;
    const used = await udpPortsInUse();
    for (let tried = first; tried <= last; tried++) {
      const port = this.#nextPort;
      this.#nextPort = port === last ? first : port + 1;
      if (!used.has(port)) return port;
    }
    throw new BenchError('does-not-start', `No UDP port from ${first} to ${last} is free.`);
  }
}

function scenarioText(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, 'scenarios', `${name}.xml`), 'utf8');
}

function runOf(child: ChildProcess, port: number): SippRun {
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => {
      resolve(null);
    });
  }).finally(() => {
    over = true;
  });
  return {
    port,
    ended,
    hasEnded: () => over,
    finish: async () => {
      child.kill('SIGUSR1');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Source: /proc/net/udp, where the local address is `hex address:hex port`. */
async function udpPortsInUse(): Promise<ReadonlySet<number>> {
  const table = await readFile('/proc/net/udp', 'utf8');
  return new Set(
    [...table.matchAll(/^\s*\d+: [0-9A-F]{8}:([0-9A-F]{4})/gmu)].map(([, port]) => parseInt(port ?? '', 16)),
  );
}
