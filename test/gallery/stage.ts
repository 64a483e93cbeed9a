import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Runtime } from '../../build/electron-runtime.ts';
import { contentSecurityPolicy, contentTypeOf } from '../../main/desktop/app-files.ts';
import { bundle } from '../bench/bundle.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { startElectronApp } from '../support/electron-app.ts';
import type { ElectronApp } from '../support/electron-app.ts';
import { fontConfiguration } from './fonts.ts';
import type { Look } from './look.ts';
import { standIn } from './stand-in.ts';
import type { State } from './state.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const origin = 'http://tipring.test';

/** Content sizes of the windows, CSS pixels; pop and dialling window get as high as their content. */
const sizes = {
  pop: { width: 440, height: 600 },
  dial: { width: 400, height: 600 },
  main: { width: 940, height: 700 },
} as const;

/** Builds the window's program into the desktop's folder. */
const buildWindow = async ({ session }: Desktop): Promise<string> => {
  const description = { name: 'gallery', version: '1.0.0', type: 'module', main: 'main.mjs' };
  const file = await session.write('gallery/package.json', JSON.stringify(description));
  const folder = path.dirname(file);
  await bundle({ main: path.join(import.meta.dirname, 'window/main.ts') }, folder);
  return folder;
};

/** High contrast shows the caret whatever colour it is given; a field that takes no text has none. Runs in the page. */
const hideCaret = (): void => {
  if (!matchMedia('(forced-colors: active)').matches) return;
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.readOnly) return;
  // It goes on looking like one that does.
  const { backgroundColor, borderStyle, color } = getComputedStyle(field);
  Object.assign(field.style, { backgroundColor, borderStyle, color });
  field.dataset['caret'] = 'hidden';
  field.readOnly = true;
};

/** Has the caret back. Runs in the page. */
const showCaret = (): void => {
  for (const field of document.querySelectorAll('[data-caret]')) {
    field.removeAttribute('data-caret');
    field.removeAttribute('style');
    field.removeAttribute('readonly');
  }
};

/** A window of real Electron in which the built app's pages (`out/renderer`) are shown in any state and look. */
export class Stage {
  readonly page: Page;
  readonly #desktop: Desktop;
  readonly #app: ElectronApp;
  readonly #devTools: CDPSession;
  #state: State | null = null;
  #complaints: string[] = [];

  private constructor(desktop: Desktop, app: ElectronApp, page: Page, devTools: CDPSession) {
    this.#desktop = desktop;
    this.#app = app;
    this.page = page;
    this.#devTools = devTools;
  }

  /** @param runtime which Electron; without it the one that all tests run */
  static async open(runtime?: Runtime): Promise<Stage> {
    const desktop = await startDesktop({ panel: 'none' });
    const fonts = await desktop.session.write('gallery/fonts.conf', fontConfiguration);
    const app = await startElectronApp({
      desktop,
      folder: await buildWindow(desktop),
      args: ['--disable-gpu', '--disable-lcd-text', '--force-color-profile=srgb', '--lang=en-US'],
      env: { FONTCONFIG_FILE: fonts, TZ: 'UTC', ELECTRON_DISABLE_SECURITY_WARNINGS: 'true' },
      ...(runtime && { runtime }),
    });
    const page = await app.page('about:blank');
    // Nothing is pointed at.
    await desktop.session.output('xdotool', ['mousemove', '1279', '799']);
    const devTools = await page.context().newCDPSession(page);
    const stage = new Stage(desktop, app, page, devTools);
    await stage.#serve();
    return stage;
  }

  /** What the page has complained of since the state was shown: errors, and what stands in the console. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Shows a state, with what a person does in it done. It is light, and in English. */
  async show(state: State): Promise<void> {
    this.#state = state;
    await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await this.#size(this.#widthOf(state), sizes[state.window].height);
    this.#complaints = [];
    // What was clicked in the state before is no place to point at in this one.
    await this.page.mouse.move(2000, 2000);
    await this.page.goto(`${origin}/${state.window}.html`);
    await this.page.locator('#window > *').first().waitFor();
    await state.act?.(this.page);
    // What follows a frame later is there with the second.
    await this.#drawn();
    await this.#settle();
  }

  /** Shows the same in another look, as the system's colours and the language change while the window is open. */
  async wear({ colours, zoom, language }: Look): Promise<void> {
    const state = this.#state;
    if (state === null) return;
    await this.page.emulateMedia({
      colorScheme: colours === 'light' ? 'light' : 'dark',
      forcedColors: colours === 'contrast' ? 'active' : 'none',
    });
    await this.page.evaluate(`speak(${JSON.stringify(language)})`);
    const width = Math.round(this.#widthOf(state) / zoom);
    const { height } = sizes[state.window];
    await this.#size(width, Math.round(height / zoom));
    await this.#settle();
    if (state.window === 'main' && state.height !== 'all') return;
    const all = Math.round(height / zoom) + (await this.#hidden());
    await this.#size(width, state.window === 'main' ? all : await this.#contentHeight());
    await this.#settle();
  }

  /** The page as it is seen now, but for the caret, which blinks. PNG. */
  async picture(): Promise<Buffer> {
    await this.page.evaluate(hideCaret);
    const picture = await this.page.screenshot({ animations: 'disabled' });
    await this.page.evaluate(showCaret);
    return picture;
  }

  async close(): Promise<void> {
    await this.#app.close();
    await this.#desktop.close();
  }

  #widthOf(state: State): number {
    return state.width ?? sizes[state.window].width;
  }

  async #serve(): Promise<void> {
    this.page.on('console', (message) => this.#complaints.push(message.text()));
    this.page.on('pageerror', (error) => this.#complaints.push(error.message));
    await this.page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({
        body: await this.#body(pathname),
        headers: {
          'content-type': contentTypeOf(pathname),
          'content-security-policy': contentSecurityPolicy,
        },
      });
    });
  }

  async #body(pathname: string): Promise<string | Buffer> {
    if (pathname === '/stand-in.js') return this.#state === null ? '' : standIn(this.#state);
    const file = await readFile(path.join(repository, 'out/renderer', pathname));
    if (!pathname.endsWith('.html')) return file;
    return file.toString().replace('<head>', '<head><script src="/stand-in.js"></script>');
  }

  async #size(width: number, height: number): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#devTools.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  /** How high the window has to be for its content, as the page tells main. */
  #contentHeight(): Promise<number> {
    return this.page
      .locator('#window > *')
      .first()
      .evaluate((content) => Math.ceil(content.getBoundingClientRect().height));
  }

  /** How much of a page has to be scrolled to, CSS pixels. */
  #hidden(): Promise<number> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.pages, .main')].reduce(
        (most, { scrollHeight, clientHeight }) => Math.max(most, scrollHeight - clientHeight),
        0,
      ),
    );
  }

  /** Waits until a frame has left the page as it was. */
  async #settle(): Promise<void> {
    for (let before = '', now = await this.#drawn(); now !== before; now = await this.#drawn()) before = now;
  }

  #drawn(): Promise<string> {
    return this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          requestAnimationFrame(() => {
            resolve(document.documentElement.outerHTML);
          });
        }),
    );
  }
}
