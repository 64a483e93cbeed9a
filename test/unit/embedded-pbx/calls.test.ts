import { describe, expect, it } from 'vitest';
import { deskAtPbx } from './desk.ts';

const plan = { Context: 'DLPN_DialPlan1001', Priority: '1' };
const originate = {
  ...{ Action: 'originate', Channel: 'PJSIP/1001', ...plan, Exten: '1002' },
  ...{ Timeout: '30000', CallerID: '1001', ActionID: '7' },
};
const rings = { kind: 'rings' } as const;

describe('A call on the embedded PBX', () => {
  it('shows its DialBegin with the headers of the guide, in their order', () => {
    const { pbx, desk } = deskAtPbx();
    pbx.callFrom('1000', '1001');
    expect(desk.last('DialBegin')).toMatchObject({
      Channel: 'PJSIP/1000-00000000',
      ChannelState: '4',
      Context: 'macro-realstexten',
      Exten: 's',
      Priority: '9',
      DestChannel: 'PJSIP/1001-00000001',
      DestContext: 'DLPN_DialPlan1001',
      DestExten: '1001',
    });
    const channel = (prefix: string) =>
      [
        ...['Channel', 'ChannelState', 'ChannelStateDesc', 'CallerIDNum', 'CallerIDName'],
        ...['ConnectedLineNum', 'ConnectedLineName', 'Language', 'AccountCode'],
        ...['Context', 'Exten', 'Priority', 'Uniqueid', 'Linkedid'],
      ].map((header) => `${prefix}${header}`);
    expect(Object.keys(desk.last('DialBegin'))).toEqual([
      ...['Event', 'Privilege'],
      ...channel(''),
      ...channel('Dest'),
      'DialString',
    ]);
  });

  it('is given up after thirty seconds when nobody answers', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1001', rings);
    const call = pbx.callFrom('1000', '1001');
    scheduler.advance(29_999);
    expect(desk.events('DialEnd')).toEqual([]);
    scheduler.advance(1);
    expect(desk.last('DialEnd')).toMatchObject({ DialStatus: 'NOANSWER' });
    expect(desk.events('Hangup')).toHaveLength(2);
    expect(call.isOver()).toBe(true);
  });

  it('rings until the receiver is lifted, and ends when it is put down', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1001', rings);
    expect(pbx.answer('1001')).toBe(false);
    pbx.callFrom('1000', '1001');
    scheduler.advance(100);
    expect(pbx.isRinging('1001')).toBe(true);
    expect(pbx.answer('1001')).toBe(true);
    expect([pbx.isTalking('1000'), pbx.isTalking('1001'), pbx.isRinging('1001')]).toEqual([
      true,
      true,
      false,
    ]);
    pbx.hangUpPhone('1001');
    expect(pbx.isTalking('1000')).toBe(false);
    expect(desk.last('Cdr')).toMatchObject({ Disposition: 'ANSWERED', Source: '1000', Destination: '1001' });
  });

  it('is refused when the receiver is put down while it rings', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1001', rings);
    pbx.callFrom('1000', '1001');
    scheduler.advance(100);
    pbx.hangUpPhone('1001');
    expect(desk.last('DialEnd')).toMatchObject({ DialStatus: 'NOANSWER' });
    expect(desk.last('Cdr')).toMatchObject({ Disposition: 'NO ANSWER' });
    expect(desk.events('Hangup').map(({ Cause }) => Cause)).toEqual(['21', '21']);
  });

  it('to a phone that is not registered makes no other channel', () => {
    const { pbx, desk } = deskAtPbx();
    pbx.callFrom('1000', '1009');
    expect(desk.story).toEqual(['Newchannel', 'Hangup']);
    expect(desk.last('Hangup')).toMatchObject({ Cause: '3', 'Cause-txt': 'No route to destination' });
  });

  it('to a number that leads nowhere makes no channel at all', () => {
    const { pbx, desk } = deskAtPbx();
    expect(pbx.callFrom('1000', '7777').isOver()).toBe(true);
    expect(pbx.callFromOutside({ number: '030', name: '', dialled: '4441001' }).isOver()).toBe(true);
    expect(desk.story).toEqual([]);
  });

  it('goes out through the trunk under the number that was dialled', () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.callFrom('1001', '0301234567');
    expect(desk.last('DialBegin')['DestChannel']).toBe('SIP/trunk-test1/0301234567-00000001');
    scheduler.advance(1000);
    expect(pbx.isTalking('0301234567')).toBe(true);
  });

  it('reaches an analog phone under its port', () => {
    const { pbx, desk } = deskAtPbx();
    pbx.callFrom('1000', '1004');
    expect(desk.last('DialBegin')['DestChannel']).toBe('DAHDI/5-00000001');
  });

  it('from outside shows the name as C-escaped text that cannot end a line', () => {
    const { pbx, desk } = deskAtPbx();
    pbx.callFromOutside({ number: '030', name: 'Zoë "Z"\r\nEvent: Forged\r\n\r\n', dialled: '5551001' });
    expect(desk.last('DialBegin')['CallerIDName']).toBe('Zoë \\"Z\\" \\nEvent: Forged \\n \\n');
    expect(desk.events('Forged')).toEqual([]);
  });
});

describe('An Originate on the embedded PBX', () => {
  it('rings the own phone without a caller, then dials for it', () => {
    const { desk, scheduler, pbx } = deskAtPbx();
    expect(desk.act({ ...originate, Async: 'true' })).toMatchObject({
      Response: 'Success',
      ActionID: '7',
      Message: 'Originate successfully queued',
    });
    expect(desk.last('DialBegin')).not.toHaveProperty('Channel');
    scheduler.advance(500);
    expect(desk.last('OriginateResponse')).toMatchObject({
      ActionID: '7',
      Response: 'Success',
      Reason: '4',
      Channel: 'PJSIP/1001-00000000',
    });
    expect([pbx.isTalking('1001'), pbx.isTalking('1002')]).toEqual([true, true]);
  });

  it('hands the own phone to an application where one is asked for, and dials nobody', () => {
    const { desk, scheduler, pbx } = deskAtPbx();
    const wait = {
      Action: 'originate',
      Channel: 'PJSIP/1001',
      Application: 'Wait',
      Data: '2',
      ActionID: '8',
    };
    expect(desk.act({ ...wait, Async: 'true' })).toMatchObject({ Response: 'Success' });
    scheduler.advance(500);
    expect(desk.last('OriginateResponse')).toMatchObject({ ActionID: '8', Response: 'Success', Reason: '4' });
    expect(pbx.isTalking('1001')).toBe(true);
    scheduler.advance(2000);
    expect(pbx.isTalking('1001')).toBe(false);
    expect(desk.last('Hangup')).toMatchObject({ Channel: 'PJSIP/1001-00000000', Cause: '16' });
    expect(desk.events('DialBegin')).toHaveLength(1);
  });

  it('without Async answers when it is decided', () => {
    const { desk, scheduler } = deskAtPbx();
    expect(desk.act(originate)).toEqual({});
    scheduler.advance(250);
    expect(desk.text).toContain('Response: Success\r\nActionID: 7\r\nMessage: Originate successfully queued');
    desk.act({ ...originate, Channel: 'PJSIP/1009' });
    expect(desk.text).toContain('Response: Error\r\nActionID: 7\r\nMessage: Originate failed');
  });

  it('gives the own channel the id that was asked for, once', () => {
    const { desk } = deskAtPbx();
    desk.act({ ...originate, Async: 'true', ChannelId: 'tipring-1' });
    expect(desk.last('Newchannel')).toMatchObject({ Uniqueid: 'tipring-1', Linkedid: 'tipring-1' });
    expect(desk.act({ ...originate, Async: 'true', ChannelId: 'tipring-1' })).toMatchObject({
      Response: 'Error',
    });
  });

  it.each([
    ['that is not registered', 'PJSIP/1009', '0'],
    ['that is unknown', 'PJSIP/4711', '0'],
    ['that refuses', 'PJSIP/1000', '0'],
    ['that nobody answers', 'PJSIP/1001', '3'],
  ])('to a phone %s is queued first and fails after', (_which, phone, reason) => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.setPhone('1000', { kind: 'rejects' });
    pbx.setPhone('1001', rings);
    const answer = desk.act({ ...originate, Channel: phone, Async: 'true' });
    expect(answer['Message']).toBe('Originate successfully queued');
    scheduler.advance(30_000);
    expect(desk.last('OriginateResponse')).toMatchObject({
      ...{ Response: 'Failure', Reason: reason, Channel: phone, Uniqueid: '<unknown>' },
    });
  });

  it.each([
    [{ Context: 'DLPN_DialPlan4711' }, 'Extension does not exist.'],
    [{ Exten: '7777' }, 'Extension does not exist.'],
    [{ Channel: '' }, 'Channel not specified'],
    [{ Channel: 'PJSIP' }, 'Invalid channel'],
    [{ Timeout: 'soon' }, 'Invalid timeout'],
    [{ Priority: 'x' }, 'Invalid priority'],
    [{ Context: '' }, "Originate with 'Exten' requires 'Context' and 'Priority'"],
  ])('with %j is refused at once', (headers, text) => {
    const { desk } = deskAtPbx();
    expect(desk.act({ ...originate, ...headers, Async: 'true' })).toMatchObject({
      Response: 'Error',
      Message: text,
    });
    expect(desk.story).toEqual([]);
  });
});

describe('Moving a call on the embedded PBX', () => {
  const talking = () => {
    const { pbx, desk, scheduler } = deskAtPbx();
    pbx.callFrom('1000', '1001');
    scheduler.advance(300);
    const { Channel: caller = '', DestChannel: own = '' } = desk.last('DialBegin');
    return { pbx, desk, scheduler, caller, own };
  };

  it('by BlindTransfer on the own channel takes the other party along', () => {
    const { pbx, desk, scheduler, own } = talking();
    expect(desk.act({ Action: 'BlindTransfer', Channel: own, ...plan, Exten: '1002' })).toMatchObject({
      Message: 'Transfer succeeded',
    });
    scheduler.advance(300);
    expect([pbx.isTalking('1000'), pbx.isTalking('1001'), pbx.isTalking('1002')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('by Redirect with ExtraChannel sends both ends on their way', () => {
    const { pbx, desk, scheduler, caller, own } = talking();
    desk.act({
      ...{ Action: 'Redirect', Channel: caller, ...plan, Exten: '1002' },
      ...{ ExtraChannel: own, ExtraExten: '1003' },
    });
    scheduler.advance(300);
    expect(['1000', '1001', '1002', '1003'].map((number) => pbx.isTalking(number))).toEqual(
      Array(4).fill(true),
    );
    expect(desk.events('BridgeDestroy')).toHaveLength(1);
  });

  it('by Redirect to a number that leads nowhere ends it', () => {
    const { pbx, desk, caller } = talking();
    desk.act({ Action: 'Redirect', Channel: caller, ...plan, Exten: '7777' });
    expect([pbx.isTalking('1000'), pbx.isTalking('1001')]).toEqual([false, false]);
    expect(desk.events('Hangup')).toHaveLength(2);
  });

  it('into a parking space lets a colleague fetch it there', () => {
    const { pbx, desk, scheduler, caller, own } = talking();
    desk.act({ Action: 'Park', Channel: caller, TimeoutChannel: own });
    expect(desk.last('ParkedCall')).toMatchObject({
      ParkingSpace: '690',
      ParkeeChannel: caller,
      Exten: '690',
    });
    expect(pbx.isTalking('1001')).toBe(false);
    desk.act({ Action: 'ParkedCalls', ActionID: '#10007' });
    expect(desk.last('ParkedCall')).toMatchObject({ From: 'PJSIP/1001', Timeout: '45', ActionID: '#10007' });
    expect(desk.last('ParkedCallsComplete')).toMatchObject({ Total: '1' });
    pbx.callFrom('1002', '690');
    scheduler.advance(100);
    expect([pbx.isTalking('1000'), pbx.isTalking('1002')]).toEqual([true, true]);
    expect(desk.last('UnParkedCall')).toMatchObject({ RetrieverCallerIDNum: '1002' });
    scheduler.advance(60_000);
    expect(desk.events('ParkedCallTimeOut')).toEqual([]);
  });

  it('out of a parking space brings it back to the one who parked it', () => {
    const { pbx, desk, scheduler, caller, own } = talking();
    desk.act({ Action: 'Park', Channel: caller, TimeoutChannel: own, Timeout: '10000' });
    scheduler.advance(10_000);
    expect(desk.events('ParkedCallTimeOut')).toHaveLength(1);
    expect(desk.last('DialBegin')).toMatchObject({ Channel: caller, DestCallerIDNum: '1001' });
    scheduler.advance(300);
    expect([pbx.isTalking('1000'), pbx.isTalking('1001')]).toEqual([true, true]);
  });

  it('that waits in a parking space is over when the caller gives up', () => {
    const { pbx, desk, caller, own } = talking();
    desk.act({ Action: 'Park', Channel: caller, TimeoutChannel: own });
    pbx.hangUpPhone('1000');
    expect(desk.events('ParkedCallGiveUp')).toHaveLength(1);
    desk.act({ Action: 'ParkedCalls' });
    expect(desk.last('ParkedCallsComplete')).toMatchObject({ Total: '0' });
  });

  it.each([
    [{ Action: 'Redirect' }, 'Channel not specified'],
    [{ Action: 'Redirect', Channel: 'PJSIP/x' }, 'Context not specified'],
    [{ Action: 'Redirect', Channel: 'PJSIP/x', Context: 'c' }, 'Exten not specified'],
    [{ Action: 'Redirect', Channel: 'PJSIP/x', Context: 'c', Exten: '1' }, 'Priority not specified'],
    [{ Action: 'Redirect', Channel: 'PJSIP/x', ...plan, Exten: '1' }, 'Channel does not exist: PJSIP/x'],
    [{ Action: 'Hangup' }, 'No channel specified'],
    [{ Action: 'Hangup', Channel: 'PJSIP/x' }, 'No such channel'],
    [{ Action: 'BlindTransfer', Channel: 'x' }, 'No extension specified'],
    [{ Action: 'BlindTransfer', Channel: 'x', Exten: '1' }, 'Channel specified does not exist'],
    [{ Action: 'Park' }, 'Channel not specified'],
    [{ Action: 'Park', Channel: 'PJSIP/x' }, 'Channel does not exist: PJSIP/x'],
    [{ Action: 'Status', Channel: 'x' }, 'No such channel'],
  ])('%j is refused in the words of a real one', (headers, text) => {
    const { desk } = deskAtPbx();
    expect(desk.act(headers)).toMatchObject({ Response: 'Error', Message: text });
  });
});
