import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes at which the file becomes the old one. */
const largest = 1_000_000;
/** Characters that may wait to be written; what comes beyond that is left out. */
const mostWaiting = 200_000;

/** The log file `tipring.log`. A large one becomes `tipring.old.log`; a log that cannot be written is done without. */
export class LogFile {
  readonly #folder: string;
  #waiting = '';
  #writing: Promise<void> | null = null;

  /** @param folder where the file is kept; made when it is not there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param line without secrets; line ends in it are blacked out, so that one entry stays one line */
  readonly write = (line: string): void => {
    if (this.#waiting.length > mostWaiting) return;
    this.#waiting += `${new Date().toISOString()} ${line.replaceAll(/[\r\n]+/g, ' ⏎ ')}\n`;
    this.#writing ??= this.#writeWaiting();
  };

  /** Resolves when every line so far is in the file. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting !== '') {
      const lines = this.#waiting;
      this.#waiting = '';
      await this.#append(lines).catch(() => undefined);
    }
    this.#writing = null;
  }

  async #append(lines: string): Promise<void> {
    const file = join(this.#folder, 'tipring.log');
    await mkdir(this.#folder, { recursive: true });
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    if (size > largest) await rename(file, join(this.#folder, 'tipring.old.log'));
    await appendFile(file, lines, { mode: 0o600 });
  }
}
