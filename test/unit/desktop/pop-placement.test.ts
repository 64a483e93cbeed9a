import { describe, expect, it } from 'vitest';
import { within } from '../../../main/desktop/pop-placement.ts';

describe('a window that has grown', () => {
  const display = { x: 1920, y: 40, width: 1280, height: 984 };

  it('is moved no further than it takes to be seen whole', () => {
    const size = { width: 800, height: 600 };
    expect(within(display, { x: 2000, y: 100, ...size })).toEqual({ x: 2000, y: 100, ...size });
    expect(within(display, { x: 2600, y: 700, ...size })).toEqual({ x: 2400, y: 424, ...size });
    expect(within(display, { x: 1900, y: 0, ...size })).toEqual({ x: 1920, y: 40, ...size });
  });

  it('shows its beginning where it is larger than the display', () => {
    const size = { width: 1400, height: 1200 };
    expect(within(display, { x: 2600, y: 700, ...size })).toEqual({ x: 1920, y: 40, ...size });
  });
});
