import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { join } from 'node:path';

const largest = 1_000_000;

/** The log file `tipring.log`. At start a large one becomes `tipring.old.log`; a log that cannot be written is done without. */
export class LogFile {
  readonly #stream: WriteStream | null;

  /** @param folder where the file is kept; made when it is not there */
  constructor(folder: string) {
    this.#stream = openIn(folder);
    this.#stream?.on('error', () => {
      this.#stream?.destroy();
    });
  }

  /** @param line without secrets; line ends in it are blacked out, so that one entry stays one line */
  readonly write = (line: string): void => {
    if (this.#stream?.writable === true) {
      this.#stream.write(`${new Date().toISOString()} ${line.replaceAll(/[\r\n]+/g, ' ⏎ ')}\n`);
    }
  };
}

const openIn = (folder: string): WriteStream | null => {
  const file = join(folder, 'tipring.log');
  try {
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) {
      renameSync(file, join(folder, 'tipring.old.log'));
    }
    return createWriteStream(file, { flags: 'a', mode: 0o600 });
  } catch {
    return null;
  }
};
