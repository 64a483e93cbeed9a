import type { Call } from '../../shared/call.ts';
import type { EarlierCalls, HistoryEntry } from '../../shared/history.ts';
import { isMissed } from '../../shared/history.ts';
import { Listeners } from '../../shared/listeners.ts';
import type { Problem } from '../../shared/problem.ts';
import { EarlierCallsIndex } from './earlier-calls.ts';
import { continuedBy, entryOf, inOrder, withEntry } from './entries.ts';
import { Journal } from './journal.ts';
import type { HistoryFile } from './journal.ts';

export interface HistoryOptions {
  readonly file: HistoryFile;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is this a number of one of the colleagues? */
  readonly isColleague: (number: string) => boolean;
  readonly log: (line: string) => void;
}

/** Every call that is over, one entry for each: made from what the phone shows, kept in a file. */
export class History {
  readonly #options: HistoryOptions;
  readonly #journal: Journal;
  readonly #changes: Listeners<undefined>;
  #entries: readonly HistoryEntry[] = [];
  /** The calls that the phone showed last, by their ids. */
  #calls: ReadonlyMap<string, Call> = new Map();
  /** Notes on calls that are not over, by the calls' ids. */
  readonly #notes = new Map<string, string>();
  /** Calls that go on under a new id: what was known of them under the old one. */
  readonly #continued = new Map<string, HistoryEntry>();
  #isRead = false;
  /** Null when the entries have changed since it was made. */
  #earlier: EarlierCallsIndex | null = null;

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#changes = new Listeners((error) => {
      options.log(`A listener of the history failed: ${String(error)}`);
    });
    this.#journal = new Journal({
      file: options.file,
      log: options.log,
      entries: () => this.#entries,
      onProblem: () => {
        this.#changes.tell(undefined);
      },
    });
  }

  /** Oldest first. Another array at each change. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** What the user should know of the file. */
  get problems(): readonly Problem[] {
    return this.#journal.problems;
  }

  /** How many missed calls nobody has looked at yet. */
  get missedUnseen(): number {
    return this.#entries.filter(({ seen }) => !seen).length;
  }

  /** @returns takes the listener off again; called after each change of the entries or the problems */
  onChange(listener: () => void): () => void {
    return this.#changes.add(listener);
  }

  /** Reads the file. What happens until it is read is not lost. */
  open(): Promise<void> {
    return this.#journal.open((read) => {
      this.#isRead = true;
      this.#become(inOrder([...read, ...this.#entries]));
      for (const call of this.#calls.values()) if (call.phase.kind !== 'ended') this.#continue(call);
    });
  }

  /** Takes in the calls that the phone shows now, live and ended. */
  take(calls: readonly Call[]): void {
    const before = this.#calls;
    const now = new Map(calls.map((call) => [call.id, call]));
    this.#calls = now;
    for (const call of before.values()) {
      if (now.has(call.id) || call.phase.kind === 'ended') continue;
      this.#enter(call);
    }
    for (const call of calls) {
      if (before.get(call.id) === call) continue;
      if (call.phase.kind === 'ended') this.#enter(call);
      else if (before.has(call.id)) this.#goesOn(call, call.id);
      else this.#continue(call);
    }
  }

  /**
   * @param id of an entry, or of a call that is not over yet
   * @param note empty: none any more
   */
  setNote(id: string, note: string): void {
    const entry = this.#entries.find((known) => known.id === id);
    if (entry !== undefined) this.#put({ ...entry, note });
    else this.#notes.set(id, note);
  }

  /** The note on an entry, or on a call that is not over yet; empty when there is none. */
  noteOn(id: string): string {
    return this.#entries.find((known) => known.id === id)?.note ?? this.#notes.get(id) ?? '';
  }

  /** Somebody has looked at the missed calls. */
  markSeen(): void {
    const unseen = new Set(this.#entries.filter(({ seen }) => !seen).map(({ id }) => id));
    if (unseen.size === 0) return;
    this.#become(this.#entries.map((entry) => (entry.seen ? entry : { ...entry, seen: true })));
    for (const entry of this.#entries) if (unseen.has(entry.id)) this.#journal.save(entry);
  }

  /** Deletes entries, in the file as well. */
  remove(ids: ReadonlySet<string>): void {
    const left = this.#entries.filter(({ id }) => !ids.has(id));
    if (left.length === this.#entries.length) return;
    this.#become(left);
    this.#journal.forget();
  }

  /** Puts deleted entries back. */
  restore(entries: readonly HistoryEntry[]): void {
    for (const entry of entries) this.#put(entry);
  }

  /** The latest entries, newest first. */
  lastCalls(count: number): readonly HistoryEntry[] {
    return this.#entries.slice(-count).reverse();
  }

  /** Makes ready what `lastCallsWith` is to look in, which takes some milliseconds: better before somebody calls. */
  lookAhead(): EarlierCallsIndex {
    return (this.#earlier ??= new EarlierCallsIndex(this.#entries));
  }

  /** What is known of earlier calls with a number, in whatever spelling; null until the file has been read. */
  lastCallsWith(number: string): EarlierCalls | null {
    if (!this.#isRead) return null;
    return this.lookAhead().with(number, new Date(this.#options.now()).setHours(0, 0, 0, 0));
  }

  /** The name that the PBX gave last for a number, in whatever spelling; null where none is known. */
  lastNameOf(number: string): string | null {
    return this.lookAhead().nameOf(number);
  }

  /** Enters the calls that still go on, as far as they are known; resolves when the file holds everything. */
  async close(): Promise<void> {
    this.take([]);
    await this.#journal.written();
  }

  /** The call is over, or lost from sight. */
  #enter(call: Call): void {
    const made = entryOf(call, this.#options.now(), this.#options.isColleague);
    const lost = this.#continued.get(call.id);
    const id = lost?.id ?? call.id;
    const known = this.#entries.find((entry) => entry.id === id);
    const startedAt = lost?.startedAt ?? made.startedAt;
    const ringSeconds = Math.max(lost?.ringSeconds ?? 0, made.ringSeconds);
    const note = this.#notes.get(call.id) ?? known?.note ?? '';
    const seen = made.seen || (known?.seen === true && isMissed(known));
    this.#put({ ...made, id, startedAt, ringSeconds, note, seen });
    this.#notes.delete(call.id);
  }

  /** A call that is seen for the first time may be one that was lost from sight. */
  #continue(call: Call): void {
    const lost = continuedBy(this.#entries, call);
    if (lost === undefined) return;
    this.#continued.set(call.id, lost);
    this.#goesOn(call, lost.id);
  }

  /** A call that goes on is no history: a queue may ring a missed one again. Its line stays in the file until it is over. */
  #goesOn(call: Call, entryId: string): void {
    const entry = this.#entries.find(({ id }) => id === entryId);
    if (entry === undefined) return;
    if (entry.note !== '') this.#notes.set(call.id, entry.note);
    this.#become(this.#entries.filter((other) => other !== entry));
  }

  #put(entry: HistoryEntry): void {
    this.#become(withEntry(this.#entries, entry));
    this.#journal.save(entry);
  }

  #become(entries: readonly HistoryEntry[]): void {
    this.#entries = entries;
    this.#earlier = null;
    this.#changes.tell(undefined);
  }
}
