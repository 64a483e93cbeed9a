import { isDeepStrictEqual } from 'node:util';
import { Desk } from '../end-to-end/desk.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Person } from './person.ts';
import { PopRecord } from './pop-record.ts';
import type { Cast, DeskPhone, Scenario } from './scenario.ts';
import { UserAtDesk } from './user-at-desk.ts';

const usualDesk: DeskPhone = { extension: '1001', technology: 'PJSIP' };

/** A PBX with a desk on it, where one scenario after the other is played. */
export class Stage {
  readonly #pbx: TestPbx;
  #set: { readonly phone: DeskPhone; readonly desk: Desk; readonly pop: PopRecord } | null = null;

  /** @param pbx stays the caller's to close */
  constructor(pbx: TestPbx) {
    this.#pbx = pbx;
  }

  /**
   * Plays a scenario and leaves a clean desk.
   * @throws Error that says where the scenario left its script, and what the pop has shown
   */
  async play(scenario: Scenario): Promise<void> {
    const { desk, pop } = await this.#setFor(scenario.desk ?? usualDesk);
    try {
      await scenario.play(this.#cast(desk, pop, scenario.desk ?? usualDesk));
    } finally {
      await this.#clear(desk);
    }
    pop.expectNothingMore();
    const history = pop.history();
    if (!isDeepStrictEqual(history, scenario.history))
      throw new Error(
        `The history is wrong.\n  expected ${scenario.history.join('\n           ')}\n  is       ${history.join('\n           ')}`,
      );
  }

  /** Closes the desk. */
  async close(): Promise<void> {
    await this.#set?.desk.close();
    this.#set = null;
  }

  async #setFor(phone: DeskPhone) {
    if (this.#set === null || !isDeepStrictEqual(this.#set.phone, phone)) {
      await this.close();
      const desk = await Desk.connected(this.#pbx, { phone });
      this.#set = { phone, desk, pop: await PopRecord.of(desk) };
      await this.#clear(desk);
    }
    this.#set.pop.begin();
    return this.#set;
  }

  /** Everybody hangs up, every phone rings when it is called, and nothing is left on the screen. */
  async #clear(desk: Desk): Promise<void> {
    await this.#pbx.reset({ kind: 'rings' });
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
