import { until } from '../asterisk/until.ts';
import type { PhoneBehaviour, PlacedCall, TestPbx } from '../support/test-pbx.ts';

/** Somebody with a phone. */
export class Person {
  protected readonly pbx: TestPbx;
  readonly #phone: string;

  /** @param phone as {@link TestPbx} names it */
  constructor(pbx: TestPbx, phone: string) {
    this.pbx = pbx;
    this.#phone = phone;
  }

  calls(number: string): Promise<PlacedCall> {
    return this.pbx.callFrom(this.#phone, number);
  }

  /** Waits until the phone rings. */
  async rings(): Promise<void> {
    await until(`${this.#phone} to ring`, () => this.pbx.isRinging(this.#phone));
  }

  /** Lifts the receiver once the phone rings. */
  answers(): Promise<void> {
    return this.pbx.answer(this.#phone);
  }

  /** Puts the receiver down; turns down what rings where nothing is talked on. */
  hangsUp(): Promise<void> {
    return this.pbx.hangUp(this.#phone);
  }

  holds(): Promise<void> {
    return this.pbx.hold(this.#phone);
  }

  resumes(): Promise<void> {
    return this.pbx.resume(this.#phone);
  }

  /** Presses the transfer key of the phone and dials. */
  transfersTo(number: string): Promise<void> {
    return this.pbx.transfer(this.#phone, number);
  }

  /** With one call on hold and one talked on: connects the two. */
  joins(): Promise<void> {
    return this.pbx.join(this.#phone);
  }

  /** How the phone behaves from the next call on. It rings until a script says otherwise. */
  phone(behaviour: PhoneBehaviour): Promise<void> {
    return this.pbx.setPhone(this.#phone, behaviour);
  }
}
