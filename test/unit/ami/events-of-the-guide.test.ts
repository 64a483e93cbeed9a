import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../main/ami/events.ts';
import { unknownChannel } from './channel-headers.ts';
import * as guide from './guide.ts';
import { read } from './read.ts';

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
