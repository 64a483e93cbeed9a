import type { LackedRight, Purpose } from '../../shared/rights.ts';
import type { Settings } from '../../shared/settings.ts';

/** Something Tipring does, and the rights without which it cannot. */
interface Feature {
  readonly purpose: Purpose;
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly isOn: (settings: Pick<Settings, 'colleagues'>) => boolean;
}

const always = (): boolean => true;

/** Together the `read` rights are those of the events that the link asks for. */
const features: readonly Feature[] = [
  { purpose: 'calls', read: ['call'], write: [], isOn: always },
  { purpose: 'queues', read: ['agent'], write: [], isOn: always },
  { purpose: 'handling', read: [], write: ['call'], isOn: always },
  { purpose: 'dialling', read: [], write: ['originate'], isOn: always },
  {
    purpose: 'lines',
    read: ['call'],
    write: ['call'],
    isOn: ({ colleagues }) => colleagues.length > 0,
  },
];

/**
 * The least rights with which everything works that is switched on.
 * @returns each right once, with all that it is needed for
 */
export const needsOf = (settings: Pick<Settings, 'colleagues'>): readonly LackedRight[] => {
  const on = features.filter(({ isOn }) => isOn(settings));
  return (['read', 'write'] as const).flatMap((list) =>
    [...new Set(on.flatMap((feature) => feature[list]))].map((right) => ({
      list,
      right,
      for: on.filter((feature) => feature[list].includes(right)).map(({ purpose }) => purpose),
    })),
  );
};
