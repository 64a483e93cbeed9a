import type { AmiAction } from './actions.ts';

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
