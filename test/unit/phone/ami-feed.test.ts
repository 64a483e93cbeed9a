import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../../main/ami/events.ts';
import type { PbxEvent } from '../../../main/calls/pbx-event.ts';
import { AmiFeed, stateRead, wantedEvents } from '../../../main/phone/ami-feed.ts';
import { read, readLines } from '../ami/read.ts';
import * as guide from '../ami/guide.ts';
import { anna, bjoern, channel, dest, own } from './desk.ts';
import type { Headers } from './fake-link.ts';

const at = 1_480_401_231_000;

const fed = (feed: AmiFeed, headers: Headers): readonly PbxEvent[] => {
  const event = parseEvent(readLines(...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)));
  return event === null ? [] : feed.convert(event, at);
};

const fedText = (text: string): readonly PbxEvent[] => {
  const event = parseEvent(read(text));
  return event === null ? [] : new AmiFeed().convert(event, at);
};

describe('what the Manager Interface tells', () => {
  it('is a phone that begins to ring, with the caller of the guide', () => {
    expect(fedText(guide.dialBegin)).toMatchObject([
      {
        type: 'dial-begin',
        at,
        caller: {
          name: 'PJSIP/1000-00000003',
          uniqueId: '1480401231.4',
          linkedId: '1480401231.4',
          state: 'up',
          caller: { number: '1000', name: '1000' },
          connected: { number: '1000', name: null },
          context: 'macro-realstexten',
          exten: 's',
        },
        callee: {
          name: 'PJSIP/1001-00000004',
          uniqueId: '1480401236.5',
          state: 'down',
        },
      },
    ]);
  });

  it.each([
    ['QueueCallerJoin', { type: 'queue-joined', queue: 'sales' }],
    ['Join', { type: 'queue-joined', queue: 'sales' }],
    ['QueueCallerLeave', { type: 'queue-left' }],
    ['Leave', { type: 'queue-left' }],
  ])('is a caller who waits in a queue, or no longer does (%s)', (name, event) => {
    expect(fed(new AmiFeed(), { Event: name, ...channel(anna, '4'), Queue: 'sales' })).toMatchObject([
      { ...event, channel: { name: anna.name } },
    ]);
    expect(fed(new AmiFeed(), { Event: name, ...channel(anna, '4') })).toEqual([]);
  });

  it('has no number where the caller withholds it', () => {
    const withheld = { ...channel(anna, '4'), CallerIDNum: 'anonymous', CallerIDName: 'Anonymous' };
    expect(fed(new AmiFeed(), { Event: 'Newchannel', ...withheld })).toMatchObject([
      { channel: { caller: { number: null, name: 'Anonymous' } } },
    ]);
  });

  it('has no caller where the phone rings for an Originate', () => {
    expect(fed(new AmiFeed(), { Event: 'DialBegin', ...dest(own, '0') })).toMatchObject([
      { type: 'dial-begin', caller: null, callee: { name: own.name } },
    ]);
  });

  it.each([
    ['ANSWER', 'answer'],
    ['BUSY', 'busy'],
    ['CANCEL', 'cancel'],
    ['NOANSWER', 'no-answer'],
    ['CONGESTION', 'congestion'],
    ['CHANUNAVAIL', 'unavailable'],
    ['CONTINUE', 'other'],
    ['SOMETHING NEW', 'other'],
  ])('ends the ringing with %s as %s', (told, status) => {
    const headers = { Event: 'DialEnd', ...channel(anna, '4'), ...dest(own, '5'), DialStatus: told };
    expect(fed(new AmiFeed(), headers)).toMatchObject([
      { type: 'dial-end', status, caller: { name: anna.name }, callee: { name: own.name } },
    ]);
  });

  it('ends the ringing of a phone that forwards with where it sends the caller', () => {
    const headers = { Event: 'DialEnd', ...channel(anna, '4'), ...dest(own, '5'), DialStatus: 'CANCEL' };
    expect(fed(new AmiFeed(), headers)).toMatchObject([{ forwardedTo: null }]);
    expect(fed(new AmiFeed(), { ...headers, Forward: '1002@default' })).toMatchObject([
      { forwardedTo: '1002' },
    ]);
  });

  it.each([
    ['Newchannel', {}, { type: 'channel-created' }],
    ['Newstate', {}, { type: 'channel-state', channel: { state: 'ring' } }],
    ['NewCallerid', {}, { type: 'channel-identity' }],
    ['NewConnectedLine', {}, { type: 'channel-identity' }],
    ['Rename', { Newname: 'PJSIP/1000-99' }, { type: 'channel-renamed', name: 'PJSIP/1000-99' }],
    ['BridgeEnter', { BridgeUniqueid: 'b1' }, { type: 'bridge-entered', bridgeId: 'b1' }],
    ['BridgeLeave', { BridgeUniqueid: 'b1' }, { type: 'bridge-left', bridgeId: 'b1' }],
    ['Hangup', { Cause: '17' }, { type: 'hangup', cause: 17 }],
  ])('turns %s into what the call model knows', (event, more, expected) => {
    expect(fed(new AmiFeed(), { Event: event, ...channel(anna, '4'), ...more })).toMatchObject([expected]);
  });

  it('knows a pickup, a parked call and the halves of a Local channel', () => {
    const prefixed = (prefix: string, headers: Headers): Headers =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [prefix + name, value]));
    const feed = new AmiFeed();
    expect(
      fed(feed, { Event: 'Pickup', ...channel(anna, '4'), ...prefixed('Target', channel(own, '5')) }),
    ).toMatchObject([{ type: 'pickup', channel: { name: anna.name }, target: { name: own.name } }]);
    expect(
      fed(feed, { Event: 'ParkedCall', ...prefixed('Parkee', channel(anna, '6')), ParkingSpace: '690' }),
    ).toMatchObject([{ type: 'parked', channel: { name: anna.name }, space: '690' }]);
    expect(
      fed(feed, {
        Event: 'LocalBridge',
        ...prefixed('LocalOne', channel(anna, '4')),
        ...prefixed('LocalTwo', channel(own, '4')),
      }),
    ).toMatchObject([{ type: 'local-bridged', one: { name: anna.name }, two: { name: own.name } }]);
  });

  it('ends an order to dial by the id of the action, and of nobody else’s', () => {
    const response = { Event: 'OriginateResponse', Response: 'Failure', Reason: '5', Uniqueid: '<unknown>' };
    expect(fed(new AmiFeed(), { ...response, ActionID: 'tipring-1' })).toEqual([
      { type: 'originate-ended', at, originateId: 'tipring-1', succeeded: false, reason: 5 },
    ]);
    expect(fed(new AmiFeed(), response)).toEqual([]);
  });

  it('says nothing of what the call model has no use for', () => {
    expect(fedText(guide.cdr)).toEqual([]);
    expect(fedText(guide.extensionStatus)).toEqual([]);
  });
});

describe('the Dial event of Asterisk 11', () => {
  const begin = (line: typeof own): Headers => ({
    Event: 'Dial',
    SubEvent: 'Begin',
    Channel: anna.name,
    UniqueID: anna.uniqueId,
    CallerIDNum: '1000',
    CallerIDName: 'Anna Berg',
    Destination: line.name,
    DestUniqueID: line.uniqueId,
  });
  const end = (status: string): Headers => ({
    Event: 'Dial',
    SubEvent: 'End',
    Channel: anna.name,
    UniqueID: anna.uniqueId,
    DialStatus: status,
  });

  it('begins as a phone that rings', () => {
    expect(fed(new AmiFeed(), begin(own))).toMatchObject([
      {
        type: 'dial-begin',
        caller: { name: anna.name, linkedId: null, caller: { number: '1000', name: 'Anna Berg' } },
        callee: { name: own.name, uniqueId: own.uniqueId, state: null },
      },
    ]);
  });

  it('ends for every phone that rang', () => {
    const feed = new AmiFeed();
    fed(feed, begin(own));
    fed(feed, begin(bjoern));
    expect(fed(feed, end('NOANSWER'))).toMatchObject([
      { type: 'dial-end', status: 'no-answer', callee: { name: own.name } },
      { type: 'dial-end', status: 'no-answer', callee: { name: bjoern.name } },
    ]);
    expect(fed(feed, end('NOANSWER'))).toEqual([]);
  });

  it('says nothing at the end of a talk, which does not tell who had answered', () => {
    const feed = new AmiFeed();
    fed(feed, begin(own));
    expect(fed(feed, end('ANSWER'))).toEqual([]);
  });

  it('forgets the phones of a caller who has hung up', () => {
    const feed = new AmiFeed();
    fed(feed, begin(own));
    fed(feed, { Event: 'Hangup', Channel: anna.name, Uniqueid: anna.uniqueId, Cause: '16' });
    expect(fed(feed, end('CANCEL'))).toEqual([]);
  });
});

describe('the state of the PBX', () => {
  it('is every channel, with its bridge and its age', () => {
    const status = parseEvent(
      readLines(
        'Event: Status',
        ...Object.entries(channel(anna, '6')).map(([name, value]) => `${name}: ${value}`),
        'BridgeID: b1',
        'Seconds: 12',
      ),
    );
    if (status?.event !== 'Status') throw new Error('no Status');
    expect(stateRead([status], at)).toMatchObject({
      type: 'state-read',
      at,
      channels: [{ name: anna.name, uniqueId: anna.uniqueId, state: 'up', bridgeId: 'b1', seconds: 12 }],
    });
  });
});

describe('the events that are asked for', () => {
  it('are those the call model is fed from, and no others', () => {
    expect(wantedEvents).not.toContain('Cdr');
    expect(wantedEvents).not.toContain('Status');
    expect(wantedEvents).toEqual(
      expect.arrayContaining(['DialBegin', 'Dial', 'Hangup', 'OriginateResponse']),
    );
  });
});
