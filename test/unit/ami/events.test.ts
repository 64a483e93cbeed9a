import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventNames, parseEvent } from '../../../main/ami/events.ts';
import { anyText } from './any-text.ts';
import * as guide from './guide.ts';
import { read, readLines } from './read.ts';

const unknownChannel = {
  linkedId: null,
  state: null,
  callerIdNum: null,
  callerIdName: null,
  connectedLineNum: null,
  connectedLineName: null,
  context: null,
  exten: null,
};

/** The headers of a channel, as Asterisk 16 sends them. */
const channelLines = (prefix: string, name: string, uniqueId: string): string[] => [
  `${prefix}Channel: ${name}`,
  `${prefix}ChannelState: 6`,
  `${prefix}ChannelStateDesc: Up`,
  `${prefix}CallerIDNum: 1001`,
  `${prefix}CallerIDName: The user`,
  `${prefix}ConnectedLineNum: <unknown>`,
  `${prefix}ConnectedLineName: <unknown>`,
  `${prefix}Language: en`,
  `${prefix}AccountCode: `,
  `${prefix}Context: from-internal`,
  `${prefix}Exten: 1002`,
  `${prefix}Priority: 1`,
  `${prefix}Uniqueid: ${uniqueId}`,
  `${prefix}Linkedid: 1.0`,
];

const channel = (name: string, uniqueId: string) => ({
  name,
  uniqueId,
  linkedId: '1.0',
  state: 'up',
  callerIdNum: '1001',
  callerIdName: 'The user',
  connectedLineNum: null,
  connectedLineName: null,
  context: 'from-internal',
  exten: '1002',
});

describe('the events of the guide', () => {
  test('Newchannel: a call begins at extension 1000', () => {
    expect(parseEvent(read(guide.newchannel))).toEqual({
      event: 'Newchannel',
      channel: {
        name: 'PJSIP/1000-00000003',
        uniqueId: '1480401231.4',
        linkedId: '1480401231.4',
        state: 'down',
        callerIdNum: '1000',
        callerIdName: '1000',
        connectedLineNum: null,
        connectedLineName: null,
        context: 'DLPN_DialPlan1000',
        exten: 's',
      },
    });
  });

  test('DialBegin: 1000 rings 1001', () => {
    expect(parseEvent(read(guide.dialBegin))).toEqual({
      event: 'DialBegin',
      channel: {
        name: 'PJSIP/1000-00000003',
        uniqueId: '1480401231.4',
        linkedId: '1480401231.4',
        state: 'up',
        callerIdNum: '1000',
        callerIdName: '1000',
        connectedLineNum: '1000',
        connectedLineName: null,
        context: 'macro-realstexten',
        exten: 's',
      },
      dest: {
        name: 'PJSIP/1001-00000004',
        uniqueId: '1480401236.5',
        linkedId: '1480401231.4',
        state: 'down',
        callerIdNum: '1001',
        callerIdName: '1001',
        connectedLineNum: '1000',
        connectedLineName: '1000',
        context: 'DLPN_DialPlan1001',
        exten: '1001',
      },
      dialString: '1001/sip:1001@192.168.9.11:64292;rinstance=ebcb18cbc5ef1744',
    });
  });

  test('Dial: 303 rings 305 on an old PBX', () => {
    expect(parseEvent(read(guide.dial))).toEqual({
      event: 'Dial',
      subEvent: 'begin',
      channel: {
        ...unknownChannel,
        name: 'PJSIP/303-0000000d',
        uniqueId: '1380352881.14',
        callerIdNum: '303',
        callerIdName: '303',
      },
      dest: { ...unknownChannel, name: 'PJSIP/305-0000000e', uniqueId: '1380352881.15' },
      dialString: '305',
      status: null,
    });
  });

  test('Cdr: the record of an answered call', () => {
    expect(parseEvent(read(guide.cdr))).toEqual({
      event: 'Cdr',
      source: '1000',
      destination: '1001',
      destinationContext: 'DLPN_DialPlan1000',
      callerId: '"1000" <1000>',
      channel: 'PJSIP/1000-00000003',
      destinationChannel: 'PJSIP/1001-00000004',
      lastApplication: 'Dial',
      lastData: 'PJSIP/1001,30,tTKkWwXxg,,1',
      startTime: '2016-11-28 22:33:56',
      answerTime: '2016-11-28 22:33:56',
      endTime: '2016-11-28 22:34:11',
      duration: 14,
      billableSeconds: 14,
      disposition: 'ANSWERED',
      uniqueId: '1480401231.4',
      userField: null,
    });
  });

  test('ExtensionStatus: 303 is idle', () => {
    expect(parseEvent(read(guide.extensionStatus))).toEqual({
      event: 'ExtensionStatus',
      exten: '303',
      context: 'default',
      hint: 'PJSIP/303',
      status: 0,
      statusText: null,
    });
  });

  test('Hangup: 305 has hung up', () => {
    expect(parseEvent(read(guide.hangup))).toEqual({
      event: 'Hangup',
      channel: {
        ...unknownChannel,
        name: 'PJSIP/305-0000000e',
        uniqueId: '1380352881.15',
        callerIdNum: '305',
      },
      cause: 16,
      causeText: 'Normal Clearing',
    });
  });

  test('ParkedCall: 305 has parked 303 at 690', () => {
    expect(parseEvent(read(guide.parkedCall))).toEqual({
      event: 'ParkedCall',
      parkee: {
        ...unknownChannel,
        name: 'PJSIP/303-00000027',
        uniqueId: '',
        callerIdNum: '303',
        callerIdName: '303',
        exten: '690',
      },
      parker: 'PJSIP/305-00000028',
      space: '690',
      parkingLot: null,
      timeoutSeconds: 38,
      actionId: '#10007',
    });
  });
});

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

describe('names', () => {
  const nameOf = (value: string, ...more: string[]): string | null | undefined => {
    const event = parseEvent(readLines('Event: Newstate', 'Channel: a-1', `CallerIDName: ${value}`, ...more));
    return event?.event === 'Newstate' ? event.channel.callerIdName : undefined;
  };

  test('are unescaped where the PBX escapes them: from 13.5 on, which tells a Linkedid', () => {
    expect(nameOf(String.raw`Anna \"Anni\" Berg \\o/ \'x\?`, 'Linkedid: 1.1')).toBe(
      String.raw`Anna "Anni" Berg \o/ 'x?`,
    );
    expect(nameOf(String.raw`Sales\Support`)).toBe(String.raw`Sales\Support`);
  });

  test('lose control characters, also those that were escaped', () => {
    expect(nameOf(String.raw`Anna\nBerg\r\n\a`, 'Linkedid: 1.1')).toBe('Anna Berg');
    expect(nameOf('A\u0000B\u001b[31mC\u0085\u009bD')).toBe('A B [31mC D');
  });

  test('lose the marks that turn text around', () => {
    expect(nameOf('\u202egreB annA\u202c')).toBe('greB annA');
  });

  test('keep accents and pictures', () => {
    expect(nameOf('Björn Čapek 🎺')).toBe('Björn Čapek 🎺');
  });

  test('are absent when the PBX says <unknown> or nothing', () => {
    expect(nameOf('<unknown>')).toBeNull();
    expect(nameOf('')).toBeNull();
    expect(nameOf('   ')).toBeNull();
  });

  test('are cut when they are absurdly long, never inside a character', () => {
    expect(nameOf('🎺'.repeat(3000))).toBe('🎺'.repeat(120));
    expect(nameOf('a'.repeat(3000))).toBe('a'.repeat(120));
  });

  test('never hold a control character, whatever comes', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (value, escaped) => {
        const line = value.replace(/[\r\n]/g, String.raw`\n`);
        const name = nameOf(line, ...(escaped ? ['Linkedid: 1.1'] : []));
        expect(name ?? '').not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('what is no use', () => {
  test.each([
    ['a response', ['Response: Success']],
    ['an unknown event', ['Event: Newexten', 'Channel: a-1']],
    ['an event named as a property of every object', ['Event: constructor']],
    ['Newchannel without a channel', ['Event: Newchannel', 'Uniqueid: 1']],
    ['Rename without a new name', ['Event: Rename', 'Channel: a-1']],
    ['DialBegin without a destination', ['Event: DialBegin', 'Channel: a-1']],
    ['DialEnd without a destination', ['Event: DialEnd', 'Channel: a-1']],
    ['Dial of no kind', ['Event: Dial', 'Channel: a-1']],
    ['BridgeEnter without a bridge', ['Event: BridgeEnter', 'Channel: a-1']],
    ['BridgeLeave without a channel', ['Event: BridgeLeave', 'BridgeUniqueid: b']],
    ['Cdr of no call', ['Event: Cdr', 'Source: 1']],
    ['ExtensionStatus without a status', ['Event: ExtensionStatus', 'Exten: 1']],
    ['LocalBridge with one half', ['Event: LocalBridge', 'LocalOneChannel: a-1']],
    ['BlindTransfer by nobody', ['Event: BlindTransfer', 'Result: Success']],
    ['AttendedTransfer by nobody', ['Event: AttendedTransfer', 'Result: Success']],
    ['Pickup of nothing', ['Event: Pickup', 'Channel: a-1']],
    ['ParkedCall of nobody', ['Event: ParkedCall', 'ParkingSpace: 701']],
    ['ParkedCallTimeOut of nobody', ['Event: ParkedCallTimeOut', 'ParkingSpace: 701']],
    ['ParkedCallGiveUp of nobody', ['Event: ParkedCallGiveUp', 'ParkingSpace: 701']],
    ['UnParkedCall of nobody', ['Event: UnParkedCall', 'ParkingSpace: 701']],
  ])('%s is left out', (_, lines) => {
    expect(parseEvent(readLines(...lines))).toBeNull();
  });

  test('no event throws, whatever its headers hold', () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('Channel', 'DestChannel', 'Uniqueid', 'Linkedid', 'Status', 'Cause', 'SubEvent'),
        anyText().map((text) => text.replace(/[\r\n]/g, '')),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...eventNames), lines, (name, headers) => {
        parseEvent(readLines(`Event: ${name}`, ...headers.map(([key, value]) => `${key}: ${value}`)));
      }),
    );
  });
});
