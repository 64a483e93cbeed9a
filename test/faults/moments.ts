import type { PlacedCall } from '../support/test-pbx.ts';
import type { Bench } from './fault.ts';
import { isConnected } from './seat.ts';
import type { Sight } from './seat.ts';

/** What goes on at the desk when something goes wrong. */
export interface Moment {
  readonly name: string;
  /** Comes about. */
  readonly begin: (bench: Bench) => Promise<void>;
  /** What must be seen once it is well again, when the PBX has gone on meanwhile. */
  readonly after: (sight: Sight) => boolean;
}

/** The pop shows one call and no other, in these words. */
const shows =
  (words: string) =>
  (sight: Sight): boolean =>
    isConnected(sight) && sight.pop.length === 1 && sight.pop[0]?.startsWith(words) === true;

export const isQuiet = (sight: Sight): boolean => isConnected(sight) && sight.pop.length === 0;
export const rings = shows('Incoming call: ');
const talks = shows('Talking: ');

/** A colleague calls the user, whose phone rings. */
export const colleagueCalls = async ({ pbx }: Bench): Promise<PlacedCall> => {
  await pbx.setPhone('1001', { kind: 'rings' });
  return pbx.callFrom('1000', '1001');
};

export const moments: readonly Moment[] = [
  {
    name: 'while nobody calls',
    begin: async ({ seat }) => {
      await seat.until('a quiet desk', isQuiet);
    },
    after: isQuiet,
  },
  {
    name: 'while it rings',
    begin: async (bench) => {
      await colleagueCalls(bench);
      await bench.seat.until('the call in the pop', rings);
    },
    after: rings,
  },
  {
    name: 'while they talk',
    begin: async ({ pbx, seat }) => {
      await pbx.setPhone('1001', { kind: 'answers', after: 50 });
      await pbx.callFrom('1000', '1001');
      await seat.until('the talk in the pop', talks);
    },
    after: talks,
  },
];
