import { RawAmi } from '../asterisk/raw-ami.ts';
import type { Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import { colleagueCalls, moments, rings } from './moments.ts';
import { isConnected, isInTrouble } from './seat.ts';
import type { Sight } from './seat.ts';

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
];
