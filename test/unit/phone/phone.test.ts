import { describe, expect, it } from 'vitest';
import { ConnectionRefused, LoginRejected, PermissionDenied, TimedOut } from '../../../main/ami/errors.ts';
import type { AmiError } from '../../../main/ami/errors.ts';
import { Desk, anna, bjoern, channel, dest, own, secret } from './desk.ts';
import { settled } from './fake-link.ts';
import { expectSaid } from '../../support/said.ts';

const address = { host: 'pbx', port: 5038 };

describe('the link of the phone', () => {
  it('asks for the events of calls and queues only, and takes the user’s settings', () => {
    const desk = new Desk({ pbx: { host: 'pbx.example', port: 5039, user: 'uta' } });
    expectSaid(desk.link.options).toMatchObject({
      host: 'pbx.example',
      port: 5039,
      user: 'uta',
      secret,
      events: 'call,agent',
    });
  });

  it('counts as connected once the state of the PBX is read', async () => {
    const desk = new Desk();
    desk.link.become({ kind: 'connecting' });
    expectSaid(desk.phone.snapshot.link).toEqual({ kind: 'connecting' });
    const connected = desk.link.connect();
    expectSaid(desk.phone.snapshot.link).toEqual({ kind: 'connecting' });
    await connected;
    expectSaid(desk.link.sentOf('Status')).toHaveLength(1);
    expectSaid(desk.phone.snapshot.link).toEqual({ kind: 'connected', pbx: 'Asterisk 16' });
  });

  it('says why it waits, and why it has stopped', () => {
    const desk = new Desk();
    const retryAt = desk.clock.now() + 60_000;
    desk.link.become({ kind: 'waiting', retryAt, error: new TimedOut('ping', address) });
    expectSaid(desk.phone.snapshot.link).toMatchObject({
      kind: 'waiting',
      retryAt,
      problem: { code: 'timed-out' },
    });
    desk.link.become({ kind: 'stopped', error: new LoginRejected('desk', 'Authentication failed') });
    expectSaid(desk.phone.snapshot.link).toMatchObject({
      kind: 'stopped',
      problem: { code: 'login-rejected' },
    });
  });

  it('shows one trouble while it is tried again and again, and another one when it comes', () => {
    const desk = new Desk();
    const refused = new ConnectionRefused(address);
    const fails = (error: AmiError): void => {
      desk.link.become({ kind: 'connecting' });
      desk.link.become({ kind: 'waiting', retryAt: desk.clock.now() + 1_000, error });
    };
    fails(refused);
    const [changes, lines] = [desk.changes, desk.log.length];
    for (let i = 0; i < 100; i += 1) fails(refused);
    expectSaid([desk.changes, desk.log.length]).toEqual([changes, lines]);
    expect(desk.phone.snapshot.link).toEqual({
      kind: 'waiting',
      retryAt: null,
      problem: refused.toProblem(),
    });
    fails(new TimedOut('connect', address));
    expectSaid(desk.phone.snapshot.link).toMatchObject({ problem: { code: 'timed-out' } });
  });

  it('is connected although the account may not read the state', async () => {
    const desk = new Desk();
    desk.link.refusals.set('Status', new PermissionDenied('Status'));
    await desk.link.connect();
    expectSaid(desk.phone.snapshot.link.kind).toBe('connected');
    expectSaid(desk.log.join('\n')).toContain('could not be read');
  });

  it('is up although the PBX does not tell its state, which is asked for again; no call is lost by that', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.become({ kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) });
    desk.link.refusals.set('Status', new TimedOut('action', 'Status'));
    const seen: unknown[] = [];
    desk.link.meanwhile = (action) => {
      if (action !== 'Status') return;
      seen.push([desk.phone.snapshot.link.kind, ...desk.calls.map(({ phase }) => phase.kind)]);
    };
    await desk.link.connect();
    expectSaid(seen).toEqual([
      ['waiting', 'ringing'],
      ['connected', 'ringing'],
    ]);
  });

  it('stays down when it goes down while the state is read', async () => {
    const desk = new Desk();
    desk.link.meanwhile = (action) => {
      if (action !== 'Status') return;
      desk.link.become({ kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) });
    };
    await desk.link.connect();
    expectSaid(desk.phone.snapshot.link.kind).toBe('waiting');
  });

  it('is not even tried with settings that cannot work', () => {
    const desk = new Desk({ phone: { technology: 'DAHDI', analogPort: null } });
    expectSaid(desk.link.lines).toEqual([]);
    expectSaid(desk.phone.snapshot.link).toMatchObject({
      kind: 'stopped',
      problem: { code: 'analog-port-missing' },
    });
  });

  it('is woken when the computer wakes', async () => {
    const desk = await Desk.connected();
    desk.phone.wake();
    expectSaid(desk.link.lines).toEqual(['start', 'wake']);
  });

  it('never tells the password to the log', async () => {
    const desk = await Desk.connected();
    desk.link.notice({ kind: 'unreadable-line', line: secret });
    desk.link.notice({ kind: 'unexpected-response', actionId: null });
    desk.link.notice({ kind: 'listener-failed', error: new Error('odd') });
    await desk.phone.stop();
    expectSaid(desk.log.length).toBeGreaterThan(4);
    expectSaid(desk.log.join('\n')).not.toContain(secret);
  });
});

describe('a call that comes in', () => {
  it('shows at once when the phone is dialled, with one change', async () => {
    const desk = await Desk.connected();
    desk.link.event({ Event: 'Newchannel', ...channel(anna, '4') });
    desk.link.event({ Event: 'Newchannel', ...channel(own, '0') });
    const before = desk.changes;
    desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(own, '0') });
    expectSaid(desk.changes).toBe(before + 1);
    expectSaid(desk.calls).toMatchObject([
      { direction: 'incoming', party: { number: '1000', name: 'Anna Berg' }, phase: { kind: 'ringing' } },
    ]);
  });

  it('changes nothing when it is for others', async () => {
    const desk = await Desk.connected();
    const before = desk.changes;
    const other = { ...own, name: 'PJSIP/10010-00000002' };
    desk.link.event({ Event: 'Newchannel', ...channel(anna, '4') });
    desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(other, '0') });
    expectSaid(desk.changes).toBe(before);
  });

  it('shows at once when the caller has waited for longer than is kept; how it came is asked of the PBX', async () => {
    const desk = await Desk.connected();
    desk.link.channels = [
      { ...channel(anna, '6'), Exten: '6400', Context: 'DLPN_DialPlan1000' },
      { ...channel(own, '5'), ConnectedLineNum: '1000' },
      channel({ ...bjoern, uniqueId: '9.9', name: 'PJSIP/1002-00000009' }, '6'),
    ];
    desk.link.event({ Event: 'Newchannel', ...channel(own, '0') });
    desk.link.event({ Event: 'DialBegin', ...channel(anna, '6'), ...dest(own, '0') });
    const shown = { party: { number: '1000', name: 'Anna Berg' }, phase: { kind: 'ringing' } };
    expectSaid(desk.calls).toMatchObject([{ ...shown, via: null }]);
    await settled();
    expectSaid(desk.calls).toMatchObject([{ ...shown, via: '6400' }]);
    expectSaid(desk.link.sentOf('Status')).toHaveLength(2);
    desk.annaHangsUp();
    expectSaid(desk.calls).toMatchObject([
      { via: '6400', phase: { kind: 'ended', outcome: { kind: 'missed' } } },
    ]);
  });

  it('is asked about once only where the PBX refuses to tell', async () => {
    const desk = await Desk.connected();
    desk.link.refusals.set('Status', new PermissionDenied('Status'));
    desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(own, '0') });
    await settled();
    const other = { ...anna, uniqueId: '7.7' };
    desk.link.event({ Event: 'Newstate', ...channel(other, '4'), Linkedid: '1.1' });
    await settled();
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
    expectSaid(desk.link.sentOf('Status')).toHaveLength(2);
  });

  it('shows when it already rings as the link comes up', async () => {
    const desk = new Desk();
    desk.link.channels = [
      { ...channel(anna, '4'), Exten: '1001', Context: 'DLPN_DialPlan1000' },
      { ...channel(own, '5'), ConnectedLineNum: '1000', ConnectedLineName: 'Anna Berg' },
    ];
    await desk.link.connect();
    expectSaid(desk.calls).toMatchObject([{ party: { number: '1000' }, phase: { kind: 'ringing' } }]);
  });

  it('is not brought back by a state that was read before it ended', async () => {
    const desk = new Desk();
    desk.link.channels = [channel(anna, '4'), channel(own, '5')];
    desk.link.meanwhile = (action) => {
      if (action !== 'Status') return;
      desk.annaHangsUp();
    };
    await desk.link.connect();
    expectSaid(desk.calls.filter(({ phase }) => phase.kind !== 'ended')).toEqual([]);
  });

  it('shows at once when it comes while the state is read, and once only', async () => {
    const desk = new Desk();
    const seen: number[] = [];
    desk.link.meanwhile = (action) => {
      if (action !== 'Status') return;
      desk.link.event({ Event: 'Newchannel', ...channel(anna, '4') });
      desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(own, '0') });
      seen.push(desk.calls.length);
    };
    await desk.link.connect();
    expectSaid(seen).toEqual([1]);
    expectSaid(desk.calls).toMatchObject([{ party: { number: '1000' }, phase: { kind: 'ringing' } }]);
  });

  it('has an unknown end when the link went down and it is gone afterwards', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.become({ kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) });
    await desk.link.connect();
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ended', outcome: { kind: 'unknown' } } }]);
  });
});

describe('a call that rings when the link goes down', () => {
  const outage = { kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) } as const;
  const ended = { kind: 'ended', outcome: { kind: 'unknown' } };

  it('rings on for two minutes, which a phone may, and then has an unknown end and leaves', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.become(outage);
    desk.clock.advance(60_000);
    desk.link.become({ kind: 'connecting' });
    desk.link.become(outage);
    desk.clock.advance(59_999);
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
    desk.clock.advance(1);
    expectSaid(desk.calls).toMatchObject([{ phase: ended }]);
    desk.clock.advance(8_000);
    expectSaid(desk.calls).toEqual([]);
    expectSaid(desk.clock.waiting).toBe(0);
  });

  it('has an unknown end at once when the link does not come back by itself', async () => {
    for (const before of [[], [outage]]) {
      const desk = await Desk.connected();
      desk.annaCalls();
      for (const state of before) desk.link.become(state);
      desk.link.become({ kind: 'stopped', error: new LoginRejected('desk', 'Authentication failed') });
      expectSaid(desk.calls).toMatchObject([{ phase: ended }]);
    }
  });

  it('has an unknown end as soon as the computer has woken from a long sleep', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.become(outage);
    desk.phone.wake();
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
    desk.clock.sleep(5 * 3_600_000);
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
    desk.phone.wake();
    expectSaid(desk.calls).toMatchObject([{ phase: ended }]);
  });

  it('is not touched once the link is back, nor is one that is talked', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.become(outage);
    desk.link.channels = [channel(anna, '4'), channel(own, '5')];
    await desk.link.connect();
    desk.clock.advance(200_000);
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
    desk.userAnswers();
    desk.link.become(outage);
    desk.clock.advance(200_000);
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'talking' } }]);
  });
});

describe('an ended call', () => {
  it('stays 30 seconds when it was missed', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.annaHangsUp();
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'missed' } } }]);
    desk.clock.advance(29_999);
    expectSaid(desk.calls).toHaveLength(1);
    const before = desk.changes;
    desk.clock.advance(1);
    expectSaid(desk.calls).toEqual([]);
    expectSaid(desk.changes).toBe(before + 1);
  });

  it('stays 8 seconds when it was answered', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.userAnswers();
    desk.annaHangsUp();
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'answered' } } }]);
    desk.clock.advance(7_999);
    expectSaid(desk.calls).toHaveLength(1);
    desk.clock.advance(1);
    expectSaid(desk.calls).toEqual([]);
  });

  it.each([5, 60])('stays the %i seconds of the settings when it was answered', async (seconds) => {
    const desk = await Desk.connected();
    desk.phone.keepEnded(seconds);
    desk.annaCalls();
    desk.userAnswers();
    desk.annaHangsUp();
    desk.clock.advance(seconds * 1000 - 1);
    expectSaid(desk.calls).toHaveLength(1);
    desk.clock.advance(1);
    expectSaid(desk.calls).toEqual([]);
  });

  it.each([
    [5, 30],
    [60, 60],
  ])('that was missed stays, where the settings say %i seconds, for %i', async (stays, seconds) => {
    const desk = await Desk.connected();
    desk.phone.keepEnded(stays);
    desk.annaCalls();
    desk.annaHangsUp();
    desk.clock.advance(seconds * 1000 - 1);
    expectSaid(desk.calls).toHaveLength(1);
    desk.clock.advance(1);
    expectSaid(desk.calls).toEqual([]);
  });

  it('stays while it is held, such as for a note, and as long as ever after that', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.userAnswers();
    desk.phone.retainEnded();
    desk.annaHangsUp();
    desk.clock.advance(600_000);
    expectSaid(desk.calls).toHaveLength(1);
    desk.phone.releaseEnded();
    desk.clock.advance(7_999);
    expectSaid(desk.calls).toHaveLength(1);
    desk.phone.retainEnded();
    desk.clock.advance(60_000);
    expectSaid(desk.calls).toHaveLength(1);
    desk.phone.releaseEnded();
    desk.clock.advance(8_000);
    expectSaid(desk.calls).toEqual([]);
  });

  it('leaves at once when it is dismissed, while one that goes on stays', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.phone.forget(id);
    expectSaid(desk.calls).toHaveLength(1);
    desk.annaHangsUp();
    desk.phone.forget(id);
    expectSaid(desk.calls).toEqual([]);
    expectSaid(desk.clock.waiting).toBe(0);
  });

  it('stays when it rings again, as in a queue', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.link.event({ Event: 'DialEnd', ...channel(anna, '4'), ...dest(own, '5'), DialStatus: 'NOANSWER' });
    desk.link.event({ Event: 'Hangup', ...channel(own, '5'), Cause: '16' });
    desk.clock.advance(20_000);
    const again = { ...own, name: 'PJSIP/1001-00000005', uniqueId: '1.5' };
    desk.link.event({ Event: 'Newchannel', ...channel(again, '0') });
    desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(again, '0') });
    desk.clock.advance(60_000);
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ringing' } }]);
  });
});

describe('hanging up', () => {
  it('lets a caller who still rings hear busy', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    expectSaid(await desk.phone.hangUp(id)).toEqual({ ok: true, value: undefined });
    expectSaid(desk.link.sentOf('Hangup').map(({ headers }) => headers)).toEqual([
      { Channel: own.name, Cause: '17' },
    ]);
    desk.annaHangsUp();
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'rejected' } } }]);
  });

  it('ends a talk in the ordinary way', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.userAnswers();
    await desk.phone.hangUp(id);
    expectSaid(desk.link.sentOf('Hangup').map(({ headers }) => headers)).toEqual([{ Channel: own.name }]);
  });

  it('says so when the call is over, or was never there', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.annaHangsUp();
    expectSaid(await desk.phone.hangUp(id)).toMatchObject({ problem: { code: 'call-gone' } });
    expectSaid(await desk.phone.hangUp('nothing')).toMatchObject({ problem: { code: 'call-gone' } });
    expectSaid(desk.link.sentOf('Hangup')).toEqual([]);
  });

  it('says so when the link is down', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.link.become({ kind: 'connecting' });
    expectSaid(await desk.phone.hangUp(id)).toMatchObject({ problem: { code: 'link-down' } });
  });
});

describe('stopping', () => {
  it('leaves no timer behind', async () => {
    const desk = await Desk.connected();
    desk.annaCalls();
    desk.annaHangsUp();
    const dialling = desk.dial('1002');
    await settled();
    await desk.phone.stop();
    expectSaid(await dialling).toMatchObject({ ok: false, problem: { code: 'outcome-unknown' } });
    expectSaid(desk.clock.waiting).toBe(0);
  });
});
