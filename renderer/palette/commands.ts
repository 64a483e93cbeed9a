import { fold } from '../../shared/fold.ts';
import { meantBy } from '../../shared/people-search.ts';
import { callCommands, parkedCommands, pickUpCommands, popCommands, sendCommands } from './call-commands.ts';
import type { Command, Reach } from './command.ts';
import { numberCommands, peopleCommands, typedCommand } from './dial-commands.ts';
import { placeCommands, searchCommands, settingCommands } from './place-commands.ts';
import { programCommands, quietCommands, waitingCommands } from './program-commands.ts';

/** All that can be done now: what goes on first, then what waits, then numbers, places, people and the program. */
const allCommands = (reach: Reach): readonly Command[] => [
  ...callCommands(reach),
  ...parkedCommands(reach),
  ...pickUpCommands(reach),
  ...popCommands(reach),
  ...waitingCommands(reach),
  ...numberCommands(reach),
  ...placeCommands(reach),
  ...quietCommands(reach),
  ...searchCommands(reach),
  ...settingCommands(reach),
  ...programCommands(reach),
  ...sendCommands(reach),
  ...peopleCommands(reach),
];

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * How well commands fit what was typed.
 *
 * @returns 0 where the label begins with it, 1 where each word of it begins a word of the label or it means the number,
 *   2 where the label holds each word, 3 where they stand in the hint as well; null where it does not fit
 */
const rankBy = (typed: string): ((command: Command) => number | null) => {
  const wanted = wordsOf(typed);
  const isMeant = meantBy(typed);
  return ({ label, hint, number }) => {
    const text = wordsOf(label).join(' ');
    const places = text.split(/[^\p{L}\p{N}]+/u);
    if (text.startsWith(wanted.join(' '))) return 0;
    const isBegun = (word: string): boolean =>
      places.some((place) => place.startsWith(word)) || text.split(' ').some((each) => each.startsWith(word));
    if (wanted.every(isBegun)) return 1;
    if (number !== undefined && isMeant({ name: null, number })) return 1;
    if (wanted.every((word) => text.includes(word))) return 2;
    const all = `${text} ${fold(hint)} ${number ?? ''}`;
    return wanted.every((word) => all.includes(word)) ? 3 : null;
  };
};

/** All that fits what was typed, the best first, and of those that fit as well what goes on; all that there is where nothing is typed. */
export const commandsFor = (reach: Reach, typed: string): readonly Command[] => {
  const all = allCommands(reach);
  if (typed.trim() === '') return all.filter(({ listed }) => listed === undefined);
  const rank = rankBy(typed);
  const ranked = all.flatMap((command) => {
    const fit = rank(command);
    return fit === null ? [] : [{ command, fit }];
  });
  const fitting = ranked.toSorted((one, other) => one.fit - other.fit).map(({ command }) => command);
  const ids = new Set(fitting.map(({ id }) => id));
  const byNumber = typedCommand(reach, typed).filter(({ id }) => !ids.has(id));
  return [...byNumber, ...fitting];
};
