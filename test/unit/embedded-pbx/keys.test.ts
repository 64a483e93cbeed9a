import { describe, expect, it } from 'vitest';
import { demoWorld } from '../../../main/embedded-pbx/world.ts';
import { deskAtPbx } from './desk.ts';

const rings = { kind: 'rings' } as const;

describe('The keys of a phone on the embedded PBX', () => {
  it('put a call on hold and take it back, and the one that is talked on is hung up first', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.callFrom('1000', '1001');
    scheduler.advance(300);
    expect(pbx.resume('1001')).toBe(false);
    expect(pbx.hold('1001')).toBe(true);
    expect(desk.last('Hold')).toMatchObject({ CallerIDNum: '1001' });
    pbx.callFrom('1002', '1001');
    scheduler.advance(300);
    pbx.hangUpPhone('1001');
    expect([pbx.isTalking('1000'), pbx.isTalking('1002')]).toEqual([true, false]);
    expect(pbx.resume('1001')).toBe(true);
    expect(desk.last('Unhold')).toMatchObject({ CallerIDNum: '1001' });
    pbx.hangUpPhone('1001');
    expect(pbx.isTalking('1000')).toBe(false);
  });

  it('send a call on to a colleague', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    expect(pbx.transfer('1001', '1002')).toBe(false);
    pbx.callFrom('1000', '1001');
    scheduler.advance(300);
    expect(pbx.transfer('1001', '1002')).toBe(true);
    scheduler.advance(300);
    expect(desk.last('BlindTransfer')).toMatchObject({ TransfereeCallerIDNum: '1000', Extension: '1002' });
    expect(['1000', '1001', '1002'].map((number) => pbx.isTalking(number))).toEqual([true, false, true]);
  });

  it('park a call by sending it to the parking extension, and pick up what rings anywhere', () => {
    const { pbx, desk, scheduler } = deskAtPbx('desk', {
      ...demoWorld,
      parking: [701, 702],
      parkingExtension: '700',
    });
    pbx.callFrom('1000', '1001');
    scheduler.advance(300);
    expect(pbx.transfer('1001', '700')).toBe(true);
    const told = desk.story.filter((name) => ['ParkedCall', 'BlindTransfer', 'Hangup'].includes(name));
    expect(told).toEqual(['ParkedCall', 'Hangup', 'BlindTransfer']);
    expect(desk.last('ParkedCall')).toMatchObject({ ParkingSpace: '701', ParkerDialString: 'PJSIP/1001' });
    pbx.setPhone('1002', rings);
    pbx.callFromOutside({ number: '030123', name: 'Zoë', dialled: '5551002' });
    scheduler.advance(100);
    pbx.callFrom('1003', '*8');
    scheduler.advance(100);
    expect(['030123', '1002', '1003'].map((number) => pbx.isTalking(number))).toEqual([true, false, true]);
  });

  it('connect the one on hold with the one that is talked on', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.callFromOutside({ number: '030123', name: 'Zoë', dialled: '5551001' });
    scheduler.advance(300);
    expect(pbx.join('1001')).toBe(false);
    pbx.hold('1001');
    pbx.callFrom('1001', '1002');
    scheduler.advance(300);
    expect(pbx.join('1001')).toBe(true);
    expect(desk.last('AttendedTransfer')).toMatchObject({
      Result: 'Success',
      TransfereeCallerIDNum: '030123',
      TransferTargetCallerIDNum: '1002',
    });
    expect(['030123', '1001', '1002'].map((number) => pbx.isTalking(number))).toEqual([true, false, true]);
  });

  it('end a call for the one who calls with the cause that an AMI client gives', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1001', rings);
    pbx.callFrom('1000', '1001');
    scheduler.advance(100);
    const { DestChannel: own = '' } = desk.last('DialBegin');
    desk.act({ Action: 'Hangup', Channel: own, Cause: '17' });
    expect(desk.last('DialEnd')).toMatchObject({ DialStatus: 'BUSY' });
    expect(desk.events('Hangup').map(({ Cause }) => Cause)).toEqual(['17', '17']);
  });
});

describe('Two phones at one extension of the embedded PBX', () => {
  it('ring together, and one takes the call', () => {
    const { pbx, desk, scheduler } = deskAtPbx('desk', {
      ...demoWorld,
      secondPhones: [{ name: 'mobile', extension: '1001' }],
    });
    pbx.setPhone('1001', rings);
    pbx.setPhone('mobile', rings);
    pbx.callFrom('1000', '1001');
    scheduler.advance(100);
    expect(desk.events('DialBegin')).toHaveLength(2);
    pbx.answer('mobile');
    expect(desk.events('DialEnd').map(({ DialStatus }) => DialStatus)).toEqual(['CANCEL', 'ANSWER']);
    expect([pbx.isRinging('1001'), pbx.isTalking('1000')]).toEqual([false, true]);
  });
});
