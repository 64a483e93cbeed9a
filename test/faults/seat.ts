/** What the person at the desk sees at a moment. */
export interface Sight {
  /** The link, as tray tooltip and menu put it. */
  readonly tray: string;
  /** The calls in the pop while it is on the screen, such as `Incoming call: Anna Berg (1000)`. */
  readonly pop: readonly string[];
}

/** The user's desk, with somebody who watches it. */
export interface Seat {
  readonly now: Sight;
  /** Everything that was seen, each time that it changed. */
  readonly seen: readonly Sight[];
  /**
   * Waits until something is seen.
   * @param what ends the sentence "Waited in vain for …"
   * @returns when it was first seen, as `performance.now()` tells it
   */
  until(what: string, fits: (sight: Sight) => boolean): Promise<number>;
  /** The computer sleeps so long, milliseconds, and wakes. `meanwhile` is what happens around it. */
  sleep(duration: number, meanwhile: () => Promise<void>): Promise<void>;
  /** The user chooses "Connect now". */
  connectNow(): Promise<void>;
  /** The user dismisses what is over. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export const isConnected = ({ tray }: Sight): boolean => tray.startsWith('Connected to');

export const isInTrouble = ({ tray }: Sight): boolean => tray.endsWith('Trying again by itself.');

/** How long a watcher waits for something to be seen, milliseconds. */
export const patience = 60_000;

/** Keeps what is seen, and tells those who wait for it. */
export class Watcher {
  readonly #seen: Sight[] = [];
  readonly #waiting = new Set<() => void>();

  get seen(): readonly Sight[] {
    return this.#seen;
  }

  get now(): Sight {
    return this.#seen.at(-1) ?? { tray: '', pop: [] };
  }

  sees(sight: Sight): void {
    if (JSON.stringify(sight) === JSON.stringify(this.now)) return;
    this.#seen.push(sight);
    for (const look of [...this.#waiting]) look();
  }

  until(what: string, fits: (sight: Sight) => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!fits(this.now)) return;
        end();
        resolve(performance.now());
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`Waited in vain for ${what}. Seen last: ${JSON.stringify(this.now)}`));
      }, patience);
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
