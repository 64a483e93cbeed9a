import { describe, it } from 'vitest';
import { conclude } from '../../../main/connection-test/findings.ts';
import type { Clues } from '../../../main/connection-test/findings.ts';
import { expectSaid } from '../../support/said.ts';

const nothing: Clues = {
  extension: '1001',
  hints: [],
  devices: [],
  channels: [],
  portInConfig: null,
  portOnConsole: [],
  analogPort: null,
  yeastarContext: 'untold',
  freepbxContext: 'untold',
};

describe('what a look at the PBX tells', () => {
  it('is a Yeastar where the dial plan of the extension is there', () => {
    expectSaid(
      conclude({
        ...nothing,
        yeastarContext: 'known',
        freepbxContext: 'unknown',
        hints: [{ context: 'default', hint: 'PJSIP/1001' }],
      }),
    ).toEqual({
      dialect: 'yeastar-s',
      technology: 'PJSIP',
      analogPorts: [],
      because:
        'The context DLPN_DialPlan1001 takes 1001. The hint of 1001 in the context default is PJSIP/1001.',
    });
  });

  it('is a FreePBX by its context, or by where it keeps its hints', () => {
    const hints = [{ context: 'ext-local', hint: 'SIP/1001&Custom:DND1001' }];
    expectSaid(conclude({ ...nothing, freepbxContext: 'known', yeastarContext: 'unknown' }).dialect).toBe(
      'freepbx',
    );
    expectSaid(conclude({ ...nothing, hints })).toMatchObject({ dialect: 'freepbx', technology: 'SIP' });
  });

  it('is a plain Asterisk where the phone is there and neither context is', () => {
    const neither = { ...nothing, yeastarContext: 'unknown', freepbxContext: 'unknown' } as const;
    expectSaid(conclude({ ...neither, devices: ['PJSIP/1000', 'IAX2/1001'] })).toMatchObject({
      dialect: 'asterisk',
      technology: 'IAX2',
    });
    expectSaid(conclude(neither)).toMatchObject({ dialect: null, technology: null });
  });

  it('says so when it cannot tell', () => {
    expectSaid(conclude(nothing)).toEqual({
      dialect: null,
      technology: null,
      analogPorts: [],
      because: 'The PBX does not tell which contexts it has. Nothing on the PBX tells which phone 1001 has.',
    });
  });

  it.each([
    ['its hint', { hints: [{ context: 'default', hint: 'DAHDI/5' }] }],
    ['the list of extensions', { portInConfig: 5 }],
    ['a call it is in', { channels: ['DAHDI/5-1'] }],
  ])('offers the port of an analog phone by %s', (_clue, clues) => {
    expectSaid(conclude({ ...nothing, ...clues })).toMatchObject({ technology: 'DAHDI', analogPorts: [5] });
  });

  it('offers a port that the console shows for the extension', () => {
    const portOnConsole = ['           Name: DAHDI/5-1', '      Caller ID: 1001'];
    expectSaid(conclude({ ...nothing, analogPort: 5, portOnConsole }).analogPorts).toEqual([5]);
    expectSaid(conclude({ ...nothing, analogPort: 6, portOnConsole }).analogPorts).toEqual([]);
    expectSaid(
      conclude({ ...nothing, analogPort: 5, portOnConsole: ['5 is not a known channel'] }).analogPorts,
    ).toEqual([]);
  });

  it('does not take a trunk for the phone', () => {
    expectSaid(conclude({ ...nothing, channels: ['SIP/trunk-test1-0000802c'] }).technology).toBeNull();
  });
});
