import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Problem, Result } from '../../shared/problem.ts';
import { failure, success } from '../../shared/problem.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsStore } from '../settings/settings-keeper.ts';
import { parseSettingsText } from '../settings/settings-text.ts';

/** The text of a file, or null when there is none. */
const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/**
 * The user's settings in `settings.json`, by electron-store. A damaged file is set aside beside it,
 * never overwritten.
 */
export class StoredSettings implements SettingsStore {
  readonly #folder: string;

  /** @param folder the user data folder */
  constructor(folder: string) {
    this.#folder = folder;
  }

  read(): { readonly settings: Settings; readonly notice: Problem | null } {
    const file = join(this.#folder, 'settings.json');
    const text = textOf(file);
    if (text === null) return { settings: defaultSettings, notice: null };
    const parsed = parseSettingsText(text, file);
    if (parsed.ok) return { settings: parsed.value, notice: null };
    const aside = join(
      this.#folder,
      `settings.damaged-${new Date().toISOString().replaceAll(':', '-')}.json`,
    );
    renameSync(file, aside);
    return {
      settings: defaultSettings,
      notice: { ...parsed.problem, next: `Enter the settings again. The old file is kept as ${aside}.` },
    };
  }

  write(settings: Settings): Result<undefined> {
    try {
      new Store<Settings>({ cwd: this.#folder, name: 'settings' }).store = settings;
      return success(undefined);
    } catch (error) {
      return failure({
        code: 'settings-not-written',
        what: 'Your settings could not be saved.',
        why: error instanceof Error ? error.message : 'The file could not be written.',
        next: `See that ${this.#folder} can be written to and that the disk is not full, then save again.`,
      });
    }
  }
}
