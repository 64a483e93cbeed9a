import { extname, join } from 'node:path';
import { BrowserWindow, app, dialog, screen } from 'electron';
import type { BrowserWindowConstructorOptions, Display, SaveDialogReturnValue, WebContents } from 'electron';
import type { Numbered, WindowName } from '../../shared/ipc.ts';
import { channels } from '../../shared/ipc.ts';
import { callNames, pageOf } from './ipc.ts';
import { popBounds, popWidth } from './pop-placement.ts';

export interface WindowsOptions {
  /** The folder of the built code, with `preload/` and `renderer/` in it. */
  readonly builtFolder: string;
  /** A window's snapshot as of now. */
  readonly snapshotOf: (window: WindowName) => Numbered<unknown>;
  readonly closed: (window: WindowName) => void;
  readonly log: (line: string) => void;
}

/** What a call that rings needs, as a guess before the first one. */
const firstPopHeight = 120;

const looks: { readonly [Name in WindowName]: BrowserWindowConstructorOptions } = {
  pop: {
    width: popWidth,
    height: firstPopHeight,
    frame: false,
    resizable: false,
    movable: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    // Never takes the focus: whoever is typing goes on typing.
    focusable: false,
    acceptFirstMouse: true,
    hasShadow: true,
    title: 'Tipring',
  },
  dial: {
    width: 400,
    height: 260,
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    title: 'Tipring',
  },
  main: {
    width: 940,
    height: 700,
    minWidth: 480,
    minHeight: 400,
    useContentSize: true,
    title: 'Tipring',
  },
};

/** A page that ends twice within this time waits as long before it is loaded again, milliseconds. */
const crashPause = 5_000;

/** Tipring's windows: the pop is made once and hidden, the others are made when they are asked for. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #open = new Map<WindowName, BrowserWindow>();
  #popHeight = firstPopHeight;
  /** What the pop's content needs now, shown or not; its spare card needs what the next call will. */
  #contentHeight = firstPopHeight;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /** Makes the pop, hidden, so that it is there when the phone rings; nothing happens when it has been made. */
  preparePop(): void {
    if (this.#open.has('pop')) return;
    const pop = this.#create('pop');
    pop.setAlwaysOnTop(true, 'screen-saver');
    pop.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    // Closed by a window manager it is only hidden; the next call needs it.
    pop.on('close', (event) => {
      event.preventDefault();
      this.#options.closed('pop');
    });
  }

  contentsOf(window: WindowName): WebContents | null {
    const open = this.#open.get(window);
    return open === undefined || open.isDestroyed() ? null : open.webContents;
  }

  push(window: WindowName): void {
    const contents = this.contentsOf(window);
    if (contents !== null && !contents.isCrashed()) {
      contents.send(channels.push(window), this.#options.snapshotOf(window));
    }
  }

  showPop(): void {
    this.preparePop();
    const pop = this.#open.get('pop');
    if (pop === undefined) return;
    // At its likely size from the first: a window that is sized while it is shown is painted late.
    this.#popHeight = this.#contentHeight;
    this.#placePop(pop, screen.getDisplayNearestPoint(screen.getCursorScreenPoint()));
    pop.showInactive();
    pop.moveTop();
  }

  hidePop(): void {
    this.#open.get('pop')?.hide();
  }

  fit(window: 'pop' | 'dial', height: number): void {
    const open = this.#open.get(window);
    if (open === undefined || open.isDestroyed()) return;
    if (window === 'pop') {
      this.#contentHeight = height;
      if (!open.isVisible() || this.#popHeight === height) return;
      this.#popHeight = height;
      // It stays on the display where it was shown, wherever the mouse has gone since.
      this.#placePop(open, screen.getDisplayMatching(open.getBounds()));
      return;
    }
    const [width = 400] = open.getContentSize();
    open.setContentSize(width, height);
  }

  /** Opens the window, or brings it to the front. */
  open(window: 'dial' | 'main'): void {
    const open = this.#open.get(window);
    if (open === undefined) {
      const made = this.#create(window);
      made.once('ready-to-show', () => {
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

  close(window: 'dial' | 'main'): void {
    const open = this.#open.get(window);
    // From now on it is not there: it may be asked for again before it is gone.
    this.#open.delete(window);
    open?.close();
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

  /** Lets go of every window, the pop too. */
  destroy(): void {
    for (const window of this.#open.values()) window.destroy();
  }

  #placePop(pop: BrowserWindow, { workArea }: Display): void {
    pop.setBounds(popBounds(workArea, this.#popHeight));
  }

  #create(name: WindowName): BrowserWindow {
    const window = new BrowserWindow({
      ...looks[name],
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
        // A hidden pop must be ready to paint the moment it is shown.
        backgroundThrottling: name !== 'pop',
        additionalArguments: [`--tipring-window=${name}`, `--tipring-calls=${callNames(name).join(',')}`],
      },
    });
    window.setMenu(null);
    this.#open.set(name, window);
    window.on('closed', () => {
      if (this.#open.get(name) === window) this.#open.delete(name);
      this.#options.closed(name);
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
