import type { RawMessage } from './raw-ami.ts';
import type { Story } from './scene.ts';
import { event, isRinging, originate, plan, rings, runs, talks } from './scene.ts';

/** Queues, several devices, and the PBX as the other side. */
export const officeStories: Readonly<Record<string, Story>> = {
  'queue-answered-at-the-fourth-ringing': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1002', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '6500');
    let rung = 0;
    const thirdIsOver = (message: RawMessage): boolean => {
      const isOwn = (message['Channel'] ?? '').startsWith('PJSIP/1001-');
      if (isOwn && message['Event'] === 'Hangup') rung += 1;
      return rung === 3;
    };
    await desk.waitFor('the user’s third ringing to end', thirdIsOver, 40_000);
    await pbx.setPhone('1001', { kind: 'answers', after: 200 });
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'queue-answered-by-colleague-after-user': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '6500');
    await isRinging(desk, '1001');
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'queue-answered-by-user': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '6400');
    await rings(desk, '1002');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'two-devices': async ({ pbx }) => {
    const call = await pbx.callFrom('1000', '6250');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'dialled-by-hand': async ({ pbx }) => {
    const call = await pbx.callFrom('1001', '1002');
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'dialled-by-hand-cancelled': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'rings' });
    const call = await pbx.callFrom('1001', '1002');
    await isRinging(desk, '1002');
    await call.hangUp();
  },
  'dialled-by-hand-busy': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'busy' });
    await pbx.callFrom('1001', '1002');
    await rings(desk, '1002');
  },
  'dialled-by-hand-mailbox': async ({ pbx, desk }) => {
    await pbx.setPhone('1003', { kind: 'rings' });
    const call = await pbx.callFrom('1001', '6803');
    await rings(desk, '1003');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'dialled-by-hand-conference': async ({ pbx }) => {
    const first = await pbx.callFrom('1000', '6700');
    await talks(pbx, '1000');
    const own = await pbx.callFrom('1001', '6700');
    await talks(pbx, '1001');
    const third = await pbx.callFrom('1002', '6700');
    await talks(pbx, '1002');
    await first.hangUp();
    await own.hangUp();
    await third.hangUp();
  },
  'originate-echo': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200, talkFor: 2000 });
    await desk.action({ ...originate, Exten: '6600' });
    await runs(pbx, 'Echo');
    await desk.action({ Action: 'Status' });
    await event(desk, 'StatusComplete');
  },
  'originate-mailbox': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200, talkFor: 3000 });
    await pbx.setPhone('1003', { kind: 'off' });
    await desk.action({ ...originate, Exten: '6803' });
    await talks(pbx, '1001');
    await runs(pbx, 'Playback');
    await desk.action({ Action: 'Status' });
    await event(desk, 'StatusComplete');
  },
  'originate-busy-tone': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'answers', after: 200, talkFor: 3000 });
    await pbx.setPhone('1003', { kind: 'busy' });
    await desk.action({ ...originate, Exten: '6903' });
    await talks(pbx, '1001');
    await runs(pbx, 'Busy');
    await desk.action({ Action: 'Status' });
    await event(desk, 'StatusComplete');
  },
  'originate-through-local': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'answers', after: 200, talkFor: 500 });
    await desk.action({ ...originate, Channel: `Local/1001@${plan.Context}` });
    await rings(desk, '1001');
    await talks(pbx, '1002');
  },
};
