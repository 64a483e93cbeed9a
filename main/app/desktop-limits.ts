import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Clock } from '../ami/clock.ts';
import type { Shell } from './shell.ts';

/** What a desktop may not let Tipring do. */
export type DesktopLimit = 'no-tray' | 'pop-not-placed' | 'pop-by-itself';

/** What the user was told of already; kept over a restart. */
export interface ToldLimits {
  read(): readonly DesktopLimit[];
  add(limit: DesktopLimit): void;
}

export interface DesktopLimitsOptions {
  /** Does the desktop say that it shows tray icons? Null: it does, always. */
  readonly showsTrayIcons: (() => Promise<boolean>) | null;
  readonly toldLimits: ToldLimits;
}

/** The desktop, and the clock of this computer. */
interface LimitingDesk {
  readonly shell: Pick<Shell, 'placing' | 'noticeReach'>;
  readonly clock: Clock;
}

/** How long a desktop that is just starting may take to show tray icons and notifications, milliseconds. */
const patience = 10_000;

/** Looks what this desktop does not let Tipring do, and has each told once, ever. */
export class DesktopLimits {
  readonly #options: DesktopLimitsOptions;
  readonly #desk: LimitingDesk;
  readonly #tell: (limit: Problem) => void;

  /** @param tell shows it to the user */
  constructor(options: DesktopLimitsOptions, desk: LimitingDesk, tell: (limit: Problem) => void) {
    this.#options = options;
    this.#desk = desk;
    this.#tell = tell;
  }

  start(): void {
    this.lookAtPop();
    const { showsTrayIcons } = this.#options;
    if (showsTrayIcons === null || this.#isTold('no-tray')) return;
    this.#desk.clock.after(patience, () => {
      void showsTrayIcons().then((shows) => {
        if (!shows) this.#tellOnce('no-tray');
      });
    });
  }

  /** To be called again when it changes what becomes of notifications. */
  lookAtPop(): void {
    const { shell, clock } = this.#desk;
    if (shell.placing === 'free') return;
    if (shell.noticeReach === 'clickable') {
      this.#tellOnce('pop-not-placed');
      return;
    }
    clock.after(patience, () => {
      const reach = shell.noticeReach;
      if (reach === 'seen' || reach === 'nobody') this.#tellOnce('pop-by-itself');
    });
  }

  #isTold(limit: DesktopLimit): boolean {
    return this.#options.toldLimits.read().includes(limit);
  }

  #tellOnce(limit: DesktopLimit): void {
    if (this.#isTold(limit)) return;
    this.#options.toldLimits.add(limit);
    this.#tell(problem(limit));
  }
}
