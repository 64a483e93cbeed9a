import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { atOneDesk, pressAndClose } from './desk.ts';
import type { Desk } from './desk.ts';

const note = 'Dear Anna, please call 030 901820 or Carla (1003) before 17:30.';

describe('numbers in a text', () => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(
    embeddedTestPbx,
    (there) => {
      ({ pbx, desk } = there);
    },
    { numbers: { country: 'DE' } },
  );
  beforeEach(async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await pbx.setPhone('1003', { kind: 'answers', after: 200 });
  });

  /** Drags something from elsewhere over the middle of a window and lets go of it there, as the system does. */
  const drop = async (
    page: Page,
    what: { readonly text: string } | { readonly file: string },
  ): Promise<void> => {
    const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight - 20 }));
    const data = {
      items: 'text' in what ? [{ mimeType: 'text/plain', data: what.text }] : [],
      files: 'file' in what ? [what.file] : [],
      dragOperationsMask: 1,
    };
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    await session.detach();
  };

  const options = (dial: Page) => dial.getByRole('group', { name: 'In the text' }).getByRole('option');

  it('that was copied can be chosen from by keyboard, colleagues’ extensions too', async () => {
    await desk.tipring.copy(note);
    await desk.tipring.tray.choose('Dial the copied number…');
    const dial = await desk.tipring.dialWindow();
    await options(dial).first().waitFor();
    expect(await options(dial).locator('.target-name').allInnerTexts()).toEqual([
      '030 901820',
      'Carla Dupont',
    ]);
    await dial.getByRole('button', { name: 'Dial 030 901820' }).waitFor();
    await dial.getByRole('combobox').press('ArrowDown');
    await dial.getByRole('button', { name: 'Dial Carla Dupont' }).waitFor();
    await dial.getByRole('combobox').press('Enter');
    await until('both phones talking', async () => (await pbx.isTalking('1001')) && pbx.isTalking('1003'));
  });

  it('that is pasted are found, and a number alone goes into the field', async () => {
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    const field = dial.getByRole('combobox');
    await field.waitFor();
    await desk.tipring.copy('Call +49 (0)30 901820, please.');
    await field.press('Control+v');
    await until('the number in the field', async () => (await field.inputValue()) === '+4930901820');
    await desk.tipring.copy(note);
    await field.press('Control+v');
    await until('both to be chosen', async () => (await options(dial).count()) === 2);
    await pressAndClose(dial, 'Cancel');
  });

  it('that is dropped on the main window is asked about before it is dialled', async () => {
    await desk.tipring.tray.choose('Open Tipring');
    const main = await desk.tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    await drop(main, { text: 'Carla: 1003' });
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('heading', { name: 'Dial this number?' }).waitFor();
    await drop(dial, { text: note });
    await until('both to be chosen', async () => (await options(dial).count()) === 2);
    await drop(dial, { text: 'Dear Anna' });
    await until(
      'the text to look for',
      async () => (await dial.getByRole('combobox').inputValue()) === 'Dear Anna',
    );
    expect(await pbx.isTalking('1001')).toBe(false);
    await pressAndClose(dial, 'Cancel');
    await main.close();
  });

  it('that is a file is refused, and the window stays what it is', async () => {
    await desk.tipring.tray.choose('Open Tipring');
    const main = await desk.tipring.mainWindow();
    await main.locator('main[data-page="calls"]').waitFor();
    const file = await desk.desktop.session.write('numbers.html', '<h1>030 901820</h1>');
    const before = main.url();
    await drop(main, { file });
    // What came of it would have come before this.
    await drop(main, { text: '1003' });
    await (await desk.tipring.dialWindow()).getByRole('heading', { name: 'Dial this number?' }).waitFor();
    expect(main.url()).toBe(before);
    expect(await desk.tipring.log()).not.toContain('Refused to leave the page');
    expect(desk.tipring.app.playwright.windows()).toHaveLength(3);
  });
});
