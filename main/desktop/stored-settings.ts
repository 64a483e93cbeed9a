import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Problem, Result } from '../../shared/problem.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsStore } from '../settings/settings-keeper.ts';
import { parseSettingsText } from '../settings/settings-text.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why a settings file cannot be used. */
interface Unusable {
  readonly code: 'settings-damaged' | 'settings-unreadable';
  readonly why: string;
}

/** What stands in the settings file; null when there is none. */
const settingsIn = (file: string): Result<Settings, Unusable> | null => {
  try {
    const found = parseSettingsText(readFileSync(file, 'utf8'));
    return found.ok ? found : failure({ code: 'settings-damaged', why: found.problem });
  } catch (error) {
    return isMissing(error) ? null : failure({ code: 'settings-unreadable', why: reasonOf(error) });
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
    const { code, why } = found.problem;
    try {
      const aside = { kind: 'aside', file: this.#setAside() } as const;
      return { settings: defaultSettings, notice: problem(code, this.#file, why, aside) };
    } catch {
      this.#inTheWay = true;
      const inTheWay = { kind: 'in-the-way', folder: this.#folder } as const;
      return { settings: defaultSettings, notice: problem(code, this.#file, why, inTheWay) };
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
      return failure(problem('settings-not-written', this.#folder, reasonOf(error)));
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
