import { lookup } from 'node:dns/promises';
import type { Clock } from './clock.ts';
import { NameNotFound } from './errors.ts';

/** Asks the name server. Rejects when it says that there is no such name, or nothing at all. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** By the system; addresses of IPv4 first, as that is where AMI is reached. */
export const askSystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: false })).map(({ address }) => address);

/** How long an answer is waited for, milliseconds: less when an address of before can stand in for it. */
const patience = { unknown: 2_000, known: 500 };

/**
 * The addresses of a host name. What the name server said last stands in while it keeps silent; a name has one
 * question under way at most, however often it is asked for: each unanswered one holds up a thread for long.
 */
export class Names {
  readonly #resolve: Resolve;
  readonly #clock: Clock;
  #asking: Promise<void> | null = null;
  /** Best first. */
  #known: readonly string[] = [];

  constructor(resolve: Resolve, clock: Clock) {
    this.#resolve = resolve;
    this.#clock = clock;
  }

  /**
   * The address to try now; after it, when it was told to be bad, the next one.
   * @throws (as rejection) NameNotFound
   */
  async addressOf(host: string): Promise<string> {
    this.#asking ??= this.#ask(host);
    let cancel: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => {
      cancel = this.#clock.after(this.#known.length > 0 ? patience.known : patience.unknown, resolve);
    });
    await Promise.race([this.#asking, silence]);
    cancel();
    const [address] = this.#known;
    if (address === undefined) throw new NameNotFound(host);
    return address;
  }

  /** Nobody was heard at this address: others come first. */
  isBad(address: string): void {
    if (this.#known[0] === address) this.#known = [...this.#known.slice(1), address];
  }

  async #ask(host: string): Promise<void> {
    try {
      const found = await this.#resolve(host);
      // In the order in which they have proved themselves.
      const kept = this.#known.filter((address) => found.includes(address));
      if (found.length > 0) this.#known = [...kept, ...found.filter((address) => !kept.includes(address))];
    } catch {
      // What was known stays; where nothing was, whoever asked finds that out.
    } finally {
      this.#asking = null;
    }
  }
}
