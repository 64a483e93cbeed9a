import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, pressAndClose } from './desk.ts';

describe('a window that is zoomed', () => {
  let pbx: TestPbx;
  let desktop: Desktop;
  let desk: Desk;
  let userDataDir: string;

  const start = async (): Promise<Desk> => {
    const config = await writeConfig(desktop, pbx);
    const tipring = await launchTipring({ desktop, config, userDataDir });
    const started = new Desk(desktop, tipring, await tipring.pop());
    await started.connected();
    return started;
  };
  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    desktop = await startDesktop();
    userDataDir = path.join(desktop.session.folder, 'zoomed-user-data');
    await desktop.session.output('mkdir', ['-p', userDataDir]);
    desk = await start();
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  const openMain = async (): Promise<Page> => {
    await desk.tipring.tray.choose('Open Tipring');
    const main = await desk.tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    return main;
  };
  const zoomOf = (page: Page): Promise<number> => page.evaluate(() => window.devicePixelRatio);
  const isZoomed = (page: Page, zoom: number): Promise<unknown> =>
    until(`a zoom of ${zoom}`, async () => Math.abs((await zoomOf(page)) - zoom) < 0.01);
  /** Presses keys as a person does: Playwright's would not pass by Electron. */
  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    const window = await desk.tipring.app.playwright.browserWindow(page);
    await window.evaluate((shown: BrowserWindow) => {
      shown.focus();
    });
    await until('the focus in the window', () => page.evaluate(() => document.hasFocus()));
    for (const key of keys) await desktop.press(key);
  };

  it('shows everything larger by Ctrl and +, smaller by −, and as usual by 0', async () => {
    const main = await openMain();
    await press(main, 'ctrl+plus');
    await isZoomed(main, 1.1);
    await press(main, 'ctrl+KP_Add', 'ctrl+equal', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus');
    await isZoomed(main, 2);
    await press(main, 'ctrl+minus');
    await isZoomed(main, 1.75);
    await press(main, 'ctrl+0', 'ctrl+minus');
    await isZoomed(main, 0.9);
    await press(main, 'ctrl+0');
    await isZoomed(main, 1);
  });

  it('leaves the pop as it is, which has its own size', async () => {
    const main = await openMain();
    const width = (await desk.tipring.app.bounds(desk.pop)).width;
    await press(main, 'ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus', 'ctrl+plus');
    await isZoomed(main, 2);
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees('Anna Berg', 'Incoming call');
    expect(await zoomOf(desk.pop)).toBe(1);
    expect(await desk.pop.evaluate(() => window.innerWidth)).toBe(width);
    const note = desk.card('Anna Berg').getByRole('button', { name: 'Note' });
    await note.click();
    const typing = await desk.tipring.popWithKeyboard(desk.pop);
    await typing.locator('article').waitFor();
    await until('the pop with the keyboard on the screen', () => desk.tipring.isVisible(typing));
    expect(await zoomOf(typing)).toBe(1);
    await typing.keyboard.press('Escape').catch((error: unknown) => {
      if (!typing.isClosed()) throw error;
    });
    await call.hangUp();
    await desk.sees('Anna Berg', 'Missed call');
    await desk.clear();
  });

  it('is the dialling window as well, which grows so that everything in it is seen', async () => {
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await isZoomed(dial, 2);
    await until('the whole width and height', () =>
      dial.evaluate(
        () =>
          window.innerWidth === 400 &&
          document.documentElement.scrollWidth <= window.innerWidth &&
          document.documentElement.scrollHeight <= window.innerHeight,
      ),
    );
    await press(dial, 'ctrl+minus');
    await isZoomed(dial, 1.75);
    await until('the smaller window', async () => (await desk.tipring.app.bounds(dial)).width < 800);
    await pressAndClose(dial, 'Cancel');
  });

  it('is so the next time, too', async () => {
    const kept = path.join(userDataDir, 'state.json');
    await until('the zoom kept', async () => (await readFile(kept, 'utf8')).includes('1.75'));
    await desk.tipring.close();
    desk = await start();
    const main = await openMain();
    await isZoomed(main, 1.75);
    await until('the window on the screen', () => desk.tipring.isVisible(main));
  });
});
