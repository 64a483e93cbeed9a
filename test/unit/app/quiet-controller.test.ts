import { describe, expect, it } from 'vitest';
import { QuietController } from '../../../main/app/quiet-controller.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import type { Call } from '../../../shared/call.ts';
import { success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { fakeClock } from '../ami/fake-clock.ts';

const ringing: Call = {
  id: 'a',
  direction: 'incoming',
  party: { name: null, number: '1000' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase: { kind: 'ringing' },
};
const minute = 60_000;

const desk = (kept: number | null = null) => {
  const clock = fakeClock();
  const memory: { until: number | null } = { until: kept };
  const system: { state: 'on' | 'off' | 'unknown'; tell: () => void; looks: number } = {
    state: 'off',
    looks: 0,
    tell: () => undefined,
  };
  const told: number[] = [];
  const settings = new SettingsKeeper(
    { read: () => ({ settings: defaultSettings, notice: null }), write: () => success(undefined) },
    null,
  );
  const quiet = new QuietController(
    {
      settings,
      quietMemory: {
        read: () => memory.until,
        write: (until) => {
          memory.until = until;
        },
      },
      doNotDisturb: {
        get state() {
          return system.state;
        },
        onChange: (listener) => {
          system.tell = listener;
        },
        look: () => {
          system.looks += 1;
        },
      },
      clock,
      systemCountry: '',
    },
    () => told.push(clock.now()),
  );
  const rings = (): boolean => {
    quiet.update([]);
    quiet.update([ringing]);
    return !quiet.has('a');
  };
  return { clock, memory, system, told, settings, quiet, rings };
};

describe('quiet', () => {
  it('for half an hour ends by itself, and says so', () => {
    const { clock, quiet, rings, told, memory } = desk();
    const begin = clock.now();
    quiet.begin('half-hour');
    expect([rings(), quiet.view.until]).toEqual([false, begin + 30 * minute]);
    clock.advance(30 * minute - 1);
    expect(rings()).toBe(false);
    clock.advance(1);
    expect([rings(), quiet.view.until, memory.until]).toEqual([true, null, null]);
    expect(told).toEqual([begin, begin + 30 * minute]);
  });

  it('until tomorrow ends by itself at eight in the morning, though the computer sleeps over night', () => {
    for (const asleep of [0, 9 * 60 * minute]) {
      const { clock, quiet, rings, memory, told } = desk();
      clock.advance(new Date(2026, 2, 2, 17, 30).getTime() - clock.now());
      quiet.begin('until-tomorrow');
      const end = new Date(2026, 2, 3, 8).getTime();
      expect([rings(), quiet.view.until, memory.until]).toEqual([false, end, end]);
      clock.sleep(asleep);
      quiet.look();
      clock.advance(end - clock.now() - 1);
      expect(rings()).toBe(false);
      clock.advance(1);
      expect([rings(), quiet.view.until, memory.until]).toEqual([true, null, null]);
      expect(told.at(-1)).toBe(end);
    }
  });

  it('is ended by hand before its time, and a longer one takes the place of a shorter', () => {
    const { clock, quiet, rings } = desk();
    quiet.begin('half-hour');
    quiet.begin('hour');
    clock.advance(31 * minute);
    expect(rings()).toBe(false);
    quiet.end();
    expect([rings(), clock.waiting]).toEqual([true, 0]);
  });

  it('goes on after a restart, and what ended meanwhile is over', () => {
    const now = fakeClock().now();
    const going = desk(now + minute);
    expect([going.rings(), going.quiet.view.until]).toEqual([false, now + minute]);
    going.clock.advance(minute);
    expect(going.rings()).toBe(true);
    const over = desk(now - minute);
    expect([over.rings(), over.quiet.view.until]).toEqual([true, null]);
  });

  it('that ended while the computer slept is over when it wakes', () => {
    const { clock, quiet, rings, memory } = desk();
    quiet.begin('hour');
    clock.sleep(120 * minute);
    quiet.look();
    clock.advance(0);
    expect([rings(), quiet.view.until, memory.until]).toEqual([true, null, null]);
  });

  it('follows the system’s wish not to be disturbed, as soon as it is told', () => {
    const { system, quiet, rings, told } = desk();
    system.state = 'on';
    system.tell();
    expect([rings(), quiet.view.doNotDisturb, told.length]).toEqual([false, true, 1]);
    system.state = 'unknown';
    expect([rings(), quiet.view.doNotDisturb]).toEqual([true, false]);
  });

  it('has the system asked once for each call that comes', () => {
    const { system, quiet } = desk();
    quiet.update([]);
    expect(system.looks).toBe(0);
    quiet.update([ringing]);
    quiet.update([ringing]);
    expect(system.looks).toBe(1);
    quiet.update([ringing, { ...ringing, id: 'b' }]);
    expect(system.looks).toBe(2);
  });

  it('by a rule or for dialling alone begins when the settings are saved', () => {
    const { settings, quiet, rings } = desk();
    settings.save({ ...defaultSettings, quiet: { ...defaultSettings.quiet, use: 'click-to-dial' } });
    expect([rings(), quiet.view.clickToDial]).toEqual([false, true]);
  });
});
