import type { Party } from '../../shared/call.ts';
import type { EarlierCalls, HistoryEntry } from '../../shared/history.ts';
import { NumberIndex } from '../../shared/number-index.ts';

/** A name that only repeats the number says nothing. */
const nameOf = ({ name, number }: Party): string | null => (name === number ? null : name);

/** The entries by their numbers, so that a ringing phone need not wait until thousands are looked through. */
export class EarlierCallsIndex {
  readonly #calls = new NumberIndex<HistoryEntry[]>();
  readonly #names = new NumberIndex<string>();
  /** A queue may put its own name in front of the caller's: these count where no other call has told one. */
  readonly #queueNames = new NumberIndex<string>();

  /** @param entries oldest first */
  constructor(entries: readonly HistoryEntry[]) {
    for (const entry of entries) {
      const { number } = entry.party;
      if (number === null) continue;
      const calls = this.#calls.at(number);
      if (calls === undefined) this.#calls.set(number, [entry]);
      else calls.push(entry);
      const name = nameOf(entry.party);
      if (name !== null) (entry.queue === null ? this.#names : this.#queueNames).set(number, name);
    }
  }

  /**
   * What is known of earlier calls with a number, in whatever spelling.
   * @param midnight when today began, milliseconds since 1970
   */
  with(number: string, midnight: number): EarlierCalls {
    const calls = this.#calls.with(number);
    return {
      today: calls.flat().filter(({ startedAt }) => startedAt >= midnight).length,
      last: calls
        .flatMap((each) => each.slice(-1))
        .reduce<HistoryEntry | null>(
          (last, each) => (last === null || last.startedAt <= each.startedAt ? each : last),
          null,
        ),
    };
  }

  /** The name that the PBX gave last for a number, in whatever spelling; null where it never gave one. */
  nameOf(number: string): string | null {
    return this.#names.with(number).at(-1) ?? this.#queueNames.with(number).at(-1) ?? null;
  }
}
