import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { Tipring } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Tray } from '../support/tray.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Next' }).click();

/** The name of the field that has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

describe('the first start', () => {
  let pbx: TestPbx;
  let desktop: Desktop;
  let tipring: Tipring | null = null;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desktop = await startDesktop();
  });
  afterEach(async () => {
    await tipring?.close();
    tipring = null;
    await pbx.reset();
  });
  afterAll(async () => {
    await desktop.close();
    await pbx.close();
  });

  const start = async (config?: string): Promise<Tipring> => {
    tipring = await launchTipring({ desktop, ...(config === undefined ? {} : { config }) });
    return tipring;
  };

  const enterPbx = async (page: Page): Promise<void> => {
    await page.getByLabel('Address of the phone system').fill(pbx.host);
    await page.getByText('Another port than 5038').click();
    await page.getByLabel('Port', { exact: true }).fill(String(pbx.amiPort));
    await next(page);
  };

  const enterAccount = async (page: Page, password: string): Promise<void> => {
    await page.getByLabel('User name').fill(pbx.user);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await next(page);
  };

  const problem = async (page: Page, code: string): Promise<void> => {
    await page.locator(`[data-problem="${code}"]`).waitFor();
  };

  it('leads from nothing to a phone that rings, by keyboard alone', async () => {
    const app = await start();
    const page = await app.firstStart('pbx');
    const { keyboard } = page;
    await until('the focus in the first field', async () => (await focused(page)) === 'pbx.host');
    await keyboard.type(pbx.host);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type(String(pbx.amiPort));
    await keyboard.press('Enter');

    await app.firstStart('account');
    await until('the focus in the first field', async () => (await focused(page)) === 'pbx.user');
    await keyboard.type(pbx.user);
    await keyboard.press('Tab');
    await keyboard.type(pbx.secret);
    await keyboard.press('Enter');

    await app.firstStart('phone');
    await until('the focus in the first field', async () => (await focused(page)) === 'phone.extension');
    await keyboard.type('1001');
    await keyboard.press('Enter');

    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await page.getByRole('button', { name: 'Call me now' }).press('Enter');
    await until('the own phone rings', () => pbx.isRinging('1001'));
    await page.getByText('rang, and it was picked up').waitFor();
    await until('the PBX has hung up', async () => !(await pbx.isTalking('1001')));
    expect(await (await app.pop()).getByRole('article').count()).toBe(0);
    expect(await app.history()).toBe('');

    const saved: unknown = JSON.parse(await readFile(path.join(app.userDataDir, 'settings.json'), 'utf8'));
    expect(saved).toMatchObject({
      pbx: { host: pbx.host, port: pbx.amiPort, user: pbx.user, dialect: 'yeastar-s' },
      phone: { extension: '1001', technology: 'PJSIP' },
    });
    await page.getByRole('button', { name: 'To my calls' }).press('Enter');
    await page.locator('main[data-page="calls"]').waitFor();
    await app.close();

    tipring = await launchTipring({ desktop, userDataDir: app.userDataDir });
    const again = tipring;
    await until('the link', async () => (await again.tray.toolTip()).includes('Connected to'), 30_000);
    expect(again.isOpen('main')).toBe(false);
  });

  it('says at its step what is wrong and what to do next, and keeps what was typed', async () => {
    const app = await start();
    const page = await app.firstStart('pbx');
    await next(page);
    await problem(page, 'settings-missing');
    await page.getByLabel('Address of the phone system').fill('no-such-host.invalid');
    await next(page);
    await problem(page, 'name-not-found');
    await enterPbx(page);

    await app.firstStart('account');
    await next(page);
    await problem(page, 'password-missing');
    await enterAccount(page, 'not the password');
    await problem(page, 'login-rejected');
    await page.getByRole('button', { name: 'Back' }).click();
    await app.firstStart('pbx');
    expect(await page.getByLabel('Address of the phone system').inputValue()).toBe(pbx.host);
    await next(page);
    await app.firstStart('account');
    expect(await page.getByLabel('User name').inputValue()).toBe(pbx.user);
    await enterAccount(page, pbx.secret);

    await app.firstStart('phone');
    await next(page);
    await problem(page, 'extension-missing');
    await page.getByLabel('My extension').fill('9999');
    await next(page);
    await problem(page, 'context-unknown');
    expect(await app.tray.toolTip()).toContain('Not set up yet');
    await page.getByLabel('My extension').fill('1001');
    await next(page);

    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
    await pbx.setPhone('1001', { kind: 'rejects' });
    await page.getByRole('button', { name: 'Call me now' }).click();
    await problem(page, 'own-phone-rejected');
  });

  it('lets a person go on with a phone that is not registered', async () => {
    const app = await start();
    const page = await app.firstStart('pbx');
    await enterPbx(page);
    await app.firstStart('account');
    await enterAccount(page, pbx.secret);
    await app.firstStart('phone');
    await page.getByLabel('My extension').fill('1009');
    await next(page);
    await problem(page, 'phone-unreachable');
    await page.getByRole('button', { name: 'Go on even so' }).click();
    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
    await page.getByRole('button', { name: 'Call me now' }).click();
    await problem(page, 'own-phone-unreachable');
  });

  it('can be left for all settings with what was typed, and come back to', async () => {
    const app = await start();
    const page = await app.firstStart('pbx');
    await page.getByLabel('Address of the phone system').fill('pbx.example.com');
    const settings = await app.allSettings();
    expect(await settings.getByLabel('Host').inputValue()).toBe('pbx.example.com');
    await settings.getByRole('button', { name: 'Step by step' }).click();
    await app.firstStart('pbx');
    expect(await page.getByLabel('Address of the phone system').inputValue()).toBe('pbx.example.com');
  });

  it('asks only for what the configuration file has not set, and shows the rest locked', async () => {
    const app = await start(await writeConfig(desktop, pbx, { phone: {} }));
    const page = await app.firstStart('phone');
    await page.getByRole('button', { name: 'Back' }).click();
    await app.firstStart('account');
    expect(await page.getByLabel('User name').isEditable()).toBe(false);
    expect(await page.getByLabel('Password', { exact: true }).isEditable()).toBe(false);
    await next(page);
    await app.firstStart('phone');
    await page.getByLabel('My extension').fill('1001');
    await next(page);
    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
  });

  it('starts the demo with one click, in a folder of its own', async () => {
    const app = await start();
    const page = await app.firstStart('pbx');
    await page
      .getByRole('button', { name: 'Try the demo' })
      .click()
      .catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      });
    await until('the end of this Tipring', () => app.app.ended, 30_000);
    const lock = path.join(`${app.userDataDir} Demo`, 'SingletonLock');
    const pid = await until(
      'the demo',
      async () => Number((await readlink(lock).catch(() => '')).split('-').at(-1)) || undefined,
      30_000,
    );
    const tray = new Tray(desktop.session, pid);
    await until(
      'the link of the demo',
      async () => (await tray.toolTip().catch(() => '')).includes('Connected to'),
      30_000,
    );
    await tray.choose('Quit');
    await until(
      'the end of the demo',
      async () => (await readlink(lock).catch(() => 'gone')) === 'gone',
      30_000,
    );
  });
});
