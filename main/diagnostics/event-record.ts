import type { RecordedEvent } from '../../shared/diagnostics.ts';
import type { AmiMessage } from '../ami/message.ts';
import { printable } from '../ami/text.ts';
import type { Disguise } from './people.ts';
import { hidePeople } from './people.ts';
import { blackOutSecrets } from './secret-headers.ts';
import type { Header } from './secret-headers.ts';

/** So many events are kept. */
const most = 200;
/** Longest name and value that are shown, characters. */
const longest = { name: 80, value: 300 };
/** More of an event is not looked at, so that a hostile one costs no more than any: headers, and characters of a value. */
const lookedAt = { headers: 100, value: 4 * longest.value };

interface Kept {
  /** Counts up with each event of this run. */
  readonly id: number;
  readonly at: number;
  readonly message: AmiMessage;
}

export interface EventView {
  /** Takes known secrets out of a text. */
  readonly blackOut: (text: string) => string;
  /** Hides names and numbers; null shows them. */
  readonly disguise: Disguise | null;
}

/** Where the looking ends, a secret may have been cut, and cannot be told: so much of the end is not shown either. */
const withoutEnd = (value: string): string =>
  value.slice(0, Math.max(0, value.length - (lookedAt.value - longest.value)));

const withoutSecrets = (message: AmiMessage, blackOut: EventView['blackOut']): readonly Header[] => {
  const headers = message.firstHeaders(lookedAt.headers);
  const beginnings = headers.map(([name, value]): Header => [name, value.slice(0, lookedAt.value)]);
  return blackOutSecrets(beginnings).map(([name, value], place): Header => {
    const isCut = beginnings[place]?.[1] !== headers[place]?.[1];
    return [blackOut(name), isCut ? withoutEnd(blackOut(value)) : blackOut(value)];
  });
};

/** The last events of the user's calls as they came. Nothing of them is looked at before somebody asks. */
export class EventRecord {
  readonly #kept: Kept[] = [];
  #count = 0;

  /** @param at when it came, milliseconds since 1970 */
  readonly add = (message: AmiMessage, at: number): void => {
    const kept: Kept = { id: this.#count, at, message };
    // In turns: nothing moves.
    this.#kept[this.#count % most] = kept;
    this.#count += 1;
  };

  /** The events without secrets, oldest first. */
  read({ blackOut, disguise }: EventView): readonly RecordedEvent[] {
    const shown = (header: readonly Header[]): readonly Header[] =>
      disguise === null ? header : hidePeople(header, disguise);
    return this.#kept
      .toSorted((one, other) => one.id - other.id)
      .map(({ id, at, message }) => ({
        id,
        at,
        headers: shown(withoutSecrets(message, blackOut)).map(([name, value]): Header => [
          printable(name, longest.name),
          printable(value, longest.value),
        ]),
      }));
  }
}
