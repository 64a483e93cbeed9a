import type { HotkeyState } from '../../shared/ipc.ts';

/** The part of Electron's globalShortcut that is used. */
export interface Shortcuts {
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

/** A hotkey that works wherever the keyboard is. */
export class Hotkey {
  readonly #shortcuts: Shortcuts;
  readonly #pressed: () => void;
  #hotkey = '';
  #state: HotkeyState = 'off';

  /** @param pressed told each time it is pressed */
  constructor(shortcuts: Shortcuts, pressed: () => void) {
    this.#shortcuts = shortcuts;
    this.#pressed = pressed;
  }

  get state(): HotkeyState {
    return this.#state;
  }

  /**
   * From now on it is this one.
   *
   * @param hotkey as the settings keep it; empty: none
   */
  use(hotkey: string): void {
    if (hotkey === this.#hotkey && this.#state !== 'refused') return;
    if (this.#state === 'works') this.#shortcuts.unregister(this.#hotkey);
    this.#hotkey = hotkey;
    if (hotkey === '') this.#state = 'off';
    else this.#state = this.#shortcuts.register(hotkey, this.#pressed) ? 'works' : 'refused';
  }
}
