import { Listeners } from '../../shared/listeners.ts';
import type { Clock } from '../ami/clock.ts';
import type { DoNotDisturb } from './quiet-controller.ts';

export interface AskedDoNotDisturbOptions {
  /** What the system says now. */
  readonly read: () => Promise<DoNotDisturb['state']>;
  readonly clock: Clock;
  /** Told when a listener fails. */
  readonly log: (line: string) => void;
}

/** How long after the start it is asked for the first time: tray and pop come first. Milliseconds. */
const first = 1_000;
/** How often it is asked, so that the tray shows it before a call comes. Milliseconds. */
const pause = 60_000;

/** A system that does not tell when "do not disturb" changes: it is asked now and then, and when a call comes. */
export class AskedDoNotDisturb implements DoNotDisturb {
  readonly #options: AskedDoNotDisturbOptions;
  readonly #changes: Listeners<undefined>;
  #state: DoNotDisturb['state'] = 'unknown';
  #asking = false;

  constructor(options: AskedDoNotDisturbOptions) {
    this.#options = options;
    this.#changes = new Listeners((error) => {
      options.log(`A listener of "do not disturb" failed: ${String(error)}`);
    });
    this.#askIn(first);
  }

  get state(): DoNotDisturb['state'] {
    return this.#state;
  }

  onChange(listener: () => void): void {
    this.#changes.add(listener);
  }

  look(): void {
    if (this.#asking) return;
    this.#asking = true;
    void this.#options
      .read()
      // What cannot be read makes nothing quiet.
      .catch(() => 'unknown' as const)
      .then((state) => {
        this.#asking = false;
        if (state === this.#state) return;
        this.#state = state;
        this.#changes.tell(undefined);
      });
  }

  #askIn(wait: number): void {
    this.#options.clock.after(wait, () => {
      this.look();
      this.#askIn(pause);
    });
  }
}
