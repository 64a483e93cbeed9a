import { InvalidValue } from './errors.ts';
import { readText } from './event-fields.ts';
import type { AmiMessage } from './message.ts';

/** An action to be run on a session, with what its answer means. */
export interface AmiAction<Result> {
  /** Such as `Redirect`. */
  readonly name: string;
  /** Everything but Action and ActionID. */
  readonly headers: readonly (readonly [string, string])[];
  /** Names of the events that end the list this action answers with; missing where it answers with a response alone. */
  readonly list?: readonly string[];
  /** How long the PBX may take, milliseconds; missing: the session's usual time. */
  readonly timeoutMs?: number;
  /** Unique among all that is under way; missing: the session makes one. */
  readonly actionId?: string;
  /** Reads a response that is not an error, and the events of the list. */
  parse(response: AmiMessage, events: readonly AmiMessage[]): Result;
}

/** The PBX did it, or put it on its way. */
export interface Acknowledgement {
  /** The PBX's own words; may be empty. */
  readonly message: string;
}

type Headers = readonly (readonly [string, string | undefined])[];

const given = (headers: Headers): readonly (readonly [string, string])[] =>
  headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));

const acknowledge = (response: AmiMessage): Acknowledgement => ({
  message: readText(response, 'Message') ?? '',
});

const acknowledged = (name: string, headers: Headers): AmiAction<Acknowledgement> => ({
  name,
  headers: given(headers),
  parse: acknowledge,
});

/** Asks for a challenge, so that the password need not cross the network. AMI: Challenge. */
export const challenge = (): AmiAction<string | null> => ({
  name: 'Challenge',
  headers: [['AuthType', 'MD5']],
  parse: (response) => readText(response, 'Challenge'),
});

/** How an account proves itself: the password itself, or hex of md5(challenge + password). */
export type LoginProof =
  { readonly kind: 'plain'; readonly secret: string } | { readonly kind: 'md5'; readonly key: string };

/**
 * Logs in. AMI: Login.
 * @param events which classes of events to send, such as `call,agent`, `on` or `off`
 */
export const login = (user: string, proof: LoginProof, events: string): AmiAction<Acknowledgement> =>
  acknowledged('Login', [
    ...(proof.kind === 'md5' ? ([['AuthType', 'MD5']] as const) : []),
    ['Username', user],
    proof.kind === 'md5' ? ['Key', proof.key] : ['Secret', proof.secret],
    ['Events', events],
  ]);

/** Ends the session; the PBX answers `Goodbye` and closes. AMI: Logoff. */
export const logoff = (): AmiAction<Acknowledgement> => acknowledged('Logoff', []);

/** Asks for a sign of life. AMI: Ping. */
export const ping = (): AmiAction<undefined> => ({ name: 'Ping', headers: [], parse: () => undefined });

/** Changes which classes of events come. `eventMask`: `on`, `off`, or classes such as `call,cdr`. AMI: Events. */
export const events = (eventMask: string): AmiAction<Acknowledgement> =>
  acknowledged('Events', [['EventMask', eventMask]]);

/** A place in the dialplan. */
export interface DialplanPlace {
  readonly context: string;
  readonly exten: string;
  /** 1 where missing. */
  readonly priority?: number;
}

/** An application of the dialplan with its arguments, such as `Wait` and `2`. */
export interface DialplanApplication {
  readonly application: string;
  readonly data: string;
}

interface OriginateOptions {
  /** The phone to ring first, such as `PJSIP/1000`. */
  readonly channel: string;
  /** How long the first phone may ring, milliseconds. */
  readonly timeoutMs: number;
  /** Shown on the first phone while it rings. */
  readonly callerId: string;
  /** False blocks the whole session until the first phone was answered or not. */
  readonly async: boolean;
  /** Unique id that the new channel gets (Asterisk 12 and newer). */
  readonly channelId?: string;
  /** Unique id of the second half of a Local channel. */
  readonly otherChannelId?: string;
  /** Channel variables. A value is read as dialplan arguments are: `,` and `;` in it need a backslash. */
  readonly variables?: readonly (readonly [string, string])[];
  /** Unique among all that is under way; the OriginateResponse event carries it as well. */
  readonly actionId?: string;
}

/** An Originate that the PBX took on. */
export interface Originated extends Acknowledgement {
  /** The event OriginateResponse will carry it. */
  readonly actionId: string;
}

/**
 * Places a call: rings one phone, then goes on from it: at a place in the dialplan, such as the number to dial, or
 * with an application. AMI: Originate.
 */
export const originate = (
  options: OriginateOptions & (DialplanPlace | DialplanApplication),
): AmiAction<Originated> => ({
  name: 'Originate',
  headers: given([
    ['Channel', options.channel],
    ...('application' in options
      ? ([
          ['Application', options.application],
          ['Data', options.data],
        ] as const)
      : ([
          ['Context', options.context],
          ['Exten', options.exten],
          ['Priority', String(options.priority ?? 1)],
        ] as const)),
    ['Timeout', String(options.timeoutMs)],
    ['CallerID', options.callerId],
    ['Async', options.async ? 'true' : 'false'],
    ['ChannelId', options.channelId],
    ['OtherChannelId', options.otherChannelId],
    ...(options.variables ?? []).map(([name, value]) => ['Variable', `${name}=${value}`] as const),
  ]),
  ...(options.async ? {} : { timeoutMs: options.timeoutMs + 5000 }),
  ...(options.actionId === undefined ? {} : { actionId: options.actionId }),
  parse: (response) => ({ ...acknowledge(response), actionId: readText(response, 'ActionID') ?? '' }),
});

/** Sends a channel, and with `extraChannel` a second one too, to another place in the dialplan. AMI: Redirect. */
export const redirect = (
  options: DialplanPlace & { readonly channel: string; readonly extraChannel?: string },
): AmiAction<Acknowledgement> =>
  acknowledged('Redirect', [
    ['Channel', options.channel],
    ['ExtraChannel', options.extraChannel],
    ['Context', options.context],
    ['Exten', options.exten],
    ['Priority', String(options.priority ?? 1)],
  ]);

/**
 * Ends a channel. AMI: Hangup.
 * @param options `cause`: ITU-T Q.850 cause, such as 21 for "rejected"
 * @throws InvalidValue for a name that starts with `/`: Asterisk would take it for a pattern and end many
 */
export const hangup = (options: {
  readonly channel: string;
  readonly cause?: number;
}): AmiAction<Acknowledgement> => {
  if (options.channel.startsWith('/')) throw new InvalidValue('Channel', 'it is a pattern, not a channel');
  return acknowledged('Hangup', [
    ['Channel', options.channel],
    ['Cause', options.cause === undefined ? undefined : String(options.cause)],
  ]);
};

/** Sends the other party of `channel` on, and ends `channel`; tells failures apart. AMI: BlindTransfer. */
export const blindTransfer = (options: {
  readonly channel: string;
  readonly context: string;
  readonly exten: string;
}): AmiAction<Acknowledgement> =>
  acknowledged('BlindTransfer', [
    ['Channel', options.channel],
    ['Context', options.context],
    ['Exten', options.exten],
  ]);

/** Starts an attended transfer. The answer proves nothing: the event AttendedTransfer does. AMI: Atxfer. */
export const atxfer = (options: {
  readonly channel: string;
  readonly context: string;
  readonly exten: string;
}): AmiAction<Acknowledgement> =>
  acknowledged('Atxfer', [
    ['Channel', options.channel],
    ['Context', options.context],
    ['Exten', options.exten],
  ]);

/** Ends an attended transfer and brings its channel back to the first party; Asterisk 16 and newer. AMI: CancelAtxfer. */
export const cancelAtxfer = (options: { readonly channel: string }): AmiAction<Acknowledgement> =>
  acknowledged('CancelAtxfer', [['Channel', options.channel]]);

/** Parks a channel. AMI: Park. */
export const park = (options: {
  /** The other party. */
  readonly channel: string;
  /** Who is called back when nobody fetches it: one's own channel. */
  readonly timeoutChannel: string;
  /** Milliseconds until it comes back; missing: as the PBX is set. */
  readonly timeoutMs?: number;
  readonly parkingLot?: string;
}): AmiAction<Acknowledgement> =>
  acknowledged('Park', [
    ['Channel', options.channel],
    ['TimeoutChannel', options.timeoutChannel],
    // So it is called before Asterisk 12, where it has to be there; later ones do not read it.
    ['Channel2', options.timeoutChannel],
    ['Timeout', options.timeoutMs === undefined ? undefined : String(options.timeoutMs)],
    ['Parkinglot', options.parkingLot],
  ]);

export { command, extensionState, getConfig, listCommands, parkedCalls, status } from './queries.ts';
export type { AmiCommand } from './queries.ts';
