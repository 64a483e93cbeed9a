import type { Call } from '../../shared/call.ts';
import { countryOf } from '../../shared/country.ts';
import type { QuietSpan, QuietView } from '../../shared/quiet.ts';
import type { Clock } from '../ami/clock.ts';
import { endOf } from '../quiet/momentary.ts';
import { QuietCalls } from '../quiet/quiet-calls.ts';
import { isQuiet } from '../quiet/quiet-reason.ts';
import type { QuietState } from '../quiet/quiet-reason.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';

/** Keeps over a restart when the quiet time that was chosen by hand ends. */
export interface QuietMemory {
  /** Milliseconds since 1970; null when none was chosen. */
  read(): number | null;
  write(until: number | null): void;
}

/** What the system says of "do not disturb". */
export interface DoNotDisturb {
  readonly state: QuietState['doNotDisturb'];
  /** Told at each change. */
  onChange(listener: () => void): void;
  /** A call has come: a system that does not tell of changes is asked. Nobody waits for what it says. */
  look(): void;
}

/** A system that does not say. */
export const unknownDoNotDisturb: DoNotDisturb = {
  state: 'unknown',
  onChange: () => undefined,
  look: () => undefined,
};

export interface QuietControllerOptions {
  readonly settings: SettingsKeeper;
  readonly quietMemory: QuietMemory;
  readonly doNotDisturb: DoNotDisturb;
  readonly clock: Clock;
  /** Where the system says that it is, ISO 3166-1 alpha-2; empty where it does not tell. */
  readonly systemCountry: string;
}

/** The longest wait that a timer can be set for, milliseconds. */
const longestWait = 2 ** 31 - 1;

/** Which calls neither pop up nor notify, and until when. */
export class QuietController {
  readonly #options: QuietControllerOptions;
  readonly #calls = new QuietCalls();
  readonly #changed: () => void;
  #until: number | null;
  #endTimer: () => void = () => undefined;

  /** @param changed told when quiet has begun or ended, so that calls are looked at anew */
  constructor(options: QuietControllerOptions, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
    this.#until = options.quietMemory.read();
    this.#waitForTheEnd();
    options.doNotDisturb.onChange(changed);
  }

  /** What the tray and the main window say of it. */
  get view(): QuietView {
    const { settings, doNotDisturb } = this.#options;
    const { quiet } = settings.effective.settings;
    return {
      until: this.#isNow() ? this.#until : null,
      clickToDial: quiet.use === 'click-to-dial',
      doNotDisturb: quiet.doNotDisturb === 'honour' && doNotDisturb.state === 'on',
    };
  }

  /** Takes in the calls as they are now; to be called before anybody asks for one of them. */
  update(calls: readonly Call[]): void {
    const { settings, doNotDisturb, clock, systemCountry } = this.#options;
    const { quiet, numbers } = settings.effective.settings;
    const state: QuietState = {
      settings: quiet,
      until: this.#until,
      doNotDisturb: doNotDisturb.state,
      country: countryOf(numbers, systemCountry),
    };
    const now = clock.now();
    if (calls.some(({ id }) => !this.#calls.knows(id))) doNotDisturb.look();
    this.#calls.update(calls, (call) => isQuiet(call, now, state) !== null);
  }

  /** Is the call quiet? */
  has(callId: string): boolean {
    return this.#calls.has(callId);
  }

  /** The user asked to see the calls that there are now. */
  show(): void {
    this.#calls.show();
  }

  begin(span: QuietSpan): void {
    this.#become(endOf(span, this.#options.clock.now()));
  }

  end(): void {
    this.#become(null);
  }

  /** The computer slept, or its clock was set: the end may have passed. */
  look(): void {
    this.#waitForTheEnd();
    this.#changed();
  }

  #isNow(): boolean {
    return this.#until !== null && this.#options.clock.now() < this.#until;
  }

  #become(until: number | null): void {
    this.#until = until;
    this.#options.quietMemory.write(until);
    this.#waitForTheEnd();
    this.#changed();
  }

  #waitForTheEnd(): void {
    this.#endTimer();
    this.#endTimer = () => undefined;
    if (this.#until === null) return;
    const wait = Math.min(Math.max(this.#until - this.#options.clock.now(), 0), longestWait);
    this.#endTimer = this.#options.clock.after(wait, () => {
      if (this.#isNow()) this.#waitForTheEnd();
      else this.end();
    });
  }
}
