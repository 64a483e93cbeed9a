import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { seededHistory } from '../support/history-seed.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk } from './desk.ts';

let pbx: TestPbx;
beforeAll(async () => {
  pbx = await embeddedTestPbx();
});
afterAll(async () => {
  await pbx.close();
});

const openCalls = async (desk: Desk): Promise<Page> => {
  await desk.tipring.tray.choose('Open Tipring');
  const main = await desk.tipring.mainWindow();
  await main.locator('main').waitFor();
  await main.keyboard.press('Control+1');
  await main.locator('main[data-page="calls"]').waitFor();
  return main;
};
const rows = (main: Page) => main.locator('.entry');
const row = (main: Page, name: string) => main.locator('.entry', { hasText: name }).first();

describe('the main window', () => {
  let desk: Desk;
  let main: Page;

  beforeAll(async () => {
    desk = await Desk.connected(pbx);
  });
  beforeEach(async () => {
    await pbx.reset();
    await desk.clear();
    main = await openCalls(desk);
  });
  afterAll(async () => {
    await desk.close();
  });

  /** Ends what was dialled; the dialling window, which then says so, is closed. */
  const giveUp = async (): Promise<void> => {
    await pbx.reset({ kind: 'rings' });
    await (await desk.tipring.dialWindow()).close();
  };

  /** Somebody calls the user and gives up. */
  const missedCall = async (): Promise<void> => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFromOutside({ number: '0301234567', name: 'Zoë Müller', dialled: '5551001' });
    const zoe = main.getByRole('article', { name: 'Zoë Müller' });
    await zoe.filter({ hasText: 'Incoming call' }).waitFor();
    await call.hangUp();
    await row(main, 'Zoë Müller').waitFor();
  };

  it('opens by a click on the tray icon and by starting Tipring again', async () => {
    for (const open of [() => desk.tipring.tray.click(), () => desk.tipring.secondInstance()]) {
      await main.close();
      await until('the window closed', () => !desk.tipring.isOpen('main'));
      await open();
      main = await desk.tipring.mainWindow();
      await main.locator('main[data-page="calls"]').waitFor();
    }
  });

  it('comes to the front as it is, with all that is being written there, when it is open already', async () => {
    await main.keyboard.press('Control+3');
    const field = main.getByRole('combobox', { name: 'Number or name' });
    await field.fill('0301');
    const window = await desk.tipring.app.playwright.browserWindow(main);
    for (const open of [
      () => desk.tipring.tray.click(),
      () => desk.tipring.secondInstance(),
      () => desk.tipring.tray.choose('Open Tipring'),
      () => desk.desktop.press('ctrl+alt+shift+p'),
      () => desk.tipring.tray.click(),
    ]) {
      await window.evaluate((shown: BrowserWindow) => {
        shown.hide();
      });
      await open();
      await until('the window on the screen', () => desk.tipring.isVisible(main));
      expect(await main.locator('main').getAttribute('data-page')).toBe('dial-pad');
      expect(await field.inputValue()).toBe('0301');
    }
    await field.fill('');
  });

  it('goes to its pages by Ctrl and the digits of a French keyboard, too, and types signs by AltGr', async () => {
    const keyboard = await main.context().newCDPSession(main);
    const press = async (key: string, digit: number, modifiers: number): Promise<void> => {
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await keyboard.send('Input.dispatchKeyEvent', {
          ...{ type, modifiers, key, code: `Digit${digit}` },
          windowsVirtualKeyCode: 48 + digit,
        });
    };
    const [alt, control] = [1, 2];
    for (const [key, digit, page] of [
      ['é', 2, 'colleagues'],
      ['"', 3, 'dial-pad'],
      ["'", 4, 'settings'],
      ['(', 5, 'diagnostics'],
      ['&', 1, 'calls'],
    ] as const) {
      await press(key, digit, control);
      await main.locator(`main[data-page="${page}"]`).waitFor();
    }
    await press('{', 4, control + alt);
    expect(await main.locator('main').getAttribute('data-page')).toBe('calls');
    await keyboard.detach();
  });

  it('shows the calls of the moment on top, with what can be done, and then in the history', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    const live = main.getByRole('region', { name: 'Calls now' }).getByRole('article', { name: 'Anna Berg' });
    await live.getByText('Incoming call').waitFor();
    await live.getByRole('button', { name: 'Hang up' }).press('Enter');
    await row(main, 'Anna Berg').getByText('Rejected').waitFor();
    const dismiss = live.getByRole('button', { name: 'Dismiss' });
    await until('the focus on what can be done now', () =>
      dismiss.evaluate((button) => document.activeElement === button),
    );
    await main.keyboard.press('Enter');
    await live.waitFor({ state: 'detached' });
  });

  it('writes numbers as their country does, and copies and finds them as they are', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const grace = { number: '+442079460018', name: 'Grace Byron', dialled: '5551001' };
    const call = await pbx.callFromOutside(grace);
    const live = main.getByRole('article', { name: grace.name });
    await live.getByText('+44 20 7946 0018', { exact: true }).waitFor();
    await call.hangUp();
    await main.getByRole('searchbox').fill('2079460018');
    const entry = row(main, grace.name);
    await entry.getByText('+44 20 7946 0018', { exact: true }).click();
    const details = main.getByRole('region', { name: 'Details' });
    await details.getByText('+44 20 7946 0018', { exact: true }).waitFor();
    await details.getByRole('button', { name: 'Copy number' }).click();
    await until('the number in the clipboard', async () => (await desk.tipring.copied()) === grace.number);
    await main.getByRole('searchbox').press('Escape');
  });

  it('finds a call by name, by its number however it is written, and by the filter', async () => {
    await missedCall();
    const search = main.getByRole('searchbox', { name: 'Search calls' });
    for (const typed of ['muller', '+49 (30) 123-4567', '030 123']) {
      await search.fill(typed);
      await row(main, 'Zoë Müller').waitFor();
      await until(
        'no others',
        async () => (await rows(main).filter({ hasNotText: 'Zoë Müller' }).count()) === 0,
      );
    }
    await search.fill('nobody at all');
    await main.getByText('No call fits').waitFor();
    await search.press('Escape');
    await main.getByRole('radio', { name: 'Outgoing', exact: true }).check();
    await until('no missed call', async () => (await row(main, 'Zoë Müller').count()) === 0);
    await main.getByRole('radio', { name: 'Missed', exact: true }).check();
    await row(main, 'Zoë Müller').getByText('Missed call').waitFor();
    await main.getByRole('radio', { name: 'All', exact: true }).check();
  });

  it('leaves a missed call unseen while a search or a filter keeps it out of the list, and is led to it by the tray', async () => {
    const search = main.getByRole('searchbox', { name: 'Search calls' });
    const outgoing = main.getByRole('radio', { name: 'Outgoing', exact: true });
    const missed = main.getByRole('radio', { name: 'Missed', exact: true });
    await pbx.setPhone('1001', { kind: 'rings' });
    for (const lookElsewhere of [() => search.fill('nobody at all'), () => outgoing.check()]) {
      await lookElsewhere();
      const call = await pbx.callFromOutside({ number: '0305556677', name: 'Ada Lang', dialled: '5551001' });
      await main.getByRole('article', { name: 'Ada Lang' }).waitFor();
      await call.hangUp();
      await main.locator('.badge', { hasText: '1' }).waitFor();
      await until('the missed call in the tray', async () =>
        (await desk.tipring.tray.toolTip()).includes('1 missed call'),
      );
      await desk.tipring.tray.choose('1 missed call');
      await row(main, 'Ada Lang').getByText('Missed call').waitFor();
      expect([await missed.isChecked(), await search.inputValue()]).toEqual([true, '']);
      await until('it seen', async () => (await main.locator('.badge').count()) === 0);
      await desk.clear();
    }
    await main.getByRole('radio', { name: 'All', exact: true }).check();
  });

  it('keeps a note, dials again, copies, deletes and brings back, all by keyboard', async () => {
    await missedCall();
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    await list.press('Home');
    await list.press('F2');
    const note = main.getByLabel('Note');
    await until('the focus in the note', () => note.evaluate((field) => document.activeElement === field));
    await note.fill('wants an offer');
    await note.press('Control+Enter');
    await row(main, 'wants an offer').waitFor();
    await list.press('Control+c');
    await main.getByText('Number copied').waitFor();
    const [newest] = await rows(main).all();
    const kept = await rows(main).count();
    await list.press('Delete');
    await main.getByText('Call deleted').waitFor();
    await until('one call less', async () => (await rows(main).count()) === kept - 1);
    await list.press('Control+z');
    await until('the call back', async () => (await rows(main).count()) === kept);
    await list.press('Home');
    expect(await newest?.getAttribute('aria-selected')).toBe('true');
    await pbx.setPhone('1001', { kind: 'rings' });
    await list.press('Enter');
    await main.getByRole('article', { name: 'Zoë Müller' }).getByText('Your phone is ringing').waitFor();
    await desk.sees('Zoë Müller', 'Your phone is ringing');
    await giveUp();
  });

  it('keeps a note that is being written when another page is gone to, and shows what was written in the pop', async () => {
    await missedCall();
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    await list.press('Home');
    await list.press('F2');
    const note = main.getByLabel('Note');
    await note.fill('calls back');
    await note.press('Control+2');
    await main.locator('main[data-page="colleagues"]').waitFor();
    await main.keyboard.press('Control+1');
    await row(main, 'calls back').waitFor();
    await row(main, 'calls back').click();
    expect(await note.inputValue()).toBe('calls back');
    await desk.pop.getByRole('button', { name: 'Note' }).click();
    const popNote = (await desk.tipring.popWithKeyboard(desk.pop)).getByRole('textbox');
    await until('the keyboard in the pop', () => popNote.evaluate(() => document.hasFocus()));
    await popNote.fill('tomorrow');
    await desk.desktop.press('Return');
    await row(main, 'tomorrow').waitFor();
    await until('the note in the details', async () => (await note.inputValue()) === 'tomorrow');
    await main.keyboard.press('Control+2');
    await main.keyboard.press('Control+1');
    await row(main, 'tomorrow').waitFor();
  });

  it('shows what colleagues’ lines do, takes a call that rings there, and sends a call there by drag and by key', async () => {
    await main.getByRole('button', { name: 'Colleagues', exact: true }).click();
    const carla = main.locator('.colleague', { hasText: 'Carla Dupont' });
    await carla.getByText('free').waitFor();
    await pbx.setPhone('1003', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1003');
    await carla.getByText('ringing').waitFor();
    await carla.click();
    await main.getByRole('button', { name: 'Pick up the call at Carla Dupont' }).click();
    await desk.sees('Anna Berg', 'Talking');
    await call.hangUp();
    await desk.clear();

    for (const send of [
      async () => {
        await main
          .getByRole('article', { name: 'Anna Berg' })
          .dragTo(main.locator('.colleague', { hasText: 'Björn' }));
      },
      async () => {
        const list = main.getByRole('grid', { name: 'Colleagues' });
        await list.focus();
        await list.press('Home');
        await list.press('Control+Enter');
      },
    ]) {
      await pbx.reset();
      await pbx.setPhone('1002', { kind: 'rings' });
      await pbx.callFrom('1000', '1001');
      await main.getByRole('article', { name: 'Anna Berg' }).getByText('Talking').waitFor();
      await send();
      await until('Björn’s phone to ring', () => pbx.isRinging('1002'));
      await main.getByText('Sent on to 1002').waitFor();
      await pbx.reset();
      await desk.clear();
    }
    const own = await pbx.callFrom('1002', '1001');
    await main.getByRole('article', { name: 'Björn Čapek' }).getByText('Talking').waitFor();
    await main
      .getByRole('article', { name: 'Björn Čapek' })
      .dragTo(main.locator('.colleague', { hasText: 'Björn' }));
    await main.getByText('1002 is the other side of this call.').waitFor();
    await own.hangUp();
  });

  it('dials what is put together on the dial pad, completed from colleagues and history', async () => {
    await missedCall();
    await main.getByRole('button', { name: 'Dial pad', exact: true }).click();
    const field = main.getByRole('combobox', { name: 'Number or name' });
    await field.fill('zoe');
    await main.getByRole('option', { name: /Zoë Müller/ }).waitFor();
    await field.fill('');
    for (const key of ['1', '0', '0', '2'])
      await main.getByRole('button', { name: key, exact: true }).click();
    expect(await field.inputValue()).toBe('1002');
    await main.getByRole('option', { name: /Björn Čapek/ }).waitFor();
    await pbx.setPhone('1001', { kind: 'rings' });
    await main.getByRole('button', { name: 'Call', exact: true }).click();
    await main.getByRole('article', { name: 'Björn Čapek' }).getByText('Your phone is ringing').waitFor();
    await giveUp();
  });

  it('reaches pages, settings, people, numbers and calls by Ctrl+K', async () => {
    const run = async (typed: string): Promise<void> => {
      await main.keyboard.press('Control+k');
      const field = main.getByRole('combobox', { name: 'Find and do' });
      await field.fill(typed);
      await main.getByRole('dialog').getByRole('option').first().waitFor();
      await field.press('Enter');
      await field.waitFor({ state: 'detached' });
    };
    await run('go to colleagues');
    await main.locator('main[data-page="colleagues"]').waitFor();
    await run('settings: my phone');
    const heading = main.getByRole('heading', { name: 'My phone' });
    await until('the focus on the section', () => heading.evaluate((it) => document.activeElement === it));
    await pbx.setPhone('1001', { kind: 'rings' });
    await run('call carla');
    await desk.sees('Carla Dupont', 'Your phone is ringing');
    await run('hang up');
    await until('the phone silent', async () => !(await pbx.isRinging('1001')));
  });

  it('asks before it empties the history, and then nothing is left of it in the file either', async () => {
    await missedCall();
    await desk.clear();
    await missedCall();
    const file = path.join(desk.tipring.userDataDir, 'history.jsonl');
    expect(await readFile(file, 'utf8')).toContain('Zoë Müller');
    await row(main, 'Zoë Müller').click();
    await main.getByRole('button', { name: 'Delete', exact: true }).click();
    const undo = main.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await main.getByRole('button', { name: 'Clear…' }).click();
    const dialog = main.getByRole('dialog');
    await dialog.getByText(/Delete (all \d+ calls|the one call) of the history\?/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await rows(main).count()).toBeGreaterThan(0);
    await main.getByRole('button', { name: 'Clear…' }).click();
    await dialog.getByRole('button', { name: 'Delete all' }).click();
    await main.getByText('No calls yet').waitFor();
    expect(await undo.count()).toBe(0);
    await until('an empty file', async () => (await readFile(file, 'utf8')) === '');
    expect(await main.getByRole('button', { name: 'Clear…' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('brings the only call back by Ctrl+Z and by Cmd+Z, and searches what is typed while a filter has the focus', async () => {
    for (const keys of ['Control+z', 'Meta+z']) {
      await missedCall();
      await row(main, 'Zoë Müller').click();
      await main.getByRole('button', { name: 'Delete', exact: true }).click();
      await main.getByText('No calls yet').waitFor();
      await main.keyboard.press(keys);
      await row(main, 'Zoë Müller').waitFor();
      await row(main, 'Zoë Müller').click();
      await main.getByRole('button', { name: 'Delete', exact: true }).click();
      await main.getByText('No calls yet').waitFor();
      await desk.clear();
    }
    await main.getByRole('radio', { name: 'Missed', exact: true }).focus();
    await main.keyboard.type('zo');
    expect(await main.getByRole('searchbox', { name: 'Search calls' }).inputValue()).toBe('zo');
    await main.getByRole('searchbox', { name: 'Search calls' }).fill('');
  });
});

/** Callers whose names and numbers a spreadsheet would calculate with. */
const hostile = [
  { name: '=HYPERLINK("http://example.com";"Zoë")', number: '0301234567' },
  { name: '@SUM(1+1), 2', number: '+4930901820' },
];
/** Reads a table as Python's csv does, and tells its cells as JSON. */
const readsCsv = `import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file))))`;
const table = z.array(z.array(z.string()));

describe('a history of ten thousand calls', () => {
  let desk: Desk;

  beforeAll(async () => {
    const desktop = await startDesktop();
    const config = await writeConfig(desktop, pbx);
    await desktop.session.write('seeded/history.jsonl', seededHistory(10_000, Date.now() - 60_000));
    const userDataDir = path.join(desktop.session.folder, 'seeded');
    const tipring = await launchTipring({ desktop, config, userDataDir });
    desk = new Desk(desktop, tipring, await tipring.pop());
    await desk.connected();
  });
  afterAll(async () => {
    await desk.close();
  });

  /** Somebody calls the user and gives up. */
  const missedCall = async (name: string): Promise<void> => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFromOutside({ number: '0305556677', name, dialled: '5551001' });
    await desk.sees(name, 'Incoming call');
    await call.hangUp();
  };

  it('is there from the first to the last, while only what is seen is in the page', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    await row(main, '0301000000').waitFor();
    await list.focus();
    await list.press('End');
    await row(main, '0301009999').waitFor();
    expect(await rows(main).count()).toBeLessThan(60);
    expect(Number(await list.getAttribute('aria-rowcount'))).toBeGreaterThan(10_000);
    await main.getByRole('searchbox').fill('0301004321');
    await until('the one call', async () => (await rows(main).count()) === 1);
    await row(main, '0301004321').waitFor();
    await main.getByRole('searchbox').fill('');
  });

  it('draws no more than is seen however far it is scrolled, and the right calls everywhere', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    const most = await list.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          let rows = 0;
          new MutationObserver(() => {
            rows = Math.max(rows, element.querySelectorAll('[role="row"]').length);
          }).observe(element, { childList: true, subtree: true });
          const scrollOn = (): void => {
            element.scrollTop += 3 * element.clientHeight;
            if (element.scrollTop + element.clientHeight < element.scrollHeight)
              requestAnimationFrame(scrollOn);
            else resolve(rows);
          };
          element.scrollTop = 0;
          requestAnimationFrame(scrollOn);
        }),
    );
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThan(60);
    for (const [share, number] of [
      [1, '0301009999'],
      [0.5, '0301005000'],
      [0, '0301000000'],
    ] as const) {
      await list.evaluate((element, at) => {
        element.scrollTop = at * (element.scrollHeight - element.clientHeight);
      }, share);
      await row(main, number).waitFor();
    }
  });

  it('is gone through by keyboard to the last call, which is then in sight', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    for (const [key, number] of [
      ['End', '0301009999'],
      ['ArrowUp', '0301009998'],
      ['ArrowDown', '0301009999'],
      ['ArrowDown', '0301009999'],
      ['Home', '0301000000'],
      ['ArrowDown', '0301000001'],
    ] as const) {
      await list.press(key);
      const chosen = main.locator('.entry[aria-selected="true"]', { hasText: number });
      await chosen.waitFor();
      expect(await chosen.getAttribute('id')).toBe(await list.getAttribute('aria-activedescendant'));
      const [inList, ofRow] = [await list.boundingBox(), await chosen.boundingBox()];
      if (inList === null || ofRow === null) throw new Error('It is not drawn.');
      expect(ofRow.y).toBeGreaterThanOrEqual(inList.y);
      expect(ofRow.y + ofRow.height).toBeLessThanOrEqual(inList.y + inList.height + 1);
    }
  });

  it('stays where one reads when a call is added on top', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    await list.press('Home');
    await list.hover();
    await main.mouse.wheel(0, 20_000);
    /** The first call in sight, and how far below the upper edge of the list it stands. */
    const read = () =>
      list.evaluate((element) => {
        const edge = element.getBoundingClientRect().top;
        const [first] = [...element.querySelectorAll('.entry')]
          .map((row) => ({ text: row.textContent, below: row.getBoundingClientRect().top - edge }))
          .filter(({ below }) => below >= 0)
          .toSorted((one, other) => one.below - other.below);
        return first;
      });
    await until('the list scrolled', () => list.evaluate((element) => element.scrollTop > 10_000));
    await until('the calls there', async () => Boolean((await read())?.text));
    const before = await read();
    const place = (): Promise<string | null> =>
      rows(main)
        .filter({ hasText: before?.text ?? '' })
        .getAttribute('aria-rowindex');
    const first = await place();
    await missedCall('Ada Lang');
    await until('one call more above it', async () => Number(await place()) === Number(first) + 1);
    expect(await read()).toEqual(before);
    // What came is out of sight, and so not seen.
    expect(await main.locator('.badge').textContent()).toContain('1');
    await list.evaluate((element) => {
      element.scrollTop = 0;
    });
    await row(main, 'Ada Lang').waitFor();
    await until('it seen', async () => (await main.locator('.badge').count()) === 0);
  });

  it('keeps the chosen call chosen when another is added, after a deletion and far from what is looked at', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    const chosen = main.locator('.entry[aria-selected="true"]');
    await list.focus();
    await list.press('Home');
    await row(main, '0301000003').click();
    await list.press('Delete');
    await main.getByText('Call deleted').waitFor();
    await until('the next one chosen', async () => (await chosen.textContent())?.includes('0301000004'));
    await missedCall('Bo Lind');
    await row(main, 'Bo Lind').waitFor();
    expect(await chosen.textContent()).toContain('0301000004');

    const scrollTo = (share: number): Promise<void> =>
      list.evaluate((element, at) => {
        element.scrollTop = at * (element.scrollHeight - element.clientHeight);
      }, share);
    await scrollTo(0.5);
    await row(main, '0301005000').click();
    await scrollTo(0);
    await row(main, 'Bo Lind').waitFor();
    await missedCall('Cem Aydin');
    await row(main, 'Cem Aydin').waitFor();
    const details = main.getByRole('region', { name: 'Details' });
    await details.getByText('0301005000').first().waitFor();
    await scrollTo(0.5);
    await until('it chosen in the list', async () => (await chosen.textContent())?.includes('0301005000'));
    await list.press('Home');
  });

  it('is exported to a file that spreadsheets read', async () => {
    const main = await openCalls(desk);
    const folder = path.join(desk.desktop.session.folder, 'export');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'calls.csv');
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    await list.press('Home');
    for (const caller of hostile) {
      await pbx.setPhone('1001', { kind: 'rings' });
      const call = await pbx.callFromOutside({ ...caller, dialled: '5551001' });
      await main.getByRole('article', { name: caller.name }).waitFor();
      await call.hangUp();
      await row(main, caller.name).waitFor();
    }
    await main.getByRole('button', { name: 'Export…' }).click();
    await desk.saveAs(file);
    await main.getByText(`Saved as ${file}`).waitFor();
    const text = await readFile(file, 'utf8');
    expect(text.startsWith('\ufeffDate,Time,Direction,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(10_002);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [head, ...cells] = table.parse(
      JSON.parse(await desk.desktop.session.output('python3', ['-c', readsCsv, file])),
    );
    expect(head?.slice(0, 5)).toEqual(['Date', 'Time', 'Direction', 'Name', 'Number']);
    expect(new Set(cells.map(({ length }) => length))).toEqual(new Set([12]));
    const told = cells.slice(0, hostile.length).map((line) => line.slice(2, 6));
    expect(told).toEqual(
      hostile.map(({ name, number }) => ['Incoming', `'${name}`, `'${number}`, 'Missed call']).toReversed(),
    );
    // What a spreadsheet would calculate with is in no cell.
    expect(cells.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect(cells.flat()).toContain('شيرين Example 5');
  });

  it('keeps a note that is being written when Tipring quits', async () => {
    const main = await openCalls(desk);
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.focus();
    await list.press('Home');
    await list.press('F2');
    await main.getByLabel('Note').fill('half a sentence');
    await desk.tipring.tray.choose('Quit');
    await until('the end of Tipring', () => desk.tipring.app.ended);
    const file = path.join(desk.tipring.userDataDir, 'history.jsonl');
    expect(await readFile(file, 'utf8')).toContain('half a sentence');
  });
});
