import { chown, mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { aSecondPasses } from '../faults/moments.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { Tipring } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';

/** Every file below a folder that holds the text, in whatever encoding a careless program may choose. */
const filesHolding = async (folder: string, secret: string): Promise<readonly string[]> => {
  const forms = [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(Buffer.from(secret).toString('base64').slice(0, -4)),
    Buffer.from(Buffer.from(secret).toString('hex')),
  ];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const holding = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const content = await readFile(file);
        return forms.some((form) => content.includes(form)) ? [file] : [];
      }),
  );
  return holding.flat();
};

const connected = (tipring: Tipring): Promise<unknown> =>
  until('the link', async () => (await tipring.tray.toolTip()).includes('Connected to'), 30_000);

describe('the settings', () => {
  let pbx: TestPbx;
  let desktop: Desktop;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desktop = await startDesktop();
  });
  afterAll(async () => {
    await desktop.close();
    await pbx.close();
  });

  const fillIn = async (settings: Page, password: string): Promise<void> => {
    await settings.getByLabel('Host').fill(pbx.host);
    await settings.getByLabel('Port', { exact: true }).fill(String(pbx.amiPort));
    await settings.getByLabel('User name').fill(pbx.user);
    await settings.getByLabel('Password', { exact: true }).fill(password);
    await settings.getByLabel('My extension').fill('1001');
  };

  it('leave the keyboard beside what is removed, done with or cleared', async () => {
    const tipring = await launchTipring({ desktop });
    const settings = await tipring.allSettings();
    const { keyboard } = settings;
    const press = (name: string): Promise<void> =>
      settings.getByRole('button', { name, exact: true }).press('Enter');
    const focusOn = (name: string): Promise<unknown> =>
      until(`the focus on ${name}`, () =>
        settings.evaluate((wanted) => {
          const { activeElement: on } = document;
          return [on?.getAttribute('aria-label'), on?.getAttribute('name'), on?.textContent].includes(wanted);
        }, name),
      );
    for (const name of ['Ann', 'Ben']) {
      await press('Add a colleague');
      await keyboard.type(name);
    }
    await press('Remove Ann');
    await focusOn('Remove Ben');
    await keyboard.press('Enter');
    await focusOn('Add a colleague');

    await press('Add a replacement');
    await press('Add a replacement');
    await press('Remove replacement 2');
    await focusOn('Remove replacement 1');

    await press('Add a rule');
    await press('Done');
    await focusOn('Change rule 1');
    await press('Remove rule 1');
    await focusOn('Add a rule');

    await settings.locator('[data-field="pop.hotkey"] button').press('Enter');
    await focusOn('pop.hotkey');
    await tipring.close();
  });

  it('can be filled in without the first start; tested, saved, and there at the next start', async () => {
    const tipring = await launchTipring({ desktop });
    expect(await tipring.tray.toolTip()).toContain('Not set up yet');
    const settings = await tipring.allSettings();
    await fillIn(settings, pbx.secret);

    await settings
      .getByRole('region', { name: 'Test connection' })
      .getByRole('button', { name: 'Test connection' })
      .click();
    const steps = settings.getByRole('list', { name: 'Steps of the test' });
    await steps.locator('[data-status="passed"]').nth(5).waitFor();
    expect(await steps.getByRole('listitem').count()).toBe(6);

    await settings.getByRole('button', { name: 'Save' }).click();
    await connected(tipring);
    expect(await settings.getByRole('radio', { name: /keychain/i }).isChecked()).toBe(true);

    // The password is in the real keyring, and nowhere else.
    const account = `${pbx.user}@${pbx.host}:${pbx.amiPort}`;
    expect(await desktop.secret({ service: 'Tipring', account })).toBe(pbx.secret);
    await tipring.close();
    expect(await filesHolding(tipring.userDataDir, pbx.secret)).toEqual([]);
    expect(await readFile(path.join(tipring.userDataDir, 'settings.json'), 'utf8')).toContain(pbx.host);

    const again = await launchTipring({ desktop, userDataDir: tipring.userDataDir });
    await connected(again);
    await again.close();
  });

  /** Fills in the settings and saves them, the password kept where the radio button says. */
  const setUp = async (tipring: Tipring, place: RegExp): Promise<void> => {
    const settings = await tipring.allSettings();
    await fillIn(settings, pbx.secret);
    await settings.getByRole('radio', { name: place }).check({ force: true });
    await settings.getByRole('button', { name: 'Save' }).click();
    await connected(tipring);
  };

  it("keep the password encrypted by the system's key where the user wants it so", async () => {
    const tipring = await launchTipring({ desktop });
    await setUp(tipring, /encrypted in/i);
    await tipring.close();
    expect(await readFile(path.join(tipring.userDataDir, 'passwords.json'), 'utf8')).toContain(pbx.user);
    expect(await filesHolding(tipring.userDataDir, pbx.secret)).toEqual([]);
    const again = await launchTipring({ desktop, userDataDir: tipring.userDataDir });
    await connected(again);
    await again.close();
  });

  it('keep the password nowhere where the user wants it so, and ask for it at the next start', async () => {
    const tipring = await launchTipring({ desktop });
    await setUp(tipring, /nowhere/i);
    await tipring.close();
    expect(await filesHolding(tipring.userDataDir, pbx.secret)).toEqual([]);
    const again = await launchTipring({ desktop, userDataDir: tipring.userDataDir });
    const settings = await again.settingsWindow();
    expect(await again.tray.toolTip()).toContain('Waiting for the password');
    await settings.getByLabel('Password', { exact: true }).fill(pbx.secret);
    await settings.getByRole('button', { name: 'Save' }).click();
    await connected(again);
    await again.close();
  });

  it('name what is wrong with a connection, and lose nothing', async () => {
    const tipring = await launchTipring({ desktop });
    const settings = await tipring.allSettings();
    await fillIn(settings, 'not the password');
    await settings
      .getByRole('region', { name: 'Test connection' })
      .getByRole('button', { name: 'Test connection' })
      .click();
    const steps = settings.getByRole('list', { name: 'Steps of the test' });
    await steps.locator('[data-status="failed"]').waitFor();
    expect(await steps.locator('[data-status="failed"]').textContent()).toMatch(/password/i);
    expect(await steps.locator('[data-status="passed"]').count()).toBe(3);
    expect(await steps.locator('[data-status="skipped"]').count()).toBe(2);
    expect(await settings.getByLabel('Host').inputValue()).toBe(pbx.host);
    await tipring.close();
  });

  it('check the account: what is dangerous about it, and the account as it should be, to be copied', async () => {
    const tipring = await launchTipring({ desktop });
    const settings = await tipring.allSettings();
    await fillIn(settings, pbx.admin.secret);
    await settings.getByLabel('User name').fill(pbx.admin.user);
    await settings.getByRole('button', { name: 'Check my account' }).click();
    const rights = settings.getByRole('list', { name: 'Rights of the account' });
    await rights.locator('[data-right="write command"][data-mark="danger"]').waitFor();
    expect(await rights.textContent()).toContain('Whoever gets the password');
    const section = await settings.getByLabel('Section of manager.conf').textContent();
    expect(section?.split('\n')).toEqual(
      expect.arrayContaining([
        `[${pbx.admin.user}]`,
        'permit = 127.0.0.1/255.255.255.255',
        'read = call,agent',
        'write = call,originate',
        'writetimeout = 5000',
      ]),
    );
    expect(section).not.toContain(pbx.admin.secret);

    await settings.getByRole('button', { name: 'Copy' }).click();
    await settings.getByRole('button', { name: 'Copied' }).waitFor();
    await settings.getByLabel('Host').fill('');
    await settings.getByLabel('Host').press('Control+V');
    // A field of one line takes line ends for spaces.
    expect(await settings.getByLabel('Host').inputValue()).toBe(section?.trimEnd().replaceAll('\n', ' '));
    await tipring.close();
  });

  it('that a configuration file decides are shown locked', async () => {
    const config = await writeConfig(desktop, pbx);
    const tipring = await launchTipring({ desktop, config });
    await connected(tipring);
    await tipring.tray.choose('Settings…');
    const settings = await tipring.settingsWindow();
    await settings.getByLabel('Host').waitFor();
    expect(await settings.getByLabel('Host').isEditable()).toBe(false);
    expect(await settings.getByText(/configuration file/i).count()).toBeGreaterThan(0);
    await tipring.close();
    expect(await filesHolding(tipring.userDataDir, pbx.secret)).toEqual([]);
  });

  it('that are damaged are set aside, not lost, and the person is told', async () => {
    const first = await launchTipring({ desktop });
    await first.close();
    const file = path.join(path.basename(first.userDataDir), 'settings.json');
    await desktop.session.write(file, '{"version":1,"pbx":{"host":"precious');
    const tipring = await launchTipring({ desktop, userDataDir: first.userDataDir });
    const firstStart = await tipring.firstStart('pbx');
    await firstStart.getByText('could not be read').first().waitFor();
    await tipring.close();
    const aside = (await readdir(first.userDataDir)).filter((name) => name.startsWith('settings.damaged-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(path.join(first.userDataDir, aside[0] ?? ''), 'utf8')).toContain('precious');
  });

  it('that cannot even be read do not keep Tipring from starting, nor does what else is damaged', async () => {
    const first = await launchTipring({ desktop });
    await first.close();
    const { userDataDir } = first;
    const { uid, gid } = desktop.session.user;
    await mkdir(path.join(userDataDir, 'settings.json'));
    await chown(path.join(userDataDir, 'settings.json'), uid, gid);
    const state = path.join(path.basename(userDataDir), 'state.json');
    await desktop.session.write(state, '[5]');
    const config = await writeConfig(desktop, pbx);
    const tipring = await launchTipring({ desktop, userDataDir, config });
    await connected(tipring);
    await desktop.notifications.displayed('could not be read');
    await tipring.tray.choose('Settings…');
    const settings = await tipring.settingsWindow();
    await settings.getByText('The old file is kept as').first().waitFor();
    await tipring.close();

    // Quiet until no date can say when.
    await desktop.session.write(state, '{"quietUntil":9e15}');
    const again = await launchTipring({ desktop, userDataDir, config });
    await connected(again);
    await again.close();
  });
});

describe('a refused login', () => {
  it('is told and never tried again by itself', async () => {
    const pbx = await embeddedTestPbx();
    const proxy = await FaultProxy.before({ host: pbx.host, port: pbx.amiPort });
    const desktop = await startDesktop();
    const config = await writeConfig(desktop, { ...pbx, amiPort: proxy.port, secret: 'wrong' });
    const tipring = await launchTipring({ desktop, config });
    await until('the refusal', async () => /password|login/i.test(await tipring.tray.toolTip()), 30_000);
    const refusals = async (): Promise<number> =>
      (await tipring.log()).split('\n').filter((line) => line.includes('link: stopped')).length;
    await until('the refusal in the log', async () => (await refusals()) === 1);
    // Anything else that goes wrong is tried again several times in a second.
    await aSecondPasses(pbx);
    expect(proxy.asked('Login')).toBe(1);
    await tipring.tray.choose('Connect now');
    await until('the second attempt, which the person asked for', async () => (await refusals()) === 2);
    await aSecondPasses(pbx);
    expect(proxy.asked('Login')).toBe(2);
    await tipring.close();
    await desktop.close();
    await proxy.close();
    await pbx.close();
  });
});
