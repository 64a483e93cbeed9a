import type { Problem } from './problem.ts';

/** A link that wants to dial, judged. */
export type PhoneLink =
  | { readonly kind: 'number'; readonly number: string; readonly scheme: PhoneScheme }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type PhoneScheme = 'tel' | 'callto' | 'sip' | 'sips';

/** Reads a tel:, callto:, sip: or sips: link (RFC 3966). `number` matches `^\+?[0-9]+$`. Never throws. */
export const parsePhoneLink = (_text: string): PhoneLink => ({
  kind: 'refused',
  problem: { code: 'link-not-a-link', what: '', why: '', next: '' },
});

/** The first argument of a command line that looks like a phone link, or null. */
export const findPhoneLink = (_argv: readonly string[]): string | null => null;
