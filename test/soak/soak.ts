import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AsteriskVersion } from '../asterisk/bench.ts';
import { until } from '../asterisk/until.ts';
import { Desk } from '../end-to-end/desk.ts';
import { concluded, judge } from './judge.ts';
import type { Verdict, Wrong } from './judge.ts';
import { memoryOfTree } from './memory.ts';
import type { Memory } from './memory.ts';
import { PopWatch } from './pop-watch.ts';
import type { PopLook, WindowLook } from './pop-watch.ts';
import { watchProcessorQueue } from './processor-queue.ts';
import type { Wait } from './processor-queue.ts';
import { WatchedOffice } from './watched-office.ts';

export interface SoakOptions {
  readonly version: AsteriskVersion;
  readonly minutes: number;
  /** Calls in a second, all over the office. */
  readonly rate: number;
  readonly say: (line: string) => void;
}

export interface SoakResult extends Verdict {
  /** Calls that the office made. */
  readonly calls: number;
  /** How often the PBX died by the soak's hand, and how often by itself. */
  readonly restarts: number;
  readonly crashes: number;
  /** From a PBX that is back to an app that is connected, milliseconds. */
  readonly reconnects: readonly number[];
  /** How long the app's processes stood in the queue for a processor, milliseconds. */
  readonly waited: number;
  /** When nothing went on. */
  readonly memoryAtStart: Memory;
  readonly memoryAtEnd: Memory;
  /** Where the evidence lies, when something was wrong or nothing was tried. */
  readonly evidence: string | null;
}

/** The app has been through everything once before its memory is looked at, milliseconds. */
const warmUp = 60_000;
/** The longest time between two restarts, milliseconds. */
const calm = 150_000;
/** So long it may take until the last call is over and has left the pop, milliseconds. */
const quietPatience = 120_000;
/** An app that is not back by then stays away, milliseconds. */
const linkPatience = 30_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs the built app on a desktop of its own against an office under load, and watches it. */
export class Soak {
  readonly #options: SoakOptions;
  readonly #folder: string;
  readonly #office: WatchedOffice;
  readonly #desk: Desk;
  readonly #pop: PopWatch;
  readonly #looks: PopLook[] = [];
  readonly #windows: WindowLook[] = [];
  readonly #waits: Wait[] = [];
  readonly #told = new Set<string>();
  #restarts = 0;
  #crashes = 0;

  private constructor(
    options: SoakOptions,
    folder: string,
    parts: { readonly office: WatchedOffice; readonly desk: Desk; readonly pop: PopWatch },
  ) {
    this.#options = options;
    this.#folder = folder;
    this.#office = parts.office;
    this.#desk = parts.desk;
    this.#pop = parts.pop;
  }

  /** @throws BenchError, DesktopError when something that it needs is missing */
  static async run(options: SoakOptions): Promise<SoakResult> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tipring-soak-'));
    const office = await WatchedOffice.open(options.version, folder);
    try {
      const desk = await Desk.connected(office.pbx, {}, { heap: 'as-shipped' });
      try {
        const pop = await PopWatch.begin(desk.tipring);
        return await new Soak(options, folder, { office, desk, pop }).#run();
      } finally {
        await desk.close();
      }
    } finally {
      await office.close();
    }
  }

  async #run(): Promise<SoakResult> {
    const pids = [this.#desk.tipring.app.pid, await this.#pop.pid()];
    const end = watchProcessorQueue(pids, (wait) => this.#waits.push(wait));
    try {
      return await this.#loadAndLook();
    } finally {
      end();
    }
  }

  async #loadAndLook(): Promise<SoakResult> {
    const length = this.#options.minutes * 60_000;
    await this.#load(warmUp);
    await this.#quiet();
    const memoryAtStart = await this.#settledMemory();
    this.#options.say(`Warmed up. ${this.#state(memoryAtStart)}`);

    const rounds = Math.max(2, Math.ceil(length / calm));
    for (let round = 1; round <= rounds; round += 1) {
      await this.#load(length / rounds);
      if (round === rounds) break;
      this.#restarts += 1;
      await this.#restart();
    }
    await this.#quiet();
    const memoryAtEnd = await this.#settledMemory();
    const verdict = this.#judge();
    return {
      ...verdict,
      calls: this.#office.calls,
      restarts: this.#restarts,
      crashes: this.#crashes,
      reconnects: this.#office.reconnects,
      waited: this.#waits.reduce((sum, { waited }) => sum + waited, 0),
      memoryAtStart,
      memoryAtEnd,
      evidence: await this.#keep(verdict),
    };
  }

  /** The office telephones for a while; a PBX that dies meanwhile is started again. */
  async #load(length: number): Promise<void> {
    const { rate, say } = this.#options;
    const end = Date.now() + length;
    let minute = Date.now() + 60_000;
    await this.#office.beginCalls(rate);
    while (Date.now() < end) {
      const gone = await Promise.race([this.#office.gone.then(() => true), sleep(1000).then(() => false)]);
      await this.#look();
      if (gone) {
        say('The PBX died by itself.');
        this.#crashes += 1;
        await this.#restart();
      }
      if (Date.now() < minute) continue;
      minute += 60_000;
      say(this.#state(await memoryOfTree(this.#desk.tipring.app.pid)));
    }
  }

  async #restart(): Promise<void> {
    const { tipring } = this.#desk;
    const before = (await tipring.log()).length;
    // The app's own log has the moment.
    const connected = (): Promise<number> =>
      until(
        'the app to be connected again',
        async () => {
          const line = /^(\S+) link: connected/mu.exec((await tipring.log()).slice(before));
          return line?.[1] !== undefined && Date.parse(line[1]);
        },
        linkPatience,
      );
    await this.#office.restart(this.#options.rate, connected);
  }

  /** Nobody calls any more, the last call has left the pop, and counts as over. */
  async #quiet(): Promise<void> {
    await Promise.race([this.#office.endCalls(), sleep(quietPatience)]);
    const end = Date.now() + quietPatience;
    do {
      await sleep(500);
      await this.#look();
    } while (this.#looks.at(-1)?.cards.length !== 0 && Date.now() < end);
    await sleep(concluded);
    await this.#look();
  }

  async #look(): Promise<void> {
    const { looks, windows } = await this.#pop.taken();
    this.#looks.push(...looks);
    this.#windows.push(...windows);
  }

  #judge(): Verdict {
    const { legs, dialsWithoutRinging } = this.#office.due;
    return judge({
      legs,
      dialsWithoutRinging,
      looks: this.#looks,
      windows: this.#windows,
      outages: this.#office.outages,
      waits: this.#waits,
      now: Date.now(),
    });
  }

  /** One line; what was found wrong for the first time is told before it. */
  #state({ all, own }: Memory): string {
    const { due, shown, ringings, wrong, late } = this.#judge();
    for (const each of [...wrong, ...late]) this.#tell(each);
    return `${this.#office.calls} calls made, ${due} pops due; ${ringings} ringings, ${shown} shown, ${wrong.length} wrong, ${late.length} late; ${all.toFixed(0)} MB, own ${own.toFixed(0)} MB`;
  }

  #tell({ at, number, what }: Wrong): void {
    const line = `  ${new Date(at).toISOString()} ${number}: ${what}`;
    if (!this.#told.has(line)) this.#options.say(line);
    this.#told.add(line);
  }

  async #settledMemory(): Promise<Memory> {
    await this.#pop.collectGarbage();
    await sleep(3000);
    return memoryOfTree(this.#desk.tipring.app.pid);
  }

  /** What was heard and seen, for whoever looks for the cause; nothing when all was right. */
  async #keep({ due: tried, wrong, late }: Verdict): Promise<string | null> {
    if (tried > 0 && wrong.length + late.length === 0) {
      await rm(this.#folder, { recursive: true, force: true });
      return null;
    }
    const { due, outages } = this.#office;
    const { legs, dialsWithoutRinging } = due;
    const seen = { looks: this.#looks, windows: this.#windows, waits: this.#waits };
    const evidence = { wrong, late, legs, dialsWithoutRinging, outages, ...seen };
    await writeFile(path.join(this.#folder, 'evidence.json'), JSON.stringify(evidence, null, 1));
    await writeFile(path.join(this.#folder, 'tipring.log'), await this.#desk.tipring.log());
    return this.#folder;
  }
}
