import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptedAmi } from '../bench/scripted-ami.ts';

/** What a PBX that is not at hand said of a call. */
export interface Recording {
  /** A file of test/fixtures, without `.txt`. */
  readonly file: string;
  /** Channels that bear other names on the PBX that is meant, such as `PJSIP/1001-` for `IAX2/1001-`. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const end = '\r\n\r\n';

/** Times of day differ: no two calls have a unique id in common. */
const onDay = (text: string, day: number): string =>
  text.replaceAll(
    /\b(1\d{9})\.(\d+)\b/gu,
    (_, second: string, count: string) => `${Number(second) + day * 86_400}.${count}`,
  );

/** A Manager Interface that tells a recorded call bit by bit. */
export class Tape {
  readonly #ami: ScriptedAmi;
  #messages: readonly string[];

  /** @param day counts the calls that a desk is told */
  constructor(ami: ScriptedAmi, { file, renamed = {} }: Recording, day: number) {
    this.#ami = ami;
    const recorded = readFileSync(join(import.meta.dirname, '..', 'fixtures', `${file}.txt`), 'utf8');
    const text = Object.entries(renamed).reduce(
      (told, [name, other]) => told.replaceAll(name, other),
      onDay(recorded, day),
    );
    const events = text.slice(text.indexOf('Event: ')).split(end);
    this.#messages = events.filter((message) => message.startsWith('Event: '));
  }

  /** Tells everything up to and including the next event that says this, such as `Event: DialBegin`. */
  async playTo(words: string): Promise<void> {
    const at = this.#messages.findIndex((message) => message.includes(words));
    if (at === -1) throw new Error(`The recording says "${words}" no more.`);
    await this.#send(at + 1);
  }

  /** Tells the rest. */
  async playOut(): Promise<void> {
    await this.#send(this.#messages.length);
  }

  async #send(count: number): Promise<void> {
    const told = this.#messages.slice(0, count);
    this.#messages = this.#messages.slice(count);
    await this.#ami.send(Buffer.from(told.map((message) => `${message}${end}`).join('')));
  }
}
