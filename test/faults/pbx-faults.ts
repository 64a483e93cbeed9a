import { RawAmi } from '../asterisk/raw-ami.ts';
import { until } from '../asterisk/until.ts';
import type { Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { colleagueCalls, moments, rings, talks } from './moments.ts';
import { isConnected, isInTrouble } from './seat.ts';
import type { Sight } from './seat.ts';

/** What the PBX says to whoever comes to log in. */
const saidAtTheDoor = async ({ amiPort }: TestPbx): Promise<string | undefined> => {
  const ami = await RawAmi.connect(amiPort);
  try {
    return (await ami.action({ Action: 'Challenge', AuthType: 'MD5' }))['Message'];
  } finally {
    ami.close();
  }
};

/** The PBX itself goes away, and its calls with it. */
export const pbxFaults: readonly Fault[] = [
  ...moments.map(({ name, begin }): Fault => ({
    name: `the PBX is restarted ${name}`,
    way: 'direct',
    kind: 'reconnect',
    run: async (bench) => {
      await begin(bench);
      const hadCall = bench.seat.now.pop.length > 0;
      const restarted = bench.pbx.restart();
      await bench.seat.until('the trouble in the tray', isInTrouble);
      await restarted;
      const isOver = (sight: Sight): boolean =>
        isConnected(sight) &&
        (hadCall
          ? sight.pop.length === 1 && sight.pop[0]?.startsWith('Call ended') === true
          : sight.pop.length === 0);
      const after = await wellAfter(bench, performance.now(), 'the desk without the call', isOver);
      await bench.seat.tidy();
      await colleagueCalls(bench);
      await bench.seat.until('the next call in the pop', rings);
      return after;
    },
  })),
  ...moments.map(({ name, begin, after }): Fault => ({
    name: `the PBX reads its configuration anew ${name}`,
    way: 'direct',
    on: ['asterisk-16', 'asterisk-22'],
    kind: 'other',
    run: async (bench) => {
      const { pbx, seat } = bench;
      await begin(bench);
      const ami = await RawAmi.connect(pbx.amiPort);
      try {
        await ami.login(pbx.admin, 'off');
        await ami.action({ Action: 'Command', Command: 'core reload' });
      } finally {
        ami.close();
      }
      await seat.until('the desk as it was', after);
      await pbx.callFromOutside({ number: '0301234567', name: 'Second', dialled: '5551001' });
      await seat.until('the next call in the pop', ({ pop }) => pop.at(-1)?.includes('Second') === true);
      if (seat.seen.some(isInTrouble)) throw new Error('The link was lost.');
      return null;
    },
  })),
  {
    name: 'the PBX waits for its calls to end before it stops, and the line is reset meanwhile',
    way: 'through-proxy',
    on: ['asterisk-16', 'asterisk-22'],
    kind: 'other',
    run: async (bench) => {
      const { pbx, proxy, seat } = bench;
      await pbx.setPhone('1001', { kind: 'answers', after: 50 });
      await pbx.callFrom('1000', '1001');
      await seat.until('the talk in the pop', talks);
      const ami = await RawAmi.connect(pbx.amiPort);
      try {
        await ami.login(pbx.admin, 'off');
        // Answered once the calls have ended, if at all.
        ami.action({ Action: 'Command', Command: 'core stop gracefully' }).catch(() => undefined);
        await until(
          'a PBX that lets nobody in',
          async () => (await saidAtTheDoor(pbx)) === 'Asterisk is shutting down',
        );
        const logins = proxy.asked('Login');
        proxy.end('reset');
        await seat.until('why nobody is let in', ({ tray }) => tray.includes('about to stop or to restart'));
        if (proxy.asked('Login') !== logins)
          throw new Error('It was logged in to, with the password itself.');
        await pbx.hangUp('1001');
      } finally {
        ami.close();
      }
      await pbx.restart();
      return wellAfter(bench, performance.now(), 'the link to the PBX', isConnected);
    },
  },
];
