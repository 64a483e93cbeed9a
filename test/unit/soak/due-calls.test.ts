import { describe, expect, it } from 'vitest';
import { DueCalls } from '../../soak/due-calls.ts';

const dialBegin = (number: string, device = 'PJSIP/1001-0000002a') => ({
  Event: 'DialBegin',
  DestChannel: device,
  CallerIDNum: number,
});

const rings = (number: string, at: number) =>
  ({
    what: 'rings',
    number: '1001',
    callId: `call-${number}`,
    more: `"Ada" <sip:${number}@10.0.0.1>`,
    at,
  }) as const;

describe('what is due at the user’s desk', () => {
  it('is what the phone and the PBX agree on, from the earlier of both', () => {
    const due = new DueCalls('1001');
    due.hearPbx(dialBegin('2000'), 1_000);
    due.hearPhone(rings('2000', 1_020));
    due.hearPhone(rings('2001', 2_000));
    due.hearPbx(dialBegin('2001'), 2_010);
    expect(due.legs.map(({ number, rangAt }) => [number, rangAt])).toEqual([
      ['2000', 1_000],
      ['2001', 2_000],
    ]);
    expect(due.dialsWithoutRinging).toEqual([]);
  });

  it('tells which ringing of the PBX’s the phone says nothing of', () => {
    const due = new DueCalls('1001');
    due.hearPbx(dialBegin('2000'), 1_000);
    due.hearPbx(dialBegin('2001', 'PJSIP/2030-0000002b'), 1_000);
    due.hearPhone(rings('2002', 1_020));
    expect(due.dialsWithoutRinging).toEqual([{ number: '2000', at: 1_000 }]);
  });

  it('asks nobody for what a PBX had begun that died', () => {
    const due = new DueCalls('1001');
    due.hearPbx(dialBegin('2000'), 1_000);
    due.cut(1_010);
    expect(due.dialsWithoutRinging).toEqual([]);
  });
});
