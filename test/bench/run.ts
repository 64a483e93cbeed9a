import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RuntimeError } from '../../build/runtime-error.ts';
import { DesktopError } from '../support/desktop-session.ts';
import { bundle } from './bundle.ts';
import { callsDue } from './calls-due.ts';
import { ownClients } from './client-names.ts';
import type { ClientName } from './client-names.ts';
import { measureFootprint } from './footprint.ts';
import type { Footprint } from './footprint.ts';
import { footprintTable, footprintVerdicts } from './footprint-report.ts';
import { thisMachine } from './machine.ts';
import { installNpmClients, npmClientNames } from './npm-clients.ts';
import { measurePops } from './pop-latency.ts';
import type { PopLatency } from './pop-latency.ts';
import { popTable, popVerdicts } from './pop-report.ts';
import { verdictText } from './report.ts';
import { measureScrolling, scrolledLines } from './scrolling.ts';
import type { Scrolling } from './scrolling.ts';
import { scrollingTable, scrollingVerdicts } from './scrolling-report.ts';
import { replayTo } from './throughput.ts';
import type { Replay } from './throughput.ts';
import { throughputTable, throughputVerdicts } from './throughput-report.ts';
import { listener, loadTrace } from './trace.ts';

/*
 * `npm run bench [-- --json] [--rounds N] [--repeats N] [--pops N] [--starts N] [--seconds N] [--scrolls N]`: how fast Tipring is, side by side with what it is to be
 * held against, in one run. Ends with code 0 also where a figure falls short: it measures, it does not judge a change.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    repeats: { type: 'string', default: '1' },
    pops: { type: 'string', default: '80' },
    starts: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '30' },
    scrolls: { type: 'string', default: '5' },
  },
});
const rounds = Number(values.rounds);
const repeats = Number(values.repeats);
const here = import.meta.dirname;
const traceFile = path.join(here, '../fixtures/traces/asterisk-16.txt.br');
const npmFolder = path.join(
  process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'),
  'tipring',
  'bench',
);

/** What goes on, beside the result. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const measureThroughput = async (programs: string) => {
  const trace = await loadTrace(traceFile);
  say('Fetching the AMI clients of npm, unless they are there.');
  await installNpmClients(npmFolder);
  const clients: readonly ClientName[] = [...ownClients, ...npmClientNames];
  const replays = new Map<ClientName, Replay[]>(clients.map((client) => [client, []]));
  const due = callsDue(trace);
  for (let round = 1; round <= rounds; round += 1) {
    say(`Replay, round ${round} of ${rounds}`);
    for (const client of clients) {
      const replay = await replayTo(client, {
        programs,
        npmFolder,
        trace,
        traceFile,
        repeats,
        callsDue: due,
      });
      replays.get(client)?.push(replay);
    }
  }
  const allDials = [...trace.dials.values()].reduce((sum, dials) => sum + dials, 0);
  return {
    replays,
    events: repeats * trace.events,
    megabytes: (repeats * trace.bytes.length) / 1e6,
    dials: `${repeats * (trace.dials.get(listener) ?? 0)} of ${repeats * allDials}`,
  };
};

interface OnDesktop {
  readonly pops: PopLatency;
  readonly footprint: Footprint;
  readonly scrolling: Scrolling;
}

/** What is measured on a desktop, or what is missing to measure it. */
const measureOnDesktop = async (): Promise<OnDesktop | string> => {
  try {
    const trace = await loadTrace(traceFile);
    return {
      pops: await measurePops({ pops: Number(values.pops), trace, say }),
      footprint: await measureFootprint({
        starts: Number(values.starts),
        seconds: Number(values.seconds),
        trace,
        say,
      }),
      scrolling: await measureScrolling({ scrolls: Number(values.scrolls), say }),
    };
  } catch (error) {
    if (error instanceof DesktopError || error instanceof RuntimeError) return error.message;
    throw error;
  }
};

const desktopText = ({ pops, footprint, scrolling }: OnDesktop): readonly string[] => [
  `From the bytes of an incoming call on the socket to the picture; Electron ${pops.electron}, ${pops.pops.idle.tipring.length} calls each in turns`,
  popTable(pops),
  '',
  `From the start of the program; medians (lowest–highest) of ${footprint.starts.tipring.length} starts each in turns`,
  footprintTable(footprint),
  '',
  `From the first of ${scrolledLines.toLocaleString('en')} calls to the last, with every frame; medians (lowest–highest) of ${scrolling.tipring.length} runs each in turns`,
  scrollingTable(scrolling),
];

const main = async (): Promise<void> => {
  const machine = thisMachine();
  const programs = await mkdtemp(path.join(tmpdir(), 'tipring-bench-'));
  try {
    await bundle(
      {
        'replay-server': path.join(here, 'replay-server.ts'),
        'replay-client': path.join(here, 'replay-client.ts'),
      },
      programs,
    );
    const { replays, events, megabytes, dials } = await measureThroughput(programs);
    const onDesktop = await measureOnDesktop();
    const isMissing = typeof onDesktop === 'string';
    const verdicts = [
      ...throughputVerdicts(replays),
      ...(isMissing
        ? []
        : [
            ...popVerdicts(onDesktop.pops),
            ...footprintVerdicts(onDesktop.footprint),
            ...scrollingVerdicts(onDesktop.scrolling),
          ]),
    ];
    if (values.json) {
      const replay = { events, megabytes, dials, rounds, clients: Object.fromEntries(replays) };
      process.stdout.write(`${JSON.stringify({ machine, replay, onDesktop, verdicts }, null, 2)}\n`);
      return;
    }
    process.stdout.write(
      [
        `${machine.date} · ${machine.processors} · ${machine.memory} GB · ${machine.system} · Node ${machine.node} · load ${machine.load.toFixed(1)}`,
        '',
        `Replay over loopback of ${events} events (${megabytes.toFixed(0)} MB) that an office of 200 made on Asterisk 16, ${dials} dials the listener’s; median (lowest–highest) of ${rounds} rounds`,
        throughputTable(replays),
        '',
        ...(isMissing
          ? [`The pop and the app’s footprint were not measured: ${onDesktop}`]
          : desktopText(onDesktop)),
        '',
        ...verdicts.map(verdictText),
        '',
      ].join('\n'),
    );
  } finally {
    await rm(programs, { recursive: true });
  }
};

await main();
