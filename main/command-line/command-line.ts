import type { StartProblem } from './start-problem.ts';

/** What the command line asks for. */
export type CommandLine =
  | {
      readonly kind: 'run';
      /** `--config FILE`: settings that win over the user's own. */
      readonly configFile: string | null;
      /** `--user-data-dir DIR`: where settings, state and log are kept. */
      readonly userDataDir: string | null;
      /** `--demo`: with the embedded PBX, nothing of the user's own is touched. */
      readonly demo: boolean;
      /** `--hidden`: no window at start, even when Tipring is not set up yet. */
      readonly hidden: boolean;
      /** A tel:, callto: or sip: link, as it came. */
      readonly link: string | null;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: StartProblem };

export const helpText = `Tipring shows who calls, dials what you click and hands calls on, with your own Asterisk phone.

  tipring [options] [LINK]

  LINK                  a tel:, callto: or sip: link to dial
  --config FILE         JSON file with settings that win over your own and are locked
  --user-data-dir DIR   keep settings, state and log in DIR
  --demo                try Tipring with a built-in PBX, without touching your settings
  --hidden              start in the tray without opening a window
  --version             print the version
  --help                print this text
`;

const wrong = (what: string, why: string): CommandLine => ({
  kind: 'wrong',
  problem: { code: 'wrong-command-line', what, why, next: 'See tipring --help for what it takes.' },
});

const withValue = new Map([
  ['--config', 'configFile'],
  ['--user-data-dir', 'userDataDir'],
] as const);

/** Far more than a phone number needs. What is longer, Chromium cannot hand to a Tipring that runs already: it would end that one. */
const longestLink = 4000;

const looksLikeLink = (argument: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(argument);

const ownFlags: ReadonlySet<string> = new Set([
  '--demo',
  '--hidden',
  '--',
  '--help',
  '-h',
  '--version',
  '-v',
]);

/**
 * The switches that are not Tipring's own but Chromium's, such as `--no-sandbox`.
 *
 * @param given the arguments behind the program's own path (and, from source, the app's)
 */
export const foreignSwitches = (given: readonly string[]): readonly string[] =>
  given.filter((argument) => {
    const [name = ''] = argument.split('=');
    return (
      argument.startsWith('-') &&
      !ownFlags.has(argument) &&
      ![...withValue.keys()].some((own) => own === name)
    );
  });

/**
 * Reads Tipring's arguments. Switches it does not know belong to Chromium and are left alone.
 *
 * @param given the arguments behind the program's own path (and, from source, the app's)
 * @returns what is asked for; `wrong` with a sentence for what cannot be meant
 */
export const parseCommandLine = (given: readonly string[]): CommandLine => {
  const values: { configFile: string | null; userDataDir: string | null } = {
    configFile: null,
    userDataDir: null,
  };
  const flags = new Set<string>();
  let link: string | null = null;
  let onlyLinks = false;

  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    if (argument === '') continue;
    if (onlyLinks || !argument.startsWith('-')) {
      if (!looksLikeLink(argument)) {
        return wrong(`Tipring cannot dial "${argument}".`, 'It is not a tel:, callto: or sip: link.');
      }
      if (argument.length > longestLink) {
        return wrong('Tipring cannot dial this link.', 'It is far too long for a phone number.');
      }
      if (link !== null) return wrong('Two links were given.', 'Tipring dials one number at a time.');
      link = argument;
      continue;
    }
    if (argument === '--') {
      onlyLinks = true;
      continue;
    }
    const [name = '', ...rest] = argument.split('=');
    const key = [...withValue].find(([option]) => option === name)?.[1];
    if (key === undefined) {
      flags.add(argument);
      continue;
    }
    const value = rest.length > 0 ? rest.join('=') : given[(index += 1)];
    if (value === undefined || value === '' || (rest.length === 0 && value.startsWith('--'))) {
      return wrong(
        `${name} has no value.`,
        `It wants a ${key === 'configFile' ? 'file' : 'folder'} behind it.`,
      );
    }
    values[key] = value;
  }

  if (flags.has('--help') || flags.has('-h')) return { kind: 'help' };
  if (flags.has('--version') || flags.has('-v')) return { kind: 'version' };
  const demo = flags.has('--demo');
  if (demo && values.configFile !== null) {
    return wrong('--demo and --config do not go together.', 'The demo brings a PBX and settings of its own.');
  }
  return { kind: 'run', ...values, demo, hidden: flags.has('--hidden'), link };
};
