import { describe, it } from 'vitest';
import { PermissionDenied } from '../../../main/ami/errors.ts';
import { Desk, anna, bjoern, channel, dest, own } from './desk.ts';
import { settled } from './fake-link.ts';
import type { Headers } from './fake-link.ts';
import { logWords } from '../../../shared/log-words.ts';
import { expectSaid } from '../../support/said.ts';

const near = { ...bjoern, name: 'Local/1002@DLPN_DialPlan1001-00000001;1', uniqueId: '1.4' };
const far = { ...near, name: 'Local/1002@DLPN_DialPlan1001-00000001;2', uniqueId: '1.5' };

const prefixed = (prefix: string, headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`${prefix}${name}`, value]));

/** The user talks with Anna and wants to ask Björn first; the PBX has taken the order. */
const ordered = async (commands: readonly string[] = ['Atxfer', 'CancelAtxfer', 'Hangup']) => {
  const desk = await Desk.connected({}, commands);
  const { id: callId } = desk.annaCalls();
  desk.userAnswers();
  const asked = desk.phone.transfer(callId, '1002', 'consult');
  await settled();
  return { desk, callId, asked, event: desk.link.event.bind(desk.link) };
};

/** The own leg is in another bridge, and Björn's phone rings. */
const calling = async (commands?: readonly string[]) => {
  const all = await ordered(commands);
  all.event({
    Event: 'LocalBridge',
    ...prefixed('LocalOne', channel(near, '0')),
    ...prefixed('LocalTwo', channel(far, '4')),
  });
  all.event({ Event: 'BridgeEnter', ...channel(near, '0'), BridgeUniqueid: 'b2' });
  all.event({ Event: 'BridgeLeave', ...channel(own, '6'), BridgeUniqueid: 'b1' });
  all.event({ Event: 'BridgeEnter', ...channel(own, '6'), BridgeUniqueid: 'b2' });
  all.event({ Event: 'DialBegin', ...channel(far, '4'), ...dest(bjoern, '0') });
  return all;
};

/** Björn has answered. */
const asking = async (commands?: readonly string[]) => {
  const all = await calling(commands);
  all.event({ Event: 'DialEnd', ...channel(far, '4'), ...dest(bjoern, '6'), DialStatus: 'ANSWER' });
  all.event({ Event: 'DialEnd', ...dest(near, '6'), DialStatus: 'ANSWER' });
  return all;
};

const back = (desk: Desk): void => {
  desk.link.event({ Event: 'BridgeLeave', ...channel(own, '6'), BridgeUniqueid: 'b2' });
  desk.link.event({ Event: 'BridgeEnter', ...channel(own, '6'), BridgeUniqueid: 'b1' });
};

const transferred = (desk: Desk): void => {
  desk.link.event({
    Event: 'AttendedTransfer',
    Result: 'Success',
    ...prefixed('OrigTransferer', channel(own, '6')),
    ...prefixed('SecondTransferer', channel(own, '6')),
    ...prefixed('Transferee', channel(anna, '6')),
    ...prefixed('TransferTarget', channel(near, '6')),
  });
  desk.link.event({ Event: 'Hangup', ...channel(own, '6'), Cause: '16' });
};

describe('asking somebody before a call is sent on', () => {
  it('orders it on the own leg, in the user’s dial plan', async () => {
    const { desk } = await ordered();
    expectSaid(desk.link.sentOf('Atxfer').map(({ headers }) => headers)).toEqual([
      { Channel: own.name, Context: 'DLPN_DialPlan1001', Exten: '1002' },
    ]);
    expectSaid(desk.phone.snapshot.consultation).toBeNull();
  });

  it('shows who is called, and who has answered, while the call stays the caller’s', async () => {
    const ringing = await calling();
    const { callId } = ringing;
    expectSaid(ringing.desk.phone.snapshot.consultation).toEqual({
      callId,
      number: '1002',
      stage: 'calling',
    });
    const answered = await asking();
    expectSaid(answered.desk.phone.snapshot.consultation).toMatchObject({ stage: 'talking' });
    expectSaid(await answered.asked).toMatchObject({ ok: true });
    expectSaid(answered.desk.calls).toMatchObject([
      { party: { number: '1000' }, phase: { kind: 'talking' } },
    ]);
  });

  it('is told not to have begun when the PBX does nothing', async () => {
    const { desk, asked } = await ordered();
    desk.clock.advance(4_000);
    expectSaid(await asked).toMatchObject({ problem: { code: 'consult-not-started' } });
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'talking' } }]);
  });

  it('is told why it is refused', async () => {
    const desk = await Desk.connected({}, ['Atxfer']);
    const { id } = desk.annaCalls();
    desk.userAnswers();
    desk.link.refusals.set('Atxfer', new PermissionDenied('Atxfer'));
    const told = await desk.phone.transfer(id, '1002', 'consult');
    expectSaid(told.ok ? '' : logWords(told.problem).why).toContain('“call”');
    desk.link.refusals.clear();
    void desk.phone.transfer(id, '1002', 'consult');
    await settled();
    expectSaid(desk.link.sentOf('Atxfer')).toHaveLength(2);
  });

  it('is for one call at a time, and not before it is answered', async () => {
    const { desk, callId } = await asking();
    expectSaid(await desk.phone.transfer(callId, '1003', 'consult')).toMatchObject({
      problem: { code: 'consulting-already' },
    });
    const fresh = await Desk.connected({}, ['Atxfer']);
    expectSaid(await fresh.phone.transfer(fresh.annaCalls().id, '1002', 'consult')).toMatchObject({
      problem: { code: 'not-transferable' },
    });
  });

  it.each([
    ['BUSY', '1002 is busy.'],
    ['NOANSWER', '1002 did not answer.'],
    ['CHANUNAVAIL', '1002 could not be asked.'],
  ])('tells that the other side ended with %s, and that the user is back', async (status, what) => {
    const { desk, asked } = await calling();
    desk.link.event({ Event: 'DialEnd', ...channel(far, '4'), ...dest(bjoern, '5'), DialStatus: status });
    back(desk);
    expectSaid(await asked).toMatchObject({
      ok: false,
      problem: { what, next: 'You are back with the caller.' },
    });
    expectSaid(desk.phone.snapshot.consultation).toBeNull();
  });

  it.each([
    ['the caller hangs up', 'consult-caller-gone', { Event: 'Hangup', ...channel(anna, '6'), Cause: '16' }],
    ['the own phone hangs up', 'consult-hung-up', { Event: 'Hangup', ...channel(own, '6'), Cause: '16' }],
  ])('tells that %s meanwhile', async (_, code, event) => {
    const { desk, asked } = await calling();
    desk.link.event(event);
    expectSaid(await asked).toMatchObject({ problem: { code } });
    expectSaid(desk.phone.snapshot.consultation).toBeNull();
  });

  it('tells that nobody knows when the link goes down', async () => {
    const { desk, asked } = await calling();
    desk.link.become({ kind: 'connecting' });
    expectSaid(await asked).toMatchObject({ problem: { code: 'outcome-unknown' } });
  });
});

describe('a consultation is completed', () => {
  it('by hanging up the own leg, and said to be when the PBX says so', async () => {
    const { desk, callId } = await asking();
    const completed = desk.phone.completeTransfer(callId);
    await settled();
    expectSaid(desk.link.sentOf('Hangup').map(({ headers }) => headers)).toEqual([{ Channel: own.name }]);
    transferred(desk);
    expectSaid(await completed).toEqual({ ok: true, value: 'The call is with 1002.' });
    expectSaid(desk.calls).toMatchObject([
      { party: { number: '1000' }, phase: { outcome: { kind: 'transferred', to: '1002' } } },
    ]);
    expectSaid(await desk.phone.completeTransfer(callId)).toMatchObject({
      problem: { code: 'not-consulting' },
    });
  });

  it('before the other side has answered, and told so', async () => {
    const { desk, callId, asked } = await calling();
    const completed = desk.phone.completeTransfer(callId);
    await settled();
    transferred(desk);
    expectSaid(await completed).toEqual({
      ok: true,
      value: 'The call has gone on to 1002, which has not answered yet.',
    });
    expectSaid(await asked).toMatchObject({ ok: true });
  });

  it('on the phone itself just as well', async () => {
    const { desk } = await asking();
    transferred(desk);
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'transferred', to: '1002' } } }]);
    expectSaid(desk.phone.snapshot.consultation).toBeNull();
  });

  it('or not: the PBX does not say so', async () => {
    const { desk, callId } = await asking();
    const completed = desk.phone.completeTransfer(callId);
    await settled();
    desk.link.event({ Event: 'Hangup', ...channel(own, '6'), Cause: '16' });
    expectSaid(await completed).toMatchObject({ problem: { code: 'consult-hung-up' } });
  });
});

describe('a consultation is cancelled', () => {
  it('by CancelAtxfer where the PBX has it, and over when the own leg is back', async () => {
    const { desk, callId } = await asking();
    const cancelled = desk.phone.cancelTransfer(callId);
    await settled();
    expectSaid(desk.link.sentOf('CancelAtxfer').map(({ headers }) => headers)).toEqual([
      { Channel: own.name },
    ]);
    expectSaid(desk.phone.snapshot.consultation).not.toBeNull();
    back(desk);
    expectSaid(await cancelled).toEqual({ ok: true, value: 'You are back with the caller.' });
    expectSaid(desk.calls).toMatchObject([{ party: { number: '1000' }, phase: { kind: 'talking' } }]);
  });

  it('by hanging up on whom was asked where it has not', async () => {
    const { desk, callId } = await asking(['Atxfer', 'Hangup']);
    void desk.phone.cancelTransfer(callId);
    await settled();
    expectSaid(desk.link.sentOf('CancelAtxfer')).toEqual([]);
    expectSaid(desk.link.sentOf('Hangup').map(({ headers }) => headers)).toEqual([{ Channel: near.name }]);
  });

  it('or not: nothing happens', async () => {
    const { desk, callId } = await asking();
    const cancelled = desk.phone.cancelTransfer(callId);
    await settled();
    desk.clock.advance(4_000);
    expectSaid(await cancelled).toMatchObject({ problem: { code: 'transfer-not-cancelled' } });
  });
});
