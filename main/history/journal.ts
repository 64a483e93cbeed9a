import type { HistoryEntry } from '../../shared/history.ts';
import { historyEntrySchema } from './entry-schema.ts';
import { logWords } from '../../shared/log-words.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { inOrder } from './entries.ts';

/** The file that the history is kept in. */
export interface HistoryFile {
  /** Where it is, for people. */
  readonly path: string;
  /** The whole text; null when there is no file. */
  read(): Promise<string | null>;
  append(text: string): Promise<void>;
  /** Puts the text in place of the file: all of it or, where that fails, nothing. */
  replace(text: string): Promise<void>;
  /** Keeps what cannot be used. @returns the path of where it is kept */
  setAside(text: string): Promise<string>;
}

/** Lines that say nothing new may make up so much of the file before it is written anew. */
const mostSpentLines = 2000;
/** Lines that are worked on in one go: other things have to get their turn. */
const slice = 250;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const entryIn = (line: string): HistoryEntry | null => {
  try {
    const parsed = historyEntrySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** One function for each entry, with a pause now and then. */
const inSlices = async <Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> => {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    if (index % slice === slice - 1) await nextTurn();
    made.push(make(item));
  }
  return made;
};

/**
 * Keeps the history in a file of JSON lines, one entry each; a later line with the same id replaces an earlier one.
 * What changes is appended; now and then, and when something is deleted, the file is written anew. Nobody waits
 * for it, and the order is kept.
 */
export class Journal {
  readonly #file: HistoryFile;
  readonly #log: (line: string) => void;
  readonly #onProblem: () => void;
  /** All entries as they are now, for a file that is written anew. */
  readonly #entries: () => readonly HistoryEntry[];
  #state: 'unread' | 'open' | 'given-up' = 'unread';
  /** What was found when the file was read. */
  #found: Problem | null = null;
  /** Why it cannot be written now. */
  #failed: Problem | null = null;
  #lines = 0;
  #waiting: HistoryEntry[] = [];
  #isRewriteDue = false;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  constructor(options: {
    readonly file: HistoryFile;
    readonly log: (line: string) => void;
    /** Called when `problems` has changed. */
    readonly onProblem: () => void;
    readonly entries: () => readonly HistoryEntry[];
  }) {
    this.#file = options.file;
    this.#log = options.log;
    this.#onProblem = options.onProblem;
    this.#entries = options.entries;
  }

  /** What the user should know of the file. */
  get problems(): readonly Problem[] {
    return [this.#found, this.#failed].filter((problem) => problem !== null);
  }

  /**
   * Reads the file; damaged lines are set aside.
   * @param take takes the entries in, oldest first; from then on they are among `entries()`
   */
  async open(take: (entries: readonly HistoryEntry[]) => void): Promise<void> {
    try {
      const text = (await this.#file.read()) ?? '';
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const read = await inSlices(lines, entryIn);
      take(inOrder(read.filter((entry) => entry !== null)));
      await this.#setAside(lines.filter((_line, index) => read[index] === null));
      // A line without an end would swallow the next one.
      if (text !== '' && !text.endsWith('\n')) this.#isRewriteDue = true;
      this.#lines = lines.length;
      this.#state = 'open';
    } catch (error) {
      this.#state = 'given-up';
      this.#found = this.#told(problem('history-unreadable', this.#file.path, reasonOf(error)));
    }
    this.#write();
    if (this.#found !== null) this.#onProblem();
  }

  /** Writes one entry, new or changed. */
  save(entry: HistoryEntry): void {
    this.#waiting.push(entry);
    this.#write();
  }

  /** Entries are gone: they leave the file, too. */
  forget(): void {
    this.#isRewriteDue = true;
    this.#write();
  }

  /** Resolves when everything so far is in the file, or cannot be written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #setAside(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    // Before they leave the file.
    const path = await this.#file.setAside(`${lines.join('\n')}\n`);
    this.#isRewriteDue = true;
    this.#found = this.#told(problem('history-damaged', lines.length, path));
  }

  #told(problem: Problem): Problem {
    this.#log(`${problem.code}: ${logWords(problem).why}`);
    return problem;
  }

  #write(): void {
    if (this.#state === 'open' && !this.#isWriting) this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    const before = this.#failed;
    try {
      while (this.#isRewriteDue || this.#waiting.length > 0) {
        const most = this.#entries().length + mostSpentLines;
        const isLong = this.#lines + this.#waiting.length > most;
        await (this.#isRewriteDue || isLong ? this.#rewrite() : this.#append());
        this.#failed = null;
      }
    } catch (error) {
      // Part of a line may stand in the file now.
      this.#isRewriteDue = true;
      this.#failed = this.#told(problem('history-not-written', this.#file.path, reasonOf(error)));
    }
    this.#isWriting = false;
    if ((before === null) !== (this.#failed === null)) this.#onProblem();
  }

  async #append(): Promise<void> {
    const entries = this.#waiting;
    this.#waiting = [];
    await this.#file.append(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    this.#lines += entries.length;
  }

  async #rewrite(): Promise<void> {
    this.#isRewriteDue = false;
    this.#waiting = [];
    const lines = await inSlices(this.#entries(), (entry) => `${JSON.stringify(entry)}\n`);
    await this.#file.replace(lines.join(''));
    this.#lines = lines.length;
  }
}
