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
});
