import {
  accounts,
  type AsteriskVersion,
  type Bench,
  benchOf,
  isInstalled,
  isSetUp,
  loopback,
  providerAddress,
} from '../asterisk/bench.ts';
import { CallLog } from '../asterisk/call-log.ts';
import { placeCall } from '../asterisk/caller.ts';
import { Phones } from '../asterisk/phones.ts';
import type { DeskPhone } from '../asterisk/phones.ts';
import { RawAmi } from '../asterisk/raw-ami.ts';
import { Receiver } from '../asterisk/receiver.ts';
import { isRunning, killAsterisk, type Lifetime, startAsterisk } from '../asterisk/server.ts';
import { SippRunner } from '../asterisk/sipp.ts';
import { checkMachine } from '../asterisk/tree.ts';
import { takeTurn, type Turn } from '../asterisk/turn.ts';
import { until } from '../asterisk/until.ts';
import { usualBehaviour } from './test-pbx.ts';
import type { PhoneBehaviour, PlacedCall, TestPbx } from './test-pbx.ts';

const trunk = 'trunk-test1';
const secondPhone = '1001b';
const extensions = ['1000', '1001', '1002', '1003', '1005', '100', '10010', 'anna-berg'];
const phones: readonly DeskPhone[] = [
  ...[...extensions, trunk].map((name) => ({ name, aor: name })),
  { name: secondPhone, aor: '1001' },
];
const aorOf = (phone: string): string => phones.find(({ name }) => name === phone)?.aor ?? phone;

/**
 * Whether tests are to run against this Asterisk: it is set up, or this is CI on Linux, where it has to
 * be. (Where it is missing all the same, {@link asteriskPbx} fails and says what to do.)
 */
export function asteriskAtHand(version: AsteriskVersion): boolean {
  if (process.platform !== 'linux') return false;
  if (process.env['CI'] === 'true') return true;
  return isSetUp(benchOf(version)) && isInstalled('sipp') && process.getuid?.() === 0;
}

/**
 * A real Asterisk with real SIP phones. Waits for its turn when another test uses the same version.
 * One that `npm run asterisk -- up` has started is used and left running, else one is started and
 * ends with {@link TestPbx.close} or with this process.
 * Rejects with a BenchError that says what to do when the bench cannot be used.
 */
export async function asteriskPbx(version: AsteriskVersion): Promise<TestPbx> {
  checkMachine();
  const bench = benchOf(version);
  const turn = await takeTurn(bench.turn);
  try {
    const lifetime: Lifetime = (await isRunning(bench)) ? 'until-stopped' : 'this-process';
    if (lifetime === 'this-process') await startAsterisk(bench, lifetime);
    const pbx = await AsteriskPbx.open(bench, lifetime, turn);
    await pbx.reset();
    return pbx;
  } catch (error) {
    turn.release();
    throw error;
  }
}

class AsteriskPbx implements TestPbx {
  readonly name;
  readonly host = loopback;
  readonly amiPort: number;
  readonly user = accounts.desk.user;
  readonly secret = accounts.desk.secret;
  readonly admin = accounts.admin;
  readonly #bench: Bench;
  readonly #lifetime: Lifetime;
  readonly #turn: Turn;
  readonly #log: CallLog;
  readonly #sipp: SippRunner;
  readonly #phones: Phones;
  readonly #receiver: Receiver;

  private constructor(bench: Bench, lifetime: Lifetime, turn: Turn, log: CallLog, sipp: SippRunner) {
    this.name = `asterisk-${bench.version}` as const;
    this.amiPort = bench.amiPort;
    this.#bench = bench;
    this.#lifetime = lifetime;
    this.#turn = turn;
    this.#log = log;
    this.#sipp = sipp;
    this.#phones = new Phones(bench, sipp, phones);
    this.#receiver = new Receiver(bench, log);
  }

  static async open(bench: Bench, lifetime: Lifetime, turn: Turn): Promise<AsteriskPbx> {
    const log = new CallLog();
    const sipp = await SippRunner.open(bench, (line) => {
      log.hear(line);
    });
    return new AsteriskPbx(bench, lifetime, turn, log, sipp);
  }

  async setPhone(extension: string, behaviour: PhoneBehaviour): Promise<void> {
    await this.#phones.set(extension, behaviour);
  }

  async setOutside(behaviour: PhoneBehaviour): Promise<void> {
    await this.#phones.set(trunk, behaviour);
  }

  async callFrom(extension: string, number: string): Promise<PlacedCall> {
    return placeCall(this.#bench, this.#sipp, this.#log, {
      label: extension,
      number: aorOf(extension),
      name: extension,
      dialled: number,
      address: loopback,
    });
  }

  async callFromOutside(caller: {
    readonly number: string;
    readonly name: string;
    readonly dialled: string;
  }): Promise<PlacedCall> {
    return placeCall(this.#bench, this.#sipp, this.#log, {
      ...caller,
      label: caller.number,
      address: providerAddress,
    });
  }

  answer(extension: string): Promise<void> {
    return this.#receiver.answer(extension);
  }

  hangUp(extension: string): Promise<void> {
    return this.#receiver.hangUp(extension);
  }

  hold(extension: string): Promise<void> {
    return this.#receiver.hold(extension);
  }

  resume(extension: string): Promise<void> {
    return this.#receiver.resume(extension);
  }

  async transfer(extension: string, to: string): Promise<void> {
    await this.#bridged(extension);
    await this.#receiver.transfer(extension, to);
  }

  /** Waits until the PBX has connected the phone: a REFER that comes before is refused. */
  async #bridged(extension: string): Promise<void> {
    const ami = await RawAmi.connect(this.amiPort);
    try {
      await ami.login(accounts.admin, 'off');
      await until(`${extension} to be connected`, async () =>
        (await ami.channels()).some(
          ({ Channel: name = '', BridgeId: bridge = '' }) =>
            name.startsWith(`PJSIP/${extension}-`) && bridge !== '',
        ),
      );
    } finally {
      ami.close();
    }
  }

  join(extension: string): Promise<void> {
    return this.#receiver.join(extension);
  }

  isRinging(extension: string): Promise<boolean> {
    return Promise.resolve(this.#log.callsOf(extension).some(({ state }) => state === 'ringing'));
  }

  isTalking(extension: string): Promise<boolean> {
    return Promise.resolve(this.#log.isTalking(extension));
  }

  answerHeader(extension: string): Promise<string> {
    return Promise.resolve(this.#log.answerHeaderOf(extension));
  }

  async restart(): Promise<void> {
    await killAsterisk(this.#bench);
    await this.#dropCalls();
    await startAsterisk(this.#bench, this.#lifetime);
    await this.#phones.registerAll();
  }

  async reset(behaviour: PhoneBehaviour = usualBehaviour): Promise<void> {
    await this.#hangUpAll();
    await this.#dropCalls();
    await this.#phones.reset(behaviour, [secondPhone]);
  }

  async close(): Promise<void> {
    try {
      if (this.#lifetime === 'this-process') await killAsterisk(this.#bench);
      else await this.#hangUpAll();
    } finally {
      await this.#sipp.close();
      this.#turn.release();
    }
  }

  /** What phones and callers still hold of calls that the PBX no longer has. */
  async #dropCalls(): Promise<void> {
    await this.#sipp.killAll();
    this.#phones.forgetServers();
    this.#log.clear();
  }

  async #hangUpAll(): Promise<void> {
    const ami = await RawAmi.connect(this.#bench.amiPort);
    try {
      await ami.login(accounts.admin, 'off');
      await ami.action({ Action: 'Command', Command: 'channel request hangup all' });
      await until('every call to end', async () => (await ami.channels()).length === 0);
    } finally {
      ami.close();
    }
  }
}
