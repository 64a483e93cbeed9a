import { cleanNumber, isFeatureCode } from './phone-number.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** A link that wants to dial, judged. */
export type PhoneLink =
  | { readonly kind: 'number'; readonly number: string; readonly scheme: PhoneScheme }
  | { readonly kind: 'refused'; readonly problem: Problem };

type PhoneScheme = 'tel' | 'callto' | 'sip' | 'sips';

/** The most that is looked at, characters. */
export const longestLink = 1000;
const schemes: readonly PhoneScheme[] = ['tel', 'callto', 'sip', 'sips'];
const linkForm = /^\s*(tel|callto|sips?):/i;

const refused = (told: Problem): PhoneLink => ({ kind: 'refused', problem: told });

/** What is wrong with the number of a link: its sender has to mend it. */
const numberInLink = (told: Problem): Problem => {
  switch (told.code) {
    case 'number-empty':
      return problem('link-empty');
    case 'number-control':
      return problem('link-control');
    case 'number-letters':
      return problem('link-letters');
    case 'number-plus':
      return problem('link-plus');
    case 'number-sign':
      return problem('link-sign');
    default:
      return problem('link-too-long');
  }
};

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
  if (text.length > longestLink) return refused(problem('link-too-long'));
  const [head, name] = linkForm.exec(text) ?? [];
  const scheme = schemes.find((known) => known === name?.toLowerCase());
  if (head === undefined || scheme === undefined) return refused(problem('link-scheme'));
  const rest = text.slice(head.length).trim();
  if (/[^ -~]/.test(rest)) return refused(problem('link-garbled'));
  const part = numberPart(scheme, rest);
  if (part === null) return refused(problem('link-garbled'));
  const plain = decoded(part);
  if (plain === null || /[^ -~]|%/.test(plain)) return refused(problem('link-garbled'));
  if (/[a-z]/i.test(plain)) return refused(problem('link-name'));
  if (isFeatureCode(plain)) return refused(problem('link-feature-code'));
  const cleaned = cleanNumber(plain);
  if (cleaned.ok) return { kind: 'number', number: cleaned.value, scheme };
  return refused(numberInLink(cleaned.problem));
};
