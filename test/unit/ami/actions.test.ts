import { describe, expect, test } from 'vitest';
import * as actions from '../../../main/ami/actions.ts';
import { encodeAction } from '../../../main/ami/encode.ts';
import { InvalidValue } from '../../../main/ami/errors.ts';
import * as guide from './guide.ts';
import { read, readLines } from './read.ts';

/** What goes over the wire, line by line, without Action and ActionID. */
const linesOf = (action: actions.AmiAction<unknown>): string[] =>
  encodeAction(action.name, '1', action.headers).toString().trimEnd().split('\r\n').slice(2);

describe('what is sent', () => {
  test('Originate, as in the guide, for 1000 to call 1001', () => {
    const action = actions.originate({
      channel: 'PJSIP/1000',
      context: 'DLPN_DialPlan1000',
      exten: '1001',
      timeoutMs: 30_000,
      callerId: '1000',
      async: true,
    });
    expect(action.name).toBe('Originate');
    expect(linesOf(action)).toEqual([
      'Channel: PJSIP/1000',
      'Context: DLPN_DialPlan1000',
      'Exten: 1001',
      'Priority: 1',
      'Timeout: 30000',
      'CallerID: 1000',
      'Async: true',
    ]);
    expect(action.timeoutMs).toBeUndefined();
  });

  test('Originate with everything', () => {
    const action = actions.originate({
      channel: 'Local/1000@from-internal',
      context: 'from-internal',
      exten: '1001',
      priority: 2,
      timeoutMs: 30_000,
      callerId: '1000',
      async: false,
      channelId: 'c-1',
      otherChannelId: 'c-2',
      variables: [['PJSIP_HEADER(add,Call-Info)', String.raw`\;answer-after=0`]],
      actionId: 'mine',
    });
    expect(linesOf(action)).toEqual([
      'Channel: Local/1000@from-internal',
      'Context: from-internal',
      'Exten: 1001',
      'Priority: 2',
      'Timeout: 30000',
      'CallerID: 1000',
      'Async: false',
      'ChannelId: c-1',
      'OtherChannelId: c-2',
      String.raw`Variable: PJSIP_HEADER(add,Call-Info)=\;answer-after=0`,
    ]);
    expect(action.actionId).toBe('mine');
    // It answers only once the phone was answered or given up.
    expect(action.timeoutMs).toBeGreaterThan(30_000);
  });

  test('Redirect, as in the guide, sends the caller on to 1002', () => {
    const place = { channel: 'PJSIP/1000-00000008', context: 'DLPN_DialPlan1001', exten: '1002' };
    expect(linesOf(actions.redirect(place))).toEqual([
      'Channel: PJSIP/1000-00000008',
      'Context: DLPN_DialPlan1001',
      'Exten: 1002',
      'Priority: 1',
    ]);
    expect(linesOf(actions.redirect({ ...place, extraChannel: 'b-1', priority: 3 }))).toEqual([
      'Channel: PJSIP/1000-00000008',
      'ExtraChannel: b-1',
      'Context: DLPN_DialPlan1001',
      'Exten: 1002',
      'Priority: 3',
    ]);
  });

  test('Hangup takes a channel and never a pattern', () => {
    expect(linesOf(actions.hangup({ channel: 'PJSIP/305-00000026' }))).toEqual([
      'Channel: PJSIP/305-00000026',
    ]);
    expect(linesOf(actions.hangup({ channel: 'a-1', cause: 21 }))).toEqual(['Channel: a-1', 'Cause: 21']);
    expect(() => actions.hangup({ channel: '/^PJSIP/' })).toThrow(InvalidValue);
  });

  test.each([
    ['Challenge', actions.challenge(), ['AuthType: MD5']],
    [
      'Login',
      actions.login('desk', { kind: 'plain', secret: 'x' }, 'call'),
      ['Username: desk', 'Secret: x', 'Events: call'],
    ],
    [
      'Login',
      actions.login('desk', { kind: 'md5', key: 'abc' }, 'call'),
      ['AuthType: MD5', 'Username: desk', 'Key: abc', 'Events: call'],
    ],
    ['Logoff', actions.logoff(), []],
    ['Ping', actions.ping(), []],
    ['Events', actions.events('off'), ['EventMask: off']],
    ['Command', actions.command('core show version'), ['Command: core show version']],
    [
      'ExtensionState',
      actions.extensionState({ exten: '1000', context: 'default' }),
      ['Exten: 1000', 'Context: default'],
    ],
    ['GetConfig', actions.getConfig('users.conf'), ['Filename: users.conf']],
    ['ListCommands', actions.listCommands(), []],
    ['ParkedCalls', actions.parkedCalls(), []],
    ['Status', actions.status(), []],
    ['Status', actions.status('a-1'), ['Channel: a-1']],
    [
      'BlindTransfer',
      actions.blindTransfer({ channel: 'a-1', context: 'c', exten: '1' }),
      ['Channel: a-1', 'Context: c', 'Exten: 1'],
    ],
    [
      'Atxfer',
      actions.atxfer({ channel: 'a-1', context: 'c', exten: '1' }),
      ['Channel: a-1', 'Context: c', 'Exten: 1'],
    ],
    [
      'Park',
      actions.park({ channel: 'a-1', timeoutChannel: 'b-1' }),
      ['Channel: a-1', 'TimeoutChannel: b-1', 'Channel2: b-1'],
    ],
    [
      'Park',
      actions.park({ channel: 'a-1', timeoutChannel: 'b-1', timeoutMs: 9000, parkingLot: 'p' }),
      ['Channel: a-1', 'TimeoutChannel: b-1', 'Channel2: b-1', 'Timeout: 9000', 'Parkinglot: p'],
    ],
  ] as const)('%s', (name, action: actions.AmiAction<unknown>, lines) => {
    expect(action.name).toBe(name);
    expect(linesOf(action)).toEqual(lines);
  });
});

describe('what is answered', () => {
  test('the challenge, or none', () => {
    expect(actions.challenge().parse(readLines('Response: Success', 'Challenge: 154321876'), [])).toBe(
      '154321876',
    );
    expect(actions.challenge().parse(readLines('Response: Success'), [])).toBeNull();
  });

  test('what the PBX says to a redirect, a hangup, a goodbye', () => {
    const redirect = actions.redirect({ channel: 'a', context: 'c', exten: '1' });
    expect(redirect.parse(read(guide.redirectResponse), [])).toEqual({ message: 'Redirect successful' });
    expect(actions.hangup({ channel: 'a' }).parse(read(guide.hangupResponse), [])).toEqual({
      message: 'Channel Hungup',
    });
    expect(actions.logoff().parse(read(guide.logoffResponse), [])).toEqual({
      message: 'Thanks for all the fish.',
    });
    expect(actions.events('off').parse(read(guide.eventsResponse), [])).toEqual({ message: '' });
  });

  test('an Originate that was taken on, with the id its end will carry', () => {
    const action = actions.originate({
      ...{ channel: 'a', context: 'c', exten: '1', timeoutMs: 1, callerId: '1' },
      async: true,
    });
    const response = readLines(
      'Response: Success',
      'ActionID: a-7',
      'Message: Originate successfully queued',
    );
    expect(action.parse(response, [])).toEqual({
      actionId: 'a-7',
      message: 'Originate successfully queued',
    });
  });

  test('the version, as the guide’s Command prints it', () => {
    expect(actions.command('core show version').parse(read(guide.versionOutput), [])).toEqual({
      lines: ['Asterisk 13.7.0 built by root @ kyo6057 on a i686 running Linux on 2016-10-29 02:36:01 UTC'],
    });
  });

  test('the channels, as the guide’s note on line feeds shows them', () => {
    expect(actions.command('core show channels').parse(read(guide.channelsOutput), []).lines).toEqual([
      'Channel Location State Application(Data)',
      'PJSIP/x7065551212b-1af (None) Ringing AppDial((Outgoing Line))',
      'PJSIP/x7065551212c-2aa 29@default:2 Ring Dial(PJSIP/x7065551212b)',
      '2 active channels',
      '1 active call',
    ]);
  });

  test('the state of extension 1000, and of one without a hint', () => {
    const action = actions.extensionState({ exten: '1000', context: 'default' });
    expect(action.parse(read(guide.extensionStateResponse), [])).toEqual({
      exten: '1000',
      context: 'default',
      hint: 'PJSIP/1000',
      status: 0,
      statusText: 'Idle',
    });
    expect(action.parse(readLines('Response: Success', 'Hint: ', 'Status: -1'), [])).toEqual({
      exten: '1000',
      context: 'default',
      hint: null,
      status: -1,
      statusText: null,
    });
  });

  test('a configuration file, section by section', () => {
    expect(actions.getConfig('users.conf').parse(read(guide.getConfigResponse), [])).toEqual([
      {
        name: 'general',
        lines: [
          ['userbase', '600'],
          ['hasvoicemail', 'yes'],
          ['vmsecret', '1234'],
          ['hassip', 'no'],
          ['hasiax', 'no'],
          ['hasmanager', 'no'],
        ],
      },
    ]);
  });

  test('a configuration file with repeated names, odd lines and templates', () => {
    const response = readLines(
      'Response: Success',
      'Category-000000: a',
      'IsTemplate-000000: 1',
      'Line-000000-000000: x=1=2',
      'Line-000000-000001: x=',
      'Line-000000-000002: alone',
      'Category-000001: a',
      'Templates-000001: a',
      'Line-000009-000000: of no section',
    );
    expect(actions.getConfig('x.conf').parse(response, [])).toEqual([
      {
        name: 'a',
        lines: [
          ['x', '1=2'],
          ['x', ''],
          ['alone', ''],
        ],
      },
      { name: 'a', lines: [] },
    ]);
  });

  test('the commands an account may use, with the rights they need', () => {
    expect(actions.listCommands().parse(read(guide.listCommandsResponse), [])).toEqual([
      { name: 'WaitEvent', synopsis: 'Wait for an event to occur', privileges: [] },
    ]);
    const response = readLines(
      'Response: Success',
      'ActionID: 1',
      'Originate: Originate a call. (Priv: originate,all)',
      'Odd: no rights told',
    );
    expect(actions.listCommands().parse(response, [])).toEqual([
      { name: 'Originate', synopsis: 'Originate a call.', privileges: ['originate', 'all'] },
      { name: 'Odd', synopsis: 'no rights told', privileges: [] },
    ]);
  });

  test('parked calls, as in the guide', () => {
    const list = actions.parkedCalls().parse(read(guide.parkedCallsResponse), [read(guide.parkedCall)]);
    expect(list).toMatchObject([
      { space: '690', parkee: { name: 'PJSIP/303-00000027' }, timeoutSeconds: 38 },
    ]);
  });
});
