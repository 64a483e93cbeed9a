import type { Bench, Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import { aSecondPasses, colleagueCalls, moments, rings } from './moments.ts';
import { isConnected, isInTrouble } from './seat.ts';
import type { Sight } from './seat.ts';

/** How a line breaks, and how it mends. */
interface Break {
  readonly name: string;
  readonly way: Fault['way'];
  readonly strike: (bench: Bench) => Promise<void> | void;
  readonly mend: (bench: Bench) => Promise<void> | void;
}

const breaks: readonly Break[] = [
  {
    name: 'goes dead without a word',
    way: 'through-proxy',
    strike: ({ proxy }) => {
      proxy.freeze();
    },
    mend: ({ proxy }) => {
      proxy.thaw();
    },
  },
  ...(['reset', 'close'] as const).map((ending) => ({
    name: ending === 'reset' ? 'is reset' : 'is closed',
    way: 'through-proxy' as const,
    strike: ({ proxy }: Bench) => {
      proxy.refuse();
      proxy.end(ending);
    },
    mend: ({ proxy }: Bench) => proxy.accept(),
  })),
];

/** Breaks the line, lets it be seen, and mends it. */
const breakAndMend = async (
  bench: Bench,
  { strike, mend }: Break,
  meanwhile: () => Promise<void>,
  after: (sight: Sight) => boolean,
): Promise<number> => {
  await strike(bench);
  await bench.seat.until('the trouble in the tray', isInTrouble);
  await meanwhile();
  await bench.last();
  await mend(bench);
  return wellAfter(bench, performance.now(), 'the desk as it should be', after);
};

const nothing = (): Promise<void> => Promise.resolve();

/** A line that breaks in every situation, while the PBX goes on. */
export const faultsOf = (broken: Break): readonly Fault[] => [
  ...moments.map(({ name, begin, after }): Fault => ({
    name: `the line ${broken.name} ${name}`,
    way: broken.way,
    kind: 'reconnect',
    run: async (bench) => {
      await begin(bench);
      return breakAndMend(bench, broken, nothing, after);
    },
  })),
  {
    name: `the line ${broken.name}, and a call comes meanwhile`,
    way: broken.way,
    kind: 'reconnect',
    run: (bench) =>
      breakAndMend(
        bench,
        broken,
        async () => {
          await colleagueCalls(bench);
        },
        rings,
      ),
  },
  {
    name: `the line ${broken.name} while it rings, and the caller gives up meanwhile`,
    way: broken.way,
    kind: 'reconnect',
    run: async (bench) => {
      const call = await colleagueCalls(bench);
      await bench.seat.until('the call in the pop', rings);
      const isTold = (sight: Sight): boolean =>
        isConnected(sight) &&
        sight.pop.some((line) => line.startsWith('Call ended while the PBX was out of reach'));
      return breakAndMend(bench, broken, () => call.hangUp(), isTold);
    },
  },
];

/** The line between the desk and the PBX breaks. */
export const lineFaults: readonly Fault[] = breaks.flatMap(faultsOf);

/** The line is mended before anybody needs to know. */
export const shortFaults: readonly Fault[] = [
  {
    name: 'the line is dead for a second, and a call comes meanwhile',
    way: 'through-proxy',
    kind: 'other',
    run: async (bench) => {
      const { pbx, proxy, seat } = bench;
      const before = proxy.connections;
      proxy.freeze();
      await colleagueCalls(bench);
      await aSecondPasses(pbx);
      proxy.thaw();
      const after = await wellAfter(bench, performance.now(), 'the call in the pop', rings);
      if (seat.seen.some(isInTrouble) || proxy.connections !== before)
        throw new Error('The link was given up for nothing.');
      return after;
    },
  },
  {
    name: 'a router forgets the connection: it stays silent for good',
    way: 'through-proxy',
    kind: 'other',
    run: async (bench) => {
      const call = await colleagueCalls(bench);
      await bench.seat.until('the call in the pop', rings);
      bench.proxy.strand();
      const since = performance.now();
      await bench.seat.until('the trouble in the tray', isInTrouble);
      const after = await wellAfter(bench, since, 'the call, still one', rings);
      await call.hangUp();
      await bench.seat.until(
        'the end of the call',
        (sight) => sight.pop[0]?.startsWith('Missed call') === true,
      );
      return after;
    },
  },
];
