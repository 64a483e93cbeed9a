import { afterAll, beforeAll, describe, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, pressAndClose } from './desk.ts';

describe('the rules of dialling', () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    // With the line 1, what is typed as 002 reaches the phone 1002.
    desk = await Desk.connected(pbx, {
      numbers: { country: 'DE' },
      dialing: { outsideLine: '1', extensionLength: 2, plus: 'written-out' },
    });
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  it('show in a link’s question what will be dialled, and why', async () => {
    await desk.tipring.secondInstance('tel:+49-30-901820');
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('Dials 1030901820').waitFor();
    await dial.getByText('+49 became 0. The outside line 1 is put before it.').waitFor();
    await pressAndClose(dial, 'Cancel');
  });

  it('put the outside line before what is typed, so that the right phone rings', async () => {
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('002');
    await dial.getByText('Dials 1002').waitFor();
    await dial.getByText('The outside line 1 is put before it.').waitFor();
    await dial.getByRole('combobox').press('Enter');
    await until(
      'both phones talking',
      async () => (await pbx.isTalking('1001')) && (await pbx.isTalking('1002')),
    );
  });
  it('are not applied again to what stands in the history as it was dialled', async () => {
    await pbx.reset({ kind: 'rings' });
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
    await desk.tipring.tray.choose('Open Tipring');
    const main = await desk.tipring.mainWindow();
    const list = main.getByRole('grid', { name: 'Call history' });
    await list.getByText('1002').first().waitFor();
    await list.focus();
    await list.press('Home');
    await list.press('Enter');
    await until(
      'both phones talking again',
      async () => (await pbx.isTalking('1001')) && (await pbx.isTalking('1002')),
    );
    await main.close();
  });

  it('apply to whom a call is sent on to', async () => {
    await pbx.setPhone('1003', { kind: 'answers', after: 300 });
    await desk.pop.getByRole('button', { name: 'Transfer…' }).click();
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('003');
    await dial.getByText('Dials 1003').waitFor();
    await dial.getByRole('combobox').press('Enter');
    await until(
      'the call at the other phone',
      async () => (await pbx.isTalking('1002')) && (await pbx.isTalking('1003')),
    );
  });
});

describe('replacements', () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desk = await Desk.connected(pbx);
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  it('are entered in the settings, tried there before they are saved, and then dialled by', async () => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await settings.getByRole('button', { name: 'Add a replacement' }).click();
    await settings.getByRole('combobox', { name: 'Replacement 1: what fits' }).selectOption('is');
    await settings.getByRole('textbox', { name: 'Replacement 1: digits' }).fill('77');
    await settings.getByRole('textbox', { name: 'Try a number' }).fill('77');
    await settings.getByText('One of the rules above is not right yet.').waitFor();
    await settings.getByRole('textbox', { name: 'Replacement 1: what they become' }).fill('1002');
    await settings.getByText('Dials 1002').waitFor();
    await settings.getByText('77 became 1002.').waitFor();
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Saved', { exact: true }).waitFor();
    await settings.close();
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('77');
    await dial.getByText('77 became 1002.').waitFor();
    await dial.getByRole('combobox').press('Enter');
    await until(
      'both phones talking',
      async () => (await pbx.isTalking('1001')) && (await pbx.isTalking('1002')),
    );
  });
});
