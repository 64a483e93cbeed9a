import { describe, it } from 'vitest';
import { ActionFailed, PermissionDenied } from '../../../main/ami/errors.ts';
import { Desk, anna, bjoern, channel, dest, own } from './desk.ts';
import { settled } from './fake-link.ts';
import type { Headers } from './fake-link.ts';
import { logWords } from '../../../shared/log-words.ts';
import { expectSaid } from '../../support/said.ts';

const full = ['Originate', 'Redirect', 'BlindTransfer', 'Atxfer', 'CancelAtxfer', 'Park', 'Hangup'];

/** Anna has called, and the user talks with her. */
const talking = async (commands: readonly string[] = full): Promise<{ desk: Desk; callId: string }> => {
  const desk = await Desk.connected({}, commands);
  const { id: callId } = desk.annaCalls();
  desk.userAnswers();
  return { desk, callId };
};

const headersOf = (desk: Desk, action: string): readonly Headers[] =>
  desk.link.sentOf(action).map(({ headers }) => headers);

/** The other party leaves the bridge, and the own leg stays in it. */
const annaLeaves = (desk: Desk): void => {
  desk.link.event({ Event: 'BridgeLeave', ...channel(anna, '6'), BridgeUniqueid: 'b1' });
};
const ownLegGoes = (desk: Desk): void => {
  desk.link.event({ Event: 'Hangup', ...channel(own, '6'), Cause: '16' });
};

describe('a call that is talked is sent on', () => {
  it('by BlindTransfer where the PBX has it, by Redirect where it has not', async () => {
    const modern = await talking();
    void modern.desk.phone.transfer(modern.callId, '1002');
    await settled();
    expectSaid(headersOf(modern.desk, 'BlindTransfer')).toEqual([
      { Channel: own.name, Context: 'DLPN_DialPlan1001', Exten: '1002' },
    ]);
    expectSaid(headersOf(modern.desk, 'Redirect')).toEqual([]);

    const old = await talking(['Redirect']);
    void old.desk.phone.transfer(old.callId, '1002');
    await settled();
    expectSaid(headersOf(old.desk, 'BlindTransfer')).toEqual([]);
    expectSaid(headersOf(old.desk, 'Redirect')).toMatchObject([{ Channel: anna.name, Exten: '1002' }]);
  });

  it('by Redirect when it was answered a moment ago, and BlindTransfer finds nobody', async () => {
    const { desk, callId } = await talking();
    desk.link.refusals.set('BlindTransfer', new ActionFailed('BlindTransfer', 'Transfer invalid'));
    void desk.phone.transfer(callId, '1002');
    await settled();
    expectSaid(headersOf(desk, 'Redirect')).toMatchObject([{ Channel: anna.name, Exten: '1002' }]);
  });

  it('and the own leg that it leaves up alone is hung up', async () => {
    const { desk, callId } = await talking(['Redirect', 'Hangup']);
    void desk.phone.transfer(callId, '1002');
    await settled();
    annaLeaves(desk);
    desk.clock.advance(999);
    expectSaid(headersOf(desk, 'Hangup')).toEqual([]);
    desk.clock.advance(1);
    await settled();
    expectSaid(headersOf(desk, 'Hangup')).toEqual([{ Channel: own.name }]);
  });

  it('and the own leg that goes by itself is left alone', async () => {
    const { desk, callId } = await talking();
    void desk.phone.transfer(callId, '1002');
    await settled();
    annaLeaves(desk);
    ownLegGoes(desk);
    desk.clock.advance(3_000);
    await settled();
    expectSaid(headersOf(desk, 'Hangup')).toEqual([]);
  });

  it('and never hung up while the other party is still there', async () => {
    const { desk, callId } = await talking();
    void desk.phone.transfer(callId, '1002');
    await settled();
    desk.clock.advance(3_000);
    await settled();
    expectSaid(headersOf(desk, 'Hangup')).toEqual([]);
  });
});

describe('a call is sent to voicemail', () => {
  it('by the dialect’s code, and said to be there once the PBX says that it was answered', async () => {
    const desk = await Desk.connected({}, full);
    const { id } = desk.annaCalls();
    const result = desk.phone.toVoicemail(id);
    await settled();
    expectSaid(headersOf(desk, 'Redirect')).toMatchObject([{ Channel: anna.name, Exten: '#1001' }]);
    desk.ownLegEnds();
    desk.link.channels = [channel(anna, '6')];
    desk.clock.advance(700);
    expectSaid(await result).toEqual({ ok: true, value: 'The call is with the voicemail of 1001.' });
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'sent-to-voicemail', of: '1001' } } }]);
  });

  it('and told that it is not answered yet', async () => {
    const desk = await Desk.connected({}, full);
    const result = desk.phone.toVoicemail(desk.annaCalls().id);
    await settled();
    desk.link.channels = [channel(anna, '4')];
    desk.clock.advance(700);
    const told = await result;
    expectSaid(told.ok ? told.value : told.problem.code).toContain('which has not answered yet');
  });

  it('and told that a phone rings instead, or that the call has ended', async () => {
    const ringing = await Desk.connected({}, full);
    const first = ringing.phone.toVoicemail(ringing.annaCalls().id);
    await settled();
    ringing.ownLegEnds();
    ringing.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(bjoern, '0') });
    ringing.clock.advance(700);
    expectSaid(await first).toMatchObject({ problem: { code: 'voicemail-rings' } });

    const over = await Desk.connected({}, full);
    const second = over.phone.toVoicemail(over.annaCalls().id);
    await settled();
    over.annaHangsUp();
    expectSaid(await second).toMatchObject({ problem: { code: 'voicemail-lost' } });
  });
});

describe('a call is parked', () => {
  const parked = { Event: 'ParkedCall', ParkingSpace: '701', ...parkee() };

  it('with the own phone to be called back, and the own leg is hung up', async () => {
    const { desk, callId } = await talking();
    const result = desk.phone.park(callId);
    await settled();
    expectSaid(headersOf(desk, 'Park')).toEqual([
      { Channel: anna.name, TimeoutChannel: own.name, Channel2: own.name },
    ]);
    annaLeaves(desk);
    desk.link.event(parked);
    expectSaid(await result).toEqual({ ok: true, value: 'The call is parked at 701.' });
    expectSaid(headersOf(desk, 'Hangup')).toEqual([{ Channel: own.name }]);
    expectSaid(desk.phone.snapshot.parked).toEqual([
      { space: '701', who: { name: 'Anna Berg', number: '1000' } },
    ]);
    ownLegGoes(desk);
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'parked', at: '701' } } }]);
    desk.link.event({ ...parked, Event: 'UnParkedCall' });
    expectSaid(desk.phone.snapshot.parked).toEqual([]);
  });

  it('or is not, and it is told why', async () => {
    const silent = await talking();
    const first = silent.desk.phone.park(silent.callId);
    await settled();
    silent.desk.clock.advance(4_000);
    expectSaid(await first).toMatchObject({ problem: { code: 'not-parked' } });
    expectSaid(headersOf(silent.desk, 'Hangup')).toEqual([]);

    const denied = await talking();
    denied.desk.link.refusals.set('Park', new PermissionDenied('Park'));
    const told = await denied.desk.phone.park(denied.callId);
    expectSaid(told.ok ? '' : logWords(told.problem).why).toContain('“call”');

    const gone = await talking();
    const third = gone.desk.phone.park(gone.callId);
    await settled();
    gone.desk.link.event({ Event: 'Hangup', ...channel(anna, '6'), Cause: '16' });
    expectSaid(await third).toMatchObject({ problem: { code: 'call-gone' } });
  });

  it('as soon as its two sides are connected, when the user was quicker than the PBX', async () => {
    const desk = await Desk.connected({}, full);
    const { id } = desk.annaCalls();
    desk.userPicksUp();
    void desk.phone.park(id);
    await settled();
    expectSaid(headersOf(desk, 'Park')).toEqual([]);
    desk.bothAreConnected();
    await settled();
    expectSaid(headersOf(desk, 'Park')).toEqual([
      { Channel: anna.name, TimeoutChannel: own.name, Channel2: own.name },
    ]);

    const alone = await Desk.connected({}, full);
    const waiting = alone.phone.park(alone.annaCalls().id);
    expectSaid(await waiting).toMatchObject({ problem: { code: 'not-transferable' } });
    alone.userPicksUp();
    const inVain = alone.phone.park(alone.calls[0]?.id ?? '');
    alone.clock.advance(1_000);
    expectSaid(await inVain).toMatchObject({ problem: { code: 'not-transferable' } });
  });

  it('not before it is answered', async () => {
    const desk = await Desk.connected({}, full);
    expectSaid(await desk.phone.park(desk.annaCalls().id)).toMatchObject({
      problem: { code: 'not-transferable' },
    });
  });
});

function parkee(): Headers {
  return Object.fromEntries(
    Object.entries(channel(anna, '6')).map(([name, value]) => [`Parkee${name}`, value]),
  );
}

describe('what is offered', () => {
  it('is what the account’s rights and the dialect allow', async () => {
    expectSaid((await Desk.connected({}, full)).phone.snapshot.controls).toEqual([
      ...['dial', 'transfer', 'consult', 'voicemail', 'park', 'pick-up', 'hang-up'],
    ]);
    expectSaid((await Desk.connected({}, ['Ping', 'Hangup', 'Redirect'])).phone.snapshot.controls).toEqual([
      ...['transfer', 'voicemail', 'hang-up'],
    ]);
    const plain = await Desk.connected({ pbx: { dialect: 'asterisk' } }, full);
    expectSaid(plain.phone.snapshot.controls).toEqual(['dial', 'transfer', 'consult', 'park', 'hang-up']);
    const withCodes = await Desk.connected({ pbx: { dialect: 'asterisk', pickupCode: '*8' } }, full);
    expectSaid(withCodes.phone.snapshot.controls).toContain('pick-up');
  });

  it('is everything where the PBX does not tell', async () => {
    expectSaid((await Desk.connected()).phone.snapshot.controls).toContain('park');
  });
});

describe('the colleagues’ lines', () => {
  const colleagues = [{ name: 'Björn', number: '1002' }];
  const hint = (status: string): Headers => ({
    Exten: '1002',
    Context: 'default',
    Hint: 'PJSIP/1002',
    Status: status,
  });

  it('are asked for at each connect, followed by events, and not known while the link is down', async () => {
    const desk = new Desk({ colleagues });
    expectSaid(desk.phone.lineOf('1002')).toBe('unknown');
    desk.link.answers.set('ExtensionState', hint('0'));
    await desk.link.connect();
    expectSaid(headersOf(desk, 'ExtensionState')).toEqual([{ Exten: '1002', Context: 'DLPN_DialPlan1001' }]);
    expectSaid(desk.phone.lineOf('1002')).toBe('free');
    const before = desk.changes;
    desk.link.event({ Event: 'ExtensionStatus', ...hint('8') });
    expectSaid([desk.phone.lineOf('1002'), desk.changes]).toEqual(['ringing', before + 1]);
    // They are no call of the user's: a report would show nothing else soon.
    expectSaid(desk.recorded).toEqual([]);
    desk.link.become({ kind: 'connecting' });
    expectSaid(desk.phone.lineOf('1002')).toBe('unknown');
    desk.link.answers.set('ExtensionState', hint('1'));
    await desk.link.connect();
    expectSaid(desk.phone.lineOf('1002')).toBe('busy');
  });

  it('are looked for in every context that the dialect keeps hints in', async () => {
    const desk = new Desk({ colleagues });
    desk.link.answers.set('ExtensionState', hint('-1'));
    await desk.link.connect();
    expectSaid(headersOf(desk, 'ExtensionState').map(({ Context }) => Context)).toEqual([
      'DLPN_DialPlan1001',
      'default',
    ]);
  });

  it('are those of other colleagues when the settings change', async () => {
    const desk = await Desk.connected({ colleagues });
    desk.link.answers.set('ExtensionState', { ...hint('0'), Exten: '1003' });
    desk.phone.watch(['1003']);
    await settled();
    expectSaid([desk.phone.lineOf('1003'), desk.phone.lineOf('1002')]).toEqual(['free', 'unknown']);
  });
});

describe('a call elsewhere is taken', () => {
  const orderOf = (desk: Desk): Headers => desk.link.sentOf('Originate')[0]?.headers ?? {};

  it('by the pickup code, and only then said to be taken when the PBX says so', async () => {
    const desk = await Desk.connected({}, full);
    const result = desk.phone.pickUp('1002', () => undefined);
    await settled();
    const order = orderOf(desk);
    expectSaid(order).toMatchObject({ Exten: '*041002' });
    const leg = { ...own, uniqueId: order['ChannelId'] ?? '' };
    desk.link.event({ Event: 'Newchannel', ...channel(leg, '0') });
    desk.link.event({ Event: 'Newstate', ...channel(leg, '6') });
    desk.link.event({ Event: 'Pickup', ...channel(leg, '6'), ...target() });
    expectSaid(await result).toEqual({ ok: true, value: 'You have the call that rang at 1002.' });
  });

  it('or not: nothing rings there, or is parked there, any more', async () => {
    for (const [take, code] of [
      [(desk: Desk) => desk.phone.pickUp('1002', () => undefined), 'nothing-to-pick-up'],
      [(desk: Desk) => desk.phone.fetch('701', () => undefined), 'nothing-parked'],
    ] as const) {
      const desk = await Desk.connected({}, full);
      const result = take(desk);
      await settled();
      const leg = { ...own, uniqueId: orderOf(desk)['ChannelId'] ?? '' };
      desk.link.event({ Event: 'Newchannel', ...channel(leg, '0') });
      desk.link.event({ Event: 'Newstate', ...channel(leg, '6') });
      desk.link.event({ Event: 'Hangup', ...channel(leg, '6'), Cause: '16' });
      expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
    }
  });

  it('not where nobody knows the code', async () => {
    const desk = await Desk.connected({ pbx: { dialect: 'asterisk' } }, full);
    expectSaid(await desk.phone.pickUp('1002', () => undefined)).toMatchObject({
      problem: { code: 'no-pickup-code' },
    });
    expectSaid(desk.link.sentOf('Originate')).toEqual([]);
  });
});

function target(): Headers {
  return Object.fromEntries(
    Object.entries(channel(bjoern, '5')).map(([name, value]) => [`Target${name}`, value]),
  );
}
