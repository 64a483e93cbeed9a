import { accounts, type AsteriskVersion, type Bench, benchOf, loopback, providerAddress } from '../bench.ts';
import { isRunning, killAsterisk, startAsterisk } from '../server.ts';
import { register } from '../sip.ts';
import { type SippRun, SippRunner } from '../sipp.ts';
import { checkMachine } from '../tree.ts';
import { takeTurn, type Turn } from '../turn.ts';
import { answers, insideCalls, type OfficeCall, outsideCalls } from './calls.ts';
import { officeExtensions } from './extensions.ts';
import { seededRandom } from './random.ts';

/** The share of calls that come from outside. */
const outsideShare = 0.35;
/** The lines of an injection file; SIPp begins anew when it is through. */
const plannedCalls = 20_000;
/** More calls at once than this, and SIPp waits with the next. */
const callsAtOnce = 400;
/** How many phones register at once. */
const registeringAtOnce = 20;

const kinds = ['calls', 'rings', 'cancelled', 'refuses', 'talks', 'ends'] as const;

/** What the office's phones and callers log: what happened, whose phone, SIP Call-ID, and what more there is to say. */
export interface OfficeEvent {
  readonly what: (typeof kinds)[number];
  readonly number: string;
  readonly callId: string;
  readonly more: string;
  /** When it was heard here, milliseconds since 1970. */
  readonly at: number;
}

/**
 * An office under load on a real Asterisk: two hundred people and the bench's user 1001 telephone, with SIPp as all their
 * phones and as callers from inside and from outside. Who calls whom and how it goes is the same at each run.
 */
export class Office {
  readonly name;
  readonly host = loopback;
  readonly amiPort: number;
  readonly user = accounts.desk.user;
  readonly secret = accounts.desk.secret;
  readonly #bench: Bench;
  readonly #turn: Turn;
  readonly #sipp: SippRunner;
  readonly #foundRunning: boolean;

  private constructor(bench: Bench, turn: Turn, sipp: SippRunner, found: 'running' | 'at-rest') {
    this.name = `asterisk-${bench.version}` as const;
    this.amiPort = bench.amiPort;
    this.#bench = bench;
    this.#turn = turn;
    this.#sipp = sipp;
    this.#foundRunning = found === 'running';
  }

  /**
   * Starts the PBX with everybody's phone registered; nobody calls yet. One that runs already has another configuration:
   * it ends, and is started again when the office closes. Rejects with a BenchError that says what to do when the bench cannot be used.
   * @param hear is told what the phones and callers say
   */
  static async open(version: AsteriskVersion, hear: (event: OfficeEvent) => void): Promise<Office> {
    checkMachine();
    const bench = benchOf(version);
    const turn = await takeTurn(bench.turn);
    try {
      const found = (await isRunning(bench)) ? 'running' : 'at-rest';
      await killAsterisk(bench);
      const sipp = await SippRunner.open(bench, (line) => {
        const event = eventOf(line);
        if (event !== null) hear(event);
      });
      const office = new Office(bench, turn, sipp, found);
      await office.start();
      return office;
    } catch (error) {
      turn.release();
      throw error;
    }
  }

  /**
   * Starts the PBX and the phones, after {@link kill} too.
   * @returns since when the PBX takes logins, milliseconds since 1970; by now everybody's phone is registered
   */
  async start(): Promise<number> {
    await startAsterisk(this.#bench, 'this-process', officeExtensions);
    const back = Date.now();
    const phones = await this.#sipp.start({
      scenario: 'office-phone',
      injection: answers(seededRandom(1), plannedCalls).map(({ after, talk, busy }) =>
        [after, talk, busy ? 1 : 0].join(';'),
      ),
      parameters: ['-aa'],
    });
    await this.#sipp.listening(phones);
    const names = [
      '1000',
      '1001',
      '1002',
      '1003',
      'trunk-test1',
      ...officeExtensions.map(({ number }) => number),
    ];
    for (let first = 0; first < names.length; first += registeringAtOnce) {
      const some = names.slice(first, first + registeringAtOnce);
      await Promise.all(some.map((name) => this.#register(name, phones.port)));
    }
    return back;
  }

  /**
   * People begin to call.
   * @param rate calls in a second, all over the office
   * @param day another one for other calls
   * @returns they stop to call; what is under way goes on
   */
  async beginCalls(rate: number, day: number): Promise<() => Promise<void>> {
    const outside = rate * outsideShare;
    const callers = await Promise.all([
      this.#callers(insideCalls(seededRandom(day), plannedCalls), rate - outside, loopback),
      this.#callers(outsideCalls(seededRandom(-day), plannedCalls, day), outside, providerAddress),
    ]);
    return async () => {
      await Promise.all(callers.map((run) => run.finish()));
    };
  }

  /** The PBX dies as in a power cut, and with it every call. */
  async kill(): Promise<void> {
    await killAsterisk(this.#bench);
    await this.#sipp.killAll();
  }

  async close(): Promise<void> {
    try {
      await this.kill();
    } finally {
      await this.#sipp.close();
      if (this.#foundRunning) await startAsterisk(this.#bench, 'until-stopped');
      this.#turn.release();
    }
  }

  async #register(name: string, port: number): Promise<void> {
    await register(this.#bench.sipPort, name, [{ uri: `sip:${name}@${loopback}:${port}`, expires: 7200 }]);
  }

  #callers(calls: readonly OfficeCall[], rate: number, address: string): Promise<SippRun> {
    return this.#sipp.start({
      scenario: 'office-caller',
      injection: calls.map(({ number, name, dialled, patience, talk }) =>
        [number, name, dialled, patience, talk].join(';'),
      ),
      address,
      parameters: [
        ...['-r', String(Math.round(rate * 10)), '-rp', '10000', '-l', String(callsAtOnce)],
        ...['-cid_str', '%u-%p', '-aa', `${loopback}:${this.#bench.sipPort}`],
      ],
    });
  }
}

function eventOf(line: string): OfficeEvent | null {
  const [, word, number, callId, more] = /^(\S+) (\S+) (\S+) ?(.*)$/u.exec(line) ?? [];
  const what = kinds.find((kind) => kind === word);
  if (what === undefined || number === undefined || callId === undefined) return null;
  return { what, number, callId, more: more ?? '', at: Date.now() };
}
