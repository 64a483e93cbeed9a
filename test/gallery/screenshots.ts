import path from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { Tipring } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';

/*
 * `npm run screenshots`: takes the README's pictures anew, from the built app's real windows on a real desktop,
 * while the embedded PBX rings.
 */

const folder = path.resolve('.github/screenshots');
const customer = { number: '0301234567', name: 'Zoë Müller, Blumenhaus', dialled: '5551001' };
const colleagues = [
  { name: 'Björn Čapek', number: '1002' },
  { name: 'Carla Dupont', number: '1003' },
];

type Theme = 'light' | 'dark';

/** A desk with the app on it, at a scale of the screen. */
const withDesk = async (
  theme: Theme,
  scale: number,
  use: (desk: {
    readonly pbx: TestPbx;
    readonly tipring: Tipring;
    readonly picture: Picture;
  }) => Promise<void>,
): Promise<void> => {
  const pbx = await embeddedTestPbx();
  const desktop = await startDesktop({ theme, screen: { width: 2560, height: 1600 } });
  const config = await writeConfig(desktop, pbx, { colleagues, numbers: { country: 'DE' } });
  const tipring = await launchTipring({ desktop, config, args: [`--force-device-scale-factor=${scale}`] });
  await until('the link', async () => (await tipring.tray.toolTip()).includes('Connected to'), 30_000);
  const picture: Picture = async (page, name) => {
    await page.emulateMedia({ colorScheme: theme });
    // Content may end within a pixel.
    await until('a window as high as its content', () =>
      page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight + 1),
    );
    await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`), animations: 'disabled' });
  };
  await use({ pbx, tipring, picture });
  await tipring.close();
  await desktop.close();
  await pbx.close();
};

type Picture = (page: Page, name: string) => Promise<void>;

const takeCalls = (theme: Theme): Promise<void> =>
  withDesk(theme, 2, async ({ pbx, tipring, picture }) => {
    const pop = await tipring.pop();
    const shows = (text: string): Promise<void> => pop.getByText(text).first().waitFor();
    await pbx.setPhone('1001', { kind: 'answers', after: 1500 });
    await pbx.callFromOutside(customer);
    await shows('Incoming call');
    await until('the pop on the screen', () => tipring.isVisible(pop));
    await picture(pop, 'pop-ringing');
    await shows('Talking');
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await shows('Anna Berg');
    await shows('0:07');
    await picture(pop, 'pop-two-calls');
    await pop.getByRole('button', { name: 'Transfer…' }).first().click();
    const dial = await tipring.dialWindow();
    await dial.getByText('Björn Čapek').first().waitFor();
    await picture(dial, 'transfer');
    await tipring.secondInstance('tel:+49-30-901820');
    await dial.getByText('A link wants to dial').waitFor();
    await picture(dial, 'link');
  });

const takeMain = (theme: Theme): Promise<void> =>
  withDesk(theme, 1, async ({ pbx, tipring, picture }) => {
    const pop = await tipring.pop();
    const shows = (text: string): Promise<void> => pop.getByText(text).first().waitFor();
    await pbx.setPhone('1001', { kind: 'rings' });
    const missed = await pbx.callFromOutside(customer);
    await shows('Incoming call');
    await missed.hangUp();
    await shows('Missed call');
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    const talk = await pbx.callFrom('1000', '1001');
    await shows('0:03');
    await talk.hangUp();
    await shows('Call ended');
    await pbx.callFromOutside({ number: '+33142685300', name: 'Camille Lefèvre', dialled: '5551001' });
    await shows('Talking');
    await tipring.tray.choose('Open Tipring');
    const main = await tipring.mainWindow();
    await main.getByRole('grid').getByText(customer.name).first().waitFor();
    const dismiss = main.getByRole('button', { name: 'Dismiss' });
    for (let ended = await dismiss.count(); ended > 0; ended -= 1) await dismiss.first().click();
    await main.getByRole('grid').getByText(customer.name).first().click();
    await main.getByLabel('Note').fill('Twelve roses for Friday; asks for a delivery in the morning');
    await main.getByRole('grid').focus();
    await main.getByRole('grid').getByText('Twelve roses').first().waitFor();
    await picture(main, 'calls');
    await tipring.tray.choose('Settings…');
    const settings = await tipring.settingsWindow();
    await settings.getByLabel('Host').waitFor();
    await picture(settings, 'settings');
  });

for (const theme of ['light', 'dark'] as const) {
  await takeCalls(theme);
  await takeMain(theme);
}
