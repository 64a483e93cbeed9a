import path from 'node:path';
import type { AsteriskVersion } from '../asterisk/bench.ts';
import { Office } from '../asterisk/office/office.ts';
import { DueCalls } from './due-calls.ts';
import type { Outage } from './judge.ts';
import { PbxEar } from './pbx-ear.ts';

const user = '1001';

/** The office, and all that is heard of the user's phone without the app. */
export class WatchedOffice {
  readonly due: DueCalls;
  readonly #folder: string;
  readonly #office: Office;
  readonly #counted: { calls: number };
  readonly #outages: Outage[] = [];
  readonly #reconnects: number[] = [];
  #ear: PbxEar;
  #endCalls: (() => Promise<void>) | null = null;
  #day = 0;

  private constructor(
    folder: string,
    office: Office,
    heard: { readonly due: DueCalls; readonly counted: { calls: number }; readonly ear: PbxEar },
  ) {
    this.#folder = folder;
    this.#office = office;
    this.due = heard.due;
    this.#counted = heard.counted;
    this.#ear = heard.ear;
  }

  /**
   * @param folder what a desk's session receives is kept there, in events.txt
   * @throws BenchError that says what to do when the bench cannot be used
   */
  static async open(version: AsteriskVersion, folder: string): Promise<WatchedOffice> {
    const due = new DueCalls(user);
    const counted = { calls: 0 };
    const office = await Office.open(version, (event) => {
      if (event.what === 'calls') counted.calls += 1;
      else due.hearPhone(event);
    });
    try {
      return new WatchedOffice(folder, office, { due, counted, ear: await earOn(office, due, folder) });
    } catch (error) {
      await office.close();
      throw error;
    }
  }

  /** How to be connected to its PBX. */
  get pbx(): Office {
    return this.#office;
  }

  /** Calls made so far. */
  get calls(): number {
    return this.#counted.calls;
  }

  get outages(): readonly Outage[] {
    return this.#outages;
  }

  /** From a PBX that is back to an app that is connected, milliseconds. */
  get reconnects(): readonly number[] {
    return this.#reconnects;
  }

  /** Resolves when the PBX is gone. */
  get gone(): Promise<void> {
    return this.#ear.gone;
  }

  /** @param rate calls in a second; nothing changes when people call already */
  async beginCalls(rate: number): Promise<void> {
    this.#endCalls ??= await this.#office.beginCalls(rate, (this.#day += 1));
  }

  /** Nobody begins a call any more; resolves when those under way are over. */
  async endCalls(): Promise<void> {
    const ended = this.#endCalls?.();
    this.#endCalls = null;
    await ended;
  }

  /**
   * Lets the PBX die, if it has not, and starts it again; people call as soon as they can.
   * @param connected resolves with the moment when the app is connected again, milliseconds since 1970
   */
  async restart(rate: number, connected: () => Promise<number>): Promise<void> {
    const from = Date.now();
    await this.#office.kill();
    this.#endCalls = null;
    this.due.cut(from);
    this.#outages.push({ from, to: null });
    this.#ear.close();
    const back = await this.#office.start();
    this.#ear = await earOn(this.#office, this.due, this.#folder);
    await this.beginCalls(rate);
    const to = await connected();
    this.#outages.splice(-1, 1, { from, to });
    this.#reconnects.push(to - back);
  }

  async close(): Promise<void> {
    this.#ear.close();
    await this.#office.close();
  }
}

const earOn = (office: Office, due: DueCalls, folder: string): Promise<PbxEar> =>
  PbxEar.open(office.amiPort, {
    extension: user,
    file: path.join(folder, 'events.txt'),
    hear: (message) => {
      due.hearPbx(message, Date.now());
    },
  });
