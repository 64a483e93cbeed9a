import { isSameNumber, subscriberOf } from './phone-number.ts';

/** Values by phone numbers, found by any spelling of the number, however many there are. */
export class NumberIndex<Value> {
  readonly #bySubscriber = new Map<string, Map<string, Value>>();

  /** What stands at exactly this spelling. */
  at(number: string): Value | undefined {
    return this.#bySubscriber.get(subscriberOf(number))?.get(number);
  }

  /** Puts a value at a spelling, in the place of what stands there. */
  set(number: string, value: Value): void {
    const subscriber = subscriberOf(number);
    const spellings = this.#bySubscriber.get(subscriber) ?? new Map<string, Value>();
    this.#bySubscriber.set(subscriber, spellings);
    // What was set last comes last.
    spellings.delete(number);
    spellings.set(number, value);
  }

  /** What stands at the spellings of a number; what was set last comes last. */
  with(number: string): readonly Value[] {
    const spellings = this.#bySubscriber.get(subscriberOf(number));
    if (spellings === undefined) return [];
    return [...spellings].filter(([other]) => isSameNumber(other, number)).map(([, value]) => value);
  }
}
