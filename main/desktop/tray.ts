import { join } from 'node:path';
import { Menu, Tray, nativeImage } from 'electron';
import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import type { MenuEntry, TrayCommand, TrayIcon, TrayView } from '../app/tray-view.ts';

/** An ampersand marks an access key in menus; in a caller's name it is just a letter. */
const plain = (label: string): string => label.replaceAll('&', '&&');

/** Which drawing of an icon this system's tray wants: macOS colours it itself, Linux panels show it larger. */
const drawnFor = process.platform === 'darwin' ? 'Template' : process.platform === 'linux' ? 'Panel' : '';

/** Shows a tray view. Nothing is done when it is the same as before. */
export class TrayPresenter {
  readonly #folder: string;
  readonly #choose: (command: TrayCommand) => void;
  readonly #images = new Map<TrayIcon, NativeImage>();
  #tray: Tray | null = null;
  #shown = '';
  #isDestroyed = false;

  /**
   * @param folder the folder of the icons
   * @param choose told what is chosen in the menu
   */
  constructor(folder: string, choose: (command: TrayCommand) => void) {
    this.#folder = folder;
    this.#choose = choose;
  }

  show(view: TrayView): void {
    const text = JSON.stringify(view);
    if (text === this.#shown || this.#isDestroyed) return;
    this.#shown = text;
    const image = this.#image(view.icon);
    const tray = this.#tray ?? this.#create(image);
    tray.setImage(image);
    tray.setToolTip(view.tooltip);
    tray.setContextMenu(Menu.buildFromTemplate(view.menu.map((entry) => this.#item(entry))));
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
      if (process.platform !== 'darwin') this.#choose({ kind: 'open' });
    });
    this.#tray = tray;
    return tray;
  }

  #image(icon: TrayIcon): NativeImage {
    const known = this.#images.get(icon);
    if (known !== undefined) return known;
    const image = nativeImage.createFromPath(join(this.#folder, `tray-${icon}${drawnFor}.png`));
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
            this.#choose(entry.command);
          },
        };
      case 'submenu':
        return { label: plain(entry.label), submenu: entry.entries.map((inner) => this.#item(inner)) };
    }
  }
}
