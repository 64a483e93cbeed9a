import { diagnosticsFacts } from '../../shared/diagnostics.ts';
import type { Diagnostics, PeopleShown, RecordedEvent } from '../../shared/diagnostics.ts';
import { wordsIn } from '../../shared/words/words.ts';
import { linkLogLine } from '../phone/link-words.ts';

const time = (moment: number): string => new Date(moment).toISOString();

const eventText = ({ at, headers }: RecordedEvent): string =>
  [time(at), ...headers.map(([name, value]) => `${name}: ${value}`), ''].join('\n');

const peopleNote: Readonly<Record<PeopleShown, string>> = {
  hidden:
    'Names and numbers are hidden: the same mark stands for the same one, in this run of Tipring. Passwords are blacked out.',
  shown: 'Names and numbers are shown. Passwords are blacked out.',
};

/**
 * The report as plain text for a support ticket; like the log it is English, with times in UTC, so that both fit together.
 *
 * @param people whether names and numbers are hidden in what is known
 * @param now milliseconds since 1970
 */
export const reportText = (known: Diagnostics, people: PeopleShown, now: number): string => {
  const words = wordsIn('en');
  return [
    `Tipring, report of ${time(now)}`,
    peopleNote[people],
    '',
    ...diagnosticsFacts(words, known, time).map(({ label, value }) => `${label}: ${value}`),
    '',
    'The link so far, oldest first:',
    ...known.changes.map(({ at, link }) => `${time(at)} ${linkLogLine(link)}`),
    '',
    `The last events of the user's calls as they came (${known.events.length}), oldest first:`,
    ...known.events.map(eventText),
  ].join('\n');
};
