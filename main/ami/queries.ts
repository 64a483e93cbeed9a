import type { AmiAction } from './actions.ts';
import { readNumber, readText } from './event-fields.ts';
import { parseEvent } from './events.ts';
import type { AmiEvent, AmiEventName } from './events.ts';
import type { AmiMessage } from './message.ts';

/* The actions that ask and change nothing. */

/** What a command of the PBX's console printed. */
export interface CommandOutput {
  readonly lines: readonly string[];
}

/** Runs a command of the PBX's console; needs the right `command`. AMI: Command. */
export const command = (line: string): AmiAction<CommandOutput> => ({
  name: 'Command',
  headers: [['Command', line]],
  parse: (response) => ({ lines: response.output }),
});

/** The state of an extension's hint. */
export interface ExtensionState {
  readonly exten: string;
  readonly context: string;
  /** Devices behind it, such as `PJSIP/1000`; null when there is no hint. */
  readonly hint: string | null;
  /** Bits: -2 removed, -1 not found, 0 idle, 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold. */
  readonly status: number;
  readonly statusText: string | null;
}

/** Asks for the state of an extension; one without a hint has status -1. AMI: ExtensionState. */
export const extensionState = (options: {
  readonly exten: string;
  readonly context: string;
}): AmiAction<ExtensionState> => ({
  name: 'ExtensionState',
  headers: [
    ['Exten', options.exten],
    ['Context', options.context],
  ],
  parse: (response) => ({
    exten: readText(response, 'Exten') ?? options.exten,
    context: readText(response, 'Context') ?? options.context,
    hint: readText(response, 'Hint'),
    status: readNumber(response, 'Status') ?? -1,
    statusText: readText(response, 'StatusText'),
  }),
});

const eventsNamed = <Name extends AmiEventName>(
  messages: readonly AmiMessage[],
  name: Name,
): readonly Extract<AmiEvent, { event: Name }>[] => {
  const isWanted = (event: AmiEvent | null): event is Extract<AmiEvent, { event: Name }> =>
    event?.event === name;
  return messages.map(parseEvent).filter(isWanted);
};

/** All parked calls. AMI: ParkedCalls. */
export const parkedCalls = (): AmiAction<readonly Extract<AmiEvent, { event: 'ParkedCall' }>[]> => ({
  name: 'ParkedCalls',
  headers: [],
  list: ['ParkedCallsComplete'],
  parse: (_, list) => eventsNamed(list, 'ParkedCall'),
});

/** The channels of the PBX, or one of them. AMI: Status. */
export const status = (channel?: string): AmiAction<readonly Extract<AmiEvent, { event: 'Status' }>[]> => ({
  name: 'Status',
  headers: channel === undefined ? [] : [['Channel', channel]],
  list: ['StatusComplete'],
  parse: (_, list) => eventsNamed(list, 'Status'),
});

/** A section of a configuration file. */
export interface ConfigCategory {
  readonly name: string;
  /** Names and values in the order of the file. A name may come more than once. */
  readonly lines: readonly (readonly [string, string])[];
}

/**
 * Reads a configuration file; needs the right `config`. AMI: GetConfig.
 * @param filename such as `users.conf`
 */
export const getConfig = (filename: string): AmiAction<readonly ConfigCategory[]> => ({
  name: 'GetConfig',
  headers: [['Filename', filename]],
  parse: (response) => {
    const categories = new Map<string, { name: string; lines: (readonly [string, string])[] }>();
    for (const [header, value] of response.headers) {
      const [kind, number, line] = header.toLowerCase().split('-');
      if (number === undefined) continue;
      if (kind === 'category') categories.set(number, { name: value, lines: [] });
      if (kind !== 'line' || line === undefined) continue;
      const equals = value.indexOf('=');
      const pair =
        equals < 0 ? ([value, ''] as const) : ([value.slice(0, equals), value.slice(equals + 1)] as const);
      categories.get(number)?.lines.push(pair);
    }
    return [...categories.values()];
  },
});

/** An action that the account may use. */
export interface AmiCommand {
  readonly name: string;
  readonly synopsis: string;
  /** The rights of which it needs one, such as `call,reporting`; empty where it needs none. */
  readonly privileges: readonly string[];
}

const notCommands = new Set(['response', 'actionid', 'message']);

/** The actions that the account may use. AMI: ListCommands. */
export const listCommands = (): AmiAction<readonly AmiCommand[]> => ({
  name: 'ListCommands',
  headers: [],
  parse: (response) =>
    response.headers.flatMap(([name, value]) => {
      if (notCommands.has(name.toLowerCase())) return [];
      const told = /^(.*?)\s*\(Priv: ([^)]*)\)\s*$/.exec(value);
      const rights = told?.[2] ?? '<none>';
      return [
        {
          name,
          synopsis: told?.[1] ?? value,
          privileges: rights === '<none>' ? [] : rights.split(',').map((right) => right.trim()),
        },
      ];
    }),
});
