import { partyLabel } from '../../shared/call-words.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { outcomeWords } from '../../shared/history-words.ts';
import { numberToCall } from '../../shared/number-to-dial.ts';
import type { Words } from '../../shared/words/words.ts';
import type { MenuEntry, TrayCommand } from './tray-view.ts';

/** What was copied last, as far as the menu may know it. */
export type Copied =
  | { readonly kind: 'number'; readonly number: string }
  /** A text that holds several of them. */
  | { readonly kind: 'several' }
  /** Something else. */
  | { readonly kind: 'none' }
  /** Nobody tells when this menu is opened: what was copied is looked at when the entry is chosen. */
  | { readonly kind: 'unread' };

/** What the tray shows of calls that are over, and of what was copied. */
export interface EarlierCalls {
  /** The latest, newest first. */
  readonly lastCalls: readonly HistoryEntry[];
  /** How many missed calls nobody has looked at yet. */
  readonly missed: number;
  readonly copied: Copied;
}

/** @param numbers those of the copied text */
export const copiedOf = ([number, ...others]: readonly string[]): Copied => {
  if (number === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'number', number } : { kind: 'several' };
};

const action = (label: string, command: TrayCommand): MenuEntry => ({
  kind: 'action',
  label,
  command,
  enabled: true,
});

/** Missed calls that nobody has looked at, in a line; empty when there are none. */
export const missedLines = ({ tray }: Words, { missed }: EarlierCalls): readonly string[] =>
  missed === 0 ? [] : [tray.missed(missed)];

/** Leads to the missed calls. */
export const missedMenu = (words: Words, earlier: EarlierCalls): readonly MenuEntry[] =>
  missedLines(words, earlier).map((line) => action(line, { kind: 'open-missed' }));

/** Calls the number that was copied, by its name where it is known. */
export const copiedMenu = ({ tray, showNumber }: Words, { copied }: EarlierCalls): readonly MenuEntry[] => {
  switch (copied.kind) {
    case 'number': {
      const { number } = copied;
      const label = tray.dialCopied(showNumber(number).text);
      return [action(label, { kind: 'call', number, form: 'written' })];
    }
    case 'several':
      return [action(tray.dialOneCopied, { kind: 'dial-copied' })];
    case 'unread':
      return [action(tray.dialTheCopied, { kind: 'dial-copied' })];
    case 'none':
      return [];
  }
};

/**
 * The last calls, each to be called again.
 *
 * @param mayDial whether Tipring can dial now
 */
export const lastCallsMenu = (
  words: Words,
  { lastCalls }: EarlierCalls,
  mayDial: boolean,
): readonly MenuEntry[] => {
  const entryOf = (entry: HistoryEntry): MenuEntry => {
    const label = `${partyLabel(words, entry.party)} · ${outcomeWords(words, entry.outcome)}`;
    const number = numberToCall(entry);
    return mayDial && number !== null ? action(label, { kind: 'call', ...number }) : { kind: 'text', label };
  };
  return lastCalls.length === 0
    ? []
    : [{ kind: 'submenu', label: words.tray.lastCalls, entries: lastCalls.map(entryOf) }];
};
