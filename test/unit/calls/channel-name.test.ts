import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChannelName } from '../../../main/calls/channel-name.ts';
import { isOwnChannel } from '../../../main/calls/own-phone.ts';

describe('a channel name', () => {
  it.each([
    ['PJSIP/474-000079de', 'PJSIP', '474', null, null],
    ['IAX2/306-0000801a', 'IAX2', '306', null, null],
    ['DAHDI/65-0000801c', 'DAHDI', '65', null, null],
    ['DAHDI/65-1', 'DAHDI', '65', null, null],
    ['DAHDI/i1/5551234-1', 'DAHDI', 'i1', 'i1', null],
    ['SIP/trunk-test1/1112233-0000802c', 'SIP', 'trunk-test1', 'test1', null],
    ['IAX2/trunk-test2/1112233-0000802c', 'IAX2', 'trunk-test2', 'test2', null],
    ['SIP/trunk-sps-test3/111222-0000802c', 'SIP', 'trunk-sps-test3', 'sps-test3', null],
    ['PJSIP/trunk-test1-00000012', 'PJSIP', 'trunk-test1', 'test1', null],
    ['PJSIP/front-desk-00000001', 'PJSIP', 'front-desk', null, null],
    ['Local/1002@default-0000000b;1', 'Local', '1002@default', null, 1],
    ['Local/1002@from-internal-0000000b;2', 'Local', '1002@from-internal', null, 2],
  ])('%s', (name, technology, device, trunk, half) => {
    expect(parseChannelName(name)).toEqual({ technology, device, trunk, half });
  });

  it.each([
    '',
    'PJSIP',
    'PJSIP/',
    '/1001-1',
    'PJSIP/-0001',
    'Local/1002',
    'PJSIP/1001-1<ZOMBIE>',
    'PJSIP/1001-1<MASQ>',
  ])('%j is nobody’s', (name) => {
    expect(parseChannelName(name)).toBeNull();
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('PJSIP/Local1@-;2<>i')) }), (name) => {
        expect(parseChannelName(name)?.device).not.toBe('');
      }),
    );
  });
});

describe('the user’s phone', () => {
  const own = { extension: '1001', analogPort: 65 };

  it.each(['PJSIP/1001-00000001', 'SIP/1001-00000001', 'IAX2/1001-5', 'DAHDI/65-1'])('is %s', (name) => {
    expect(isOwnChannel(own, name)).toBe(true);
  });

  it.each([
    'PJSIP/10010-00000001',
    'PJSIP/100-00000001',
    'PJSIP/1001-2-00000001',
    'PJSIP/trunk-1001-00000001',
    'SIP/1001/5551234-00000001',
    'DAHDI/6-1',
    'DAHDI/1001-1',
    'Local/1001@default-00000001;2',
    'AsyncGoto/PJSIP/1001-00000001',
    'PJSIP/1001-00000001<ZOMBIE>',
  ])('is not %s', (name) => {
    expect(isOwnChannel(own, name)).toBe(false);
  });

  it('is nothing at all while it is not set up', () => {
    expect(isOwnChannel({ extension: '', analogPort: null }, 'PJSIP/-00000001')).toBe(false);
    expect(isOwnChannel({ extension: '', analogPort: null }, 'DAHDI/65-1')).toBe(false);
  });
});
