import type { AppFault } from './app-fault.ts';
import { atDesk } from './app-fault.ts';
import type { Bench, Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import type { AppSeat } from './electron-seat.ts';
import { colleagueCalls, isQuiet, rings } from './moments.ts';

const other = (name: string, run: (bench: Bench<AppSeat>) => Promise<number | null>): Fault<AppSeat> => ({
  name,
  way: 'through-proxy',
  kind: 'other',
  run,
});

const faults: readonly Fault<AppSeat>[] = [
  other('the pop crashes while it rings', async (bench) => {
    const call = await colleagueCalls(bench);
    await bench.seat.until('the call in the pop', rings);
    await bench.seat.crashPop();
    const after = await wellAfter(bench, performance.now(), 'the call in the pop again', rings);
    await call.hangUp();
    await bench.seat.until('the missed call', ({ pop }) => pop[0]?.startsWith('Missed call') === true);
    return after;
  }),
  other('the pop crashes while nobody calls, and then somebody does', async (bench) => {
    await bench.seat.until('a quiet desk', isQuiet);
    await bench.seat.crashPop();
    const since = performance.now();
    await colleagueCalls(bench);
    return wellAfter(bench, since, 'the call in the pop', rings);
  }),
  other('the pop crashes while it rings and the line is dead', async (bench) => {
    await colleagueCalls(bench);
    await bench.seat.until('the call in the pop', rings);
    bench.proxy.freeze();
    await bench.seat.crashPop();
    await bench.seat.until(
      'the call in the pop again',
      ({ pop }) => pop[0]?.startsWith('Incoming call') === true,
    );
    bench.proxy.thaw();
    return wellAfter(bench, performance.now(), 'the call, and the link', rings);
  }),
  {
    name: 'the computer sleeps ten minutes, the system tells nobody, and the router has forgotten the connection',
    way: 'through-proxy',
    kind: 'other',
    run: async (bench) => {
      let woke = 0;
      await bench.seat.sleepUntold(600_000, async () => {
        await colleagueCalls(bench);
        bench.proxy.strand();
        woke = performance.now();
      });
      return wellAfter(bench, woke, 'the call that already rings', rings);
    },
  },
];

/** What happens to the app's own processes. */
export const crashFaults: readonly AppFault[] = faults.map(atDesk);
