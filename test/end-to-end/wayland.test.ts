import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, pressAndClose } from './desk.ts';

const anna = 'Anna Berg';
const limit = 'does not let Tipring place its pop';
const socket = 'wayland-of-the-test';

/** Starts a Wayland compositor, Weston, whose whole screen is a window on the test desktop. */
const startCompositor = async ({ session }: Desktop): Promise<void> => {
  session.startDaemon('weston', [
    ...['--backend=x11-backend.so', '--use-pixman', '--no-config', '--idle-time=0'],
    ...['--width=1000', '--height=700', `--socket=${socket}`],
  ]);
  const file = path.join(session.env['XDG_RUNTIME_DIR'] ?? '', socket);
  await until('the compositor', () => existsSync(file));
};

/** Resolves once the compositor has shown a picture of the page: until it does, no frame is begun there. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );

/** Starts Tipring as a window of the compositor's, connected to the PBX. */
const startTipring = async (desktop: Desktop, pbx: TestPbx): Promise<Desk> => {
  const userDataDir = path.join(desktop.session.folder, 'wayland-user-data');
  await desktop.session.output('mkdir', ['-p', userDataDir]);
  const tipring = await launchTipring({
    desktop,
    config: await writeConfig(desktop, pbx, { dialing: { hotkey: 'Control+Alt+Shift+D' } }),
    // Without a graphics card Chromium finds out in vain how it could draw here.
    args: ['--ozone-platform=wayland', '--disable-gpu'],
    env: { WAYLAND_DISPLAY: socket, XDG_SESSION_TYPE: 'wayland' },
    userDataDir,
  });
  const started = new Desk(desktop, tipring, await tipring.pop());
  await started.connected();
  return started;
};

describe('on Wayland, where no window can be placed', () => {
  let pbx: TestPbx;
  let desktop: Desktop;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    desktop = await startDesktop();
    await startCompositor(desktop);
    desk = await startTipring(desktop, pbx);
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  it('leads with the notification, and shows the pop when that is clicked, call after call', async () => {
    for (const round of ['first', 'second']) {
      const call = await pbx.callFrom('1000', '1001');
      await desk.card(anna).waitFor({ state: 'attached' });
      await desktop.notifications.displayed(anna);
      expect(await desk.tipring.isVisible(desk.pop), round).toBe(false);
      await desktop.notifications.click(anna);
      await desk.sees(anna, 'Incoming call');
      await drawn(desk.pop);
      await call.hangUp();
      await desk.sees(anna, 'Missed call');
      await desk.clear();
    }
  });

  it('opens the main window for a second start, and the dialling window for a link', async () => {
    await desk.tipring.secondInstance();
    const main = await desk.tipring.mainWindow();
    await drawn(main);
    await main.close();
    await desk.tipring.secondInstance('tel:1002');
    const dial = await desk.tipring.dialWindow();
    await drawn(dial);
    await pressAndClose(dial, 'Cancel');
  });

  it('says that the desktop was asked for the hotkeys, or what to do instead of those that it does not give', async () => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    // An Electron before 35 does not ask.
    const asked = 'This desktop .Wayland. has been asked for it';
    const refused =
      'This desktop .Wayland. has not given it to Tipring; not every one lets programs have hotkeys';
    await settings
      .locator('[data-field="dialing.hotkey"]')
      .getByText(
        new RegExp(`${asked}|${refused}. Copy the number and choose “Dial the copied number…” in the tray`),
      )
      .waitFor();
    await settings
      .locator('[data-field="pop.hotkey"]')
      .getByText(new RegExp(`${asked}|${refused}. Use the tray`))
      .waitFor();
    await settings.close();
  });

  it('moves the keyboard into the pop when a note is to be written', async () => {
    const call = await pbx.callFrom('1000', '1001');
    await desktop.notifications.click(anna);
    await desk.sees(anna, 'Incoming call');
    await desktop.session.output('xdotool', [
      ...['search', '--onlyvisible', '--class', 'weston', 'windowactivate', '--sync'],
    ]);
    await desk.card(anna).getByRole('button', { name: 'Note' }).click();
    await until('the keyboard in the note', async () => {
      const page = await desk.tipring.popWithKeyboard(desk.pop);
      return page.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'INPUT');
    });
    await desktop.type('wants a refund');
    await desktop.press('Return');
    await desk.sees(anna, 'wants a refund');
    await call.hangUp();
    await until('the note in the history', async () =>
      (await desk.tipring.history()).includes('wants a refund'),
    );
  });

  it('says once, ever, that its pop cannot be placed', async () => {
    const told = async (): Promise<number> =>
      (await desktop.notifications.list()).filter(({ summary }) => summary.includes(limit)).length;
    expect(await told()).toBe(1);
    await desk.tipring.close();
    desk = await startTipring(desktop, pbx);
    // What is told at the start is told before the link is up.
    expect(await told()).toBe(1);
  });
});

describe('on Wayland without a notification server', () => {
  it('shows the pop by itself, call after call, and says that it does', async () => {
    const pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    const desktop = await startDesktop({ notifications: 'none' });
    await startCompositor(desktop);
    const desk = await startTipring(desktop, pbx);
    for (const [number, name] of [
      ['1000', anna],
      ['1002', 'Björn Čapek'],
    ] as const) {
      const call = await pbx.callFrom(number, '1001');
      await desk.sees(name, 'Incoming call');
      await drawn(desk.pop);
      await call.hangUp();
      await desk.sees(name, 'Missed call');
      await desk.dismissAll();
    }
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await settings.getByText('The pop comes up by itself at each call').waitFor();
    await desk.close();
    await pbx.close();
  });
});
