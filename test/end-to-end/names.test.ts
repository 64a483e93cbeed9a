import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { menuText } from '../support/tray.ts';
import { atOneDesk } from './desk.ts';
import type { Desk } from './desk.ts';

const soehne = { number: '0301234567', name: 'Müller & Söhne', dialled: '5551001' };

describe('whom the PBX does not name', () => {
  let pbx: TestPbx;
  let desk: Desk;
  let main: Page;

  atOneDesk(
    embeddedTestPbx,
    (there) => {
      ({ pbx, desk } = there);
    },
    {
      colleagues: [{ name: 'Carla at home', number: '+49409876543' }],
      ...{ numbers: { country: 'DE' }, dialing: { plus: 'written-out' } },
    },
  );
  beforeEach(async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await desk.tipring.tray.choose('Open Tipring');
    main = await desk.tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
  });

  const inTheTray = (line: RegExp): Promise<unknown> =>
    until(`${line.source} in the tray`, async () => line.test(menuText(await desk.tipring.tray.menu())));

  /** Somebody calls who has a number only; they are known as this everywhere, and give up. */
  const comesNamed = async (number: string, name: string): Promise<void> => {
    const call = await pbx.callFromOutside({ number, name: '', dialled: '5551001' });
    await desk.sees(name, 'Incoming call');
    await desk.desktop.notifications.displayed(`${name} is calling`);
    await inTheTray(new RegExp(`Incoming call: ${name} [(]`));
    const now = main.getByRole('region', { name: 'Calls now' });
    await now.getByRole('article', { name }).getByText('Incoming call').waitFor();
    await call.hangUp();
    await inTheTray(new RegExp(`${name} [(].+[)] · Missed call`));
  };

  /** The entries that a search finds, in their order. */
  const found = async (search: string, count: number): Promise<readonly string[]> => {
    await main.getByRole('searchbox', { name: 'Search calls' }).fill(search);
    await until(`${count} found`, async () => (await main.locator('.entry-name').count()) === count);
    return main.locator('.entry-name').allTextContents();
  };

  it('is named as the colleague with that number, however it is written', async () => {
    await comesNamed('0409876543', 'Carla at home');
    expect(await found('carla', 1)).toEqual([expect.stringContaining('Carla at home')]);
  });

  it('is named as with an earlier call, when he calls and when he is called by his name', async () => {
    const first = await pbx.callFromOutside(soehne);
    await desk.sees(soehne.name, 'Incoming call');
    await first.hangUp();
    await desk.sees(soehne.name, 'Missed call');
    await desk.clear();
    await comesNamed('+49301234567', soehne.name);
    await desk.clear();

    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await main.keyboard.press('Control+k');
    const palette = main.getByRole('combobox', { name: 'Find and do' });
    await palette.fill('söhne');
    await main
      .getByRole('option', { name: `Call ${soehne.name}` })
      .first()
      .waitFor();
    await palette.press('Enter');
    await desk.sees(soehne.name, 'Talking');
    await pbx.hangUp('1001');
    await desk.sees(soehne.name, 'Call ended');
    expect(await found('sohne', 3)).toHaveLength(3);
    await main.locator('.entry').first().getByText('Outgoing').waitFor({ state: 'attached' });
  });
});
