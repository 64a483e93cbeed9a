import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { pbxes } from '../support/pbxes.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { menuText } from '../support/tray.ts';
import { Desk, atOneDesk, pressAndClose } from './desk.ts';

const anna = 'Anna Berg';

describe.each(pbxes)('a phone that is to answer by itself, on the PBX $name', ({ open }) => {
  it.each([
    ['yealink', '<sip:tipring.invalid>;answer-after=0'],
    ['snom', '<http://tipring.invalid>;info=alert-autoanswer;delay=0'],
  ] as const)('is asked to as it wants to be: %s', async (autoAnswer, header) => {
    const pbx = await open();
    const desk = await Desk.connected(pbx, {
      phone: { extension: '1001', technology: 'PJSIP', autoAnswer },
    });
    await pbx.setPhone('1001', { kind: 'answers', after: 1000 });
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('1002');
    await dial.getByRole('combobox').press('Enter');
    await until('both talking', async () => (await pbx.isTalking('1001')) && (await pbx.isTalking('1002')));
    expect(await pbx.answerHeader('1001')).toBe(header);
    // The other side is called as ever.
    expect(await pbx.answerHeader('1002')).toBe('');
    await desk.close();
    await pbx.close();
  });
});

describe.each(pbxes)('call control on the PBX $name', ({ open }) => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(open, (there) => {
    ({ pbx, desk } = there);
  });

  const talking = (extension: string): Promise<unknown> =>
    until(`${extension} talking`, () => pbx.isTalking(extension));
  const silent = (extension: string): Promise<unknown> =>
    until(`${extension} on the hook`, async () => !(await pbx.isTalking(extension)));
  const menu = async (): Promise<string> => menuText(await desk.tipring.tray.menu());
  const press = (name: string): Promise<void> => desk.card(anna).getByRole('button', { name }).click();

  /** Anna calls and the user answers. */
  const annaTalks = async (): Promise<void> => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    await talking('1001');
  };

  /** "Transfer…" for Anna's call, with whom to send it to. */
  const transferWindow = async (number: string): Promise<Page> => {
    await press('Transfer…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill(number);
    return dial;
  };

  it('sends a talking call on at once, and tells that it was answered', async () => {
    await annaTalks();
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
    const dial = await transferWindow('1002');
    await dial.getByRole('combobox').press('Enter');
    await dial.getByText('1002 has answered.').waitFor();
    await talking('1002');
    await silent('1001');
    await desk.sees(anna, 'Sent on to 1002');
    await pressAndClose(dial, 'Close');
  });

  it('tells that a number to send a call on to does not exist', async () => {
    await annaTalks();
    const dial = await transferWindow('4711');
    await dial.getByRole('combobox').press('Enter');
    await dial.getByRole('alert').getByText('4711').first().waitFor();
    expect(await dial.getByText('has answered').count()).toBe(0);
    await pressAndClose(dial, 'Close');
  });

  it('asks a colleague first, and connects the two', async () => {
    await annaTalks();
    await pbx.setPhone('1002', { kind: 'answers', after: 1000 });
    const dial = await transferWindow('1002');
    await dial.getByRole('button', { name: 'Ask first' }).click();
    await dial.getByText('Calling 1002').waitFor();
    await desk.sees(anna, 'The caller waits.');
    await dial.getByText('You are talking with 1002').waitFor();
    await talking('1002');
    // Who waits is who called, whoever the own phone is connected with meanwhile.
    await desk.sees(anna, 'Talking');
    await dial.getByRole('button', { name: 'Complete transfer' }).click();
    await dial.getByText('The call is with 1002.').waitFor();
    await silent('1001');
    expect([await pbx.isTalking('1000'), await pbx.isTalking('1002')]).toEqual([true, true]);
    await desk.sees(anna, 'Sent on to 1002');
    await pressAndClose(dial, 'Close');
  });

  it('asks a colleague first, and goes back to the caller', async () => {
    await annaTalks();
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
    const dial = await transferWindow('1002');
    await dial.getByRole('button', { name: 'Ask first' }).click();
    await dial.getByText('You are talking with 1002').waitFor();
    await talking('1002');
    await press('Back to the caller');
    await silent('1002');
    await desk.card(anna).getByRole('button', { name: 'Park' }).waitFor();
    expect([await pbx.isTalking('1000'), await pbx.isTalking('1001')]).toEqual([true, true]);
    await pressAndClose(dial, 'Cancel');
    await press('Hang up');
    await desk.sees(anna, 'Call ended');
  });

  it('goes back to the caller while the colleague still rings', async () => {
    await annaTalks();
    await pbx.setPhone('1002', { kind: 'rings' });
    const dial = await transferWindow('1002');
    await dial.getByRole('button', { name: 'Ask first' }).click();
    await until('the colleague to be called', async () => (await menu()).includes('Back to the caller'));
    await desk.tipring.tray.choose('Back to the caller');
    await desk.card(anna).getByRole('button', { name: 'Park' }).waitFor();
    expect([await pbx.isTalking('1000'), await pbx.isTalking('1001')]).toEqual([true, true]);
    await pressAndClose(dial, 'Cancel');
  });

  it('tells that the colleague who was to be asked is busy, and is back with the caller', async () => {
    await annaTalks();
    await pbx.setPhone('1002', { kind: 'busy' });
    const dial = await transferWindow('1002');
    await dial.getByRole('button', { name: 'Ask first' }).click();
    await dial.getByText('1002 is busy.').waitFor();
    await dial.getByText('You are back with the caller.').waitFor();
    await desk.card(anna).getByRole('button', { name: 'Park' }).waitFor();
    expect(await pbx.isTalking('1000')).toBe(true);
    await pressAndClose(dial, 'Cancel');
  });

  it('sends a ringing call to the user’s voicemail', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await press('To voicemail');
    await desk.sees(anna, 'Sent on to the voicemail of 1001');
    await talking('1000');
    expect(await pbx.isTalking('1001')).toBe(false);
  });

  it('sends a talking call to a colleague’s voicemail', async () => {
    await annaTalks();
    const dial = await transferWindow('1002');
    await dial.getByRole('button', { name: 'To voicemail' }).click();
    await dial.getByText('The call is with the voicemail of 1002.').waitFor();
    await silent('1001');
    expect(await pbx.isTalking('1000')).toBe(true);
    await pressAndClose(dial, 'Close');
  });

  it('deflects a ringing call to a colleague before it is answered', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1003', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.tipring.tray.choose('Transfer to…', 'Carla Dupont (1003), free');
    await talking('1003');
    await desk.sees(anna, 'Sent on to 1003');
  });

  it('parks a call, and fetches it back', async () => {
    await annaTalks();
    await press('Park');
    await desk.sees(anna, 'Parked on');
    await silent('1001');
    expect(await pbx.isTalking('1000')).toBe(true);
    const [, space] = /^ {2}(\d+): Anna Berg/mu.exec(await menu()) ?? [];
    await desk.tipring.tray.choose('Fetch a parked call', `${space ?? ''}: Anna Berg (1000)`);
    await talking('1001');
    await until('the parking lot to be empty', async () => !(await menu()).includes('Fetch a parked call'));
    expect(await pbx.isTalking('1000')).toBe(true);
  });

  it('picks up the call that rings at a colleague', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1002', { kind: 'rings' });
    await pbx.callFrom('1000', '1002');
    await desk.tipring.tray.choose('Pick up the call at Björn Čapek');
    await talking('1001');
    await desk.sees(anna, 'Talking');
    expect([await pbx.isTalking('1000'), await pbx.isTalking('1002')]).toEqual([true, false]);
  });

  it('dials the last number again', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setOutside({ kind: 'answers', after: 300 });
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('030 4711');
    await dial.getByRole('combobox').press('Enter');
    await desk.sees('0304711', 'Talking');
    await desk.card('0304711').getByRole('button', { name: 'Hang up' }).click();
    await desk.sees('0304711', 'Call ended');
    await desk.clear();
    await desk.tipring.tray.choose('Redial 0304711');
    await desk.sees('0304711', 'Talking');
    await talking('1001');
  });

  it('shows in the dialling window what the colleagues’ lines do', async () => {
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    const bjoern = dial.getByRole('option', { name: 'Björn Čapek' });
    await bjoern.getByText('free').waitFor();
    await pbx.setPhone('1002', { kind: 'answers', after: 1000 });
    const call = await pbx.callFrom('1000', '1002');
    await bjoern.getByText('ringing').waitFor();
    await bjoern.getByText('busy').waitFor();
    await call.hangUp();
    await bjoern.getByText('free').waitFor();
    await pbx.setPhone('1003', { kind: 'off' });
    await dial.getByRole('option', { name: 'Carla Dupont' }).getByText('away').waitFor();
    await pressAndClose(dial, 'Cancel');
  });
});
