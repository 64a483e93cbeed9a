import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { deskOf, dialableNumber } from '../../../main/phone/dialect.ts';
import type { Desk } from '../../../main/phone/dialect.ts';
import type { Result } from '../../../shared/problem.ts';

const deskWith = (
  pbx: Partial<Settings['pbx']>,
  phone: Partial<Settings['phone']>,
): Result<Pick<Desk, 'channel' | 'context'>> => {
  const result = deskOf({
    pbx: { ...defaultSettings.pbx, ...pbx },
    phone: { ...defaultSettings.phone, ...phone },
  });
  return result.ok
    ? { ok: true, value: { channel: result.value.channel, context: result.value.context } }
    : result;
};

const desk = (channel: string, context: string) => ({ ok: true, value: { channel, context } });

describe('the channel and context of the user', () => {
  it('on a Yeastar are the phone and the dial plan of the extension', () => {
    expect(deskWith({ dialect: 'yeastar-s' }, { extension: '1000' })).toEqual(
      desk('PJSIP/1000', 'DLPN_DialPlan1000'),
    );
  });

  it.each([
    ['SIP', 'SIP/1000'],
    ['IAX2', 'IAX2/1000'],
  ] as const)('follow the technology %s of the phone', (technology, channel) => {
    expect(deskWith({ dialect: 'yeastar-s' }, { extension: '1000', technology })).toEqual(
      desk(channel, 'DLPN_DialPlan1000'),
    );
  });

  it('name the port of an analog phone, and still the dial plan of its extension', () => {
    expect(
      deskWith({ dialect: 'yeastar-s' }, { extension: '1002', technology: 'DAHDI', analogPort: 5 }),
    ).toEqual(desk('DAHDI/5', 'DLPN_DialPlan1002'));
  });

  it('on a FreePBX start in from-internal, through the dialplan when the phone is called that way', () => {
    expect(deskWith({ dialect: 'freepbx' }, { extension: '1000' })).toEqual(
      desk('PJSIP/1000', 'from-internal'),
    );
    expect(deskWith({ dialect: 'freepbx' }, { extension: '1000', technology: 'Local' })).toEqual(
      desk('Local/1000@from-internal', 'from-internal'),
    );
  });

  it('on a plain Asterisk start in default, or in the context that the settings name', () => {
    expect(deskWith({ dialect: 'asterisk' }, { extension: 'anna-b' })).toEqual(
      desk('PJSIP/anna-b', 'default'),
    );
    expect(deskWith({ dialect: 'asterisk', context: 'office' }, { extension: 'anna-b' })).toEqual(
      desk('PJSIP/anna-b', 'office'),
    );
  });
});

describe('settings that cannot work', () => {
  it.each([
    ['no extension', {}, { extension: '' }, 'extension-missing'],
    ['a line end in the extension', {}, { extension: '10\r\nAction: x' }, 'extension-unusable'],
    ['a comma in the extension', {}, { extension: '10,x' }, 'extension-unusable'],
    ['a line end in the context', { context: 'a\nb' }, { extension: '1000' }, 'context-unusable'],
    ['an analog phone without a port', {}, { extension: '1', technology: 'DAHDI' }, 'analog-port-missing'],
  ] as const)('are told: %s', (_what, pbx, phone, code) => {
    expect(deskWith(pbx, phone)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('the last gate before a number is dialled', () => {
  it.each(['1001', '+4930123456', '*97', '#1', '0'])('lets %s through', (number) => {
    expect(dialableNumber(number)).toEqual({ ok: true, value: number });
  });

  it.each(['', '10 01', '1001\r\nAction: Logoff', '1001\n', '1001&1002', 'anna', '1'.repeat(41), '١٠٠١'])(
    'holds back %j',
    (number) => {
      expect(dialableNumber(number)).toMatchObject({ ok: false, problem: { code: 'number-unusable' } });
    },
  );
});

describe('what is dialled before an extension', () => {
  const codesOf = (pbx: Partial<Settings['pbx']>) => {
    const desk = deskOf({
      pbx: { ...defaultSettings.pbx, ...pbx },
      phone: { ...defaultSettings.phone, extension: '1001' },
    });
    return desk.ok ? desk.value.codes : desk.problem;
  };

  it('is the dialect’s own, and nothing on an Asterisk configured by hand', () => {
    expect(codesOf({ dialect: 'yeastar-s' })).toEqual({ voicemail: '#', pickup: '*04' });
    expect(codesOf({ dialect: 'freepbx' })).toEqual({ voicemail: '*', pickup: '**' });
    expect(codesOf({ dialect: 'asterisk' })).toEqual({ voicemail: null, pickup: null });
  });

  it('is what the settings say instead', () => {
    expect(codesOf({ dialect: 'asterisk', voicemailCode: '*98', pickupCode: '*8' })).toEqual({
      voicemail: '*98',
      pickup: '*8',
    });
  });
});
