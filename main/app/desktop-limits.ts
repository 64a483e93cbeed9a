import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Clock } from '../ami/clock.ts';
import type { Shell } from './shell.ts';

/** What a desktop may not let Tipring do. */
export type DesktopLimit = 'no-tray' | 'pop-not-placed';

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

/** How long a desktop that is just starting may take to show tray icons, milliseconds. */
const trayPatience = 10_000;

/**
 * Looks what this desktop does not let Tipring do, and has each told once, ever.
 *
 * @param desk the desktop, and the clock of this computer
 * @param tell shows it to the user
 */
export const lookForLimits = (
  { showsTrayIcons, toldLimits }: DesktopLimitsOptions,
  { shell, clock }: { readonly shell: Pick<Shell, 'placing'>; readonly clock: Clock },
  tell: (limit: Problem) => void,
): void => {
  const tellOnce = (limit: DesktopLimit): void => {
    if (toldLimits.read().includes(limit)) return;
    toldLimits.add(limit);
    tell(problem(limit));
  };
  if (shell.placing === 'by-the-system') tellOnce('pop-not-placed');
  if (showsTrayIcons === null || toldLimits.read().includes('no-tray')) return;
  clock.after(trayPatience, () => {
    void showsTrayIcons().then((shows) => {
      if (!shows) tellOnce('no-tray');
    });
  });
};
