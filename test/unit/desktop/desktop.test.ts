import { describe, expect, it } from 'vitest';
import { popBounds, popWidth } from '../../../main/desktop/pop-placement.ts';

describe('the place of the pop', () => {
  const display = { x: 1920, y: 40, width: 1280, height: 984 };

  it('is the lower right corner of the display in use', () => {
    expect(popBounds(display, 120)).toEqual({
      x: 1920 + 1280 - popWidth - 16,
      y: 40 + 984 - 120 - 16,
      width: popWidth,
      height: 120,
    });
  });

  it('never leaves the display, however much there is to show', () => {
    const bounds = popBounds({ ...display, width: 300, height: 200 }, 900);
    expect(bounds).toEqual({ x: 1920, y: 40 + 16, width: 300, height: 168 });
  });
});
