import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { seededHistory } from '../support/history-seed.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk } from './desk.ts';

let pbx: TestPbx;
beforeAll(async () => {
  pbx = await embeddedTestPbx();
});
afterAll(async () => {
  await pbx.close();
});

describe('while the PBX lets nobody in', () => {
  let desk: Desk;
  let main: Page;

  beforeAll(async () => {
    const desktop = await startDesktop();
    const config = await writeConfig(
      desktop,
      { ...pbx, secret: 'wrong' },
      { colleagues: [{ name: 'Björn Čapek', number: '1002' }] },
    );
    await desktop.session.write('seeded/history.jsonl', seededHistory(3, Date.now() - 60_000));
    const userDataDir = path.join(desktop.session.folder, 'seeded');
    const tipring = await launchTipring({ desktop, config, userDataDir });
    desk = new Desk(desktop, tipring, await tipring.pop());
    await until('the refusal', async () => !(await tipring.tray.toolTip()).includes('Connecting'));
    await tipring.tray.choose('Open Tipring');
    main = await tipring.mainWindow();
  });
  afterAll(async () => {
    await desk.close();
  });

  const saysWhy = () => main.locator('[data-problem="not-connected"]').waitFor();

  it('a double click in the history says why nothing is dialled', async () => {
    await main.locator('.entry').first().dblclick();
    await saysWhy();
  });

  it('Enter on a colleague says why', async () => {
    await main.keyboard.press('Control+2');
    const list = main.getByRole('grid', { name: 'Colleagues' });
    await list.focus();
    await list.press('Enter');
    await saysWhy();
  });

  it('Enter and “Call” on the dial pad say why', async () => {
    await main.keyboard.press('Control+3');
    const field = main.getByRole('combobox', { name: 'Number or name' });
    await field.fill('1002');
    await field.press('Enter');
    await saysWhy();
  });

  it('the keys leave the keyboard in the field, and the 0 is a plus when held or with Shift', async () => {
    await main.keyboard.press('Control+1');
    await main.keyboard.press('Control+3');
    const field = main.getByRole('combobox', { name: 'Number or name' });
    const key = (name: string) => main.getByRole('button', { name, exact: true });
    await key('0').click({ delay: 600 });
    await key('4').click();
    await key('9').click();
    await main.keyboard.type('30 1');
    await key('0').click();
    expect(await field.inputValue()).toBe('+4930 10');
    await main.getByRole('button', { name: 'Erase the last digit' }).click();
    expect(await field.evaluate((element) => document.activeElement === element)).toBe(true);
    await field.fill('');
    await key('0').click({ modifiers: ['Shift'] });
    expect(await field.inputValue()).toBe('+');
    await field.fill('');
    await key('0').focus();
    await main.keyboard.press('Enter');
    await main.keyboard.press('Shift+Enter');
    expect(await field.inputValue()).toBe('0+');
    await main.keyboard.type('5');
    expect(await field.inputValue()).toBe('0+5');
  });

  it('a number of the history is found in another spelling', async () => {
    await main.getByRole('combobox', { name: 'Number or name' }).fill('+49 30 1000001');
    await main.getByRole('option', { name: /0301000001/ }).waitFor();
  });
});
