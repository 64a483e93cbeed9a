import type { ScriptedAmi } from './scripted-ami.ts';
import type { Trace } from './trace.ts';

/** Between two helpings, milliseconds. */
const pause = 10;

/** Cuts a trace into helpings of as many events each; what is left at its end is left out. */
export const helpings = ({ bytes }: Trace, events: number): readonly Buffer[] => {
  const cut: Buffer[] = [];
  let [start, found] = [0, 0];
  for (let end = bytes.indexOf('\r\n\r\n'); end >= 0; end = bytes.indexOf('\r\n\r\n', end + 4)) {
    found += 1;
    if (found < events) continue;
    cut.push(bytes.subarray(start, end + 4));
    [start, found] = [end + 4, 0];
  }
  return cut;
};

/** A recorded trace that goes by on the sockets of some clients at an even pace, again and again. */
export class PassingEvents {
  readonly #helpings: readonly Buffer[];
  readonly #perHelping: number;
  #timer: NodeJS.Timeout | null = null;

  /** @param rate events a second */
  constructor(trace: Trace, rate: number) {
    this.#perHelping = Math.round((rate * pause) / 1000);
    this.#helpings = helpings(trace, this.#perHelping);
  }

  start(clients: readonly ScriptedAmi[]): void {
    const begin = performance.now();
    let sent = 0;
    this.#timer = setInterval(() => {
      // A timer that comes late must not make the pace slower.
      for (; sent < (performance.now() - begin) / pause; sent += 1) {
        const helping = this.#helpings[sent % this.#helpings.length];
        if (helping !== undefined) for (const client of clients) void client.send(helping);
      }
    }, pause);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
