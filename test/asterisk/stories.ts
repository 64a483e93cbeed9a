import { event, isRinging, originate, plan, rings, talks } from './scene.ts';
import type { Story } from './scene.ts';

/** The standard calls, as people make them; the user is 1001. They run on every PBX that tests can have. */
export const stories: Readonly<Record<string, Story>> = {
  'incoming-answered': async ({ pbx, desk }) => {
    const call = await pbx.callFrom('1000', '1001');
    await rings(desk, '1001');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'incoming-missed': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await isRinging(desk, '1001');
    await call.hangUp();
  },
  'incoming-busy': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'busy' });
    await pbx.callFrom('1000', '1001');
    await rings(desk, '1001');
  },
  'incoming-from-outside': async ({ pbx, desk }) => {
    const call = await pbx.callFromOutside({
      number: '0033142685300',
      name: 'Zoë Žižková',
      dialled: '5551001',
    });
    await rings(desk, '1001');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  originate: async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'answers', after: 200, talkFor: 300 });
    await desk.action(originate);
    await rings(desk, '1002');
  },
  'originate-not-registered': async ({ desk }) => {
    await desk.action({ ...originate, Channel: 'PJSIP/1009' });
    await event(desk, 'OriginateResponse');
  },
  'originate-not-answered': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await desk.action({ ...originate, Timeout: '500' });
    await event(desk, 'OriginateResponse');
  },
  'originate-to-outside': async ({ pbx, desk }) => {
    await pbx.setOutside({ kind: 'answers', after: 200, talkFor: 300 });
    await desk.action({ ...originate, Exten: '030123456' });
    await talks(pbx, '030123456');
  },
  'redirect-while-ringing': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await isRinging(desk, '1001');
    const { Channel: channel = '' } = await rings(desk, '1001');
    await desk.action({ Action: 'Redirect', Channel: channel, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'redirect-while-talking': async ({ pbx, desk }) => {
    const call = await pbx.callFrom('1000', '1001');
    const { Channel: channel = '' } = await rings(desk, '1001');
    await talks(pbx, '1001');
    await desk.action({ Action: 'Redirect', Channel: channel, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'ring-group': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1003', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '6200');
    await rings(desk, '1003');
    await talks(pbx, '1002');
    await call.hangUp();
  },
  queue: async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '6400');
    await rings(desk, '1001');
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'second-call': async ({ pbx, desk }) => {
    const first = await pbx.callFrom('1000', '1001');
    await rings(desk, '1001');
    await talks(pbx, '1001');
    await pbx.setPhone('1001', { kind: 'rings' });
    const second = await pbx.callFrom('1002', '1001');
    await desk.waitFor(
      'the second call to ring',
      (message) => message['Event'] === 'Newstate' && message['ConnectedLineNum'] === '1002',
    );
    await second.hangUp();
    await first.hangUp();
  },
  park: async ({ pbx, desk }) => {
    const call = await pbx.callFrom('1000', '1001');
    const dial = await rings(desk, '1001');
    await talks(pbx, '1001');
    await desk.action({
      Action: 'Park',
      Channel: dial['Channel'] ?? '',
      TimeoutChannel: dial['DestChannel'] ?? '',
    });
    await event(desk, 'ParkedCall');
    await call.hangUp();
  },
  'hang-up': async ({ pbx, desk }) => {
    await pbx.callFrom('1000', '1001');
    const { DestChannel: channel = '' } = await rings(desk, '1001');
    await talks(pbx, '1001');
    await desk.action({ Action: 'Status' });
    await event(desk, 'StatusComplete');
    await desk.action({ Action: 'Hangup', Channel: channel });
  },
};
