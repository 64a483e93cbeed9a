import type { HistoryEntry } from '../../shared/history.ts';
import type { History } from '../history/history.ts';
import type { Names } from './names.ts';

/** The history as it is shown and searched: with the names that are known at the desk. */
export class NamedHistory {
  readonly #history: Pick<History, 'entries' | 'lastCalls' | 'missedUnseen'>;
  readonly #names: Pick<Names, 'colleagues' | 'entry'>;
  /** What the entries were made of. */
  #of: {
    readonly entries: readonly HistoryEntry[];
    readonly colleagues: Names['colleagues'];
  } | null = null;
  #revision = 0;
  /** Null when nobody has asked for them since they have changed. */
  #entries: readonly HistoryEntry[] | null = null;

  constructor(
    history: Pick<History, 'entries' | 'lastCalls' | 'missedUnseen'>,
    names: Pick<Names, 'colleagues' | 'entry'>,
  ) {
    this.#history = history;
    this.#names = names;
  }

  /** Oldest first. Another array at each change of entries or names. */
  get entries(): readonly HistoryEntry[] {
    this.#look();
    return (this.#entries ??= this.#history.entries.map((entry) => this.#names.entry(entry)));
  }

  /** Goes up at each change of entries or names. */
  get revision(): number {
    this.#look();
    return this.#revision;
  }

  /** How many missed calls nobody has looked at yet. */
  get missedUnseen(): number {
    return this.#history.missedUnseen;
  }

  /** The latest entries, newest first. */
  lastCalls(count: number): readonly HistoryEntry[] {
    return this.#history.lastCalls(count).map((entry) => this.#names.entry(entry));
  }

  #look(): void {
    const { entries } = this.#history;
    const { colleagues } = this.#names;
    if (this.#of?.entries === entries && this.#of.colleagues === colleagues) return;
    this.#of = { entries, colleagues };
    this.#revision += 1;
    this.#entries = null;
  }
}
