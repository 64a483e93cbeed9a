import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
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
});
