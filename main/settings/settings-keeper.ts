import type { Problem, Result } from '../../shared/problem.ts';
import type { ConfigFile, Settings } from '../../shared/settings.ts';
import { overlay, withoutOverlay } from './overlay.ts';
import type { EffectiveSettings } from './overlay.ts';

/** Where the user's own settings are kept. */
export interface SettingsStore {
  /** The settings (the defaults when there are none), and what to tell when a damaged file was set aside. */
  read(): { readonly settings: Settings; readonly notice: Problem | null };
  write(settings: Settings): Result<undefined>;
}

/** The settings in effect: the user's own, under what a `--config` file decides. */
export class SettingsKeeper {
  readonly #store: SettingsStore;
  readonly #config: ConfigFile | null;
  readonly notice: Problem | null;
  #own: Settings;

  constructor(store: SettingsStore, config: ConfigFile | null) {
    this.#store = store;
    this.#config = config;
    const { settings, notice } = store.read();
    this.#own = settings;
    this.notice = notice;
  }

  get effective(): EffectiveSettings {
    return overlay(this.#own, this.#config);
  }

  /** Edited settings as they would be in effect: with what the configuration file decides. */
  preview(edited: Settings): Settings {
    return overlay(edited, this.#config).settings;
  }

  /**
   * Keeps edited settings; what the configuration file decides stays as it is.
   *
   * @returns a failure, with nothing changed, when they could not be written
   */
  save(edited: Settings): Result<undefined> {
    const own = withoutOverlay(edited, this.#own, this.#config);
    const written = this.#store.write(own);
    if (written.ok) this.#own = own;
    return written;
  }
}
