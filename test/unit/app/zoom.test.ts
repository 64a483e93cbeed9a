import { describe, expect, it } from 'vitest';
import { zoomStepOf, zoomed } from '../../../main/app/zoom.ts';
import type { PressedKey, ZoomStep } from '../../../main/app/zoom.ts';

const pressed = (key: string, more: Partial<PressedKey> = {}): ZoomStep | null =>
  zoomStepOf({
    ...{ type: 'keyDown', key, code: '', control: true, meta: false, alt: false },
    ...more,
  });

describe('the size of the windows', () => {
  it('is changed by the keys that change it in every browser, with Ctrl or Cmd', () => {
    expect(['+', '=', '-', '_', '0'].map((key) => pressed(key))).toEqual(['in', 'in', 'out', 'out', 'reset']);
    expect(pressed('à', { code: 'Digit0' })).toBe('reset');
    expect(pressed('+', { control: false, meta: true })).toBe('in');
  });

  it('is left alone by every other key', () => {
    expect(pressed('+', { control: false })).toBeNull();
    expect(pressed('+', { alt: true })).toBeNull();
    expect(pressed('+', { type: 'keyUp' })).toBeNull();
    expect([pressed('1'), pressed('k'), pressed('Control')]).toEqual([null, null, null]);
  });

  it('goes up to the double in steps, down a little, and back at once', () => {
    const steps = (step: ZoomStep, count: number): number =>
      Array.from({ length: count }).reduce<number>((factor) => zoomed(factor, step), 1);
    expect([1, 2, 3, 4, 5, 6].map((count) => steps('in', count))).toEqual([1.1, 1.25, 1.5, 1.75, 2, 2]);
    expect([1, 2, 3].map((count) => steps('out', count))).toEqual([0.9, 0.75, 0.75]);
    expect(zoomed(1.75, 'reset')).toBe(1);
  });

  it('is what it was given, though Chromium rounds it', () => {
    expect(zoomed(1.2499999, 'in')).toBe(1.5);
    expect(zoomed(1.2500001, 'out')).toBe(1.1);
  });
});
