import { EmbeddedPbx } from '../../main/embedded-pbx/embedded-pbx.ts';
import type { PlacedCall } from '../../main/embedded-pbx/embedded-pbx.ts';
import type { TestPbx } from './test-pbx.ts';

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
  return {
    name: 'embedded',
    host: '127.0.0.1',
    amiPort: port,
    user: pbx.desk.user,
    secret: pbx.desk.secret,
    admin: pbx.admin,
    setPhone: (extension, behaviour) => {
      pbx.setPhone(extension, behaviour);
      return Promise.resolve();
    },
    callFrom: (extension, number) => Promise.resolve(placed(pbx.callFrom(extension, number))),
    callFromOutside: (caller) => Promise.resolve(placed(pbx.callFromOutside(caller))),
    setOutside: (behaviour) => {
      pbx.setOutside(behaviour);
      return Promise.resolve();
    },
    isTalking: (extension) => Promise.resolve(pbx.isTalking(extension)),
    restart: () => pbx.restart(),
    reset: () => {
      pbx.reset();
      return Promise.resolve();
    },
    close: () => pbx.close(),
  };
};
