import type { CallOutcome } from '../../shared/call.ts';
import type { HistoryEntry } from '../../shared/history.ts';

/** The words of the file's head and its cells. */
export interface CsvWords {
  /** Stands between the cells: spreadsheets take the one of their language, and only that. */
  readonly separator: string;
  /** The names of the columns, in the order of `csvOf`. */
  readonly columns: readonly string[];
  readonly incoming: string;
  readonly outgoing: string;
  readonly outcome: (outcome: CallOutcome) => string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Date and time of this computer's zone, so that spreadsheets of every country read them: `2026-03-02`, `09:05:00`. */
const dateOf = (moment: Date): string =>
  `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
const timeOf = (moment: Date): string =>
  [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join(':');

/** What a spreadsheet would calculate with. Source: OWASP, CSV Injection. */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;
/** What it would take for a quantity, without the zero in front or with its last digits rounded: a phone number. */
const manyDigits = /^(?:0\d+|\d{12,})$/;

/**
 * A cell that a spreadsheet takes for the text that it is: a caller's name must not become a formula, nor a phone
 * number another. Quoted where RFC 4180 asks for it, whichever the separator is.
 */
const cell = (text: string): string => {
  const harmless = formula.test(text) || manyDigits.test(text) ? `'${text}` : text;
  return /[",;\t\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/**
 * The history as a table: UTF-8 with a mark in front, by which Excel knows it; lines end as RFC 4180 wants them.
 * @param newestFirst in the order of the lines
 */
export const csvOf = (newestFirst: readonly HistoryEntry[], words: CsvWords): string => {
  const rows = newestFirst.map((entry) => {
    const moment = new Date(entry.startedAt);
    return [
      dateOf(moment),
      timeOf(moment),
      words[entry.direction],
      entry.party.name ?? '',
      entry.party.number ?? '',
      words.outcome(entry.outcome),
      String(entry.ringSeconds),
      entry.talkSeconds === null ? '' : String(entry.talkSeconds),
      entry.via ?? '',
      entry.queue ?? '',
      entry.trunk ?? '',
      entry.note,
    ];
  });
  const lines = [words.columns, ...rows].map((cells) => cells.map(cell).join(words.separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};
