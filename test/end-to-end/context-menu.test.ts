import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { launchTipring } from '../support/launch.ts';
import type { Tipring } from '../support/launch.ts';

describe('the right mouse button', () => {
  let desktop: Desktop;
  let tipring: Tipring;
  let settings: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    tipring = await launchTipring({ desktop });
    settings = await tipring.allSettings();
  });
  afterAll(async () => {
    await tipring.close();
    await desktop.close();
  });

  /** How many windows are on the screen, menus among them. */
  const windows = async (): Promise<number> =>
    (await desktop.session.output('xdotool', ['search', '--onlyvisible', '--name', ''])).trim().split('\n')
      .length;
  /** Opens the menu of a field, and takes the nth of the entries that can be chosen. */
  const choose = async (field: string, nth: number): Promise<void> => {
    const before = await windows();
    await settings.getByLabel(field, { exact: true }).click({ button: 'right' });
    await until('the menu', async () => (await windows()) > before);
    for (let step = 0; step < nth; step += 1) await desktop.press('Down');
    await desktop.press('Return');
    await until('the end of the menu', async () => (await windows()) === before);
  };
  const holds = (field: string, text: string): Promise<unknown> =>
    until(
      `"${text}" in ${field}`,
      async () => (await settings.getByLabel(field, { exact: true }).inputValue()) === text,
    );

  it('pastes into a field, and cuts what is selected there', async () => {
    await tipring.copy('pbx.example.com');
    await choose('Host', 1);
    await holds('Host', 'pbx.example.com');
    await tipring.copy('something else');
    await settings.getByLabel('Host', { exact: true }).selectText();
    await choose('Host', 1);
    await holds('Host', '');
    expect(await tipring.copied()).toBe('pbx.example.com');
  });

  it('pastes a password, which it does not copy', async () => {
    await tipring.copy('open sesame');
    await choose('Password', 1);
    await holds('Password', 'open sesame');
    await tipring.copy('another');
    await settings.getByLabel('Password', { exact: true }).selectText();
    // The first entry that can be chosen is to paste, whatever is selected.
    await choose('Password', 1);
    await holds('Password', 'another');
  });
});
