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
  readonly #registered: 'works' | 'asked-for';
  #hotkey = '';
  #state: HotkeyState = 'off';

  /**
   * @param pressed told each time it is pressed
   * @param registered what one is that the system has taken: on Wayland that says no more than that the desktop was asked
   */
  constructor(shortcuts: Shortcuts, pressed: () => void, registered: 'works' | 'asked-for') {
    this.#shortcuts = shortcuts;
    this.#registered = registered;
    this.#pressed = () => {
      if (this.#state === 'asked-for') this.#state = 'works';
      pressed();
    };
  }

  get state(): HotkeyState {
    return this.#state;
  }

  /** Gives its keys back, unless they are these. */
  leave(hotkey: string): void {
    if (hotkey !== this.#hotkey) this.use('');
  }

  /**
   * From now on it is this one.
   *
   * @param hotkey as the settings keep it; empty: none
   */
  use(hotkey: string): void {
    if (hotkey === this.#hotkey && this.#state !== 'refused') return;
    if (this.#state === 'works' || this.#state === 'asked-for') this.#shortcuts.unregister(this.#hotkey);
    this.#hotkey = hotkey;
    if (hotkey === '') this.#state = 'off';
    else this.#state = this.#shortcuts.register(hotkey, this.#pressed) ? this.#registered : 'refused';
  }
}
