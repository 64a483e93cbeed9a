import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, atOneDesk } from './desk.ts';

const anna = 'Anna Berg';

describe('the manners of the pop', () => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(embeddedTestPbx, (there) => {
    ({ pbx, desk } = there);
  });
  beforeEach(async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
  });

  /** Clicks on the button where it is to be seen on the screen, whatever window is there. */
  const clickHangUp = async (): Promise<void> => {
    const window = await desk.tipring.app.bounds(desk.pop);
    const button = await desk.card(anna).getByRole('button', { name: 'Hang up' }).boundingBox();
    if (button === null) throw new Error('There is no button to hang up.');
    await desk.desktop.clickAt(
      Math.round(window.x + button.x + button.width / 2),
      Math.round(window.y + button.y + button.height / 2),
    );
  };

  it('never takes the focus from the terminal that is being typed in', async () => {
    await desk.desktop.focusTerminal();
    await desk.desktop.type('before ');
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    expect(await desk.desktop.focusedWindow()).toBe('terminal');
    await desk.desktop.type('while ');
    await call.hangUp();
    await desk.sees(anna, 'Missed call');
    await desk.desktop.type('after');
    await until('the whole text in the terminal', async () =>
      (await desk.desktop.typedIntoTerminal()).includes('before while after'),
    );
    expect(await desk.desktop.focusedWindow()).toBe('terminal');
  });

  it('is used with the mouse without taking the focus either', async () => {
    await desk.desktop.focusTerminal();
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await clickHangUp();
    await desk.sees(anna, 'Rejected');
    expect(await desk.desktop.focusedWindow()).toBe('terminal');
  });

  it('stands above a window that fills the screen', async () => {
    await desk.desktop.focusTerminal();
    const windowed = await desk.desktop.terminalSize();
    await desk.desktop.press('alt+Return');
    await until(
      'a terminal as large as the screen',
      async () => (await desk.desktop.terminalSize()) === '1280x800',
    );
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await clickHangUp();
    await desk.sees(anna, 'Rejected');
    expect(await desk.desktop.focusedWindow()).toBe('terminal');
    await desk.desktop.press('alt+Return');
    await until('a terminal as it was', async () => (await desk.desktop.terminalSize()) === windowed);
  });

  it('is one window, hidden and shown again, as high as its content', async () => {
    const heights: number[] = [];
    for (const expected of [0, 1]) {
      const call = await pbx.callFrom('1000', '1001');
      await desk.sees(anna, 'Incoming call');
      expect(await desk.tipring.pop()).toBe(desk.pop);
      expect(heights).toHaveLength(expected);
      heights.push((await desk.tipring.app.bounds(desk.pop)).height);
      await call.hangUp();
      await desk.sees(anna, 'Missed call');
      await desk.clear();
    }
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(80);
  });

  it('stays away when it was hidden, and a click on the notification brings it back', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.pop.getByRole('button', { name: 'Hide' }).click();
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await desk.desktop.notifications.click('Anna Berg is calling');
    await until('the pop back', () => desk.tipring.isVisible(desk.pop));
  });

  it('comes back by the tray, too', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.pop.getByRole('button', { name: 'Hide' }).click();
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await desk.tipring.tray.choose('Incoming call: Anna Berg (1000)');
    await until('the pop back', () => desk.tipring.isVisible(desk.pop));
  });

  it('comes back as high as it was, with every call in it', async () => {
    await pbx.callFrom('1000', '1001');
    await pbx.callFromOutside({ number: '0301234567', name: 'Second', dialled: '5551001' });
    await desk.sees(anna, 'Incoming call');
    await desk.sees('Second', 'Incoming call');
    const content = (): Promise<number> =>
      desk.pop.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    const height = async (): Promise<number> => (await desk.tipring.app.bounds(desk.pop)).height;
    await until('the height of two calls', async () => (await height()) === (await content()));
    const before = await height();
    await desk.pop.getByRole('button', { name: 'Hide' }).click();
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await desk.tipring.tray.choose('Incoming call: Anna Berg (1000)');
    await until('the pop back', () => desk.tipring.isVisible(desk.pop));
    expect(await height()).toBe(before);
  });

  it('that was closed by a window manager comes with the next call all the same', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    const window = await desk.tipring.app.playwright.browserWindow(desk.pop);
    await window.evaluate((pop: BrowserWindow) => {
      pop.close();
    });
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await pbx.callFromOutside({ number: '0301234567', name: 'Second', dialled: '5551001' });
    await desk.sees('Second', 'Incoming call');
  });

  it('shows what a caller calls himself as text and nothing else', async () => {
    const name = '<img src=x onerror=alert(1)> & "Co" \\ ؟';
    await pbx.callFromOutside({ number: '030<b>1</b>', name, dialled: '5551001' });
    await desk.sees(name, 'Incoming call');
    expect((await desk.desktop.notifications.displayed(name)).body).toContain('030‹b›1‹/b›');
    expect(await desk.pop.locator('img').count()).toBe(0);
    expect(await desk.card(name).getByRole('heading').textContent()).toBe(name);
  });

  it('comes back when its page dies while the phone rings', async () => {
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.tipring.app.playwright.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer();
    });
    // The page that Playwright knew is gone for it; the app itself is asked.
    await until('a page that shows the call', () =>
      desk.tipring.app.playwright.evaluate(async ({ webContents }) => {
        const [pop] = webContents.getAllWebContents();
        if (pop === undefined || pop.isCrashed() || pop.isLoading()) return false;
        // A page that dies now never answers.
        const patience = new Promise((resolve) => setTimeout(resolve, 1000));
        const text: unknown = await Promise.race([
          pop.executeJavaScript('document.body.innerText'),
          patience,
        ]);
        return typeof text === 'string' && text.includes('Anna Berg');
      }),
    );
  });
});

describe('Tipring that quits while the phone rings', () => {
  it('takes the notification of the call with it; that of a missed call stays', async () => {
    const pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    const desk = await Desk.connected(pbx);
    const { notifications } = desk.desktop;
    const call = await pbx.callFrom('1002', '1001');
    await desk.sees('Björn Čapek', 'Incoming call');
    await call.hangUp();
    await notifications.displayed('Missed call from Björn Čapek');
    await pbx.callFrom('1000', '1001');
    await notifications.displayed(`${anna} is calling`);
    await desk.tipring.close();
    const displayed = (await notifications.list()).filter(({ state }) => state === 'displayed');
    expect(displayed.map(({ summary }) => summary)).toEqual(['Missed call from Björn Čapek']);
    await desk.desktop.close();
    await pbx.close();
  });
});

describe('an ordinary user', () => {
  it("gets the pop with Chromium's own sandbox on", async () => {
    const pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    const desk = await Desk.connected(pbx, {}, { user: 'ordinary-user' });
    expect(await desk.tipring.app.renderersAreSandboxed()).toBe(true);
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.close();
    await pbx.close();
  });
});
