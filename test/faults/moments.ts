import { until } from '../asterisk/until.ts';
import type { PlacedCall, TestPbx } from '../support/test-pbx.ts';
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
export const talks = shows('Talking: ');

/** A colleague calls the user, whose phone rings. */
export const colleagueCalls = async ({ pbx }: Bench): Promise<PlacedCall> => {
  await pbx.setPhone('1001', { kind: 'rings' });
  return pbx.callFrom('1000', '1001');
};

/** A second passes on the PBX: one colleague lets another's call ring for so long, and picks up. */
export const aSecondPasses = async (pbx: TestPbx): Promise<void> => {
  await pbx.setPhone('1002', { kind: 'answers', after: 1_000 });
  const call = await pbx.callFrom('1003', '1002');
  await until('a colleague to pick up', () => pbx.isTalking('1002'));
  await call.hangUp();
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
