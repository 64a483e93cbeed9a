import { describe, expect, it } from 'vitest';
import { lineChanged, lineOf, lineRead, unknownLines } from '../../../main/colleagues/lines.ts';
import type { HintState } from '../../../main/colleagues/lines.ts';

const nobodyKnown = unknownLines(['1002', '1003']);
const hint = (status: number, more: Partial<HintState> = {}): HintState => ({
  exten: '1002',
  device: 'PJSIP/1002',
  status,
  ...more,
});

describe('a colleague’s line', () => {
  it.each([
    [-2, 'unknown'],
    [-1, 'unknown'],
    [0, 'free'],
    [1, 'busy'],
    [2, 'busy'],
    [4, 'away'],
    [8, 'ringing'],
    [9, 'ringing'],
    [16, 'busy'],
    [17, 'busy'],
  ])('with the status %i is %s', (status, state) => {
    expect(lineOf(lineRead(nobodyKnown, hint(status)), '1002')).toBe(state);
  });

  it('is not known until the PBX has told', () => {
    expect(lineOf(nobodyKnown, '1002')).toBe('unknown');
    expect(lineOf(nobodyKnown, '0301234')).toBe('unknown');
  });

  it('follows what the PBX tells', () => {
    const ringing = lineChanged(lineRead(nobodyKnown, hint(0)), hint(8));
    expect(lineOf(ringing, '1002')).toBe('ringing');
    expect(lineOf(lineChanged(ringing, hint(1)), '1002')).toBe('busy');
    expect(lineOf(ringing, '1003')).toBe('unknown');
  });

  it('stays the same when nothing changed, or somebody else’s did', () => {
    const free = lineRead(nobodyKnown, hint(0));
    expect(lineChanged(free, hint(0))).toBe(free);
    expect(lineChanged(free, hint(8, { exten: '1009' }))).toBe(free);
    expect(lineRead(free, hint(8, { exten: '1009' }))).toBe(free);
  });

  it('is not taken for another firm’s of the same number', () => {
    const free = lineRead(nobodyKnown, hint(0));
    expect(lineChanged(free, hint(8, { device: 'PJSIP/other-1002' }))).toBe(free);
    expect(lineOf(lineChanged(free, hint(8, { device: null })), '1002')).toBe('ringing');
  });
});
