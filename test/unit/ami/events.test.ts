import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../main/ami/events.ts';
import { channel, channelLines, unknownChannel } from './channel-headers.ts';
import { readLines } from './read.ts';

describe('the events of newer PBXs', () => {
  const one = channelLines('', 'PJSIP/1001-00000001', '1.1');

  test.each(['Newstate', 'NewCallerid', 'NewConnectedLine'])('%s carries its channel', (event) => {
    expect(parseEvent(readLines(`Event: ${event}`, ...one))).toEqual({
      event,
      channel: channel('PJSIP/1001-00000001', '1.1'),
    });
  });

  test.each([
    ['0', 'down'],
    ['4', 'ring'],
    ['5', 'ringing'],
    ['6', 'up'],
    ['7', 'busy'],
    ['3', 'other'],
    ['x', 'other'],
  ])('ChannelState %s is %s', (number, state) => {
    const event = parseEvent(readLines('Event: Newstate', 'Channel: PJSIP/1-1', `ChannelState: ${number}`));
    expect(event).toMatchObject({ channel: { state } });
  });

  test('DialBegin without a caller is the leg of an Originate', () => {
    const dest = channelLines('Dest', 'PJSIP/1001-00000001', '1.1');
    expect(parseEvent(readLines('Event: DialBegin', ...dest, 'DialString: 1001'))).toEqual({
      event: 'DialBegin',
      channel: null,
      dest: channel('PJSIP/1001-00000001', '1.1'),
      dialString: '1001',
    });
  });

  test.each([
    ['ANSWER', 'answer'],
    ['BUSY', 'busy'],
    ['CANCEL', 'cancel'],
    ['NOANSWER', 'no-answer'],
    ['CONGESTION', 'congestion'],
    ['CHANUNAVAIL', 'unavailable'],
    ['CONTINUE', 'continue'],
    ['GOTO', 'go-on'],
    ['ABORT', 'abort'],
    ['SOMETHING', 'other'],
  ])('DialEnd with %s is %s', (word, status) => {
    const dest = channelLines('Dest', 'PJSIP/1001-00000001', '1.1');
    expect(parseEvent(readLines('Event: DialEnd', ...dest, `DialStatus: ${word}`))).toEqual({
      event: 'DialEnd',
      channel: null,
      dest: channel('PJSIP/1001-00000001', '1.1'),
      status,
      forward: null,
    });
  });

  test('DialEnd tells where the device sends the caller', () => {
    const lines = ['Event: DialEnd', ...channelLines('Dest', 'PJSIP/1001-00000001', '1.1')];
    expect(parseEvent(readLines(...lines, 'DialStatus: CANCEL', 'Forward: 1002'))).toMatchObject({
      status: 'cancel',
      forward: '1002',
    });
  });

  test('Dial End tells how it ended, on an old PBX', () => {
    const lines = ['Event: Dial', 'SubEvent: End', 'Channel: SIP/1-1', 'UniqueID: 1.1', 'DialStatus: BUSY'];
    expect(parseEvent(readLines(...lines))).toEqual({
      event: 'Dial',
      subEvent: 'end',
      channel: { ...unknownChannel, name: 'SIP/1-1', uniqueId: '1.1' },
      dest: null,
      dialString: null,
      status: 'busy',
    });
  });

  test('Rename tells the new name', () => {
    const lines = ['Event: Rename', 'Channel: a-1', 'Newname: b-1', 'Uniqueid: 1.1'];
    expect(parseEvent(readLines(...lines))).toMatchObject({
      event: 'Rename',
      channel: { name: 'a-1', uniqueId: '1.1' },
      newName: 'b-1',
    });
  });

  test.each(['BridgeEnter', 'BridgeLeave'])('%s tells channel and bridge', (event) => {
    const bridge = ['BridgeUniqueid: b-1', 'BridgeType: basic', 'BridgeNumChannels: 2'];
    expect(parseEvent(readLines(`Event: ${event}`, ...bridge, ...one))).toEqual({
      event,
      bridgeId: 'b-1',
      bridgeChannels: 2,
      channel: channel('PJSIP/1001-00000001', '1.1'),
    });
  });

  test('LocalBridge tells both halves', () => {
    const halves = [
      ...channelLines('LocalOne', 'Local/1@x-1;1', '1.1'),
      ...channelLines('LocalTwo', 'Local/1@x-1;2', '1.2'),
    ];
    expect(parseEvent(readLines('Event: LocalBridge', ...halves, 'Context: x', 'Exten: 1'))).toEqual({
      event: 'LocalBridge',
      one: channel('Local/1@x-1;1', '1.1'),
      two: channel('Local/1@x-1;2', '1.2'),
    });
  });

  test.each([
    ['Success', 'success'],
    ['Fail', 'fail'],
    ['Invalid', 'invalid'],
    ['Not Permitted', 'not-permitted'],
    ['?', 'other'],
  ])('BlindTransfer with %s is %s', (word, result) => {
    const parties = [
      ...channelLines('Transferer', 'PJSIP/1001-1', '1.1'),
      ...channelLines('Transferee', 'PJSIP/1000-1', '1.0'),
    ];
    const lines = ['Event: BlindTransfer', `Result: ${word}`, ...parties, 'Context: c', 'Extension: 1002'];
    expect(parseEvent(readLines(...lines))).toEqual({
      event: 'BlindTransfer',
      result,
      transferer: channel('PJSIP/1001-1', '1.1'),
      transferee: channel('PJSIP/1000-1', '1.0'),
      context: 'c',
      exten: '1002',
    });
  });

  test('AttendedTransfer tells all four parties', () => {
    const parties = [
      ...channelLines('OrigTransferer', 'a-1', '1.1'),
      ...channelLines('SecondTransferer', 'b-1', '1.2'),
      ...channelLines('Transferee', 'c-1', '1.3'),
      ...channelLines('TransferTarget', 'd-1', '1.4'),
    ];
    expect(parseEvent(readLines('Event: AttendedTransfer', 'Result: Success', ...parties))).toEqual({
      event: 'AttendedTransfer',
      result: 'success',
      original: channel('a-1', '1.1'),
      second: channel('b-1', '1.2'),
      transferee: channel('c-1', '1.3'),
      target: channel('d-1', '1.4'),
    });
  });

  test('Pickup tells who took whose call', () => {
    const target = channelLines('Target', 'PJSIP/1002-1', '1.2');
    expect(parseEvent(readLines('Event: Pickup', ...one, ...target))).toEqual({
      event: 'Pickup',
      channel: channel('PJSIP/1001-00000001', '1.1'),
      target: channel('PJSIP/1002-1', '1.2'),
    });
  });

  test.each(['ParkedCall', 'ParkedCallTimeOut', 'ParkedCallGiveUp'])(
    '%s tells who is parked where',
    (event) => {
      const lines = [
        ...channelLines('Parkee', 'PJSIP/1000-1', '1.0'),
        'ParkerDialString: PJSIP/1001',
        'Parkinglot: default',
        'ParkingSpace: 701',
        'ParkingTimeout: 45',
        'ParkingDuration: 3',
      ];
      expect(parseEvent(readLines(`Event: ${event}`, ...lines))).toEqual({
        event,
        parkee: channel('PJSIP/1000-1', '1.0'),
        parker: 'PJSIP/1001',
        space: '701',
        parkingLot: 'default',
        timeoutSeconds: 45,
        actionId: null,
      });
    },
  );

  test('UnParkedCall tells who fetched it', () => {
    const lines = [
      ...channelLines('Parkee', 'PJSIP/1000-1', '1.0'),
      ...channelLines('Retriever', 'PJSIP/1002-1', '1.2'),
      'ParkingSpace: 701',
    ];
    expect(parseEvent(readLines('Event: UnParkedCall', ...lines))).toMatchObject({
      event: 'UnParkedCall',
      parkee: channel('PJSIP/1000-1', '1.0'),
      retriever: channel('PJSIP/1002-1', '1.2'),
    });
  });

  test('OriginateResponse tells that the phone was never made to ring', () => {
    const lines = ['ActionID: a-1', 'Response: Failure', 'Channel: PJSIP/1009', 'Context: c', 'Exten: 1002'];
    const rest = ['Reason: 0', 'Uniqueid: <null>', 'CallerIDNum: 1001', 'CallerIDName: <unknown>'];
    expect(parseEvent(readLines('Event: OriginateResponse', ...lines, ...rest))).toEqual({
      event: 'OriginateResponse',
      actionId: 'a-1',
      succeeded: false,
      reason: 0,
      channel: 'PJSIP/1009',
      uniqueId: null,
      exten: '1002',
      context: 'c',
    });
  });

  test('OriginateResponse tells that the phone was answered', () => {
    const lines = ['Response: Success', 'Channel: PJSIP/1001-1', 'Reason: 4', 'Uniqueid: 1.1'];
    expect(parseEvent(readLines('Event: OriginateResponse', ...lines))).toMatchObject({
      succeeded: true,
      reason: 4,
      uniqueId: '1.1',
    });
  });

  test('Status tells a channel and the bridge it is in', () => {
    const lines = ['BridgeID: b-1', 'Application: Dial', 'Data: PJSIP/1002', 'Seconds: 12', 'ActionID: a-1'];
    expect(parseEvent(readLines('Event: Status', ...one, ...lines))).toEqual({
      event: 'Status',
      channel: channel('PJSIP/1001-00000001', '1.1'),
      bridgeId: 'b-1',
      application: 'Dial',
      data: 'PJSIP/1002',
      dialled: null,
      seconds: 12,
      actionId: 'a-1',
    });
  });

  test('StatusComplete, FullyBooted and Shutdown', () => {
    expect(parseEvent(readLines('Event: StatusComplete', 'ActionID: a-1', 'Items: 2'))).toEqual({
      event: 'StatusComplete',
      actionId: 'a-1',
      items: 2,
    });
    expect(parseEvent(readLines('Event: FullyBooted'))).toEqual({ event: 'FullyBooted' });
    expect(parseEvent(readLines('Event: Shutdown', 'Shutdown: Cleanly', 'Restart: True'))).toEqual({
      event: 'Shutdown',
      restart: true,
    });
  });
});
