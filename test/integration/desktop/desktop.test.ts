import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDesktop } from '../../support/desktop.ts';
import type { Desktop } from '../../support/desktop.ts';
import { missingDesktopPackages } from '../../support/desktop-packages.ts';
import { startElectronApp } from '../../support/electron-app.ts';
import type { ElectronApp } from '../../support/electron-app.ts';
import { Tray, menuText } from '../../support/tray.ts';

const source = new URL('./sample-app.ts', import.meta.url);

const startSampleApp = async (desktop: Desktop): Promise<ElectronApp> => {
  const { outputText } = transpileModule(await readFile(source, 'utf8'), {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  const main = await desktop.session.write('sample/main.js', outputText);
  await desktop.session.write(
    'sample/package.json',
    '{ "name": "sample", "version": "1.0.0", "type": "module", "main": "main.js" }',
  );
  return startElectronApp({ desktop, folder: path.dirname(main) });
};

const isHere = process.platform === 'linux' && missingDesktopPackages(process.env['PATH'] ?? '').length === 0;
const isRequired = process.platform === 'linux' && process.env['CI'] === 'true';

/** The processes that have the folder in their environment. */
const programsOf = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.includes(`=${folder}/`)) found.push(pid);
  }
  return found;
};

const offered = describe.skipIf(!isHere && !isRequired);

offered('a test desktop that is closed', () => {
  test('leaves no program, no folder and no display behind', async () => {
    const desktop = await startDesktop();
    const { folder, env } = desktop.session;
    const screen = `/tmp/.X11-unix/X${(env['DISPLAY'] ?? '').slice(1)}`;
    expect((await programsOf(folder)).length).toBeGreaterThan(5);
    expect([screen, folder].filter((file) => existsSync(file))).toEqual([screen, folder]);
    await desktop.close();
    expect(await programsOf(folder)).toEqual([]);
    expect([screen, folder].filter((file) => existsSync(file))).toEqual([]);
  });
});

offered.each(['current-user', 'ordinary-user'] as const)('the test desktop of the %s', (user) => {
  let desktop: Desktop;
  let app: ElectronApp;

  beforeAll(async () => {
    desktop = await startDesktop({ user });
    app = await startSampleApp(desktop);
    await app.tray.appeared();
  }, 90_000);

  afterAll(async () => {
    await app.close();
    await desktop.close();
  });

  test('types into the terminal, which has the focus', async () => {
    await desktop.type('guten Tag');
    await vi.waitFor(async () => {
      expect(await desktop.typedIntoTerminal()).toBe('guten Tag');
    });
  });

  test('shows the menu of the tray as a person sees it', async () => {
    expect(await app.tray.toolTip()).toBe('Sample: idle');
    expect(menuText(await app.tray.menu())).toBe(
      ['[idle]', '---', 'Ring', 'Berg & S_hne', '  Notify', 'Show the card', 'Take the focus'].join('\n'),
    );
  });

  test('follows the tray when it changes', async () => {
    const before = await app.tray.icon();
    await app.tray.choose('Ring');
    await vi.waitFor(async () => {
      expect(await app.tray.toolTip()).toBe('Sample: ringing');
    });
    expect((await app.tray.menu())[0]?.label).toBe('ringing');
    expect((await app.tray.icon()).equals(before)).toBe(false);
  });

  test('says what is in the menu when an entry is not', async () => {
    const impatient = new Tray(desktop.session, app.pid, 300);
    await expect(impatient.choose('No such entry')).rejects.toThrow('Show the card');
  });

  test('clicks on the tray icon', async () => {
    await app.tray.click();
    await vi.waitFor(() => {
      expect(app.output).toContain('tray clicked');
    });
  });

  test('receives notifications and clicks on the one that is meant', async () => {
    await app.tray.choose('Berg & S_hne', 'Notify');
    const { appName, body } = await desktop.notifications.displayed('Anna Berg');
    expect({ appName, body }).toEqual({ appName: 'Sample', body: 'calls <b>you</b> & waits' });
    await desktop.notifications.click('Björn Čapek');
    await vi.waitFor(() => {
      expect(app.output).toContain('clicked: Björn Čapek');
    });
    expect(app.output).not.toContain('clicked: Anna Berg');
    expect((await desktop.notifications.list()).map(({ summary, state }) => [summary, state])).toEqual([
      ['Anna Berg', 'displayed'],
      ['Björn Čapek', 'closed'],
    ]);
  });

  test('sees that an inactive window leaves the focus where it is, and can be clicked', async () => {
    const card = await app.playwright.firstWindow();
    expect(await app.isVisible(card)).toBe(false);
    await app.tray.choose('Show the card');
    await vi.waitFor(async () => {
      expect(await app.isVisible(card)).toBe(true);
    });
    expect(await desktop.focusedWindow()).toBe('terminal');
    const { x, y } = await app.bounds(card);
    await vi.waitFor(async () => {
      await desktop.clickAt(x + 30, y + 20);
      expect(await card.title()).toBe('pressed');
    });
    expect(await desktop.focusedWindow()).toBe('terminal');
  });

  test('sees when a window takes the focus', async () => {
    await app.tray.choose('Take the focus');
    await vi.waitFor(async () => {
      expect(await desktop.focusedWindow()).toBe('window');
    });
    await desktop.focusTerminal();
    expect(await desktop.focusedWindow()).toBe('terminal');
  });

  test('keeps and finds secrets', async () => {
    const attributes = { service: 'Sample', account: 'anna' };
    expect(await desktop.secret(attributes)).toBeNull();
    const store = ['store', '--label=Sample', ...Object.entries(attributes).flat()];
    await desktop.session.output('secret-tool', store, 'très secret');
    expect(await desktop.secret(attributes)).toBe('très secret');
  });

  test('starts the app a second time', async () => {
    expect((await app.secondInstance('tel:5551001')).code).toBe(0);
    await vi.waitFor(() => {
      expect(app.output).toContain('second: {"word":"tel:5551001"}');
    });
  });

  test("has Chromium's sandbox for everybody but root", async () => {
    expect(await app.renderersAreSandboxed()).toBe(!desktop.isRoot);
  });

  test('takes a picture of the screen', async () => {
    const file = path.join(desktop.session.folder, 'pictures/screen.png');
    await desktop.screenshot(file);
    const picture = await readFile(file);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800]);
  });
});
