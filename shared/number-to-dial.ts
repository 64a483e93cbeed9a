/** How a number stands: as people write it, or as it was given to the PBX before, outside line and all. */
export const numberForms = ['written', 'dialled'] as const;
type NumberForm = (typeof numberForms)[number];

/** A number to be dialled. The rules of dialling are for one that is written; one that was dialled has been by them. */
export interface NumberToDial {
  readonly number: string;
  readonly form: NumberForm;
}

/** How the number of a call stands: of a caller as people write it, of whom the user has called as it was dialled. */
export const numberFormOf = ({ direction }: { readonly direction: 'incoming' | 'outgoing' }): NumberForm =>
  direction === 'outgoing' ? 'dialled' : 'written';
