import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, pressAndClose } from './desk.ts';

describe('the hotkey for the selected text', () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desk = await Desk.connected(pbx, { numbers: { country: 'DE' } });
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await pbx.setPhone('1003', { kind: 'answers', after: 200 });
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  /** Presses the keys in the settings, and saves them: they are told to be so. */
  const choose = async (keys: string, told: string): Promise<void> => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await settings.getByRole('textbox', { name: 'Hotkey for the selected text' }).press(keys);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.locator('[data-field="dialing.hotkey"]').getByText(told).waitFor();
    await settings.close();
  };

  it('is told not to work where another program has its keys, and what to do', async () => {
    // The window manager goes to another desktop with them.
    await choose(
      'Control+Alt+ArrowLeft',
      'The system does not give it to Tipring, or another program has it. Choose other keys.',
    );
  });

  it('is chosen in the settings by pressing it', async () => {
    await choose('Control+Alt+Shift+D', 'It works in every program.');
  });

  it('finds the numbers selected in another program, and leaves the clipboard as it is', async () => {
    await desk.tipring.copy('kept');
    await desk.desktop.focusTerminal();
    await desk.desktop.type('Carla 1003, shop 030 901820 *21*1002#');
    await until('the text in the terminal', async () =>
      (await desk.desktop.typedIntoTerminal()).endsWith('1002#'),
    );
    await desk.desktop.selectInTerminal('line');
    await desk.desktop.press('ctrl+alt+shift+d');
    const dial = await desk.tipring.dialWindow();
    const found = dial.getByRole('group', { name: 'In the text' }).getByRole('option');
    await found.first().waitFor();
    expect(await found.locator('.target-name').allInnerTexts()).toEqual(['Carla Dupont', '030 901820']);
    expect(await desk.tipring.copied()).toBe('kept');
    expect(await pbx.isTalking('1001')).toBe(false);
    await desk.desktop.press('Return');
    await until('both phones talking', async () => (await pbx.isTalking('1001')) && pbx.isTalking('1003'));
  });

  it('says so where nothing selected is a number', async () => {
    await desk.desktop.focusTerminal();
    await desk.desktop.selectInTerminal('word');
    await desk.desktop.press('ctrl+alt+shift+d');
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('There is no phone number in that text.').waitFor();
    await pressAndClose(dial, 'Cancel');
  });
});
