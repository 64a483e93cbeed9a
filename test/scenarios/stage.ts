import { isDeepStrictEqual } from 'node:util';
import { until } from '../asterisk/until.ts';
import { ScriptedAmi } from '../bench/scripted-ami.ts';
import { Desk } from '../end-to-end/desk.ts';
import type { ReachablePbx } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { HistoryRecord } from './history-record.ts';
import { Person } from './person.ts';
import { PopRecord } from './pop-record.ts';
import type { Cast, DeskPhone, Scenario } from './scenario.ts';
import { Tape } from './tape.ts';
import { UserAtDesk } from './user-at-desk.ts';

const accessTo = async (ami: ScriptedAmi): Promise<ReachablePbx> => ({
  ...{ name: 'recorded', host: '127.0.0.1', amiPort: await ami.listen() },
  ...{ user: 'desk', secret: 'desk-secret' },
});

/** Everybody whom the user dials by extension: what they are called must not depend on who has called before. */
const colleagues = [
  { name: 'Anna Berg', number: '1000' },
  { name: 'Björn Čapek', number: '1002' },
  { name: 'Carla Dupont', number: '1003' },
];

const usualDesk: DeskPhone = { extension: '1001', technology: 'PJSIP' };

/** A desk with Tipring on it, and where it is connected to. */
interface Set {
  readonly phone: DeskPhone;
  /** Version of the Manager Interface that tells recordings; null on a PBX that people telephone on. */
  readonly recorded: string | null;
  readonly ami: ScriptedAmi | null;
  readonly desk: Desk;
  readonly pop: PopRecord;
  readonly history: HistoryRecord;
}

/** A PBX with a desk on it, where one scenario after the other is played. */
export class Stage {
  readonly #pbx: TestPbx;
  #set: Set | null = null;
  #told = 0;

  /** @param pbx stays the caller's to close */
  constructor(pbx: TestPbx) {
    this.#pbx = pbx;
  }

  /**
   * Plays a scenario and leaves a clean desk.
   * @throws Error that says where the scenario left its script, and what the pop has shown
   */
  async play(scenario: Scenario): Promise<void> {
    const set = await this.#setFor(scenario);
    const { desk, pop, phone, ami, history } = set;
    try {
      if ('play' in scenario) await scenario.play(this.#cast(desk, pop, phone));
      else if (ami !== null) {
        this.#told += 1;
        await scenario.tell({ pop, tape: new Tape(ami, scenario.recording, this.#told) });
      }
    } catch (error) {
      // What is left of a scenario that failed may not be cleared away: the next one gets a new desk.
      await this.close();
      throw error;
    }
    await this.#clear(set);
    pop.expectNothingMore();
    let lines: readonly string[] = [];
    try {
      // What has just been said in the pop is written a moment later.
      await until('the history', async () =>
        isDeepStrictEqual((lines = await history.lines()), scenario.history),
      );
    } catch (error) {
      throw new Error(
        `The history is wrong.\n  expected ${scenario.history.join('\n           ')}\n  is       ${lines.join('\n           ')}`,
        { cause: error },
      );
    }
  }

  /** Closes the desk. */
  async close(): Promise<void> {
    await this.#set?.desk.close();
    this.#set?.ami?.close();
    this.#set = null;
  }

  async #setFor(scenario: Scenario): Promise<Set> {
    const phone = scenario.desk ?? usualDesk;
    const recorded = 'play' in scenario ? null : (scenario.amiVersion ?? '5.0.4');
    if (this.#set?.recorded !== recorded || !isDeepStrictEqual(this.#set.phone, phone)) {
      await this.close();
      const ami = recorded === null ? null : new ScriptedAmi(recorded);
      const desk = await Desk.connected(ami === null ? this.#pbx : await accessTo(ami), {
        phone,
        colleagues,
      });
      const history = new HistoryRecord(desk.tipring.userDataDir);
      this.#set = { phone, recorded, ami, desk, pop: await PopRecord.of(desk), history };
      await this.#clear(this.#set);
    }
    this.#set.pop.begin();
    await this.#set.history.begin();
    return this.#set;
  }

  /** Everybody hangs up, every phone rings when it is called, and nothing is left on the screen. */
  async #clear({ desk, ami }: Set): Promise<void> {
    if (ami === null) await this.#pbx.reset({ kind: 'rings' });
    if (desk.tipring.isOpen('dial')) await (await desk.tipring.dialWindow()).close();
    await desk.clear();
  }

  #cast(desk: Desk, pop: PopRecord, { extension = '' }: DeskPhone): Cast {
    const pbx = this.#pbx;
    const person = (phone: string) => new Person(pbx, phone);
    return {
      pbx,
      pop,
      user: new UserAtDesk(pbx, extension, desk),
      secondPhone: person('1001b'),
      softphone: person('1005'),
      anna: person('1000'),
      bjoern: person('1002'),
      carla: person('1003'),
      frontDesk: person('100'),
      warehouse: person('10010'),
      annaLena: person('anna-berg'),
      outside: person,
      stranger: (number, name) => ({
        calls: (dialled) => pbx.callFromOutside({ number, name, dialled }),
      }),
    };
  }
}
