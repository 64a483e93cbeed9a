import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../shared/problem.ts';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { LaunchOptions, Tipring } from '../support/launch.ts';
import { pbxes } from '../support/pbxes.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Tray } from '../support/tray.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Next' }).click();

/** The name of the field that has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

/** A desk without any settings, and the steps on it. */
class NewDesk {
  readonly pbx: TestPbx;
  readonly desktop: Desktop;
  #tipring: Tipring | null = null;

  constructor(pbx: TestPbx, desktop: Desktop) {
    this.pbx = pbx;
    this.desktop = desktop;
  }

  /** @param kept what an earlier start has left, and a configuration file */
  async start(kept: Pick<LaunchOptions, 'config' | 'userDataDir'> = {}): Promise<Tipring> {
    this.#tipring = await launchTipring({ desktop: this.desktop, ...kept });
    return this.#tipring;
  }

  async enterPbx(page: Page, port = this.pbx.amiPort): Promise<void> {
    await page.getByLabel('Address of the phone system').fill(this.pbx.host);
    await page.getByText('Another port than 5038').click();
    await page.getByLabel('Port', { exact: true }).fill(String(port));
    await next(page);
  }

  async enterAccount(page: Page, password: string): Promise<void> {
    await page.getByLabel('User name').fill(this.pbx.user);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await next(page);
  }

  /** Quits Tipring, and ends all calls. */
  async clear(): Promise<void> {
    await this.#tipring?.close();
    this.#tipring = null;
    await this.pbx.reset();
  }

  async close(): Promise<void> {
    await this.desktop.close();
    await this.pbx.close();
  }
}

/** Waits until a problem is told, with what to do next. */
const problem = (page: Page, code: ProblemCode, whatNext: string): Promise<void> =>
  page
    .locator('.notice', { has: page.locator(`[data-problem="${code}"]`) })
    .getByText(whatNext)
    .waitFor();

describe.each(pbxes)('the first start on the PBX $name', ({ open }) => {
  let desk: NewDesk;

  beforeAll(async () => {
    desk = new NewDesk(await open(), await startDesktop());
  });
  afterEach(async () => {
    await desk.clear();
  });
  afterAll(async () => {
    await desk.close();
  });

  it('leads in four steps from nothing to a phone that rings and to links that are opened, by keyboard alone', async () => {
    const { pbx, desktop } = desk;
    const app = await desk.start();
    const page = await app.firstStart('pbx');
    const { keyboard } = page;
    expect(await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').count()).toBe(4);
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

    await page.locator('[data-opens="no"]').waitFor();
    await page.getByRole('button', { name: 'Open phone links with Tipring' }).press('Enter');
    await page.locator('[data-opens="yes"]').waitFor();
    for (const scheme of ['tel', 'callto', 'sip']) {
      const asked = ['query', 'default', `x-scheme-handler/${scheme}`];
      expect((await desktop.session.output('xdg-mime', asked)).trim()).toBe('tipring.desktop');
    }

    const saved: unknown = JSON.parse(await readFile(path.join(app.userDataDir, 'settings.json'), 'utf8'));
    expect(saved).toMatchObject({
      pbx: { host: pbx.host, port: pbx.amiPort, user: pbx.user, dialect: 'yeastar-s' },
      phone: { extension: '1001', technology: 'PJSIP' },
    });
    await page.getByRole('button', { name: 'To my calls' }).press('Enter');
    await page.locator('main[data-page="calls"]').waitFor();
    await app.close();

    const again = await desk.start({ userDataDir: app.userDataDir });
    await until('the link', async () => (await again.tray.toolTip()).includes('Connected to'), 30_000);
    expect(again.isOpen('main')).toBe(false);
  });

  it('says at its step what is wrong and what to do next, and keeps what was typed', async () => {
    const { pbx } = desk;
    const app = await desk.start();
    const page = await app.firstStart('pbx');
    const host = page.getByLabel('Address of the phone system');
    await next(page);
    await problem(page, 'settings-missing', 'Enter the host of the PBX.');
    await host.fill('no-such-host.invalid');
    await next(page);
    await problem(page, 'name-not-found', 'Check the host in the settings and the network connection');
    await desk.enterPbx(page, 1);
    await problem(page, 'connection-refused', 'Switch AMI on in the PBX');
    await page.getByLabel('Port', { exact: true }).fill(String(pbx.amiPort));
    await next(page);

    await app.firstStart('account');
    await next(page);
    await problem(page, 'password-missing', 'Type the password of the AMI account.');
    await desk.enterAccount(page, 'not the password');
    await problem(page, 'login-rejected', 'Enter user name and password of the AMI account again');
    await page.getByRole('button', { name: 'Back' }).click();
    await app.firstStart('pbx');
    expect(await host.inputValue()).toBe(pbx.host);
    await next(page);
    await app.firstStart('account');
    expect(await page.getByLabel('User name').inputValue()).toBe(pbx.user);
    await desk.enterAccount(page, pbx.secret);

    await app.firstStart('phone');
    await next(page);
    await problem(page, 'extension-missing', 'Enter your extension in the settings.');
    await page.getByLabel('My extension').fill('9999');
    await next(page);
    await problem(page, 'context-unknown', 'Check the extension and the kind of PBX');
    expect(await app.tray.toolTip()).toContain('Not set up yet');
    await page.getByLabel('My extension').fill('1001');
    await next(page);

    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
    await pbx.setPhone('1001', { kind: 'rejects' });
    await page.getByRole('button', { name: 'Call me now' }).click();
    await problem(page, 'own-phone-rejected', 'Try again and pick up');
  });
});

describe('the first start', () => {
  let desk: NewDesk;

  beforeAll(async () => {
    desk = new NewDesk(await embeddedTestPbx(), await startDesktop());
  });
  afterEach(async () => {
    await desk.clear();
  });
  afterAll(async () => {
    await desk.close();
  });

  it('lets a person go on with a phone that is not registered', async () => {
    const app = await desk.start();
    const page = await app.firstStart('pbx');
    await desk.enterPbx(page);
    await app.firstStart('account');
    await desk.enterAccount(page, desk.pbx.secret);
    await app.firstStart('phone');
    await page.getByLabel('My extension').fill('1009');
    await next(page);
    await problem(page, 'phone-unreachable', 'Switch the phone on');
    await page.getByRole('button', { name: 'Go on even so' }).click();
    await app.firstStart('done');
    await page.getByText('Connected to').waitFor();
    await page.getByRole('button', { name: 'Call me now' }).click();
    await problem(page, 'own-phone-unreachable', 'Look whether your phone is on and registered');
  });

  it('can be left for all settings with what was typed, and come back to', async () => {
    const app = await desk.start();
    const page = await app.firstStart('pbx');
    await page.getByLabel('Address of the phone system').fill('pbx.example.com');
    const settings = await app.allSettings();
    expect(await settings.getByLabel('Host').inputValue()).toBe('pbx.example.com');
    await settings.getByRole('button', { name: 'Step by step' }).click();
    await app.firstStart('pbx');
    expect(await page.getByLabel('Address of the phone system').inputValue()).toBe('pbx.example.com');
  });

  it('asks only for what the configuration file has not set, and shows the rest locked', async () => {
    const app = await desk.start({ config: await writeConfig(desk.desktop, desk.pbx, { phone: {} }) });
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
    const app = await desk.start();
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
    const tray = new Tray(desk.desktop.session, pid);
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
