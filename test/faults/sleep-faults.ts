import type { Bench, Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import { colleagueCalls, rings } from './moments.ts';

/** How long the computer sleeps, and what is left of the connection when it wakes. */
const sleeps: readonly {
  readonly name: string;
  readonly duration: number;
  readonly wakes: (bench: Bench) => void;
}[] = [
  {
    name: '10 seconds, and the connection is still there',
    duration: 10_000,
    wakes: ({ proxy }) => {
      proxy.thaw();
    },
  },
  {
    name: 'a minute, and the router has forgotten the connection',
    duration: 60_000,
    wakes: ({ proxy }) => {
      proxy.strand();
      proxy.thaw();
    },
  },
  {
    name: 'an hour, and the PBX has given the connection up',
    duration: 3_600_000,
    wakes: ({ proxy }) => {
      proxy.end('reset');
      proxy.thaw();
    },
  },
];

/** The computer sleeps, and a call comes meanwhile. */
export const sleepFaults: readonly Fault[] = sleeps.map(({ name, duration, wakes }) => ({
  name: `the computer sleeps ${name}`,
  way: 'through-proxy',
  kind: 'reconnect',
  run: async (bench) => {
    let woke = 0;
    await bench.seat.sleep(duration, async () => {
      bench.proxy.freeze();
      await colleagueCalls(bench);
      await bench.last();
      wakes(bench);
      woke = performance.now();
    });
    return wellAfter(bench, woke, 'the call that already rings', rings);
  },
}));
