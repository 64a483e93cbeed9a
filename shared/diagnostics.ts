import type { PasswordPlace } from './ipc.ts';
import type { LinkState } from './link-state.ts';
import { linkWords } from './link-words.ts';
import { problemWords } from './problem.ts';
import type { Dialect, Technology } from './settings.ts';
import type { Words } from './words/words.ts';

/** An event of the user's calls as it came, without secrets. */
export interface RecordedEvent {
  /** Counts up with each event. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names and values in the order they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** From a moment on the link was like this. */
export interface LinkChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly link: LinkState;
}

/** What runs here, each with its version. */
export interface Program {
  readonly app: string;
  /** Electron, Chromium, Node. */
  readonly runtime: string;
  /** The operating system and, on Linux, its desktop. */
  readonly system: string;
}

/** Are names and numbers hidden? Secrets always are. */
export const peopleShown = ['hidden', 'shown'] as const;
export type PeopleShown = (typeof peopleShown)[number];

/** All that somebody has to know who is to help. It never holds a secret. */
export interface Diagnostics {
  /** How the link was, oldest first; the last one is how it is now. */
  readonly changes: readonly LinkChange[];
  readonly reconnects: number;
  /** What the PBX greeted with; null while the link is down. */
  readonly pbx: { readonly asterisk: string | null; readonly manager: string } | null;
  /** Such as `tipring@pbx.example.com:5038`. */
  readonly account: string;
  readonly dialect: Dialect;
  readonly technology: Technology;
  readonly extension: string;
  /** The write rights that the account certainly has; null where the PBX does not tell. */
  readonly rights: readonly string[] | null;
  readonly password: PasswordPlace;
  readonly program: Program;
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  /** Where the log files are. */
  readonly logFolder: string;
}

/** By their makers' names, which no language changes. */
const dialectNames: Readonly<Record<Dialect, string>> = {
  'yeastar-s': 'Yeastar S-Series',
  freepbx: 'FreePBX',
  asterisk: 'Asterisk',
};

/** A line of the diagnostics. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

const linkFact = (words: Words, link: LinkState): string => {
  if (link.kind !== 'waiting' && link.kind !== 'stopped') return linkWords(words, link);
  const { what, why } = problemWords(words, link.problem);
  return `${linkWords(words, link)}. ${what} ${why}`;
};

/**
 * What is known, line by line.
 * @param time writes a moment, milliseconds since 1970
 */
export const diagnosticsFacts = (
  words: Words,
  known: Diagnostics,
  time: (moment: number) => string,
): readonly Fact[] => {
  const { labels, values } = words.diagnostics;
  const now = known.changes.at(-1);
  return [
    ...(now === undefined
      ? []
      : [
          { label: labels.link, value: linkFact(words, now.link) },
          { label: labels.since, value: time(now.at) },
        ]),
    { label: labels.reconnects, value: values.times(known.reconnects) },
    {
      label: labels.pbx,
      value:
        known.pbx === null
          ? values.unknownNow
          : values.pbx(known.pbx.asterisk ?? 'Asterisk', known.pbx.manager),
    },
    { label: labels.account, value: known.account },
    { label: labels.dialect, value: dialectNames[known.dialect] },
    { label: labels.phone, value: `${known.technology}/${known.extension}` },
    {
      label: labels.rights,
      value: known.rights === null || known.rights.length === 0 ? values.untold : values.rights(known.rights),
    },
    { label: labels.password, value: values.passwordPlaces[known.password] },
    { label: labels.version, value: known.program.app },
    { label: labels.runtime, value: known.program.runtime },
    { label: labels.system, value: known.program.system },
  ];
};
