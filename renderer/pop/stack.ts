import type { Call } from '../../shared/call.ts';
import type { Card } from './cards.ts';

const ranks: Readonly<Record<Call['phase']['kind'], number>> = {
  ringing: 0,
  'own-phone-ringing': 1,
  calling: 1,
  talking: 2,
  ended: 3,
};

/** The cards as they lie on each other: what wants something of the user on top, else as they came. */
export const inStack = (cards: readonly Card[]): readonly Card[] =>
  [...cards].sort((one, other) => ranks[one.call.phase.kind] - ranks[other.call.phase.kind]);

/** A card that the user has opened: it stays so while the same card lies on top. */
export interface Opened {
  readonly key: number;
  readonly top: number;
}

/**
 * Which card of a stack is open; all others are folded.
 * @param noteOn id of the call that a note is being written on; its card stays open whatever comes
 */
export const openCard = (
  stack: readonly Card[],
  opened: Opened | null,
  noteOn: string | null,
): number | null => {
  const noted = stack.find(({ call }) => call.id === noteOn);
  if (noted !== undefined) return noted.key;
  const top = stack[0]?.key ?? null;
  return opened !== null && opened.top === top && stack.some(({ key }) => key === opened.key)
    ? opened.key
    : top;
};
