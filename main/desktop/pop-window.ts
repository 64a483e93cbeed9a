import { screen } from 'electron';
import type { BrowserWindow, Display, WebContents } from 'electron';
import type { DragStep, Placing, PopFit } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { whenDrawn } from './when-drawn.ts';
import { anchorOf, displayFor, displayNames, inCorner, popBounds, popWidths } from './pop-placement.ts';
import type { Anchor, Size } from './pop-placement.ts';

/** Remembers where the user has dragged the pop to, display by display, for as long as its settings stay the same. */
export interface PopPlaces {
  /** Null where the pop was not dragged. */
  read(settings: Settings['pop'], display: string): Anchor | null;
  write(settings: Settings['pop'], display: string, anchor: Anchor): void;
  /** The display that the pop was last dragged to; null where it never was. */
  lastDisplay(settings: Settings['pop']): string | null;
}

export interface PopWindowOptions {
  /** Makes a window with the pop's page, hidden. */
  readonly create: (keyboard: 'never' | 'takes-it') => BrowserWindow;
  readonly settings: () => Settings['pop'];
  readonly places: PopPlaces;
  readonly placing: Placing;
  /** The window manager has closed it. */
  readonly closed: () => void;
  /** The keyboard went to another window. */
  readonly keyboardLost: () => void;
}

/** What a call that rings needs, as a guess before the first one. */
const firstFit: PopFit = { look: 'cards', height: 180 };

const sizeOf = ({ look, height }: PopFit): Size => ({ width: popWidths[look], height });

/** How Windows and macOS are told to keep it in sight, full-screen windows below it. */
const keepOnTop = (window: BrowserWindow): void => {
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
};

/**
 * The pop's window. It can never have the focus. On X11 a window cannot learn to take the keyboard: where the user
 * wants it there, a second window with the same page stands in its place until the keyboard is given back.
 */
export class PopWindow {
  readonly #options: PopWindowOptions;
  #quiet: BrowserWindow | null = null;
  #keyboard: BrowserWindow | null = null;
  #shown: 'shown' | 'hidden' = 'hidden';
  #fit: PopFit = firstFit;
  /** What the pop's content needs now, shown or not; its spare card needs what the next call will. */
  #contentFit: PopFit = firstFit;
  /** Where in the window the mouse holds it while it is dragged, pixels. */
  #held: { readonly x: number; readonly y: number; readonly moved: boolean } | null = null;

  constructor(options: PopWindowOptions) {
    this.#options = options;
  }

  /** Makes it, hidden, so that it is there when the phone rings; nothing happens when it has been made. */
  prepare(): void {
    if (this.#quiet !== null) return;
    const pop = this.#options.create('never');
    this.#quiet = pop;
    keepOnTop(pop);
    // Closed by a window manager it is only hidden; the next call needs it.
    pop.on('close', (event) => {
      event.preventDefault();
      this.#options.closed();
    });
    pop.on('closed', () => {
      this.#quiet = null;
    });
  }

  /** The pages that show the pop. */
  get contents(): readonly WebContents[] {
    return [this.#quiet, this.#keyboard].flatMap((window) =>
      window === null || window.isDestroyed() ? [] : [window.webContents],
    );
  }

  /** Shows it without taking the focus. */
  show(): void {
    this.prepare();
    const pop = this.#quiet;
    if (pop === null) return;
    this.#shown = 'shown';
    // At its likely size from the first: a window that is sized while it is shown is painted late.
    this.#fit = this.#contentFit;
    this.#place(pop, this.#chosenDisplay());
    pop.showInactive();
    pop.moveTop();
  }

  hide(): void {
    this.#shown = 'hidden';
    this.#quiet?.hide();
    this.#letKeyboardGo();
  }

  fit(fit: PopFit): void {
    this.#contentFit = fit;
    const shown = this.#onScreen();
    if (shown === null || (this.#fit.height === fit.height && this.#fit.look === fit.look)) return;
    this.#fit = fit;
    // It stays on the display where it was shown, wherever the mouse has gone since.
    if (this.#held === null) this.#place(shown, screen.getDisplayMatching(shown.getBounds()));
  }

  /** Shows it with the keyboard in it. */
  takeKeyboard(): void {
    if (this.#keyboard !== null) {
      this.#keyboard.focus();
      return;
    }
    if (this.#shown === 'hidden') this.show();
    const pop = this.#quiet;
    const window = this.#options.create('takes-it');
    this.#keyboard = window;
    keepOnTop(window);
    whenDrawn(window, this.#options.placing, () => {
      if (pop === null || this.#keyboard !== window) return;
      window.setBounds(pop.getBounds());
      window.show();
      window.moveTop();
      window.focus();
      pop.hide();
    });
    window.on('blur', () => {
      if (this.#keyboard === window) this.#options.keyboardLost();
    });
    window.on('close', (event) => {
      event.preventDefault();
      this.#options.closed();
    });
  }

  /** Gives the keyboard back to the window that had it; the pop stays where it is. */
  giveKeyboardBack(): void {
    const pop = this.#quiet;
    if (this.#keyboard === null || pop === null) return;
    if (this.#shown === 'shown') {
      pop.setBounds(this.#keyboard.getBounds());
      pop.showInactive();
      pop.moveTop();
    }
    this.#letKeyboardGo();
  }

  /** The mouse holds it from now on, moves it, or lets it go. */
  drag(step: DragStep): void {
    const shown = this.#onScreen();
    if (shown === null || this.#options.placing === 'by-the-system') return;
    const mouse = screen.getCursorScreenPoint();
    const bounds = shown.getBounds();
    if (step === 'begin') this.#held = { x: mouse.x - bounds.x, y: mouse.y - bounds.y, moved: false };
    const held = this.#held;
    if (held === null) return;
    const moved = { ...bounds, x: mouse.x - held.x, y: mouse.y - held.y };
    if (step === 'move') {
      this.#held = { ...held, moved: true };
      shown.setBounds(moved);
    }
    if (step !== 'end') return;
    this.#held = null;
    if (!held.moved) return;
    const display = screen.getDisplayMatching(moved);
    const { places, settings } = this.#options;
    places.write(settings(), this.#nameOf(display), anchorOf(display.workArea, moved));
    this.#place(shown, display);
  }

  destroy(): void {
    this.#keyboard?.destroy();
    this.#quiet?.destroy();
  }

  #letKeyboardGo(): void {
    const window = this.#keyboard;
    this.#keyboard = null;
    window?.destroy();
  }

  /** The window in which the pop is seen now. */
  #onScreen(): BrowserWindow | null {
    if (this.#keyboard?.isVisible() === true) return this.#keyboard;
    return this.#quiet?.isVisible() === true ? this.#quiet : null;
  }

  #place(window: BrowserWindow, display: Display): void {
    const settings = this.#options.settings();
    const anchor = this.#options.places.read(settings, this.#nameOf(display)) ?? inCorner(settings.corner);
    window.setBounds(popBounds(display.workArea, sizeOf(this.#fit), anchor));
  }

  #chosenDisplay(): Display {
    const { places, settings } = this.#options;
    const displays = screen.getAllDisplays();
    const placeOf = ({ id }: Display): number => displays.findIndex((display) => display.id === id);
    const [primary, withMouse] = [
      screen.getPrimaryDisplay(),
      screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    ];
    const names = displayNames(displays);
    const there = { names, primary: placeOf(primary), withMouse: placeOf(withMouse) };
    const chosen = displayFor(there, settings().display, places.lastDisplay(settings()));
    return displays[chosen] ?? withMouse;
  }

  #nameOf({ id }: Display): string {
    const displays = screen.getAllDisplays();
    return displayNames(displays)[displays.findIndex((display) => display.id === id)] ?? '';
  }
}
