import { describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { PopWatch } from '../soak/pop-watch.ts';
import { pbxes } from '../support/pbxes.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, atOneDesk } from './desk.ts';

const anna = 'Anna Berg';
const zoe = { number: '0301234567', name: 'Zoë Müller-Çelik', dialled: '5551001' };

describe.each(pbxes)('the main job on the PBX $name', ({ open }) => {
  let pbx: TestPbx;
  let desk: Desk;

  atOneDesk(open, (there) => {
    ({ pbx, desk } = there);
  });

  const talking = (extension: string): Promise<unknown> =>
    until(`${extension} talking`, () => pbx.isTalking(extension));

  it('shows a colleague who calls, follows the talk with a running timer, and its end', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 2500 });
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    expect(await desk.card(anna).getByText('1000', { exact: true }).count()).toBe(1);
    await until('the call in the tray', async () =>
      (await desk.tipring.tray.toolTip()).includes('Incoming call: Anna Berg (1000)'),
    );
    await desk.desktop.notifications.displayed('Anna Berg is calling');
    await desk.sees(anna, 'Talking');
    await desk.sees(anna, '0:02');
    await call.hangUp();
    await desk.sees(anna, 'Call ended');
    expect(await desk.pop.getByRole('article').count()).toBe(1);
  });

  it('shows an outside caller through the trunk by his accented name', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFromOutside(zoe);
    await desk.sees(zoe.name, 'Incoming call');
    await desk.sees(zoe.name, zoe.number);
    await call.hangUp();
    await desk.sees(zoe.name, 'Missed call');
  });

  it('says on which line somebody called, and in which queue he waits', async () => {
    for (const extension of ['1001', '1002', '1003']) await pbx.setPhone(extension, { kind: 'rings' });
    // The embedded PBX has no queues.
    const [group, queue] = pbx.name === 'embedded' ? ['6200', null] : ['6400', '6400'];
    const call = await pbx.callFromOutside({ ...zoe, dialled: `555${group}` });
    await desk.sees(zoe.name, `on line 555${group}`);
    if (queue !== null) await desk.sees(zoe.name, `queue ${queue}`);
    expect(await desk.card(zoe.name).locator('.call-way').count()).toBe(queue === null ? 1 : 2);
    await call.hangUp();
  });

  it('tells of a missed call, and the notification goes once the user has seen it', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await call.hangUp();
    await desk.sees(anna, 'Missed call');
    const { id } = await desk.desktop.notifications.displayed('Missed call from Anna Berg');
    await desk.card(anna).getByRole('button', { name: 'Dismiss' }).click();
    await until('the pop off the screen', async () => !(await desk.tipring.isVisible(desk.pop)));
    await until('the end of the notification', async () =>
      (await desk.desktop.notifications.list()).some((each) => each.id === id && each.state === 'closed'),
    );
  });

  it('shows a second call beside the one that is being talked on', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFromOutside(zoe);
    await desk.sees(zoe.name, 'Incoming call');
    await desk.sees(anna, 'Talking');
    expect(await desk.pop.getByRole('article').count()).toBe(2);
  });

  it('knows that a colleague of the ring group took the call: not missed', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1003', { kind: 'rings' });
    await pbx.setPhone('1002', { kind: 'answers', after: 2000 });
    await pbx.callFrom('1000', '6200');
    await desk.sees(anna, 'Incoming call');
    await desk.sees(anna, 'Answered by Björn Čapek');
    expect(await desk.pop.getByRole('article').count()).toBe(1);
    const shown = await desk.desktop.notifications.list();
    expect(shown.filter(({ state, summary }) => state === 'displayed' && summary.includes(anna))).toEqual([]);
  });

  it('dials a tel: link after asking, and both phones talk', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 500 });
    await pbx.setOutside({ kind: 'answers', after: 1500 });
    const before = new Set((await desk.desktop.notifications.list()).map(({ id }) => id));
    const watch = await PopWatch.begin(desk.tipring);
    await desk.tipring.secondInstance('tel:030-987%20654');
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('A link wants to dial').waitFor();
    expect(await pbx.isTalking('1001')).toBe(false);
    await dial.getByRole('button', { name: 'Dial' }).click();
    await desk.sees('030987654', 'Calling');
    await desk.sees('030987654', 'Talking');
    await talking('1001');
    // The user's own leg was never an incoming call.
    const { looks } = await watch.taken();
    expect(looks.filter(({ cards }) => cards.length > 1)).toEqual([]);
    expect(looks.flatMap(({ cards }) => cards).map(({ words }) => words)).not.toContain('Incoming call');
    const notified = await desk.desktop.notifications.list();
    expect(notified.filter(({ id }) => !before.has(id))).toEqual([]);
    await desk.card('030987654').getByRole('button', { name: 'Hang up' }).click();
    await desk.sees('030987654', 'Call ended');
    await until('1001 on the hook', async () => !(await pbx.isTalking('1001')));
  });

  it('says that the far side was busy', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1002', { kind: 'busy' });
    await desk.tipring.tray.choose('Dial…');
    const dial = await desk.tipring.dialWindow();
    await dial.getByLabel('Number or name').fill('1002');
    await dial.getByLabel('Number or name').press('Enter');
    await desk.pop.getByText('Busy').waitFor();
  });

  it('sends a ringing call on to a colleague from the tray', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1002', { kind: 'answers', after: 500 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await desk.tipring.tray.choose('Transfer to…', 'Björn Čapek (1002), free');
    await talking('1002');
    await talking('1000');
    await desk.sees(anna, 'Sent on to 1002');
    expect(await pbx.isTalking('1001')).toBe(false);
  });

  it('sends a talking call on to a colleague from the pop', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.setPhone('1003', { kind: 'answers', after: 500 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    await desk.card(anna).getByRole('button', { name: 'Transfer…' }).click();
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill('1003');
    await dial.getByRole('combobox').press('Enter');
    await talking('1003');
    await talking('1000');
    await desk.sees(anna, 'Sent on to 1003');
    expect(await pbx.isTalking('1001')).toBe(false);
  });

  it('hangs up a call from the tray', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Talking');
    await desk.tipring.tray.choose('Hang up');
    await desk.sees(anna, 'Call ended');
    await until('1000 on the hook', async () => !(await pbx.isTalking('1000')));
  });

  it('survives a PBX that is restarted while a call rings', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.sees(anna, 'Incoming call');
    await pbx.restart();
    await desk.connected();
    await desk.sees(anna, 'Call ended while the PBX was out of reach');
    await desk.clear();
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFromOutside(zoe);
    await desk.sees(zoe.name, 'Incoming call');
  });
});

describe.each(pbxes)('a desk whose phone is not registered on the PBX $name', ({ open }) => {
  it('hears that from click-to-dial', async () => {
    const pbx = await open();
    const desk = await Desk.connected(pbx, { phone: { extension: '1009', technology: 'PJSIP' } });
    await desk.tipring.secondInstance('tel:1002');
    const dial = await desk.tipring.dialWindow();
    await dial.getByRole('button', { name: 'Dial' }).click();
    await dial.getByText('not registered').first().waitFor();
    expect(await pbx.isTalking('1002')).toBe(false);
    await desk.close();
    await pbx.close();
  });
});
