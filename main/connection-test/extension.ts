import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
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
const bits = [
  [1, 'in-use'],
  [2, 'busy'],
  [4, 'unavailable'],
  [8, 'ringing'],
  [16, 'on-hold'],
] as const;

const statesIn = (status: number) => {
  const states = bits.filter(([bit]) => (status & bit) !== 0).map(([, state]) => state);
  return states.length === 0 ? (['idle'] as const) : states;
};

/** Source: AMI DeviceStateChange. */
const deviceStates = new Map([
  ['NOT_INUSE', 'idle'],
  ['INUSE', 'in-use'],
  ['RINGINUSE', 'ringing'],
  ['ONHOLD', 'on-hold'],
  ['INVALID', 'unknown'],
] as const);
type ToldState = Parameters<(typeof deviceStates)['get']>[0];

const isKnown = (told: string): told is ToldState => [...deviceStates.keys()].some((known) => known === told);

const channelState = (channel: string, told: string): Sentence =>
  sentence(
    'channel-state',
    channel,
    isKnown(told) ? (deviceStates.get(told) ?? null) : null,
    told.toLowerCase(),
  );

/**
 * The phones behind a hint, leaving out custom states and presence.
 * @param hint such as `PJSIP/1001&Custom:DND1001,CustomPresence:1001`
 */
export const phonesOf = (hint: string): readonly string[] =>
  hint.split(/[&,]/).filter((device) => /^(PJSIP|SIP|IAX2|DAHDI)\/./.test(device));

/** Judges whether Tipring will find the user's phone. What the PBX does not tell is called so. */
export const judgeExtension = (desk: Desk, facts: ExtensionFacts): Finding => {
  const { place, hint, deviceState, channels } = facts;
  const { context, extension, channel } = desk;
  const said: readonly Sentence[] = [
    ...(place === 'known' ? [sentence('context-takes', context, extension)] : []),
    ...(hint === null ? [] : [sentence('phone-state', hint.hint, statesIn(hint.status))]),
    ...(hint === null && deviceState !== null ? [channelState(channel, deviceState)] : []),
    ...(channels !== null && channels > 0 ? [sentence('in-a-call')] : []),
  ];
  const warning = (told: Problem): Finding => ({ status: 'warning', found: said, problem: told });

  if (place === 'unknown')
    return { status: 'failed', found: [], problem: problem('context-unknown', extension, context) };
  const phones = phonesOf(hint?.hint ?? '');
  if (desk.technology !== 'Local' && phones.length > 0 && !phones.includes(channel))
    return warning(problem('phone-differs', extension, phones, channel));
  const isAway =
    hint === null ? deviceState === 'UNAVAILABLE' || deviceState === 'INVALID' : (hint.status & 4) !== 0;
  if (isAway) return warning(problem('phone-unreachable', channel));
  const isUntold = hint === null && deviceState === null;
  if (place === 'untold' && isUntold) return warning(problem('extension-untold', extension, channel));
  return { status: 'passed', found: isUntold ? [...said, sentence('registration-untold')] : said };
};
