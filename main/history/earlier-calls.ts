import type { EarlierCalls, HistoryEntry } from '../../shared/history.ts';
import { isSameNumber, subscriberOf } from '../../shared/phone-number.ts';

/** The entries by their numbers, so that a ringing phone need not wait until thousands are looked through. */
export class EarlierCallsIndex {
  readonly #bySubscriber = new Map<string, HistoryEntry[]>();

  /** @param entries oldest first */
  constructor(entries: readonly HistoryEntry[]) {
    for (const entry of entries) {
      if (entry.party.number === null) continue;
      const subscriber = subscriberOf(entry.party.number);
      const known = this.#bySubscriber.get(subscriber);
      if (known === undefined) this.#bySubscriber.set(subscriber, [entry]);
      else known.push(entry);
    }
  }

  /**
   * What is known of earlier calls with a number, in whatever spelling.
   * @param midnight when today began, milliseconds since 1970
   */
  with(number: string, midnight: number): EarlierCalls {
    const calls = (this.#bySubscriber.get(subscriberOf(number)) ?? []).filter(
      ({ party }) => party.number !== null && isSameNumber(party.number, number),
    );
    return {
      today: calls.filter(({ startedAt }) => startedAt >= midnight).length,
      last: calls.at(-1) ?? null,
    };
  }
}
