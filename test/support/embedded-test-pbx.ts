import { EmbeddedPbx } from '../../main/embedded-pbx/embedded-pbx.ts';
import type { PlacedCall } from '../../main/embedded-pbx/embedded-pbx.ts';
import { until } from '../asterisk/until.ts';
import type { PhoneBehaviour, TestPbx } from './test-pbx.ts';

/** Starts the embedded PBX, in real time, as a PBX to test against. */
export const embeddedTestPbx = async (): Promise<TestPbx> => {
  const pbx = new EmbeddedPbx();
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
  const notThere = () => Promise.reject(new Error('The embedded PBX has no such key on its phones.'));
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
    answer: async (extension) => {
      await until(`${extension} to ring`, () => pbx.answer(extension));
    },
    hangUp: (extension) => {
      pbx.hangUpPhone(extension);
      return Promise.resolve();
    },
    hold: notThere,
    resume: notThere,
    transfer: notThere,
    join: notThere,
    isTalking: (extension) => Promise.resolve(pbx.isTalking(extension)),
    restart: () => pbx.restart(),
    reset: (behaviour) => {
      pbx.reset(behaviour && known(behaviour));
      return Promise.resolve();
    },
    close: () => pbx.close(),
  };
};
