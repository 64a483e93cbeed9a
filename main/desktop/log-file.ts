import { appendFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes at which a new file is begun. */
const largest = 1_000_000;
/** Files that are kept, the newest included. */
const files = 5;
/** Characters that may wait to be written; what comes beyond that is left out. */
const mostWaiting = 200_000;

/** `tipring.log` is the newest, `tipring.1.log` the one before it. */
const nameOf = (age: number): string => (age === 0 ? 'tipring.log' : `tipring.${age}.log`);

const entry = (line: string): string => `${new Date().toISOString()} ${line.replaceAll(/[\r\n]+/g, ' ⏎ ')}\n`;

interface Waiting {
  readonly text: string;
  /** How many lines are lost with it. */
  readonly lines: number;
}

/**
 * The log: a folder with a few files, the newest of which is `tipring.log`. Nobody waits for it to be written. What
 * cannot be written (no folder, a full disk) is done without; the next line that can be says how much is missing.
 */
export class LogFile {
  readonly folder: string;
  readonly #blackOut: (text: string) => string;
  #waiting: Waiting[] = [];
  #waitingLength = 0;
  #lost = 0;
  #writing: Promise<void> | null = null;

  /**
   * @param folder where the files are kept; made when it is not there
   * @param blackOut takes known secrets out of a text
   */
  constructor(folder: string, blackOut: (text: string) => string) {
    this.folder = folder;
    this.#blackOut = blackOut;
  }

  /** @param line without secrets; line ends in it are replaced, so that one entry stays one line */
  readonly write = (line: string): void => {
    if (this.#waitingLength > mostWaiting) {
      this.#lost += 1;
      return;
    }
    if (this.#lost > 0)
      this.#queue({ text: entry(`lines lost before this one: ${this.#lost}`), lines: this.#lost });
    this.#lost = 0;
    this.#queue({ text: entry(this.#blackOut(line)), lines: 1 });
    this.#writing ??= this.#writeWaiting();
  };

  /** Resolves when every line so far is in the file, or lost. */
  async written(): Promise<void> {
    await this.#writing;
  }

  #queue(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#waitingLength += waiting.text.length;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#waitingLength = 0;
      try {
        await this.#append(waiting.map(({ text }) => text).join(''));
      } catch {
        for (const { lines } of waiting) this.#lost += lines;
      }
    }
    this.#writing = null;
  }

  async #append(text: string): Promise<void> {
    const newest = this.#path(0);
    await mkdir(this.folder, { recursive: true });
    const { size } = await stat(newest).catch(() => ({ size: 0 }));
    if (size > largest) await this.#beginAnew();
    await appendFile(newest, text, { mode: 0o600 });
  }

  /** Each file takes the place of the one before it; the oldest goes. */
  async #beginAnew(): Promise<void> {
    await rm(this.#path(files - 1), { force: true });
    for (let age = files - 2; age >= 0; age -= 1) {
      await rename(this.#path(age), this.#path(age + 1)).catch((error: unknown) => {
        // One that is not there leaves its place empty; the newest has to go, or it would grow for ever.
        if (age === 0) throw error;
      });
    }
  }

  #path(age: number): string {
    return join(this.folder, nameOf(age));
  }
}
