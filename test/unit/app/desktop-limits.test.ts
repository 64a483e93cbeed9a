import { describe, expect, it } from 'vitest';
import { DesktopLimits } from '../../../main/app/desktop-limits.ts';
import type { DesktopLimit } from '../../../main/app/desktop-limits.ts';
import type { NoticeReach } from '../../../main/app/notices.ts';
import type { Placing } from '../../../shared/ipc.ts';
import { fakeClock } from '../ami/fake-clock.ts';

const desktop = (placing: Placing, icons: 'shown' | 'not-shown' | 'always') => {
  const known: DesktopLimit[] = [];
  return {
    /**
     * Starts Tipring there; answers what the user is told of.
     * @param reaches what becomes of notifications, one after the other
     */
    start: async (...reaches: readonly NoticeReach[]): Promise<readonly string[]> => {
      const clock = fakeClock();
      const told: string[] = [];
      const shell: { placing: Placing; noticeReach: NoticeReach } = { placing, noticeReach: 'unknown' };
      const options = {
        showsTrayIcons: icons === 'always' ? null : () => Promise.resolve(icons === 'shown'),
        toldLimits: { read: () => known, add: (limit: DesktopLimit) => known.push(limit) },
      };
      const limits = new DesktopLimits(options, { shell, clock }, ({ code }) => {
        told.push(code);
      });
      limits.start();
      for (const reach of reaches) {
        shell.noticeReach = reach;
        limits.lookAtPop();
      }
      clock.advance(10_000);
      await Promise.resolve();
      return told;
    },
  };
};

describe('what a desktop does not let Tipring do', () => {
  it('is told once, and not at the next start', async () => {
    const wayland = desktop('by-the-system', 'not-shown');
    expect(await wayland.start('clickable')).toEqual(['pop-not-placed', 'no-tray']);
    expect(await wayland.start('clickable')).toEqual([]);
  });

  it.each(['seen', 'nobody'] as const)(
    'is told as it is where the pop cannot be placed and notifications are for %s: nothing leads to it',
    async (reach) => {
      const wayland = desktop('by-the-system', 'always');
      expect(await wayland.start(reach)).toEqual(['pop-by-itself']);
      expect(await wayland.start(reach)).toEqual([]);
    },
  );

  it('is not told before a desktop that is just starting has had its time for notifications', async () => {
    expect(await desktop('by-the-system', 'always').start('nobody', 'clickable')).toEqual(['pop-not-placed']);
  });

  it('is nothing where the pop can be placed and icons are shown', async () => {
    expect(await desktop('free', 'shown').start('nobody')).toEqual([]);
    expect(await desktop('free', 'always').start('clickable')).toEqual([]);
  });
});
