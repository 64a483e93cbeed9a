import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk } from './desk.ts';

describe('settings that are not saved', () => {
  let pbx: TestPbx;
  let desk: Desk;
  let settings: Page;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desk = await Desk.connected(pbx);
  });
  beforeEach(async () => {
    await desk.tipring.tray.choose('Settings…');
    settings = await desk.tipring.settingsWindow();
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  const outsideLine = () => settings.getByRole('textbox', { name: 'Outside line' });
  const asked = () => settings.getByRole('dialog', { name: 'The settings are not saved yet' });

  /** Closes the window as its user does. */
  const closeWindow = async (): Promise<void> => {
    const window = await desk.tipring.app.playwright.browserWindow(settings);
    await window.evaluate((open: BrowserWindow) => {
      open.close();
    });
  };
  const closed = (): Promise<unknown> => until('the window closed', () => !desk.tipring.isOpen('main'));
  /** Presses a button of the dialogue, after which the window may be gone. */
  const answer = async (name: string): Promise<void> => {
    await asked()
      .getByRole('button', { name })
      .click()
      .catch((error: unknown) => {
        if (!settings.isClosed()) throw error;
      });
  };
  const kept = (): Promise<string> =>
    readFile(path.join(desk.tipring.userDataDir, 'settings.json'), 'utf8').catch(() => '');

  it('are still there after another page was looked at, and its link says so', async () => {
    await outsideLine().fill('8');
    await settings.getByRole('button', { name: 'Colleagues', exact: true }).first().click();
    await settings.locator('main[data-page="colleagues"]').waitFor();
    await settings.getByRole('navigation').getByText('Not saved yet').waitFor({ state: 'attached' });
    await settings.keyboard.press('Control+4');
    expect(await outsideLine().inputValue()).toBe('8');
  });

  it('hold the window open until it is known what becomes of them', async () => {
    await outsideLine().fill('7');
    await closeWindow();
    await asked().waitFor();
    await answer('Keep editing');
    await asked().waitFor({ state: 'detached' });
    expect(await outsideLine().inputValue()).toBe('7');

    await closeWindow();
    await asked().waitFor();
    await answer('Discard');
    await closed();
    expect(await kept()).not.toContain('"outsideLine": "7"');

    await desk.tipring.tray.choose('Settings…');
    settings = await desk.tipring.settingsWindow();
    expect(await outsideLine().inputValue()).toBe('');
    await outsideLine().fill('6');
    await closeWindow();
    await answer('Save');
    await closed();
    expect(await kept()).toContain('"outsideLine": "6"');
  });

  it('that cannot be saved as they stand are led to instead', async () => {
    await outsideLine().fill('six');
    await settings.keyboard.press('Control+1');
    await settings.locator('main[data-page="calls"]').waitFor();
    await closeWindow();
    await answer('Save');
    await asked().waitFor({ state: 'detached' });
    await until('the focus in the wrong field', () =>
      outsideLine().evaluate((it) => document.activeElement === it),
    );
    await settings.getByRole('button', { name: 'Discard' }).click();
    await closeWindow();
    await closed();
  });

  it('are asked about by the palette’s Quit', async () => {
    await outsideLine().fill('5');
    await settings.keyboard.press('Control+k');
    await settings.getByRole('combobox', { name: 'Find and do' }).fill('quit');
    await settings.keyboard.press('Enter');
    await asked().waitFor();
    expect(desk.tipring.app.ended).toBe(false);
    await answer('Keep editing');
  });

  it('do not hold up the Quit of the tray, not even while it is asked about them', async () => {
    await outsideLine().fill('4');
    await closeWindow();
    await asked().waitFor();
    await desk.tipring.tray.choose('Quit');
    await until('the end of Tipring', () => desk.tipring.app.ended);
    expect(await kept()).toContain('"outsideLine": "6"');
  });
});
