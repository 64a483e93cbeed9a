import type { Command } from './command.ts';

/** So many are listed at most when something is typed; what comes to be possible later is added. */
const mostShown = 50;

/** What the palette lists for a text. Nothing in it changes its place until another text is typed. */
export interface Listing {
  readonly typed: string;
  /** As they were when they came into the list. */
  readonly commands: readonly Command[];
  /** The id of the command that Enter carries out; null while there is none. */
  readonly chosen: string | null;
}

/** A command of the list, as it is now; one that can no longer be carried out keeps its place. */
export interface ListedCommand {
  readonly command: Command;
  readonly state: 'possible' | 'gone';
}

/**
 * Takes in what can be done now: what is new goes to the end, and the choice stays. Another text makes another list, of
 * which the first is chosen.
 *
 * @param before the list so far; null where there is none yet
 * @param possible what fits the text, the best first
 * @returns `before` itself where nothing is new
 */
export const listingOf = (before: Listing | null, typed: string, possible: readonly Command[]): Listing => {
  const same = before?.typed === typed ? before : null;
  const ids = new Set(same?.commands.map(({ id }) => id));
  const added = possible.slice(0, mostShown).filter(({ id }) => !ids.has(id));
  if (same !== null && added.length === 0) return same;
  const commands = [...(same?.commands ?? []), ...added];
  return { typed, commands, chosen: same?.chosen ?? commands[0]?.id ?? null };
};

/** The list as it is now. */
export const listedNow = ({ commands }: Listing, possible: readonly Command[]): readonly ListedCommand[] => {
  const now = new Map(possible.map((command) => [command.id, command]));
  return commands.map((listed) => {
    const command = now.get(listed.id);
    return command === undefined ? { command: listed, state: 'gone' } : { command, state: 'possible' };
  });
};

/** The id of the next command that can be carried out, before or after the chosen one and round the ends; null where there is none. */
export const nextTo = (
  chosen: string | null,
  way: 'before' | 'after',
  listed: readonly ListedCommand[],
): string | null => {
  const inOrder = way === 'after' ? listed : listed.toReversed();
  const place = inOrder.findIndex(({ command }) => command.id === chosen) + 1;
  const others = [...inOrder.slice(place), ...inOrder.slice(0, place)];
  return others.find(({ state }) => state === 'possible')?.command.id ?? null;
};
