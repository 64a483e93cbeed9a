import { describe, expect, it } from 'vitest';
import { deskAtPbx } from './desk.ts';

/** Anna talks with the user, who asks Björn first. */
const asking = () => {
  const { pbx, desk, scheduler } = deskAtPbx();
  pbx.callFrom('1000', '1001');
  scheduler.advance(300);
  const { DestChannel: own = '' } = desk.last('DialBegin');
  const home = desk.last('BridgeEnter')['BridgeUniqueid'];
  const answer = desk.act({ Action: 'Atxfer', Channel: own, Context: 'DLPN_DialPlan1001', Exten: '1002' });
  const { length } = desk.story;
  scheduler.advance(300);
  return { pbx, desk, scheduler, own, home, answer, after: () => desk.story.slice(length) };
};

const talking = (pbx: ReturnType<typeof deskAtPbx>['pbx']) =>
  ['1000', '1001', '1002'].filter((number) => pbx.isTalking(number));

describe('An attended transfer on the embedded PBX', () => {
  it('tells what Asterisk tells: the own leg in another bridge, somebody dialled there, the answer', () => {
    const { pbx, desk, answer, after } = asking();
    expect(answer).toMatchObject({ Response: 'Success', Message: 'Atxfer successfully queued' });
    expect(after().filter((name) => !/^New(state|channel|Connected|Callerid)/.test(name))).toEqual([
      ...['LocalBridge', 'BridgeCreate', 'BridgeEnter', 'BridgeLeave', 'BridgeEnter', 'DialBegin'],
      ...['DialEnd', 'DialEnd', 'BridgeCreate', 'BridgeEnter', 'BridgeEnter'],
    ]);
    expect(desk.last('LocalBridge')).toMatchObject({ Exten: '1002' });
    expect(talking(pbx)).toEqual(['1000', '1001', '1002']);
  });

  it('is completed by hanging up the own leg', () => {
    const { pbx, desk, own, home, scheduler } = asking();
    desk.act({ Action: 'Hangup', Channel: own });
    expect(desk.last('AttendedTransfer')).toMatchObject({
      Result: 'Success',
      OrigTransfererChannel: own,
      SecondTransfererChannel: own,
      TransfereeCallerIDNum: '1000',
      DestBridgeUniqueid: home,
    });
    expect(desk.last('Hangup')).toMatchObject({ Channel: own });
    expect(talking(pbx)).toEqual(['1000', '1002']);
    pbx.hangUpPhone('1002');
    scheduler.advance(10);
    expect(talking(pbx)).toEqual([]);
    expect(desk.events('Hangup')).toHaveLength(5);
  });

  it('is given up by hanging up on whom was asked, and the own leg is back with the caller', () => {
    const { pbx, desk, own, home } = asking();
    desk.act({ Action: 'Hangup', Channel: desk.last('LocalBridge')['LocalOneChannel'] ?? '' });
    expect(
      desk
        .events('BridgeEnter')
        .filter(({ Channel }) => Channel === own)
        .at(-1),
    ).toMatchObject({
      BridgeUniqueid: home,
    });
    expect(talking(pbx)).toEqual(['1000', '1001']);
    pbx.hangUpPhone('1000');
    expect(talking(pbx)).toEqual([]);
    expect(desk.events('AttendedTransfer')).toEqual([]);
  });

  it('leaves the user with whom was asked when the caller hangs up', () => {
    const { pbx } = asking();
    pbx.hangUpPhone('1000');
    expect(talking(pbx)).toEqual(['1001', '1002']);
    pbx.hangUpPhone('1001');
    expect(talking(pbx)).toEqual([]);
  });

  it('does nothing for a call with nobody at the other end', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1001', { kind: 'rings' });
    pbx.callFrom('1000', '1001');
    scheduler.advance(300);
    const { DestChannel: own = '' } = desk.last('DialBegin');
    desk.act({ Action: 'Atxfer', Channel: own, Exten: '1002' });
    scheduler.advance(300);
    expect(desk.events('LocalBridge')).toEqual([]);
    expect(desk.act({ Action: 'Atxfer', Channel: 'PJSIP/none', Exten: '1002' })).toMatchObject({
      Response: 'Error',
    });
  });
});

describe('The codes of the embedded PBX', () => {
  it('lead to a mailbox, which answers', () => {
    const { pbx, desk } = deskAtPbx();
    pbx.callFrom('1000', '#1002');
    expect(desk.last('Newstate')).toMatchObject({ CallerIDNum: '1000', ChannelStateDesc: 'Up' });
    expect(talking(pbx)).toEqual(['1000']);
    expect(pbx.callFrom('1000', '#4711').isOver()).toBe(true);
  });

  it('pick up what rings at a colleague', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1002', { kind: 'rings' });
    pbx.callFrom('1000', '1002');
    scheduler.advance(100);
    const { DestChannel: ringing = '' } = desk.last('DialBegin');
    pbx.callFrom('1001', '*041002');
    expect(desk.last('Pickup')).toMatchObject({ CallerIDNum: '1001', TargetChannel: ringing });
    expect(desk.last('Hangup')).toMatchObject({ Channel: ringing, Cause: '26' });
    expect(talking(pbx)).toEqual(['1000', '1001']);
  });

  it('hang up when nothing rings there', () => {
    const { pbx, desk } = deskAtPbx();
    expect(pbx.callFrom('1001', '*041002').isOver()).toBe(true);
    expect(desk.events('Pickup')).toEqual([]);
  });
});
