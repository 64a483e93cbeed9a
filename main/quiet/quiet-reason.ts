import type { Call } from '../../shared/call.ts';
import type { QuietRule, Settings } from '../../shared/settings.ts';
import { coversNumber } from './number-pattern.ts';
import { isWithin } from './quiet-hours.ts';
import { spellingsOf } from './spellings.ts';

/** Why a call comes quietly. */
export type QuietReason =
  | { readonly kind: 'click-to-dial' }
  /** Made quiet by hand, until `until` (milliseconds since 1970). */
  | { readonly kind: 'by-hand'; readonly until: number }
  /** The system is told not to disturb. */
  | { readonly kind: 'do-not-disturb' }
  | { readonly kind: 'rule'; readonly rule: QuietRule };

/** What decides besides the call and the clock. */
export interface QuietState {
  readonly settings: Settings['quiet'];
  /** When the quiet time that was chosen by hand ends, milliseconds since 1970; null when none was. */
  readonly until: number | null;
  /** Is the system told not to disturb? `unknown` where it does not say. */
  readonly doNotDisturb: 'on' | 'off' | 'unknown';
  /** Where the user is, ISO 3166-1 alpha-2; empty where nobody knows. */
  readonly country: string;
}

/** The longest number that is a colleague's where channels do not tell a trunk. */
const longestExtension = 6;

/** Is the other side a colleague? Not where the call came over a trunk, nor where nobody knows who it is. */
const isInternal = ({ trunk, party }: Pick<Call, 'trunk' | 'party'>): boolean =>
  trunk === null &&
  party.number !== null &&
  party.number.length <= longestExtension &&
  !party.number.startsWith('+');

/** Does the pattern cover the number, in whichever way that is written? */
const covers = (pattern: string, number: string | null, country: string): boolean =>
  number !== null && spellingsOf(number, country).some((spelling) => coversNumber(pattern, spelling));

/** Does all that the rule asks for hold? */
const applies = (rule: QuietRule, call: Call, now: number, country: string): boolean =>
  (rule.direction === 'any' || rule.direction === call.direction) &&
  (rule.origin === 'any' || (rule.origin === 'internal') === isInternal(call)) &&
  (rule.number === '' || covers(rule.number, call.party.number, country)) &&
  (rule.queue === '' || rule.queue.toLowerCase() === call.queue?.toLowerCase()) &&
  (rule.hours === null || isWithin(rule.hours, now));

/**
 * Says why a call is to be quiet: neither pop up nor notify. What the user dials is quiet by rule or where Tipring
 * is there for dialling alone: whoever wants no calls now may still want to see the one just made.
 *
 * @param now milliseconds since 1970
 * @returns null when it is not to be quiet
 */
export const isQuiet = (
  call: Call,
  now: number,
  { settings, until, doNotDisturb, country }: QuietState,
): QuietReason | null => {
  if (settings.use === 'click-to-dial') return { kind: 'click-to-dial' };
  if (call.direction === 'incoming') {
    if (until !== null && now < until) return { kind: 'by-hand', until };
    if (settings.doNotDisturb === 'honour' && doNotDisturb === 'on') return { kind: 'do-not-disturb' };
  }
  const rule = settings.rules.find((each) => applies(each, call, now, country));
  return rule === undefined ? null : { kind: 'rule', rule };
};
