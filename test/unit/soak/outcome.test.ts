import { describe, expect, it } from 'vitest';
import { isWell } from '../../soak/outcome.ts';

const memory = { all: 200, own: 100 };
const well = { due: 3, wrong: [], late: [], memoryAtStart: memory, memoryAtEnd: memory };
const something = { at: 0, number: '2000', what: 'something' };

describe('a soak', () => {
  it('went well when every pop that was due came right and in time, and the app is as small as before', () => {
    expect(isWell(well)).toBe(true);
  });

  it('did not when no pop was due: then nothing was tried', () => {
    expect(isWell({ ...well, due: 0 })).toBe(false);
  });

  it('did not when a pop was wrong or late, or the app has grown', () => {
    expect(isWell({ ...well, wrong: [something] })).toBe(false);
    expect(isWell({ ...well, late: [something] })).toBe(false);
    expect(isWell({ ...well, memoryAtEnd: { all: 200, own: 106 } })).toBe(false);
  });
});
