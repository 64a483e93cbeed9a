import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { corners } from '../../shared/corner.ts';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { atOneDesk } from './desk.ts';
import type { Desk } from './desk.ts';

const anna = 'Anna Berg';
const customer = { number: '+493012345678', name: 'Zoë Müller', dialled: '5551001' };
const hotkey = 'ctrl+alt+shift+p';
const terminal = 'terminal';

describe('the pop', () => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(
    embeddedTestPbx,
    (there) => {
      ({ pbx, desk } = there);
    },
    {
      numbers: { country: 'FR' },
      pop: { whileTalking: 'chip', corner: 'top-left', stays: 60 },
    },
  );
  beforeEach(async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await desk.desktop.focusTerminal();
  });

  const focusIn = (window: string) =>
    until(`the keyboard in the ${window}`, async () => (await desk.desktop.focusedWindow()) === window);
  const keyboardInPop = () =>
    until('the keyboard in the pop', async () => (await desk.desktop.focusedWindow()).includes('Tipring'));

  it('writes the number as its country does, says the country and that it is the first call', async () => {
    await pbx.callFromOutside(customer);
    await desk.sees(customer.name, '+49 30 12345678');
    await desk.sees(customer.name, 'Germany');
    await desk.sees(customer.name, 'First call with this number');
  });

  it('copies the plain number, however it is written, and says so', async () => {
    await desk.tipring.copy('something else');
    await pbx.callFromOutside(customer);
    await desk.sees(customer.name, '+49 30 12345678');
    await desk.card(customer.name).getByRole('button', { name: 'Copy number' }).click();
    await desk.card(customer.name).getByText('Number copied').waitFor({ state: 'attached' });
    expect(await desk.tipring.copied()).toBe(customer.number);
    expect(await desk.desktop.focusedWindow()).toBe(terminal);
  });

  it('copies the number that stands in the place of a name, too', async () => {
    await desk.tipring.copy('something else');
    // Nobody knows a name for it from an earlier call.
    const number = '+493087654321';
    await pbx.callFromOutside({ ...customer, number, name: '' });
    await desk.sees('+49 30 87654321', 'Incoming call');
    await desk.card('+49 30 87654321').getByRole('button', { name: 'Copy number' }).click();
    await until('the number copied', async () => (await desk.tipring.copied()) === number);
  });

  it('tells of the calls before: the second today, and the last was missed', async () => {
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await call.hangUp();
    await desk.sees(anna, 'Missed call');
    await desk.clear();
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'call today; you missed the last');
  });

  it('comes up in the corner of the settings', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const { x, y } = await desk.tipring.app.bounds(desk.pop);
    expect([x < 100, y < 100]).toEqual([true, true]);
  });

  it('leaves the keyboard in the terminal while it rings, is answered, is shrunk and ends', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 800 });
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    expect(await desk.desktop.focusedWindow()).toBe(terminal);
    await desk.pop.locator('main[data-look="chip"]').waitFor();
    expect(await desk.desktop.focusedWindow()).toBe(terminal);
    await call.hangUp();
    await desk.pop.locator('main[data-look="cards"]').waitFor();
    await desk.sees(anna, 'Call ended');
    expect(await desk.desktop.focusedWindow()).toBe(terminal);
  });

  it('shrinks to a chip while one talks, and a click brings the card back', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.pop.locator('main[data-look="chip"]').waitFor();
    const width = async (): Promise<number> => (await desk.tipring.app.bounds(desk.pop)).width;
    await until('a small window', async () => (await width()) === 300);
    await desk.card(anna).getByRole('button').click();
    await until('the whole window', async () => (await width()) === 440);
    await desk.card(anna).getByRole('button', { name: 'Hang up' }).waitFor();
    await desk.card(anna).getByRole('button', { name: 'Make small' }).click();
    await until('a small window again', async () => (await width()) === 300);
  });

  it('has the call that rings on top and the other folded, which a click opens', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFromOutside(customer);
    await desk.sees(customer.name, 'Incoming call');
    expect(await desk.pop.getByRole('article').first().getByRole('heading').textContent()).toBe(
      customer.name,
    );
    expect(await desk.card(anna).getByRole('button', { name: 'Park' }).count()).toBe(0);
    await desk.card(anna).getByRole('button').click();
    await desk.card(anna).getByRole('button', { name: 'Park' }).waitFor();
  });

  it('gets the keyboard by the hotkey, and Escape gives it back to the terminal', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.desktop.press(hotkey);
    await keyboardInPop();
    await desk.desktop.press('Escape');
    await focusIn(terminal);
    await until('the pop on the screen', () => desk.tipring.isVisible(desk.pop));
    await desk.desktop.type('back again');
    await until('the text in the terminal', async () =>
      (await desk.desktop.typedIntoTerminal()).includes('back again'),
    );
  });

  it('is brought back by the hotkey, and the hotkey gives the keyboard back, too', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.pop.getByRole('button', { name: 'Hide' }).click();
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await desk.desktop.press(hotkey);
    await keyboardInPop();
    await desk.desktop.press(hotkey);
    await focusIn(terminal);
  });

  it('hangs up by the keyboard alone', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.desktop.press(hotkey);
    await keyboardInPop();
    const focused = async (): Promise<string> => {
      const page = await desk.tipring.popWithKeyboard(desk.pop);
      return (await page.evaluate(() => document.activeElement?.textContent)) ?? '';
    };
    await until('the focus in the pop', async () => (await focused()) === 'Transfer…');
    await until('the focus on the last button', async () => {
      if ((await focused()) === 'Hang up') return true;
      await desk.desktop.press('Tab');
      return false;
    });
    await desk.desktop.press('Return');
    await desk.card(anna).getByText('Rejected').waitFor();
    await until('the focus on what can be done now', async () => (await focused()) === 'Note');
    await desk.desktop.press('Escape');
    await focusIn(terminal);
    await desk.sees(anna, 'Rejected');
  });

  it('keeps the keyboard at the call that it was at, when another one lies down on it', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await pbx.callFrom('1000', '1001');
    await desk.pop.locator('main[data-look="chip"]').waitFor();
    await desk.desktop.press(hotkey);
    await keyboardInPop();
    const page = await desk.tipring.popWithKeyboard(desk.pop);
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await until('the focus in the card', async () => (await focused()) === 'Transfer…');
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFromOutside(customer);
    await page.getByRole('article', { name: customer.name }).getByText('Incoming call').waitFor();
    await until('the focus on the folded card', async () => (await focused()) === anna);
    await desk.desktop.press('Return');
    await page.getByRole('article', { name: anna }).getByRole('button', { name: 'Park' }).waitFor();
    await until('the focus in the card again', async () => (await focused()) === 'Transfer…');
    await desk.desktop.press('Escape');
    await focusIn(terminal);
  });

  it('takes a note, which goes to the history, and gives the keyboard back', async () => {
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.card(anna).getByRole('button', { name: 'Note' }).click();
    await keyboardInPop();
    await until('the focus in the note', async () => {
      const page = await desk.tipring.popWithKeyboard(desk.pop);
      return (await page.evaluate(() => document.activeElement?.tagName)) === 'INPUT';
    });
    await desk.desktop.type('wants a refund');
    await desk.desktop.press('Return');
    await focusIn(terminal);
    await desk.sees(anna, 'wants a refund');
    await call.hangUp();
    await desk.sees(anna, 'Missed call');
    await until('the note in the history', async () =>
      (await desk.tipring.history()).includes('wants a refund'),
    );
    expect(await desk.desktop.typedIntoTerminal()).not.toContain('refund');
  });

  it('goes on with a note on any call, whoever rings and whoever gives up meanwhile', async () => {
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await pbx.callFromOutside(customer);
    await desk.card(customer.name).getByRole('button').click();
    await desk.card(customer.name).getByRole('button', { name: 'Note' }).click();
    await keyboardInPop();
    const page = await desk.tipring.popWithKeyboard(desk.pop);
    const inNote = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.tagName === 'INPUT' && document.hasFocus());
    await until('the focus in the note', inNote);
    await desk.desktop.type('wants ');
    await pbx.callFrom('1003', '1001');
    await page.getByRole('article', { name: 'Carla Dupont' }).waitFor();
    await call.hangUp();
    await page.getByRole('article', { name: anna }).getByText('Missed call').waitFor();
    expect(await inNote()).toBe(true);
    await desk.desktop.type('a refund');
    await desk.desktop.press('Return');
    await focusIn(terminal);
    await desk.card(customer.name).getByRole('button').first().click();
    await desk.card(customer.name).getByText('wants a refund').waitFor();
  });

  it('is dragged with the mouse, keeps the focus where it was, and comes up there again', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const before = await desk.tipring.app.bounds(desk.pop);
    await desk.desktop.drag(
      { x: before.x + 200, y: before.y + 20 },
      { x: before.x + 500, y: before.y + 300 },
    );
    const moved = (): Promise<boolean> =>
      desk.tipring.app.bounds(desk.pop).then(({ x, y }) => x > before.x + 250 && y > before.y + 250);
    await until('the pop where it was dragged', moved);
    expect(await desk.desktop.focusedWindow()).toBe(terminal);
    const after = await desk.tipring.app.bounds(desk.pop);
    await pbx.reset();
    await desk.clear();
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const again = await desk.tipring.app.bounds(desk.pop);
    expect([again.x, again.y]).toEqual([after.x, after.y]);
  });
});

describe('the pop, as it is set in the settings window', () => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(embeddedTestPbx, (there) => {
    ({ pbx, desk } = there);
  });

  /** Opens the settings, has something chosen there, saves and closes them. */
  const set = async (choose: (settings: Page) => Promise<unknown>): Promise<void> => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await choose(settings);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Saved', { exact: true }).waitFor();
    await settings.close();
  };
  const workArea = () =>
    desk.tipring.app.playwright.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);

  it.each(corners)('comes up in the corner that was chosen: %s', async (corner) => {
    const names = {
      'bottom-right': 'Bottom right',
      'bottom-left': 'Bottom left',
      'top-right': 'Top right',
      'top-left': 'Top left',
    } as const;
    await set((settings) => settings.getByRole('radio', { name: names[corner] }).check({ force: true }));
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const area = await workArea();
    await until(`the pop at the ${corner}`, async () => {
      const { x, y, width, height } = await desk.tipring.app.bounds(desk.pop);
      const [left, top] = [x - area.x, y - area.y];
      const gaps = {
        left,
        top,
        right: area.width - width - left,
        bottom: area.height - height - top,
      };
      const [vertical, horizontal] = corner.split('-');
      return (
        gaps[vertical === 'top' ? 'top' : 'bottom'] === 16 &&
        gaps[horizontal === 'left' ? 'left' : 'right'] === 16
      );
    });
  });

  it('offers the displays that there are, and comes up on the one that was chosen', async () => {
    const displays = await desk.tipring.app.playwright.evaluate(({ screen }) =>
      screen
        .getAllDisplays()
        .map(({ label, bounds }) => `${label} ${bounds.width} × ${bounds.height}`.trim()),
    );
    await set(async (settings) => {
      const choice = settings.getByRole('combobox', { name: 'Display' });
      expect(await choice.locator('option').allTextContents()).toEqual([
        'Where the mouse is',
        'The main one',
        ...displays,
      ]);
      await choice.selectOption(displays[0] ?? '');
    });
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const { x, y, width, height } = await workArea();
    const at = await desk.tipring.app.bounds(desk.pop);
    expect(at.x >= x && at.x + at.width <= x + width).toBe(true);
    expect(at.y >= y && at.y + at.height <= y + height).toBe(true);
  });

  it('keeps an ended call as long as was chosen and lets it go by itself, a missed one later', async () => {
    await set((settings) => settings.getByRole('radio', { name: '5 s', exact: true }).check({ force: true }));
    await pbx.setPhone('1001', { kind: 'rings' });
    const missed = await pbx.callFromOutside(customer);
    await desk.sees(customer.name, 'Incoming call');
    await missed.hangUp();
    await desk.sees(customer.name, 'Missed call');
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    const hungUp = performance.now();
    await call.hangUp();
    await desk.sees(anna, 'Call ended');
    await desk.card(anna).waitFor({ state: 'detached' });
    // A timer is never early.
    expect(performance.now() - hungUp).toBeGreaterThan(5000);
    await desk.card(customer.name).getByText('Missed call').waitFor();
    expect(await desk.tipring.isVisible(desk.pop)).toBe(true);
  });
});
