import type { Settings } from '../../shared/settings.ts';

/** The lists of rights that an AMI account has: what it is told of, and what it may do. Source: manager.conf. */
export type RightsList = 'read' | 'write';

/** A right that Tipring needs, and what for. */
export interface Need {
  readonly list: RightsList;
  /** Such as `originate`. */
  readonly right: string;
  /** Such as `to dial`. */
  readonly for: readonly string[];
}

/** Something Tipring does, and the rights without which it cannot. */
interface Feature {
  readonly purpose: string;
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly isOn: (settings: Pick<Settings, 'colleagues'>) => boolean;
}

const always = (): boolean => true;

/** Together the `read` rights are those of the events that the link asks for. */
const features: readonly Feature[] = [
  { purpose: 'to see calls', read: ['call'], write: [], isOn: always },
  { purpose: 'to tell the queue that a call comes from', read: ['agent'], write: [], isOn: always },
  { purpose: 'to transfer, park and hang up', read: [], write: ['call'], isOn: always },
  { purpose: 'to dial and pick up', read: [], write: ['originate'], isOn: always },
  {
    purpose: 'to see whether colleagues are on the phone',
    read: ['call'],
    write: ['call'],
    isOn: ({ colleagues }) => colleagues.length > 0,
  },
];

/**
 * The least rights with which everything works that is switched on.
 * @returns each right once, with all that it is needed for
 */
export const needsOf = (settings: Pick<Settings, 'colleagues'>): readonly Need[] => {
  const on = features.filter(({ isOn }) => isOn(settings));
  return (['read', 'write'] as const).flatMap((list) =>
    [...new Set(on.flatMap((feature) => feature[list]))].map((right) => ({
      list,
      right,
      for: on.filter((feature) => feature[list].includes(right)).map(({ purpose }) => purpose),
    })),
  );
};
