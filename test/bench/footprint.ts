import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { executableFor } from '../support/electron-app.ts';
import { applicationFolder } from '../support/launch.ts';
import { bareArguments, buildBareApp, tipringConfig } from './candidates.ts';
import { epochNow } from './epoch.ts';
import { PassingEvents } from './passing-events.ts';
import { busyRate, situations } from './pop-latency.ts';
import type { Situation } from './pop-latency.ts';
import { memoryOf, processorOf } from './process-tree.ts';
import { ScriptedAmi } from './scripted-ami.ts';
import type { Trace } from './trace.ts';
import { TrayWatch } from './tray-watch.ts';

/** Tipring, and a bare Electron app with a tray icon, a hidden window and a login. */
export const footprintNames = ['tipring', 'bare'] as const;
export type FootprintName = (typeof footprintNames)[number];

interface Start {
  /** From the start of the program until its tray says that it is connected, milliseconds. */
  readonly connected: number;
  /** Of all its processes once it is at rest, megabytes. */
  readonly memory: number;
}

export interface Footprint {
  /** Round by round. */
  readonly starts: Readonly<Record<FootprintName, readonly Start[]>>;
  /** Share of one processor that all processes took. */
  readonly processor: Readonly<Record<Situation, Readonly<Record<FootprintName, number>>>>;
}

export interface FootprintOptions {
  /** How often each is started. */
  readonly starts: number;
  /** How long the processor time is measured, idle and busy, seconds. */
  readonly seconds: number;
  /** Goes by where it is busy. */
  readonly trace: Trace;
  /** Takes a line on what goes on. */
  readonly say: (line: string) => void;
}

/** What an app does after its start takes this long, milliseconds. */
const rest = 4000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Running {
  readonly pid: number;
  readonly connected: number;
  readonly end: () => Promise<void>;
}

interface Program {
  readonly ami: ScriptedAmi;
  readonly args: readonly string[];
}

/** Starts programs as a person does: nothing is attached to them. */
class Starter {
  readonly #desktop: Desktop;
  readonly #executable: string;
  readonly #tray: TrayWatch;

  constructor(desktop: Desktop, executable: string) {
    this.#desktop = desktop;
    this.#executable = executable;
    this.#tray = new TrayWatch(desktop.session);
  }

  async start({ args }: Program): Promise<Running> {
    const { session, isRoot } = this.#desktop;
    const [command, ...rest] = session.command(this.#executable, [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...args,
    ]);
    const shows = this.#tray.shows('Connected to');
    const begin = epochNow();
    const child = spawn(command, rest, { cwd: session.folder, env: session.env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    const connected = (await shows) - begin;
    return {
      pid: child.pid ?? 0,
      connected,
      end: async () => {
        child.kill();
        await ended;
      },
    };
  }

  close(): void {
    this.#tray.close();
  }
}

const programsOn = async (desktop: Desktop): Promise<Readonly<Record<FootprintName, Program>>> => {
  const tipring = new ScriptedAmi();
  const bare = new ScriptedAmi();
  const userData = path.join(desktop.session.folder, 'footprint');
  await mkdir(userData);
  const config = await tipringConfig(desktop, await tipring.listen());
  const folder = await buildBareApp(desktop, null);
  const port = await bare.listen();
  return {
    tipring: {
      ami: tipring,
      args: [
        await applicationFolder(desktop),
        '--user-data-dir',
        path.join(userData, 'tipring'),
        '--config',
        config,
      ],
    },
    bare: {
      ami: bare,
      args: [
        folder,
        ...bareArguments({ port, page: 'line.html', height: 160, userData: path.join(userData, 'bare') }),
      ],
    },
  };
};

/**
 * Starts Tipring and a bare Electron app in turns, and then lets both run side by side.
 *
 * @throws DesktopError and RuntimeError with what is missing
 */
export const measureFootprint = async ({
  starts,
  seconds,
  trace,
  say,
}: FootprintOptions): Promise<Footprint> => {
  const desktop = await startDesktop();
  const closing: (() => Promise<void> | void)[] = [() => desktop.close()];
  try {
    const programs = await programsOn(desktop);
    const starter = new Starter(desktop, await executableFor(desktop));
    closing.push(() => {
      starter.close();
      for (const { ami } of Object.values(programs)) ami.close();
    });
    const measured: Record<FootprintName, Start[]> = { tipring: [], bare: [] };
    // The first start fills the caches of the user data, and does not count.
    for (let round = 0; round <= starts; round += 1) {
      say(`Starts, ${round} of ${starts}`);
      for (const name of footprintNames) {
        const running = await starter.start(programs[name]);
        await sleep(rest);
        const memory = await memoryOf(running.pid);
        await running.end();
        if (round > 0) measured[name].push({ connected: running.connected, memory });
      }
    }
    const running: Readonly<Record<FootprintName, Running>> = {
      tipring: await starter.start(programs.tipring),
      bare: await starter.start(programs.bare),
    };
    closing.push(running.tipring.end, running.bare.end);
    const events = new PassingEvents(trace, busyRate);
    closing.push(() => {
      events.stop();
    });
    const processor: Record<Situation, Record<FootprintName, number>> = {
      idle: { tipring: 0, bare: 0 },
      busy: { tipring: 0, bare: 0 },
    };
    for (const situation of situations) {
      if (situation === 'busy') events.start(footprintNames.map((name) => programs[name].ami));
      say(`Processor time, ${situation}, ${seconds} s`);
      await sleep(rest);
      const begin = performance.now();
      const before = {
        tipring: await processorOf(running.tipring.pid),
        bare: await processorOf(running.bare.pid),
      };
      await sleep(seconds * 1000);
      for (const name of footprintNames) {
        const taken = (await processorOf(running[name].pid)) - before[name];
        processor[situation][name] = (taken / (performance.now() - begin)) * 1000;
      }
      events.stop();
    }
    return { starts: measured, processor };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
};
