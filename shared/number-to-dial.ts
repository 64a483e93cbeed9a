import type { Party } from './call.ts';
import { plainNumber } from './phone-number.ts';

/** How a number stands: as people write it, or as it was given to the PBX before, outside line and all. */
export const numberForms = ['written', 'dialled'] as const;
type NumberForm = (typeof numberForms)[number];

/** A number to be dialled. The rules of dialling are for one that is written; one that was dialled has been by them. */
export interface NumberToDial {
  readonly number: string;
  readonly form: NumberForm;
}

interface EarlierCall {
  readonly direction: 'incoming' | 'outgoing';
  readonly party: Party;
}

/**
 * What is dialled to call the other party of a call again: a caller's number stands as people write it, that of whom
 * the user has called as it was dialled. The other side chose what it shows: a code that makes the PBX do something is
 * none.
 *
 * @returns null where the call shows no number that could be called
 */
export const numberToCall = ({ direction, party }: EarlierCall): NumberToDial | null => {
  const number = party.number === null ? null : plainNumber(party.number);
  return number === null ? null : { number, form: direction === 'outgoing' ? 'dialled' : 'written' };
};
