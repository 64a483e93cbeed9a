import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryFile } from '../history/journal.ts';

/** Writes through to the disk: a call must not be lost with the next power cut. */
const writeThrough = async (file: string, text: string, flags: 'a' | 'w'): Promise<void> => {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

/** The call history in `history.jsonl`, with its damaged lines in `history.damaged.jsonl`. */
export class StoredHistory implements HistoryFile {
  readonly path: string;
  readonly #damaged: string;

  /** @param folder the user data folder */
  constructor(folder: string) {
    this.path = join(folder, 'history.jsonl');
    this.#damaged = join(folder, 'history.damaged.jsonl');
  }

  async read(): Promise<string | null> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  append(text: string): Promise<void> {
    return writeThrough(this.path, text, 'a');
  }

  async replace(text: string): Promise<void> {
    const fresh = `${this.path}.new`;
    await writeThrough(fresh, text, 'w');
    await rename(fresh, this.path);
  }

  async setAside(text: string): Promise<string> {
    await writeThrough(this.#damaged, text, 'a');
    return this.#damaged;
  }
}
