import { existsSync } from 'node:fs';
import { chown, cp, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clipboard } from 'electron';
import type { Page } from 'playwright-core';
import { until } from '../asterisk/until.ts';
import type { ConfigFile } from '../../shared/settings.ts';
import type { Ended } from './desktop-session.ts';
import type { Desktop } from './desktop.ts';
import { startElectronApp } from './electron-app.ts';
import type { ElectronApp, ElectronAppOptions } from './electron-app.ts';
import type { TestPbx } from './test-pbx.ts';

export interface LaunchOptions {
  readonly desktop: Desktop;
  /** Path of a `--config` file, such as `writeConfig` makes. */
  readonly config?: string;
  /** More arguments, such as a link. */
  readonly args?: readonly string[];
  /** Kept for a second launch; a new one inside the desktop's folder where none is given. */
  readonly userDataDir?: string;
  /** Added to the environment of the desktop. */
  readonly env?: Readonly<Record<string, string>>;
  readonly heap?: ElectronAppOptions['heap'];
}

const repository = path.resolve(import.meta.dirname, '../..');
const address = (name: 'pop' | 'dial' | 'main'): string => `app://tipring/${name}.html`;

/** The built Tipring, running on a test desktop. */
export class Tipring {
  readonly app: ElectronApp;
  readonly userDataDir: string;

  constructor(app: ElectronApp, userDataDir: string) {
    this.app = app;
    this.userDataDir = userDataDir;
  }

  get tray(): ElectronApp['tray'] {
    return this.app.tray;
  }

  /** Waits for the pop, shown or hidden. */
  pop(): Promise<Page> {
    return this.app.page(address('pop'));
  }
  /** Waits for the window that stands in the place of this pop while the keyboard is in it. */
  popWithKeyboard(pop: Page): Promise<Page> {
    return until('the pop with the keyboard', () =>
      this.app.playwright.windows().find((page) => page !== pop && page.url() === address('pop')),
    );
  }
  /** The history file as it stands now. */
  history(): Promise<string> {
    return readFile(path.join(this.userDataDir, 'history.jsonl'), 'utf8').catch(() => '');
  }
  /** Waits for the dialling window. */
  dialWindow(): Promise<Page> {
    return this.app.page(address('dial'));
  }
  /** Waits for the main window, at whatever page. */
  mainWindow(): Promise<Page> {
    return this.app.page(address('main'));
  }
  /** Waits for the main window at the settings. */
  async settingsWindow(): Promise<Page> {
    const main = await this.mainWindow();
    await main.locator('main[data-page="settings"]').waitFor();
    return main;
  }

  /** Waits for the main window at a step of the first start. */
  async firstStart(step: 'pbx' | 'account' | 'phone' | 'done'): Promise<Page> {
    const main = await this.mainWindow();
    await main.locator(`[data-step="${step}"].start-content`).waitFor();
    return main;
  }
  /** Leaves the first start for the settings. */
  async allSettings(): Promise<Page> {
    const main = await this.firstStart('pbx');
    await main.getByRole('button', { name: 'All settings' }).click();
    return this.settingsWindow();
  }

  isOpen(window: 'dial' | 'main'): boolean {
    return this.app.hasPage(address(window));
  }

  isVisible(page: Page): Promise<boolean> {
    return this.app.isVisible(page);
  }

  /** Starts Tipring once more, such as with a link, and waits for the end of the second process. */
  secondInstance(...args: readonly string[]): Promise<Ended> {
    return this.app.secondInstance('--user-data-dir', this.userDataDir, ...args);
  }

  /** Copies a text, as another program does. */
  copy(text: string): Promise<void> {
    return this.app.playwright.evaluate(
      async ({ clipboard }: { readonly clipboard: Clipboard }, copied: string) => {
        await clipboard.writeText(copied);
      },
      text,
    );
  }
  /** What was copied last. */
  copied(): Promise<string> {
    return this.app.playwright.evaluate(
      async ({ clipboard }: { readonly clipboard: Clipboard }) => await clipboard.readText(),
    );
  }

  /** The log file so far. */
  log(): Promise<string> {
    return readFile(path.join(this.userDataDir, 'logs', 'tipring.log'), 'utf8').catch(() => '');
  }

  /** Quits Tipring; its user data stays until the desktop is closed. */
  close(): Promise<void> {
    return this.app.close();
  }
}

/**
 * The folder of the built app for a desktop's user: the repository, or where that is closed to the user, what is
 * needed of it in the desktop's own folder.
 */
export const applicationFolder = async ({ session }: Desktop): Promise<string> => {
  const main = 'out/main/main.js';
  if ((await session.run('test', ['-r', path.join(repository, main)])).code === 0) return repository;
  const copy = path.join(session.folder, 'app');
  for (const part of ['package.json', 'out', 'node_modules/keytar'].filter((name) =>
    existsSync(path.join(repository, name)),
  )) {
    await cp(path.join(repository, part), path.join(copy, part), { recursive: true });
  }
  return copy;
};

/** Starts the built app (`out/`). */
export const launchTipring = async (options: LaunchOptions): Promise<Tipring> => {
  const { desktop, config, args = [], env = {}, heap = 'roomy' } = options;
  const { folder, user } = desktop.session;
  const userDataDir = options.userDataDir ?? (await mkdtemp(path.join(folder, 'user-data-')));
  await chown(userDataDir, user.uid, user.gid);
  const configured = config === undefined ? [] : ['--config', config];
  const app = await startElectronApp({
    desktop,
    folder: await applicationFolder(desktop),
    args: ['--user-data-dir', userDataDir, ...configured, ...args],
    env,
    heap,
  });
  return new Tipring(app, userDataDir);
};

/** What has to be known of a PBX to be connected to it. */
export type ReachablePbx = Pick<TestPbx, 'host' | 'amiPort' | 'user' | 'secret'> & { readonly name: string };

/** Says how to reach a test PBX as the user of extension 1001. */
const configFor = (pbx: ReachablePbx): ConfigFile & { readonly pbx: object } => ({
  version: 1,
  pbx: { host: pbx.host, port: pbx.amiPort, user: pbx.user, dialect: 'yeastar-s' },
  phone: { extension: '1001', technology: 'PJSIP' },
});

/**
 * Writes a configuration file for a test PBX, and beside it the file that holds the password.
 *
 * @param change what is to be different; without it the user of extension 1001 with a PJSIP phone
 * @returns its path
 */
export const writeConfig = async (
  desktop: Desktop,
  pbx: ReachablePbx,
  change: Partial<ConfigFile> = {},
): Promise<string> => {
  const passwordFile = await desktop.session.write(`${pbx.name}.password`, `${pbx.secret}\n`);
  const standard = configFor(pbx);
  const config: ConfigFile = {
    ...standard,
    ...change,
    pbx: { ...standard.pbx, passwordFile, ...change.pbx },
  };
  return desktop.session.write(`${pbx.name}.config.json`, JSON.stringify(config, null, 2));
};
