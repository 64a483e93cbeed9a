import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Problem, Result } from '../../shared/problem.ts';
import { failure, success } from '../../shared/problem.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsStore } from '../settings/settings-keeper.ts';
import { parseSettingsText } from '../settings/settings-text.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What stands in the settings file; null when there is none. */
const settingsIn = (file: string): Result<Settings> | null => {
  try {
    return parseSettingsText(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (isMissing(error)) return null;
    return failure({
      code: 'settings-unreadable',
      what: `Your settings in ${file} could not be read.`,
      why: reasonOf(error),
      next: '',
    });
  }
};

/**
 * The user's settings in `settings.json`, by electron-store. A file that cannot be used is set aside beside it,
 * never overwritten.
 */
export class StoredSettings implements SettingsStore {
  readonly #folder: string;
  readonly #file: string;
  /** There is a file that cannot be used and could not be set aside either. */
  #inTheWay = false;

  /** @param folder the user data folder */
  constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'settings.json');
  }

  read(): { readonly settings: Settings; readonly notice: Problem | null } {
    const found = settingsIn(this.#file);
    if (found === null) return { settings: defaultSettings, notice: null };
    if (found.ok) return { settings: found.value, notice: null };
    try {
      const aside = this.#setAside();
      const next = `Enter the settings again. The old file is kept as ${aside}.`;
      return { settings: defaultSettings, notice: { ...found.problem, next } };
    } catch {
      this.#inTheWay = true;
      const next = `See that you may read and write ${this.#folder}, then start Tipring again.`;
      return { settings: defaultSettings, notice: { ...found.problem, next } };
    }
  }

  write(settings: Settings): Result<undefined> {
    try {
      if (this.#inTheWay) this.#setAside();
      this.#inTheWay = false;
      // What stands there is replaced; that somebody has damaged it meanwhile is no reason not to.
      new Store<Settings>({ cwd: this.#folder, name: 'settings', clearInvalidConfig: true }).store = settings;
      return success(undefined);
    } catch (error) {
      return failure({
        code: 'settings-not-written',
        what: 'Your settings could not be saved.',
        why: reasonOf(error),
        next: `See that ${this.#folder} can be written to and that the disk is not full, then save again.`,
      });
    }
  }

  /** @returns where the file is now */
  #setAside(): string {
    const now = new Date().toISOString().replaceAll(':', '-');
    const aside = join(this.#folder, `settings.damaged-${now}.json`);
    renameSync(this.#file, aside);
    return aside;
  }
}
