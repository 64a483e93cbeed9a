import { EmbeddedPbx } from '../../main/embedded-pbx/embedded-pbx.ts';
import type { PlacedCall } from '../../main/embedded-pbx/embedded-pbx.ts';
import { demoWorld, extension } from '../../main/embedded-pbx/world.ts';
import type { World } from '../../main/embedded-pbx/world.ts';
import { until } from '../asterisk/until.ts';
import type { PhoneBehaviour, TestPbx } from './test-pbx.ts';

/** The demo's people, and those that only tests call. */
const world: World = {
  ...demoWorld,
  extensions: [
    ...demoWorld.extensions,
    extension('1005', 'Uta Keller'),
    extension('100', 'Front Desk'),
    extension('10010', 'Warehouse'),
    extension('anna-berg', 'Anna-Lena Bergström'),
  ],
  parking: [701, 720],
  parkingExtension: '700',
  secondPhones: [{ name: '1001b', extension: '1001' }],
  ringGroups: [...demoWorld.ringGroups, { number: '6202', members: ['1003', '1002', '1001'] }],
};

/** Starts the embedded PBX, in real time, as a PBX to test against. */
export const embeddedTestPbx = async (): Promise<TestPbx> => {
  const pbx = new EmbeddedPbx({ world });
  const { port } = await pbx.listen();
  const placed = (call: PlacedCall) => ({
    hangUp: () => {
      call.hangUp();
      return Promise.resolve();
    },
  });
  const known = (behaviour: PhoneBehaviour) => {
    if (behaviour.kind === 'forwards') throw new Error('Phones of the embedded PBX cannot forward.');
    return behaviour;
  };
  const once = async (what: string, act: () => boolean) => {
    await until(what, act);
  };
  return {
    name: 'embedded',
    host: '127.0.0.1',
    amiPort: port,
    user: pbx.desk.user,
    secret: pbx.desk.secret,
    admin: pbx.admin,
    setPhone: (extension, behaviour) => {
      pbx.setPhone(extension, known(behaviour));
      return Promise.resolve();
    },
    callFrom: (extension, number) => Promise.resolve(placed(pbx.callFrom(extension, number))),
    callFromOutside: (caller) => Promise.resolve(placed(pbx.callFromOutside(caller))),
    setOutside: (behaviour) => {
      pbx.setOutside(known(behaviour));
      return Promise.resolve();
    },
    answer: (extension) => once(`${extension} to ring`, () => pbx.answer(extension)),
    hangUp: (extension) => {
      pbx.hangUpPhone(extension);
      return Promise.resolve();
    },
    hold: (extension) => once(`${extension} to talk`, () => pbx.hold(extension)),
    resume: (extension) => once(`${extension} to have a call on hold`, () => pbx.resume(extension)),
    transfer: (extension, to) => once(`${extension} to talk`, () => pbx.transfer(extension, to)),
    join: (extension) => once(`${extension} to have two calls`, () => pbx.join(extension)),
    isRinging: (extension) => Promise.resolve(pbx.isRinging(extension)),
    isTalking: (extension) => Promise.resolve(pbx.isTalking(extension)),
    answerHeader: (extension) => Promise.resolve(pbx.answerHeader(extension)),
    restart: () => pbx.restart(),
    reset: (behaviour) => {
      pbx.reset(behaviour && known(behaviour));
      return Promise.resolve();
    },
    close: () => pbx.close(),
  };
};
