import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk } from './desk.ts';

/** Digits enough that no figure of a report has them by chance. */
const caller = { number: '03098765432', name: 'Zoë Müller' };

describe('the diagnostics', () => {
  let pbx: TestPbx;
  let desk: Desk;
  let main: Page;
  /** What the system's file manager was asked to show. */
  let shownFolders: string;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    const desktop = await startDesktop();
    const { session } = desktop;
    shownFolders = path.join(session.folder, 'shown-folders');
    const fileManager = `#!/bin/sh\necho "$1" >> '${shownFolders}'\n`;
    const programs = path.dirname(await session.write('bin/xdg-open', fileManager, 0o700));
    const config = await writeConfig(desktop, pbx);
    const env = { PATH: `${programs}:${session.env['PATH'] ?? ''}` };
    const tipring = await launchTipring({ desktop, config, env });
    desk = new Desk(desktop, tipring, await tipring.pop());
    await desk.connected();
    await tipring.tray.choose('Open Tipring');
    main = await tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    await main.keyboard.press('Control+5');
    await main.locator('main[data-page="diagnostics"]').waitFor();
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  const fact = (label: string) => main.locator('.facts > div', { hasText: label }).locator('dd');
  const event = (name: string) => main.locator('.recorded-event', { hasText: name }).first();
  const hide = () => main.getByRole('checkbox', { name: 'Hide names and numbers' });
  const report = async (): Promise<string> => {
    await main.getByRole('button', { name: 'Copy report' }).click();
    await main.getByText('Report copied').waitFor();
    return desk.tipring.copied();
  };

  it('tell how the link is, what the PBX is and what runs here', async () => {
    await fact('Connection').getByText('Connected to Asterisk').waitFor();
    await fact('Phone system').getByText('Manager Interface').first().waitFor();
    await fact('Account').getByText(`${pbx.user}@${pbx.host}:${pbx.amiPort}`).waitFor();
    await fact('Kind of phone system').getByText('Yeastar S-Series').waitFor();
    await fact('Rights').getByText('originate').waitFor();
    await fact('Password').getByText('From the configuration file').waitFor();
    await fact('Runs on').getByText('Electron').waitFor();
    await main.getByText('No events yet').waitFor();
  });

  it('show the events of the user’s call as they came, and nobody’s else', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1002', '1003');
    const call = await pbx.callFromOutside({ ...caller, dialled: '5551001' });
    await event('DialBegin').click();
    await hide().uncheck();
    await event('DialBegin').getByText(`CallerIDNum: ${caller.number}`).waitFor();
    expect(await main.locator('.recorded-events').textContent()).not.toContain('PJSIP/1003-');
    await hide().check();
    await event('DialBegin').getByText('CallerIDNum: [hidden').waitFor();
    await call.hangUp();
    await event('Hangup').waitFor();
  });

  it('go into a ticket without names, numbers and the password', async () => {
    const text = await report();
    expect(text).toMatch(/^Tipring, report of \d{4}-/);
    expect(text).toContain('Connection: Connected to Asterisk');
    expect(text).toContain('\nEvent: DialBegin\n');
    expect(text).toContain('\nCallerIDNum: [hidden ');
    expect(text).not.toMatch(/(?<![\d.])1001(?!\d)/);
    for (const hidden of [caller.number, caller.name, 'Müller', 'Uta', pbx.secret])
      expect(text).not.toContain(hidden);
  });

  it('go into a ticket with names and numbers where the user says so, and still without the password', async () => {
    await hide().uncheck();
    const text = await report();
    expect(text).toContain(`CallerIDNum: ${caller.number}`);
    expect(text).toContain(`CallerIDName: ${caller.name}`);
    expect(text).not.toContain(pbx.secret);
    await hide().check();
  });

  it('count how often the link came up again', async () => {
    await fact('Reconnected').getByText('0 times').waitFor();
    await pbx.restart();
    await fact('Reconnected').getByText('once').waitFor();
    await fact('Connection').getByText('Connected to Asterisk').waitFor();
    expect(await report()).toMatch(/link: waiting: The connection to the PBX at .* was lost\./);
  });

  it('open the folder of the log, in which the password stands nowhere', async () => {
    await main.getByRole('button', { name: 'Open log folder' }).click();
    const folder = path.join(desk.tipring.userDataDir, 'logs');
    await until('the folder shown', async () =>
      (await readFile(shownFolders, 'utf8').catch(() => '')).split('\n').includes(folder),
    );
    const files = await readdir(folder);
    expect(files).toContain('tipring.log');
    const log = (await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))).join('');
    expect(log).toContain('link: connected');
    expect(log).not.toContain(pbx.secret);
  });

  it('are found by the palette', async () => {
    await main.keyboard.press('Control+1');
    await main.locator('main[data-page="calls"]').waitFor();
    await main.keyboard.press('Control+k');
    await main.getByRole('combobox').fill('diagn');
    await main.keyboard.press('Enter');
    await main.locator('main[data-page="diagnostics"]').waitFor();
  });
});
