import type { RawAmi, RawMessage } from './raw-ami.ts';
import type { Scene, Story } from './scene.ts';
import { event, isRinging, plan, rings, talks } from './scene.ts';

/** An outsider, as the provider shows him. */
const customer = { number: '030123456', name: 'Jürgen Çelik' } as const;

/** The customer talks with Anna; answers the two channels. */
const customerTalksWithAnna = async ({ pbx, desk }: Scene) => {
  const call = await pbx.callFromOutside({ ...customer, dialled: '5551000' });
  const { Channel: trunk = '', DestChannel: anna = '' } = await rings(desk, '1000');
  await talks(pbx, '1000');
  return { call, trunk, anna };
};

/** The user talks with Anna, who called; answers the two channels. */
const annaTalksWithUser = async ({ pbx, desk }: Scene) => {
  const call = await pbx.callFrom('1000', '1001');
  const { Channel: anna = '', DestChannel: own = '' } = await rings(desk, '1001');
  await talks(pbx, '1001');
  return { call, anna, own };
};

const hangUp = (desk: RawAmi, channel: string) => desk.action({ Action: 'Hangup', Channel: channel });

/** Calls that somebody hands on, parks or takes from somebody else. */
export const transferStories: Readonly<Record<string, Story>> = {
  'blind-transfer-to-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, anna } = await customerTalksWithAnna(scene);
    await desk.action({ Action: 'BlindTransfer', Channel: anna, ...plan, Exten: '1001' });
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'blind-transfer-by-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, own } = await annaTalksWithUser(scene);
    await desk.action({ Action: 'BlindTransfer', Channel: own, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'attended-transfer-to-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, anna } = await customerTalksWithAnna(scene);
    await desk.action({ Action: 'Atxfer', Channel: anna, ...plan, Exten: '1001' });
    await talks(pbx, '1001');
    await hangUp(desk, anna);
    await event(desk, 'AttendedTransfer');
    await call.hangUp();
  },
  'attended-transfer-to-user-while-ringing': async (scene) => {
    const { pbx, desk } = scene;
    await pbx.setPhone('1001', { kind: 'answers', after: 1500 });
    const { call, anna } = await customerTalksWithAnna(scene);
    await desk.action({ Action: 'Atxfer', Channel: anna, ...plan, Exten: '1001' });
    await isRinging(desk, '1001');
    await hangUp(desk, anna);
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'attended-transfer-by-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, own } = await annaTalksWithUser(scene);
    await desk.action({ Action: 'Atxfer', Channel: own, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await hangUp(desk, own);
    await event(desk, 'AttendedTransfer');
    await call.hangUp();
  },
  'forwarded-to-user': async ({ pbx, desk }) => {
    const call = await pbx.callFrom('1000', '6303');
    await rings(desk, '1001');
    await talks(pbx, '1001');
    await call.hangUp();
  },
  'picked-up-by-colleague': async ({ pbx, desk }) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await isRinging(desk, '1001');
    const picking = await pbx.callFrom('1002', '*041001');
    await event(desk, 'Pickup');
    await talks(pbx, '1002');
    await call.hangUp();
    await picking.hangUp();
  },
  'picked-up-by-user': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'rings' });
    const call = await pbx.callFromOutside({ ...customer, dialled: '5551002' });
    await isRinging(desk, '1002');
    const picking = await pbx.callFrom('1001', '*8');
    await event(desk, 'Pickup');
    await talks(pbx, '1001');
    await call.hangUp();
    await picking.hangUp();
  },
  'parked-and-back': async (scene) => {
    const { desk } = scene;
    const { call, anna, own } = await annaTalksWithUser(scene);
    await desk.action({ Action: 'Park', Channel: anna, TimeoutChannel: own, Timeout: '1000' });
    const isAnsweredAgain = ({ Event: name, DestChannel: device = own, DialStatus: status }: RawMessage) =>
      name === 'DialEnd' && device !== own && status === 'ANSWER';
    await desk.waitFor('the user to answer again', isAnsweredAgain);
    await call.hangUp();
    // The PBX can leave the phone that parked alone in its bridge.
    await hangUp(desk, own);
  },
  'parked-and-fetched-by-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, anna, own } = await annaTalksWithUser(scene);
    await desk.action({ Action: 'Park', Channel: anna, TimeoutChannel: own });
    const { ParkingSpace: space = '' } = await event(desk, 'ParkedCall');
    const fetching = await pbx.callFrom('1001', space);
    await event(desk, 'UnParkedCall');
    await talks(pbx, '1001');
    await fetching.hangUp();
    await call.hangUp();
    // The PBX can leave the phone that parked alone in its bridge.
    await hangUp(desk, own);
  },
  'parked-by-colleague-and-fetched-by-user': async (scene) => {
    const { pbx, desk } = scene;
    const { call, trunk, anna } = await customerTalksWithAnna(scene);
    await desk.action({ Action: 'Park', Channel: trunk, TimeoutChannel: anna });
    const { ParkingSpace: space = '' } = await event(desk, 'ParkedCall');
    const fetching = await pbx.callFrom('1001', space);
    await event(desk, 'UnParkedCall');
    await talks(pbx, '1001');
    await fetching.hangUp();
    await call.hangUp();
    // The PBX can leave the phone that parked alone in its bridge.
    await hangUp(desk, anna);
  },
  'parked-and-fetched-by-colleague': async (scene) => {
    const { pbx, desk } = scene;
    const { call, anna, own } = await annaTalksWithUser(scene);
    await desk.action({ Action: 'Park', Channel: anna, TimeoutChannel: own });
    const { ParkingSpace: space = '' } = await event(desk, 'ParkedCall');
    const fetching = await pbx.callFrom('1002', space);
    await event(desk, 'UnParkedCall');
    await talks(pbx, '1002');
    await fetching.hangUp();
    await call.hangUp();
    // The PBX can leave the phone that parked alone in its bridge.
    await hangUp(desk, own);
  },
  'user-sent-on-blindly': async ({ pbx, desk }) => {
    await pbx.setPhone('1002', { kind: 'answers', after: 800 });
    const call = await pbx.callFrom('1001', '1000');
    const { DestChannel: anna = '' } = await rings(desk, '1000');
    await talks(pbx, '1000');
    await desk.action({ Action: 'BlindTransfer', Channel: anna, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await call.hangUp();
  },
  'user-sent-on-after-talk': async ({ pbx, desk }) => {
    const call = await pbx.callFrom('1001', '1000');
    const { DestChannel: anna = '' } = await rings(desk, '1000');
    await talks(pbx, '1000');
    await desk.action({ Action: 'Atxfer', Channel: anna, ...plan, Exten: '1002' });
    await talks(pbx, '1002');
    await hangUp(desk, anna);
    await event(desk, 'AttendedTransfer');
    await call.hangUp();
  },
};
