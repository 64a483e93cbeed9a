import type { Problem } from '../../shared/problem.ts';
import type { Desk } from '../phone/dialect.ts';
import type { Known } from './pbx-look.ts';
import type { Finding } from './steps.ts';

/** What was found out about the user's extension. */
export interface ExtensionFacts {
  /** Does the dialplan take the extension's number in the context its calls start in? */
  readonly place: Known;
  /** The extension's hint; null where the PBX has none or does not tell. */
  readonly hint: { readonly hint: string; readonly status: number } | null;
  /** State of the phone as a device, such as `NOT_INUSE`; null where the PBX does not tell. */
  readonly deviceState: string | null;
  /** How many channels the phone has right now; null where the PBX does not tell. */
  readonly channels: number | null;
}

/** Meaning of the bits of an extension's state. Source: AMI ExtensionState. */
const bits: readonly (readonly [number, string])[] = [
  [1, 'in use'],
  [2, 'busy'],
  [4, 'unavailable'],
  [8, 'ringing'],
  [16, 'on hold'],
];

const statusInWords = (status: number): string =>
  bits
    .filter(([bit]) => (status & bit) !== 0)
    .map(([, word]) => word)
    .join(', ') || 'idle';

/** Device states in words. Source: AMI DeviceStateChange. */
const deviceStates: ReadonlyMap<string, string> = new Map([
  ['NOT_INUSE', 'idle'],
  ['INUSE', 'in use'],
  ['RINGINUSE', 'ringing'],
  ['ONHOLD', 'on hold'],
  ['INVALID', 'unknown to the PBX'],
]);

/**
 * The phones behind a hint, leaving out custom states and presence.
 * @param hint such as `PJSIP/1001&Custom:DND1001,CustomPresence:1001`
 */
export const phonesOf = (hint: string): readonly string[] =>
  hint.split(/[&,]/).filter((device) => /^(PJSIP|SIP|IAX2|DAHDI)\/./.test(device));

const unknownPlace = ({ extension, context }: Desk): Problem => ({
  code: 'context-unknown',
  what: `The PBX does not know ${extension} in the context ${context}.`,
  why: 'The context does not exist there, or the extension does not.',
  next: 'Check the extension and the kind of PBX, or let “Find out” look.',
});

const unreachable = ({ channel }: Desk): Problem => ({
  code: 'phone-unreachable',
  what: 'Your phone is not registered with the PBX at the moment.',
  why: `The PBX cannot reach ${channel}: the phone is off, not connected, or set up for another account.`,
  next: 'Switch the phone on and see that it shows its line; nothing has to be changed in Tipring.',
});

const otherPhone = ({ channel, extension }: Desk, phones: readonly string[]): Problem => ({
  code: 'phone-differs',
  what: `The phone of ${extension} is ${phones.join(' and ')}, and not ${channel}.`,
  why: 'The technology or the port in the settings is not the one the PBX tells.',
  next: 'Correct technology or port in the settings, or let “Find out” look.',
});

const untold = ({ extension, channel }: Desk): Problem => ({
  code: 'extension-untold',
  what: `The PBX tells nothing about ${extension}.`,
  why: `It has no hint for the extension and keeps no state of ${channel}; the extension may exist all the same.`,
  next: 'Dial a colleague to try, or ask whoever looks after the PBX.',
});

/** Judges whether Tipring will find the user's phone. What the PBX does not tell is called so. */
export const judgeExtension = (desk: Desk, facts: ExtensionFacts): Finding => {
  const { place, hint, deviceState, channels } = facts;
  const said = [
    ...(place === 'known' ? [`The context ${desk.context} takes ${desk.extension}.`] : []),
    ...(hint === null ? [] : [`Its phone is ${hint.hint}, ${statusInWords(hint.status)}.`]),
    ...(hint === null && deviceState !== null
      ? [`${desk.channel} is ${deviceStates.get(deviceState) ?? deviceState.toLowerCase()}.`]
      : []),
    ...(channels !== null && channels > 0 ? ['It is in a call right now.'] : []),
  ].join(' ');
  const warning = (problem: Problem): Finding => ({
    status: 'warning',
    found: said === '' ? problem.what : said,
    problem,
  });

  if (place === 'unknown') {
    const problem = unknownPlace(desk);
    return { status: 'failed', found: problem.what, problem };
  }
  const phones = phonesOf(hint?.hint ?? '');
  if (desk.technology !== 'Local' && phones.length > 0 && !phones.includes(desk.channel))
    return warning(otherPhone(desk, phones));
  const isAway =
    hint === null ? deviceState === 'UNAVAILABLE' || deviceState === 'INVALID' : (hint.status & 4) !== 0;
  if (isAway) return warning(unreachable(desk));
  if (place === 'untold' && hint === null && deviceState === null) return warning(untold(desk));
  return {
    status: 'passed',
    found:
      hint === null && deviceState === null
        ? `${said} Whether the phone is registered is not told: the PBX keeps no hint for it.`
        : said,
  };
};
