import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { menuText } from '../support/tray.ts';
import { atOneDesk } from './desk.ts';
import type { Desk } from './desk.ts';

/** Types until what is meant stands on top, as a person does, and presses Enter. */
const runOn = async (main: Page, typed: string, meant: string): Promise<void> => {
  await main.keyboard.press('Control+k');
  const field = main.getByRole('combobox', { name: 'Find and do' });
  await field.fill(typed);
  await main.locator('[role="option"][aria-selected="true"]', { hasText: meant }).waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
};

describe('the palette', () => {
  let pbx: TestPbx;
  let desk: Desk;
  let main: Page;

  atOneDesk(embeddedTestPbx, (there) => {
    ({ pbx, desk } = there);
  });
  beforeEach(async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await desk.tipring.tray.choose('Open Tipring');
    main = await desk.tipring.mainWindow();
    await main.locator('main').waitFor();
    await main.keyboard.press('Control+1');
    await main.locator('main[data-page="calls"]').waitFor();
  });

  const field = () => main.getByRole('combobox', { name: 'Find and do' });

  const run = (typed: string, meant: string): Promise<void> => runOn(main, typed, meant);
  /** What it finds, in its order. */
  const finds = async (typed: string): Promise<readonly string[]> => {
    await main.keyboard.press('Control+k');
    await field().fill(typed);
    await main.locator('[role="listbox"][aria-busy="false"]').waitFor({ state: 'attached' });
    const found = await main.locator('.command-label').allTextContents();
    await field().press('Escape');
    await field().waitFor({ state: 'detached' });
    return found;
  };

  /** Somebody calls the user and gives up. */
  const missedCall = async (): Promise<void> => {
    const call = await pbx.callFromOutside({ number: '0301234567', name: 'Zoë Müller', dialled: '5551001' });
    await main.getByRole('article', { name: 'Zoë Müller' }).waitFor();
    await call.hangUp();
    await main.getByText('Missed call').first().waitFor();
  };

  it('makes calls quiet, which the window says, and ends that', async () => {
    await run('quiet', 'For 30 minutes');
    await main.getByRole('navigation').getByText('Quiet until ').waitFor();
    await until('quiet in the tray', async () =>
      menuText(await desk.tipring.tray.menu()).includes('Quiet until '),
    );
    await pbx.callFrom('1000', '1001');
    await main.getByRole('article', { name: 'Anna Berg' }).getByText('Incoming call').waitFor();
    expect(await desk.tipring.isVisible(desk.pop)).toBe(false);
    await run('show the pop', 'Show the pop');
    await desk.sees('Anna Berg', 'Incoming call');
    await run('hide the pop', 'Hide the pop');
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await run('end quiet', 'End quiet now');
    await until(
      'no quiet in the tray',
      async () => !menuText(await desk.tipring.tray.menu()).includes('Quiet until '),
    );
    expect(await main.getByRole('navigation').getByText('Quiet until ').count()).toBe(0);
  });

  it('redials the number that was dialled last, and dials the one that was copied', async () => {
    await run('0301112223', 'Call 0301112223');
    await main.getByRole('article', { name: '0301112223' }).getByText('Your phone is ringing').waitFor();
    await main.getByRole('button', { name: 'Hang up' }).click();
    await until('the phone silent', async () => !(await pbx.isRinging('1001')));
    await run('redial', 'Redial 0301112223');
    await until('the phone to ring', () => pbx.isRinging('1001'));
    await run('hang up', 'Hang up: 0301112223');
    await until('the phone silent', async () => !(await pbx.isRinging('1001')));
    expect(await finds('copied')).toEqual([]);
    await desk.tipring.copy('Please call +49 (0)30 901820 back.');
    await run('copied', 'Dial the copied +49 30 901820');
    await main.getByRole('article', { name: '+49 30 901820' }).getByText('Your phone is ringing').waitFor();
    await run('hang up', 'Hang up: +49 30 901820');
    await until('the phone silent', async () => !(await pbx.isRinging('1001')));
  });

  it('fetches the call that somebody else has parked', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 100 });
    await pbx.callFrom('1000', '1001');
    await main.getByRole('article', { name: 'Anna Berg' }).getByText('Talking').waitFor();
    await run('park', 'Park: Anna Berg');
    await main.getByText('Parked on ').first().waitFor();
    await desk.clear();
    await run('fetch', 'Fetch a parked call: Anna Berg (1000)');
    await main.getByText('Talking').first().waitFor();
    await until('an empty parking lot', async () =>
      (await finds('fetch')).every((label) => !label.startsWith('Fetch a parked call')),
    );
  });

  it('does what was chosen, and lets nothing slide under the mouse, when the phone rings meanwhile', async () => {
    await main.keyboard.press('Control+k');
    const chosen = main.locator('[role="option"][aria-selected="true"]');
    await chosen.waitFor();
    await until('the dial pad chosen', async () => {
      if ((await chosen.textContent()) === 'Go to Dial pad') return true;
      await field().press('ArrowDown');
      return false;
    });
    const place = await chosen.boundingBox();
    const call = await pbx.callFrom('1000', '1001');
    await main.getByRole('option', { name: 'Hang up: Anna Berg' }).waitFor();
    expect(await chosen.textContent()).toBe('Go to Dial pad');
    expect(await chosen.boundingBox()).toEqual(place);
    await field().press('Enter');
    await main.locator('main[data-page="dial-pad"]').waitFor();
    expect(await pbx.isRinging('1001')).toBe(true);

    await main.keyboard.press('Control+k');
    const hangUp = main.getByRole('option', { name: 'Hang up: Anna Berg' });
    await hangUp.waitFor();
    const next = main.getByRole('option', { name: 'Note: Anna Berg' });
    const below = await next.boundingBox();
    await call.hangUp();
    await until('hanging up gone', async () => (await hangUp.getAttribute('aria-disabled')) === 'true');
    expect(await next.boundingBox()).toEqual(below);
    await hangUp.click({ force: true });
    expect(await field().count()).toBe(1);
    await field().press('Escape');
    await field().waitFor({ state: 'detached' });
  });

  it('shows the missed calls of the history from any page, and marks them seen', async () => {
    await main.getByRole('button', { name: 'Dial pad', exact: true }).click();
    await missedCallElsewhere();
    await run('seen', 'Mark missed calls as seen');
    await until('no badge', async () => (await main.locator('.badge').count()) === 0);
    await run('show calls: missed', 'Show calls: Missed');
    expect(await main.getByRole('radio', { name: 'Missed', exact: true }).isChecked()).toBe(true);
    await run('search calls', 'Search calls');
    await main.keyboard.type('zo');
    expect(await main.getByRole('searchbox', { name: 'Search calls' }).inputValue()).toBe('zo');
    await run('show calls: all', 'Show calls: All');
    expect(await main.getByRole('searchbox', { name: 'Search calls' }).inputValue()).toBe('');
  });

  /** As `missedCall`, on a page without the history. */
  const missedCallElsewhere = async (): Promise<void> => {
    const call = await pbx.callFromOutside({ number: '0301234567', name: 'Zoë Müller', dialled: '5551001' });
    await main.getByRole('article', { name: 'Zoë Müller' }).waitFor();
    await call.hangUp();
    await main.locator('.badge').waitFor();
  };

  it('exports the whole history, whatever is searched for on its page', async () => {
    await missedCall();
    await main.getByRole('searchbox', { name: 'Search calls' }).fill('nobody at all');
    await main.getByText('No call fits').waitFor();
    const folder = path.join(desk.desktop.session.folder, 'export');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'palette.csv');
    await run('export', 'Export the call history…');
    await desk.saveAs(file);
    await main.getByText(`Saved as ${file}`).waitFor();
    expect(await readFile(file, 'utf8')).toContain('Zoë Müller');
    await main.getByRole('searchbox', { name: 'Search calls' }).fill('');
  });

  it('asks before it clears the history', async () => {
    await missedCall();
    await main.getByRole('button', { name: 'Colleagues', exact: true }).click();
    await run('clear', 'Clear the call history…');
    const dialog = main.getByRole('dialog');
    await dialog.getByText(/Delete (all \d+ calls|the one call) of the history\?/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await main.locator('.entry').count()).toBeGreaterThan(0);
    await run('clear', 'Clear the call history…');
    await dialog.getByRole('button', { name: 'Delete all' }).click();
    await main.getByText('No calls yet').waitFor();
    expect(await finds('clear')).not.toContain('Clear the call history…');
  });

  it('copies the report for support', async () => {
    await run('copy report', 'Copy report');
    await main.getByText('Report copied').waitFor();
    expect(await desk.tipring.copied()).toContain('Tipring');
  });

  it('goes to a setting by its name', async () => {
    await run('voicemail code', 'Settings: Voicemail code');
    await until('the focus in the field', () =>
      main.getByRole('textbox', { name: 'Voicemail code' }).evaluate((it) => document.activeElement === it),
    );
  });

  it('speaks another language at once, and keeps what is edited in the settings', async () => {
    await run('settings: outside line', 'Settings: Outside line');
    await main.getByRole('textbox', { name: 'Outside line' }).fill('9');
    await run('deutsch', 'Language: Deutsch');
    await main.getByRole('textbox', { name: 'Amtsholung' }).waitFor();
    expect(await main.locator('[name="dialing.outsideLine"]').inputValue()).toBe('9');
    await main.keyboard.press('Control+k');
    await main.locator('.palette-input').fill('english');
    await main.getByRole('option', { name: 'Sprache: English' }).waitFor();
    await main.keyboard.press('Enter');
    await main.getByRole('textbox', { name: 'Outside line' }).waitFor();
    await run('discard', 'Settings: Discard');
    expect(await main.getByRole('textbox', { name: 'Outside line' }).inputValue()).toBe('');
    expect(await readFile(path.join(desk.tipring.userDataDir, 'settings.json'), 'utf8')).not.toContain('"9"');
  });

  it('speaks another language at once in the pop, the tray and the notification that stand there, too', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees('Anna Berg', 'Incoming call');
    const { id } = await desk.desktop.notifications.displayed('Anna Berg is calling');
    for (const { typed, choice, pop, notice, quit } of [
      {
        ...{ typed: 'deutsch', choice: 'Language: Deutsch', pop: 'Eingehender Anruf' },
        ...{ notice: 'Anna Berg ruft an', quit: 'Beenden' },
      },
      {
        ...{ typed: 'english', choice: 'Sprache: English', pop: 'Incoming call' },
        ...{ notice: 'Anna Berg is calling', quit: 'Quit' },
      },
    ]) {
      await main.keyboard.press('Control+k');
      await main.locator('.palette-input').fill(typed);
      await main.getByRole('option', { name: choice }).waitFor();
      await main.keyboard.press('Enter');
      await main.locator('.palette-input').waitFor({ state: 'detached' });
      await desk.sees('Anna Berg', pop);
      expect((await desk.desktop.notifications.displayed(notice)).id).toBe(id);
      await until(`“${quit}” in the tray`, async () =>
        menuText(await desk.tipring.tray.menu()).includes(quit),
      );
    }
  });

  it('gives the keyboard back to where it was, by Escape, by its own keys and after what it did', async () => {
    await missedCall();
    const list = main.getByRole('grid', { name: 'Call history' });
    const hasFocus = (): Promise<boolean> => list.evaluate((it) => document.activeElement === it);
    for (const close of [
      () => field().press('Escape'),
      () => field().press('Control+k'),
      async () => {
        await field().fill('quiet');
        await field().press('Enter');
      },
    ]) {
      await list.focus();
      await main.keyboard.press('Control+k');
      await field().waitFor();
      await close();
      await field().waitFor({ state: 'detached' });
      await until('the focus in the list', hasFocus);
    }
    await run('end quiet', 'End quiet now');
  });

  it('quits', async () => {
    await main.keyboard.press('Control+k');
    await field().fill('quit');
    await field()
      .press('Enter')
      .catch((error: unknown) => {
        // The window may be gone before the key is let go.
        if (!main.isClosed()) throw error;
      });
    await until('the end of Tipring', () => desk.tipring.app.ended);
  });
});

describe('the palette, and the window beside it,', () => {
  it('connect again where the login was refused', async () => {
    const pbx = await embeddedTestPbx();
    const desktop = await startDesktop();
    const config = await writeConfig(desktop, { ...pbx, secret: 'wrong' });
    const tipring = await launchTipring({ desktop, config });
    const refusals = async (): Promise<number> =>
      (await tipring.log()).split('\n').filter((line) => line.includes('link: stopped')).length;
    await until('the refusal', async () => (await refusals()) === 1, 30_000);
    await tipring.tray.choose('Open Tipring');
    const main = await tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    await runOn(main, 'connect now', 'Connect now');
    await until('the second attempt', async () => (await refusals()) === 2);
    await main.getByRole('button', { name: 'Connect now' }).click();
    await until('the third attempt', async () => (await refusals()) === 3);
    await tipring.close();
    await desktop.close();
    await pbx.close();
  });

  it('have the story of the demo go on', async () => {
    const desktop = await startDesktop();
    const tipring = await launchTipring({ desktop, args: ['--demo'] });
    await until(
      'the link to the demo’s PBX',
      async () => (await tipring.tray.toolTip()).includes('Connected to'),
      30_000,
    );
    await tipring.tray.choose('Open Tipring');
    const main = await tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    await runOn(main, 'two calls', 'Demo: Two calls at once');
    await until('two calls', async () => (await main.getByRole('article').count()) === 2);
    await tipring.close();
    await desktop.close();
  });
});
