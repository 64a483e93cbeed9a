import { join } from 'node:path';
import { Menu, Tray, app, nativeImage } from 'electron';
import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import type { MenuEntry, TrayCommand, TrayIcon, TrayView } from '../app/tray-view.ts';
import { trayPicture } from './tray-picture.ts';

/** An ampersand marks an access key in menus; in a caller's name it is just a letter. */
const plain = (label: string): string => label.replaceAll('&', '&&');

export interface TrayPresenterOptions {
  /** The folder of the icons. */
  readonly folder: string;
  /** Told what is chosen in the menu. */
  readonly choose: (command: TrayCommand) => void;
  /** Told that the menu is about to open, but for Linux; answers what is to be in it. */
  readonly opens: () => Promise<TrayView>;
}

/** Shows a tray view. Nothing is done when it is the same as before. */
export class TrayPresenter {
  readonly #options: TrayPresenterOptions;
  readonly #images = new Map<TrayIcon, NativeImage>();
  #tray: Tray | null = null;
  #shown = '';
  #isDestroyed = false;

  constructor(options: TrayPresenterOptions) {
    this.#options = options;
  }

  show(view: TrayView): void {
    const text = JSON.stringify(view);
    if (text === this.#shown || this.#isDestroyed) return;
    this.#shown = text;
    const image = this.#image(view.icon);
    const tray = this.#tray ?? this.#create(image);
    tray.setImage(image);
    tray.setToolTip(view.tooltip);
    if (process.platform === 'darwin') tray.setTitle(view.missed === 0 ? '' : String(view.missed));
    if (process.platform !== 'linux') return;
    app.setBadgeCount(view.missed);
    // Here the desktop shows the menu by itself, and does not say when.
    tray.setContextMenu(this.#menu(view));
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#tray?.destroy();
    this.#tray = null;
  }

  #create(image: NativeImage): Tray {
    const tray = new Tray(image);
    // A click on macOS opens the menu.
    tray.on('click', () => {
      if (process.platform === 'darwin') void this.#open(tray);
      else this.#options.choose({ kind: 'open' });
    });
    if (process.platform !== 'linux') tray.on('right-click', () => void this.#open(tray));
    this.#tray = tray;
    return tray;
  }

  async #open(tray: Tray): Promise<void> {
    const view = await this.#options.opens();
    tray.popUpContextMenu(this.#menu(view));
  }

  #menu({ menu }: TrayView) {
    return Menu.buildFromTemplate(menu.map((entry) => this.#item(entry)));
  }

  #image(icon: TrayIcon): NativeImage {
    const known = this.#images.get(icon);
    if (known !== undefined) return known;
    const file = join(this.#options.folder, trayPicture(icon, process.platform));
    const image = nativeImage.createFromPath(file);
    this.#images.set(icon, image);
    return image;
  }

  #item(entry: MenuEntry): MenuItemConstructorOptions {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: plain(entry.label), enabled: false };
      case 'action':
        return {
          label: plain(entry.label),
          enabled: entry.enabled,
          click: () => {
            this.#options.choose(entry.command);
          },
        };
      case 'submenu':
        return { label: plain(entry.label), submenu: entry.entries.map((inner) => this.#item(inner)) };
    }
  }
}
