import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trayIcons } from '../../main/app/tray-view.ts';
import type { TrayIcon } from '../../main/app/tray-view.ts';
import { trayPicture } from '../../main/desktop/tray-picture.ts';
import { until } from '../asterisk/until.ts';
import { picture } from '../gallery/picture.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { Tipring } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { menuText } from '../support/tray.ts';
import { atOneDesk, pressAndClose } from './desk.ts';
import type { Desk } from './desk.ts';

const anna = 'Anna Berg';

/** How much each pixel of a picture covers; colours may be rounded on the way to the desktop. */
const shapeOf = (file: Buffer): Buffer => Buffer.from(picture(file).data.filter((_, at) => at % 4 === 3));

/** The state whose icon this is: the desktop gets the larger of its pictures, and makes it smaller where it has to. */
const stateOf = (handedOver: Buffer): TrayIcon | undefined =>
  trayIcons.find((icon) => {
    const file = trayPicture(icon, 'linux').replace('.png', '@2x.png');
    const drawn = readFileSync(path.resolve(import.meta.dirname, '../../build/icons', file));
    return shapeOf(drawn).equals(shapeOf(handedOver));
  });

describe('the tray', () => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(embeddedTestPbx, (there) => {
    ({ pbx, desk } = there);
  });
  const menuHas = (line: string): Promise<unknown> =>
    until(`"${line}" in the menu`, async () => menuText(await desk.tipring.tray.menu()).includes(line));
  const menuHasNo = (line: string): Promise<unknown> =>
    until(`no "${line}" in the menu`, async () => !menuText(await desk.tipring.tray.menu()).includes(line));

  it('names the number that was copied, and dials it when the user says so', async () => {
    await desk.tipring.copy('Tel. 10-02');
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await desk.tipring.tray.choose('Dial the copied number…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('heading', { name: 'Dial this number?' }).waitFor();
    await dial.getByText('1002').first().waitFor();
    await dial.getByRole('button', { name: 'Dial' }).click();
    await menuHas('Talking: ');
    await until('the end of the dialling window', () => !desk.tipring.isOpen('dial'));
  });

  it('offers to type a number where something else was copied', async () => {
    await desk.tipring.copy('Dear Anna,');
    await desk.tipring.tray.choose('Dial the copied number…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').waitFor();
    await pressAndClose(dial, 'Cancel');
    await until('the end of the dialling window', () => !desk.tipring.isOpen('dial'));
  });

  it('counts the missed calls until they are looked at; so long their notification stays', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await call.hangUp();
    const { id } = await desk.desktop.notifications.displayed(`Missed call from ${anna}`);
    await menuHas('1 missed call');
    expect(await desk.tipring.tray.toolTip()).toContain('1 missed call');
    await menuHas(`${anna} (1000) · Missed call`);
    expect((await desk.desktop.notifications.list()).find((each) => each.id === id)?.state).toBe('displayed');

    await desk.tipring.tray.choose('1 missed call');
    await menuHasNo('1 missed call');
    await until('the end of the notification', async () =>
      (await desk.desktop.notifications.list()).some((each) => each.id === id && each.state === 'closed'),
    );
  });

  it('and the notification write numbers as their country does, and call them as they are', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const grace = { number: '+442079460018', name: 'Grace Byron', dialled: '5551001' };
    const call = await pbx.callFromOutside(grace);
    const { body } = await desk.desktop.notifications.displayed('Grace Byron is calling');
    expect(body).toContain('+44 20 7946 0018');
    await menuHas('Incoming call: Grace Byron (+44 20 7946 0018)');
    expect(await desk.tipring.tray.toolTip()).toContain('Grace Byron (+44 20 7946 0018)');
    await call.hangUp();
    await menuHas('Grace Byron (+44 20 7946 0018) · Missed call');
    await desk.clear();
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await desk.tipring.tray.choose('Last calls', 'Grace Byron (+44 20 7946 0018) · Missed call');
    await desk.pop.locator('article[data-number="+442079460018"]').getByText('Talking').first().waitFor();
  });

  it('shows a call that was dialled on the handset where it stands: in the main window', async () => {
    await pbx.setPhone('1000', { kind: 'rings' });
    await pbx.callFrom('1001', '1000');
    const line = await until('the call in the menu', async () =>
      menuText(await desk.tipring.tray.menu())
        .split('\n')
        .find((each) => each.includes(anna) && each.includes('Calling')),
    );
    await desk.tipring.tray.choose(line.trim());
    const main = await desk.tipring.mainWindow();
    await main.getByRole('region', { name: 'Now' }).getByText(anna).waitFor();
    await main.close();
  });

  it('calls somebody of the last calls again', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await pbx.setPhone('1000', { kind: 'answers', after: 200 });
    await desk.tipring.tray.choose('Last calls', `${anna} (1000) · Missed call`);
    await menuHas('Talking: ');
  });

  it('’s notification of a call has buttons that work', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.desktop.notifications.displayed(`${anna} is calling`);
    await desk.desktop.notifications.press('Hang up');
    await desk.sees(anna, 'Rejected');
  });
});

describe('the icon in the tray', () => {
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

  /** Waits until the icon that the tray has got is that of a state. */
  const wears = async ({ tray }: Tipring, icon: TrayIcon): Promise<void> => {
    await until(`the icon for ${icon}`, async () => stateOf(await tray.icon()) === icon, 20_000);
  };

  it('says that nothing is set up yet', async () => {
    const tipring = await launchTipring({ desktop });
    await wears(tipring, 'not-set-up');
    await tipring.close();
  });

  it('says that a PBX is waited for, and that there is trouble with one', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const amiPort = typeof address === 'object' && address !== null ? address.port : 0;
    const waiting = await launchTipring({ desktop, config: await writeConfig(desktop, { ...pbx, amiPort }) });
    await wears(waiting, 'connecting');
    await waiting.close();
    silent.close();
    const refused = { ...pbx, secret: 'not the password' };
    const tipring = await launchTipring({ desktop, config: await writeConfig(desktop, refused) });
    await wears(tipring, 'trouble');
    await tipring.close();
  });

  it('follows a call: it rings, is talked, is over', async () => {
    const tipring = await launchTipring({ desktop, config: await writeConfig(desktop, pbx) });
    await wears(tipring, 'connected');
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await wears(tipring, 'ringing');
    await pbx.answer('1001');
    await wears(tipring, 'talking');
    await call.hangUp();
    await wears(tipring, 'connected');
    await tipring.close();
  });
});

describe('a desktop without a tray', () => {
  it('is told once how Tipring’s window is opened: by starting it again', async () => {
    const pbx = await embeddedTestPbx();
    const desktop = await startDesktop({ panel: 'none' });
    const tipring = await launchTipring({ desktop, args: ['--hidden'] });
    await until(
      'the notification',
      async () =>
        (await desktop.notifications.list()).some(({ summary }) => summary.includes('see Tipring’s icon')),
      20_000,
    );
    expect(tipring.isOpen('main')).toBe(false);
    await tipring.secondInstance();
    const window = await tipring.mainWindow();
    await window.getByText('Start Tipring again to open its window.').waitFor();
    await tipring.close();
    await desktop.close();
    await pbx.close();
  });
});
