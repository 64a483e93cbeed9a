import { cleanNumber, isFeatureCode } from './phone-number.ts';
import type { Problem } from './problem.ts';

/** A link that wants to dial, judged. */
export type PhoneLink =
  | { readonly kind: 'number'; readonly number: string; readonly scheme: PhoneScheme }
  | { readonly kind: 'refused'; readonly problem: Problem };

type PhoneScheme = 'tel' | 'callto' | 'sip' | 'sips';

/** The most that is looked at. */
const longestLink = 1000;
const schemes: readonly PhoneScheme[] = ['tel', 'callto', 'sip', 'sips'];
const linkForm = /^\s*(tel|callto|sips?):/i;

const refusal = (code: string, why: string, next: string): PhoneLink => ({
  kind: 'refused',
  problem: { code, what: 'This link will not be dialled.', why, next },
});

const askAnother = 'Ask whoever made the link for the number, and dial it by hand.';

const notALink = (): PhoneLink =>
  refusal(
    'link-scheme',
    'It is not a tel:, callto: or sip: link.',
    'Copy the number itself and use “Dial…”.',
  );
const tooLong = (): PhoneLink =>
  refusal('link-too-long', 'It is far too long for a phone number.', askAnother);
const garbled = (): PhoneLink =>
  refusal(
    'link-garbled',
    'It holds control characters, foreign signs or a broken %-code where digits belong.',
    askAnother,
  );
const aName = (): PhoneLink =>
  refusal('link-name', 'It names a person or a machine; a desk phone dials digits.', askAnother);
const aCode = (): PhoneLink =>
  refusal(
    'link-feature-code',
    'It holds a star or hash code, which could change how your phone works.',
    'If you trust it and want it, type the code in “Dial…” yourself.',
  );

/** Decodes %-codes once; null when they are broken. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The part of the link that holds the number: without slashes, query, host and parameters; null when it has several hosts. */
const numberPart = (scheme: PhoneScheme, rest: string): string | null => {
  const [path = ''] = rest.replace(/^\/\//, '').split('?');
  const [address = '', ...hosts] = path.split('@');
  if (hosts.length > (scheme === 'tel' ? 0 : 1)) return null;
  const [number = ''] = address.split(';');
  const plain = number.replace(/\/+$/, '');
  // Older CRM programs write callto:tel:+49…
  return scheme === 'callto' ? plain.replace(/^tel:/i, '') : plain;
};

/**
 * Reads a tel:, callto:, sip: or sips: link. A link comes from a stranger, so it is taken strictly:
 * ASCII only, %-codes decoded once, no letters, no star and hash codes. Parameters (`;ext=`,
 * `;phone-context=`), query and SIP host are left out. `number` matches `^\+?[0-9]+$`. Never throws.
 * Source: RFC 3966 (tel), RFC 3261 section 19.1 (sip).
 */
export const parsePhoneLink = (text: string): PhoneLink => {
  if (text.length > longestLink) return tooLong();
  const [head, name] = linkForm.exec(text) ?? [];
  const scheme = schemes.find((known) => known === name?.toLowerCase());
  if (head === undefined || scheme === undefined) return notALink();
  const rest = text.slice(head.length).trim();
  if (/[^ -~]/.test(rest)) return garbled();
  const part = numberPart(scheme, rest);
  if (part === null) return garbled();
  const plain = decoded(part);
  if (plain === null || /[^ -~]|%/.test(plain)) return garbled();
  if (/[a-z]/i.test(plain)) return aName();
  if (isFeatureCode(plain)) return aCode();
  const cleaned = cleanNumber(plain);
  if (cleaned.ok) return { kind: 'number', number: cleaned.value, scheme };
  const { code, why } = cleaned.problem;
  return refusal(code.replace(/^number/, 'link'), why, askAnother);
};
