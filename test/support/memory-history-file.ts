import { History } from '../../main/history/history.ts';
import type { HistoryFile } from '../../main/history/journal.ts';

/** A file that can be looked into, and made to fail. */
export class MemoryHistoryFile implements HistoryFile {
  readonly path = '/home/uta/history.jsonl';
  text: string | null;
  aside = '';
  rewrites = 0;
  /** What the next writes fail with; null while the disk is fine. */
  failure: Error | null = null;
  /** How many characters of an append reach the file before it fails. */
  torn = 0;

  constructor(text: string | null = null) {
    this.text = text;
  }

  read(): Promise<string | null> {
    return this.failure === null ? Promise.resolve(this.text) : Promise.reject(this.failure);
  }

  append(text: string): Promise<void> {
    this.text = (this.text ?? '') + (this.failure === null ? text : text.slice(0, this.torn));
    return this.failure === null ? Promise.resolve() : Promise.reject(this.failure);
  }

  replace(text: string): Promise<void> {
    if (this.failure !== null) return Promise.reject(this.failure);
    this.rewrites += 1;
    this.text = text;
    return Promise.resolve();
  }

  setAside(text: string): Promise<string> {
    if (this.failure !== null) return Promise.reject(this.failure);
    this.aside += text;
    return Promise.resolve('/home/uta/history.damaged.jsonl');
  }
}

/** A history that is kept nowhere. */
export const historyInMemory = (): History =>
  new History({
    file: new MemoryHistoryFile(),
    now: () => Date.now(),
    isColleague: () => false,
    log: () => undefined,
  });
