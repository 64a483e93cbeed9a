import { describe, expect, it } from 'vitest';
import { lookForLimits } from '../../../main/app/desktop-limits.ts';
import type { DesktopLimit } from '../../../main/app/desktop-limits.ts';
import type { Placing } from '../../../shared/ipc.ts';
import { fakeClock } from '../ami/fake-clock.ts';

const desktop = (placing: Placing, icons: 'shown' | 'not-shown' | 'always') => {
  const known: DesktopLimit[] = [];
  return {
    /** Starts Tipring there; answers what the user is told of. */
    start: async (): Promise<readonly string[]> => {
      const clock = fakeClock();
      const told: string[] = [];
      const options = {
        showsTrayIcons: icons === 'always' ? null : () => Promise.resolve(icons === 'shown'),
        toldLimits: { read: () => known, add: (limit: DesktopLimit) => known.push(limit) },
      };
      lookForLimits(options, { shell: { placing }, clock }, ({ code }) => {
        told.push(code);
      });
      clock.advance(10_000);
      await Promise.resolve();
      return told;
    },
  };
};

describe('what a desktop does not let Tipring do', () => {
  it('is told once, and not at the next start', async () => {
    const wayland = desktop('by-the-system', 'not-shown');
    expect(await wayland.start()).toEqual(['pop-not-placed', 'no-tray']);
    expect(await wayland.start()).toEqual([]);
  });

  it('is nothing where the pop can be placed and icons are shown', async () => {
    expect(await desktop('free', 'shown').start()).toEqual([]);
    expect(await desktop('free', 'always').start()).toEqual([]);
  });
});
