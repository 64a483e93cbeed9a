import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOutcome } from '../../shared/call.ts';
import { historyEntrySchema } from '../../main/history/entry-schema.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { partyLabel } from '../../shared/call-words.ts';
import { english } from '../support/english.ts';

const outcomeText = (outcome: CallOutcome): string => {
  switch (outcome.kind) {
    case 'answered-elsewhere':
      return outcome.by === null ? outcome.kind : `${outcome.kind} by ${partyLabel(english, outcome.by)}`;
    case 'transferred':
      return `${outcome.kind} to ${outcome.to}`;
    case 'sent-to-voicemail':
      return `${outcome.kind} of ${outcome.of}`;
    case 'parked':
      return outcome.at === null ? outcome.kind : `${outcome.kind} on ${outcome.at}`;
    case 'failed':
      return `${outcome.kind}: ${english.calls.failures[outcome.why]}`;
    case 'answered':
    case 'missed':
    case 'busy':
    case 'rejected':
    case 'not-answered':
    case 'cancelled':
    case 'unknown':
      return outcome.kind;
  }
};

/** An entry in a line, such as `from Anna Berg (1000) on line 6400 in queue 6400: answered`. */
const entryLine = ({ direction, party, via, queue, trunk, outcome }: HistoryEntry): string =>
  [
    `${direction === 'incoming' ? 'from' : 'to'} ${partyLabel(english, party)}`,
    via === null ? '' : ` on line ${via}`,
    queue === null ? '' : ` in queue ${queue}`,
    trunk === null ? '' : ` through ${trunk}`,
    `: ${outcomeText(outcome)}`,
  ].join('');

/** The call history of a desk, as its file has it. */
export class HistoryRecord {
  readonly #file: string;
  #before: ReadonlySet<string> = new Set();

  /** @param folder the user data folder */
  constructor(folder: string) {
    this.#file = join(folder, 'history.jsonl');
  }

  /** A scenario begins: what was before is left out. */
  async begin(): Promise<void> {
    this.#before = new Set((await this.#entries()).map(({ id }) => id));
  }

  /** The calls of the scenario that are over, in the order they began. */
  async lines(): Promise<readonly string[]> {
    const entries = (await this.#entries()).filter(({ id }) => !this.#before.has(id));
    return entries.toSorted((one, other) => one.startedAt - other.startedAt).map(entryLine);
  }

  /** The last line of each id counts. */
  async #entries(): Promise<readonly HistoryEntry[]> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line !== '');
    const read = lines.map((line) => historyEntrySchema.parse(JSON.parse(line)));
    return [...new Map(read.map((entry) => [entry.id, entry])).values()];
  }
}
