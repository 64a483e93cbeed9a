import { extname, join } from 'node:path';
import { BrowserWindow, app, dialog, screen } from 'electron';
import type { BrowserWindowConstructorOptions, SaveDialogReturnValue, WebContents } from 'electron';
import type { Numbered, Placing, WindowName } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Words } from '../../shared/words/words.ts';
import { channels } from '../../shared/ipc.ts';
import type { ZoomMemory } from '../app/zoom.ts';
import { offerEditing } from './context-menu.ts';
import { callNames, pageOf } from './ipc.ts';
import { within } from './pop-placement.ts';
import { whenDrawn } from './when-drawn.ts';
import { dialSize, windowLook } from './window-looks.ts';
import { PopWindow } from './pop-window.ts';
import type { PopPlaces } from './pop-window.ts';
import { offerZoom } from './zooming.ts';

export interface WindowsOptions {
  /** The folder of the built code, with `preload/` and `renderer/` in it. */
  readonly builtFolder: string;
  /** A window's snapshot as of now. */
  readonly snapshotOf: (window: WindowName) => Numbered<unknown>;
  readonly closed: (window: WindowName) => void;
  /** In the language of the moment. */
  readonly words: () => Words;
  /** How large the windows but the pop are shown. */
  readonly zoom: ZoomMemory;
  readonly pop: {
    readonly settings: () => Settings['pop'];
    readonly places: PopPlaces;
    readonly placing: Placing;
    /** The keyboard was in the pop, and went to another window. */
    readonly keyboardLost: () => void;
  };
  readonly log: (line: string) => void;
}

/** What a title bar takes at most, pixels. */
const roomForFrame = 40;

/** A page that ends twice within this time waits as long before it is loaded again, milliseconds. */
const crashPause = 5_000;

/** Tipring's windows: the pop is made once, the others are made when they are asked for. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #open = new Map<Exclude<WindowName, 'pop'>, BrowserWindow>();
  /** Those that close whatever their page says. */
  readonly #leaving = new WeakSet<BrowserWindow>();
  /** What the dialling window's page needs, CSS pixels. */
  #dialHeight = dialSize.height;
  /** The pop, made once and hidden. */
  readonly pop: PopWindow;

  constructor(options: WindowsOptions) {
    this.#options = options;
    this.pop = new PopWindow({
      ...options.pop,
      // Never takes the focus by itself: whoever is typing goes on typing.
      create: (keyboard) => this.#make('pop', { focusable: keyboard === 'takes-it' }),
      closed: () => {
        options.closed('pop');
      },
    });
  }

  /** The pages that a window has now; none while it is closed. */
  contentsOf(window: WindowName): readonly WebContents[] {
    if (window === 'pop') return this.pop.contents;
    const open = this.#open.get(window);
    return open === undefined || open.isDestroyed() ? [] : [open.webContents];
  }

  push(window: WindowName): void {
    const contents = this.contentsOf(window).filter((each) => !each.isCrashed());
    if (contents.length === 0) return;
    const snapshot = this.#options.snapshotOf(window);
    for (const each of contents) each.send(channels.push(window), snapshot);
  }

  /** Makes the dialling window as high as its content, CSS pixels. */
  fit(height: number): void {
    this.#dialHeight = height;
    this.#fitDial();
  }

  /** Opens the window, or brings it to the front. */
  open(window: 'dial' | 'main'): void {
    const open = this.#open.get(window);
    if (open === undefined) {
      const made = this.#create(window);
      whenDrawn(made, this.#options.pop.placing, () => {
        made.show();
        made.focus();
      });
      return;
    }
    if (open.isMinimized()) open.restore();
    // It may have been hidden, as macOS hides all windows of an app.
    open.show();
    open.focus();
  }

  /** Closes the window, even where its page would hold its user back. */
  close(window: 'dial' | 'main'): void {
    const open = this.#open.get(window);
    // From now on it is not there: it may be asked for again before it is gone.
    this.#open.delete(window);
    if (open !== undefined) this.#leave(open);
  }

  /**
   * Asks where a file is to be kept.
   * @param name offered for it
   */
  askWhereToSave(name: string): Promise<SaveDialogReturnValue> {
    const options = {
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
    };
    const main = this.#open.get('main');
    return main === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(main, options);
  }

  isOpen(window: 'dial' | 'main'): boolean {
    return this.#open.has(window);
  }

  /**
   * Closes what is open but the pop: what is being written there is kept, and nothing is asked. Resolves when it is gone.
   */
  async closeOpen(): Promise<void> {
    const gone = [...this.#open.values()].map(
      (window) =>
        new Promise<void>((resolve) => {
          window.once('closed', resolve);
          this.#leave(window);
        }),
    );
    await Promise.all(gone);
  }

  /** Lets go of every window, the pop too. */
  destroy(): void {
    for (const window of this.#open.values()) window.destroy();
    this.pop.destroy();
  }

  #fitDial(): void {
    const open = this.#open.get('dial');
    if (open === undefined || open.isDestroyed()) return;
    const zoom = open.webContents.getZoomFactor();
    const { workArea } = screen.getDisplayMatching(open.getBounds());
    // What is higher than the display is scrolled.
    const fits = (length: number, room: number): number => Math.min(Math.ceil(length * zoom), room);
    open.setContentSize(
      fits(dialSize.width, workArea.width),
      fits(this.#dialHeight, workArea.height - roomForFrame),
    );
    const bounds = open.getBounds();
    const { x, y } = within(workArea, bounds);
    if (x !== bounds.x || y !== bounds.y) open.setPosition(x, y);
  }

  #leave(window: BrowserWindow): void {
    this.#leaving.add(window);
    window.close();
  }

  #create(name: Exclude<WindowName, 'pop'>): BrowserWindow {
    const window = this.#make(name);
    this.#open.set(name, window);
    // The page holds its user back who closes the window, and asks: that has to be seen.
    window.webContents.on('will-prevent-unload', (event) => {
      if (this.#leaving.has(window)) event.preventDefault();
      else this.open(name);
    });
    window.on('closed', () => {
      if (this.#open.get(name) === window) this.#open.delete(name);
      this.#options.closed(name);
    });
    return window;
  }

  #make(name: WindowName, more: BrowserWindowConstructorOptions = {}): BrowserWindow {
    const window = new BrowserWindow({
      ...windowLook(name, process.platform),
      ...more,
      show: false,
      autoHideMenuBar: true,
      icon: join(this.#options.builtFolder, 'renderer', 'icon.png'),
      backgroundColor: '#00000000',
      webPreferences: {
        preload: join(this.#options.builtFolder, 'preload', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        ...(name === 'pop' ? {} : { zoomFactor: this.#options.zoom.read() }),
        // A hidden pop must be ready to paint the moment it is shown.
        backgroundThrottling: name !== 'pop',
        additionalArguments: [`--tipring-window=${name}`, `--tipring-calls=${callNames(name).join(',')}`],
      },
    });
    window.setMenu(null);
    // A menu takes the keyboard: not from whoever is typing while the pop is there.
    if (more.focusable !== false) offerEditing(window, this.#options.words);
    if (name !== 'pop')
      offerZoom(window, this.#options.zoom, () => {
        this.#fitDial();
      });
    let lastEnd = 0;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#options.log(`The page of the ${name} window ended (${reason}); loading it again.`);
      // At once, as the phone may be ringing; but a page that ends again and again must not take the whole computer.
      const pause = Date.now() - lastEnd < crashPause ? crashPause : 0;
      lastEnd = Date.now();
      setTimeout(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      }, pause);
    });
    window.loadURL(pageOf(name)).catch((error: unknown) => {
      this.#options.log(`The ${name} window could not be loaded: ${String(error)}`);
    });
    return window;
  }
}
