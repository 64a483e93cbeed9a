import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConfigFile, QuietRule } from '../../shared/settings.ts';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { english } from '../support/english.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { PlacedCall, TestPbx } from '../support/test-pbx.ts';
import { menuText } from '../support/tray.ts';
import { Desk } from './desk.ts';

const anna = 'Anna Berg';

/** Waits until the tray shows what the phone does; by then a pop or a notification would be on its way, too. */
const inTheTray = (desk: Desk, words: string): Promise<unknown> =>
  until(`"${words}" in the tray`, async () => menuText(await desk.tipring.tray.menu()).includes(words));

/** A call rings, is seen in the tray, and nowhere else. */
const ringsQuietly = async (desk: Desk): Promise<void> => {
  const before = (await desk.desktop.notifications.list()).length;
  await inTheTray(desk, `Incoming call: ${anna} (1000)`);
  expect(await desk.tipring.isVisible(desk.pop)).toBe(false);
  expect(await desk.desktop.notifications.list()).toHaveLength(before);
};

describe('quiet', () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desk = await Desk.connected(pbx);
  });
  beforeEach(async () => {
    await pbx.reset();
    await desk.clear();
    await pbx.setPhone('1001', { kind: 'rings' });
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  it('for an hour keeps calls off the screen, over a restart, until it is ended', async () => {
    await desk.tipring.tray.choose('Quiet', 'For 1 hour');
    await inTheTray(desk, 'Quiet until ');
    expect(await desk.tipring.tray.toolTip()).toContain('Quiet until ');
    const first = await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await first.hangUp();
    await until(
      'the end of the call in the tray',
      async () => !(await desk.tipring.tray.toolTip()).includes(anna),
    );
    // Missed in quiet time it is no louder than it was.
    expect((await desk.desktop.notifications.list()).filter(({ summary }) => summary.includes(anna))).toEqual(
      [],
    );

    const { desktop, tipring } = desk;
    await tipring.close();
    const again = await launchTipring({
      desktop,
      userDataDir: tipring.userDataDir,
      config: await writeConfig(desktop, pbx),
    });
    desk = new Desk(desktop, again, await again.pop());
    await desk.connected();
    await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await desk.tipring.tray.choose('End quiet now');
    await desk.sees(anna, 'Incoming call');
    await desktop.notifications.displayed(`${anna} is calling`);
    expect(menuText(await desk.tipring.tray.menu())).not.toContain('Quiet until ');
  });

  it('until tomorrow lasts until eight in the morning, and says so', async () => {
    await desk.tipring.tray.choose('Quiet', 'Until tomorrow, 8:00');
    const now = new Date();
    const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8);
    await inTheTray(desk, english.quiet.until(end.getTime()));
    const kept: unknown = JSON.parse(
      await readFile(path.join(desk.tipring.userDataDir, 'state.json'), 'utf8'),
    );
    expect(kept).toMatchObject({ quietUntil: end.getTime() });
    await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await desk.tipring.tray.choose('End quiet now');
    await desk.sees(anna, 'Incoming call');
  });

  it('shows the call that is chosen in the tray all the same', async () => {
    await desk.tipring.tray.choose('Quiet', 'For 30 minutes');
    await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await desk.tipring.tray.choose(`Incoming call: ${anna} (1000)`);
    await desk.sees(anna, 'Incoming call');
    await desk.tipring.tray.choose('End quiet now');
  });

  it('begins while the phone rings, and takes pop and notification away', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const { id } = await desk.desktop.notifications.displayed(`${anna} is calling`);
    await desk.tipring.tray.choose('Quiet', 'For 30 minutes');
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await until('the end of the notification', async () =>
      (await desk.desktop.notifications.list()).some((each) => each.id === id && each.state === 'closed'),
    );
    await desk.tipring.tray.choose('End quiet now');
  });

  it('follows the notification server that is told not to disturb', async () => {
    const { session } = desk.desktop;
    await session.output('dunstctl', ['set-paused', 'true']);
    await inTheTray(desk, 'The system is set to do not disturb');
    const call = await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await call.hangUp();
    await session.output('dunstctl', ['set-paused', 'false']);
    await until(
      'the end of do not disturb in the tray',
      async () => !(await desk.tipring.tray.toolTip()).includes('do not disturb'),
    );
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
  });
});

describe('what the settings keep quiet', () => {
  let pbx: TestPbx;
  const deskWith = (quiet: ConfigFile['quiet']): Promise<Desk> => Desk.connected(pbx, { quiet });
  const anyCall: QuietRule = { hours: null, direction: 'incoming', origin: 'any', number: '', queue: '' };

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
  });
  beforeEach(async () => {
    await pbx.reset();
    await pbx.setPhone('1001', { kind: 'rings' });
  });
  afterAll(async () => {
    await pbx.close();
  });

  it('is what a rule says, and nothing else', async () => {
    const desk = await deskWith({ rules: [{ ...anyCall, number: '100?' }] });
    await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await pbx.callFromOutside({ number: '0301234567', name: 'Second', dialled: '5551001' });
    await desk.sees('Second', 'Incoming call');
    expect(await desk.pop.getByRole('article').count()).toBe(1);
    await desk.close();
  });

  it('is every call where Tipring is there for dialling alone; and it dials', async () => {
    const desk = await deskWith({ use: 'click-to-dial' });
    const call = await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await call.hangUp();
    await until(
      'the end of the call in the tray',
      async () => !(await desk.tipring.tray.toolTip()).includes(anna),
    );
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await pbx.setPhone('1000', { kind: 'answers', after: 200 });
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('1000');
    await dial.keyboard.press('Enter');
    await inTheTray(desk, 'Talking: ');
    expect(await desk.tipring.isVisible(desk.pop)).toBe(false);
    await desk.close();
  });

  /** Opens the settings, has something done there, saves and closes them. */
  const set = async (desk: Desk, change: (settings: Page) => Promise<unknown>): Promise<void> => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await change(settings);
    await settings.getByRole('button', { name: 'Save' }).press('Enter');
    await settings.getByText('Saved', { exact: true }).waitFor();
    await settings.close();
  };
  /** The caller gives up, and the call stands in the history as missed. */
  const isInTheHistory = async (desk: Desk, call: PlacedCall): Promise<void> => {
    await call.hangUp();
    await desk.tipring.tray.choose('Open Tipring');
    const main = await desk.tipring.mainWindow();
    await main.locator('.entry', { hasText: anna }).first().getByText('Missed call').waitFor();
    await main.close();
  };

  it('is what a rule says that was made by keyboard in the settings; the call stands in the history', async () => {
    const desk = await deskWith({});
    await set(desk, async (settings) => {
      const { keyboard } = settings;
      await settings.getByRole('button', { name: 'Add a rule' }).press('Enter');
      const told = settings.locator('.rule-sentence');
      await told.getByText('Every incoming call').waitFor();
      await keyboard.press('Tab');
      await keyboard.press('ArrowRight');
      await keyboard.press('Tab');
      await keyboard.type('10?0');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
      await keyboard.press('ArrowLeft');
      await told.getByText('Every call from a colleague, number 10?0, at any time.').waitFor();
    });
    const call = await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await isInTheHistory(desk, call);
    const other = await pbx.callFrom('1002', '1001');
    await desk.sees('Björn Čapek', 'Incoming call');
    await other.hangUp();
    await desk.close();
  });

  it('is every call once “click to dial only” is chosen in the settings, and none when it is taken back', async () => {
    const desk = await deskWith({});
    await set(desk, (settings) =>
      settings.getByRole('radio', { name: 'click to dial only' }).check({ force: true }),
    );
    await inTheTray(desk, 'Click to dial only');
    const call = await pbx.callFrom('1000', '1001');
    await ringsQuietly(desk);
    await isInTheHistory(desk, call);
    await set(desk, (settings) =>
      settings.getByRole('radio', { name: 'Every call, but for the quiet ones.' }).check({ force: true }),
    );
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.close();
  });
});
