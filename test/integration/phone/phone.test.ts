import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { until } from '../../asterisk/until.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import type { Result } from '../../../shared/problem.ts';
import { Desk } from './desk.ts';
import { pbxes } from '../../support/pbxes.ts';
import { expectSaid } from '../../support/said.ts';

const problemOf = (result: Result<unknown>): string => (result.ok ? 'none' : result.problem.code);

describe.each(pbxes)('the phone on the PBX $name', ({ name, open }) => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await open();
  }, 120_000);
  beforeEach(async () => {
    await pbx.reset();
    desk = await Desk.connected(pbx);
  });
  afterEach(async () => {
    await desk.phone.stop();
  });
  afterAll(async () => {
    await pbx.close();
  });

  it('shows a colleague who calls, follows the talk and its end', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    const call = await pbx.callFrom('1000', '1001');
    const ringing = await desk.untilCall('ringing');
    expectSaid(ringing).toMatchObject({
      direction: 'incoming',
      party: { number: '1000', name: 'Anna Berg' },
      via: null,
      queue: null,
      trunk: null,
    });
    await desk.untilCall('talking');
    await call.hangUp();
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'answered' });
    expectSaid(desk.callsSeen).toBe(1);
  });

  it('shows an outside caller with his accented name', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFromOutside({ number: '030123456', name: 'Jürgen Çelik', dialled: '5551001' });
    expectSaid((await desk.untilCall('ringing')).party).toEqual({
      number: '030123456',
      name: 'Jürgen Çelik',
    });
    await call.hangUp();
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'missed' });
  });

  it('tells that a colleague of the ring group took the call', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1003', { kind: 'rings' });
    await pbx.setPhone('1002', { kind: 'answers', after: 500 });
    const call = await pbx.callFrom('1000', '6200');
    expectSaid((await desk.untilCall('ringing')).via).toBe('6200');
    const { outcome } = (await desk.untilCall('ended')).phase;
    expectSaid(outcome).toMatchObject({ kind: 'answered-elsewhere', by: { number: '1002' } });
    expectSaid(desk.callsSeen).toBe(1);
    await call.hangUp();
  });

  it('dials a colleague, and both talk', async () => {
    const result = await desk.dial('1002');
    expectSaid(result).toEqual({ ok: true, value: '1002 has answered.' });
    expectSaid(desk.progress).toEqual(['own-phone-ringing', 'calling', 'done']);
    const call = await desk.untilCall('talking');
    expectSaid(call).toMatchObject({ direction: 'outgoing', party: { number: '1002' } });
    await until('both to talk', async () => (await pbx.isTalking('1001')) && pbx.isTalking('1002'));
    expectSaid(await desk.phone.hangUp(call.id)).toEqual({ ok: true, value: undefined });
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'answered' });
    expectSaid(desk.callsSeen).toBe(1);
  });

  it('calls the own phone to see it ring, and shows no call for it', async () => {
    await pbx.setPhone('1001', { kind: 'answers', after: 300 });
    const called = desk.phone.callMe();
    await until('the own phone rings', () => pbx.isRinging('1001'));
    expectSaid((await called).ok).toBe(true);
    await until('the own phone is picked up', () => pbx.isTalking('1001'));
    await until('the PBX has hung up', async () => !(await pbx.isTalking('1001')), 10_000);
    expectSaid(desk.callsSeen).toBe(0);
  });

  it('says so when nobody picks up the own phone that was called', async () => {
    await pbx.setPhone('1001', { kind: 'rejects' });
    expectSaid(problemOf(await desk.phone.callMe())).toBe('own-phone-rejected');
    await pbx.setPhone('1001', { kind: 'off' });
    expectSaid(problemOf(await desk.phone.callMe())).toBe('own-phone-unreachable');
    expectSaid(desk.callsSeen).toBe(0);
  });

  it('dials out through the trunk', async () => {
    expectSaid(await desk.dial('030123456')).toEqual({ ok: true, value: '030123456 has answered.' });
  });

  it('says so when the own phone is not registered', async () => {
    const away = await Desk.connected(pbx, { extension: '1009' });
    const result = await away.dial('1002');
    expectSaid(result).toMatchObject({ ok: false, problem: { code: 'own-phone-unreachable' } });
    expectSaid(away.progress.at(-1)).toBe('failed');
    await away.phone.stop();
  });

  it.each([
    ['turns the call down', { kind: 'rejects' }, 'own-phone-rejected'],
    ['is busy', { kind: 'busy' }, 'own-phone-busy'],
  ] as const)('says so when the own phone %s', async (_what, behaviour, code) => {
    await pbx.setPhone('1001', behaviour);
    expectSaid(problemOf(await desk.dial('1002'))).toBe(code);
  });

  it('says so when the user gives up before the own phone is picked up', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const dialling = desk.dial('1002');
    const { id } = await desk.untilCall('own-phone-ringing');
    await until('the own phone to ring', async () => (await desk.phone.hangUp(id)).ok);
    expectSaid(await dialling).toEqual({ ok: true, value: 'You hung up before 1002 answered.' });
  });

  it('says so when the PBX does not know the number', async () => {
    expectSaid(await desk.dial('777')).toMatchObject({ ok: false, problem: { code: 'number-refused' } });
    expectSaid((await desk.untilCall('ended')).direction).toBe('outgoing');
  });

  it.each([
    ['is busy', { kind: 'busy' }, 'far-side-busy'],
    ['is not registered', { kind: 'off' }, 'call-failed'],
  ] as const)('says so when the colleague %s', async (_what, behaviour, code) => {
    await pbx.setPhone('1002', behaviour);
    expectSaid(await desk.dial('1002')).toMatchObject({ ok: false, problem: { code } });
    expectSaid(desk.progress).toContain('calling');
  });

  it.runIf(name !== 'embedded')('talks with the PBX itself where no phone but the PBX answers', async () => {
    const dialling = desk.dial('6600');
    const { phase } = await desk.untilCall('talking');
    expectSaid(phase.since).toBeLessThan(Date.now());
    expectSaid(await dialling).toEqual({ ok: true, value: '6600 has answered.' });
    const [call] = desk.phone.snapshot.calls;
    await desk.phone.hangUp(call?.id ?? '');
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'answered' });
  });

  it.runIf(name !== 'embedded')('does not take the busy tone of the PBX for an answer', async () => {
    await pbx.setPhone('1003', { kind: 'busy' });
    await pbx.setPhone('1001', { kind: 'answers', after: 200, talkFor: 4_000 });
    const dialling = desk.dial('6903');
    expectSaid(await dialling).toMatchObject({ ok: false, problem: { code: 'far-side-busy' } });
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'busy' });
  });

  it('says so when the user gives up before the colleague answers', async () => {
    await pbx.setPhone('1002', { kind: 'rings' });
    const dialling = desk.dial('1002');
    const { id } = await desk.untilCall('calling');
    await desk.phone.hangUp(id);
    expectSaid(await dialling).toEqual({ ok: true, value: 'You hung up before 1002 answered.' });
  });

  it('turns a ringing call down', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('ringing');
    expectSaid(await desk.phone.hangUp(id)).toEqual({ ok: true, value: undefined });
    await desk.until('the call is rejected', ({ calls }) => {
      const phase = calls.find((call) => call.id === id)?.phase;
      return phase?.kind === 'ended' && phase.outcome.kind === 'rejected' ? phase : null;
    });
    expectSaid(await desk.phone.hangUp(id)).toMatchObject({ ok: false, problem: { code: 'call-gone' } });
  });

  it('hands a ringing call to a colleague', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1002', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('ringing');
    expectSaid(await desk.phone.transfer(id, '1002')).toEqual({
      ok: true,
      value: 'The PBX has taken the call on; 1002 is ringing.',
    });
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'transferred', to: '1002' });
    expectSaid(desk.callsSeen).toBe(1);
  });

  it('hands a ringing call to a colleague who answers', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('ringing');
    expectSaid(await desk.phone.transfer(id, '1002')).toEqual({ ok: true, value: '1002 has answered.' });
    await until('both to talk', async () => (await pbx.isTalking('1000')) && pbx.isTalking('1002'));
  });

  it('hands a talk to a colleague', async () => {
    await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('talking');
    expectSaid(await desk.phone.transfer(id, '1002')).toEqual({ ok: true, value: '1002 has answered.' });
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'transferred', to: '1002' });
    await until('both to talk', async () => (await pbx.isTalking('1000')) && pbx.isTalking('1002'));
    await until('the user to be free', async () => !(await pbx.isTalking('1001')));
  });

  it('hands on a talk that the user dialled', async () => {
    await desk.dial('1002');
    const { id } = await desk.untilCall('talking');
    await until('both to talk', async () => (await pbx.isTalking('1001')) && pbx.isTalking('1002'));
    expectSaid(await desk.phone.transfer(id, '1003')).toEqual({ ok: true, value: '1003 has answered.' });
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'transferred', to: '1003' });
    await until('both to talk', async () => (await pbx.isTalking('1002')) && pbx.isTalking('1003'));
  });

  it.each([
    ['that does not exist', '777', { kind: 'rings' }],
    ['whose phone is not registered', '1003', { kind: 'off' }],
    ['that is busy', '1003', { kind: 'busy' }],
  ] as const)('says so when the call is handed to a number %s', async (_what, number, behaviour) => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.setPhone('1003', behaviour);
    await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('ringing');
    expectSaid(problemOf(await desk.phone.transfer(id, number))).toMatch(
      /^transfer-target-(unknown|unreachable|busy)$/,
    );
  });

  it('says so when the call to be handed on is over', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    const { id } = await desk.untilCall('ringing');
    await call.hangUp();
    await desk.untilCall('ended');
    expectSaid(await desk.phone.transfer(id, '1002')).toMatchObject({
      ok: false,
      problem: { code: 'call-gone' },
    });
  });

  it('comes back by itself when the PBX restarts while a call rings', async () => {
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    await desk.untilCall('ringing');
    const restarted = pbx.restart();
    await desk.until('the link is down', ({ link }) => link.kind === 'waiting' || null);
    expectSaid(await desk.dial('1002')).toMatchObject({ ok: false, problem: { code: 'link-down' } });
    await restarted;
    await desk.untilConnected();
    expectSaid((await desk.untilCall('ended')).phase.outcome).toEqual({ kind: 'unknown' });
    await pbx.callFrom('1002', '1001');
    expectSaid((await desk.untilCall('ringing')).party.number).toBe('1002');
  });

  it('shows a call that already rings when it connects', async () => {
    await desk.phone.stop();
    await pbx.setPhone('1001', { kind: 'rings' });
    await pbx.callFrom('1000', '1001');
    const watcher = await Desk.connected(pbx, { extension: '1000' });
    await watcher.untilCall('calling');
    await watcher.phone.stop();
    desk = await Desk.connected(pbx);
    expectSaid((await desk.untilCall('ringing')).party).toEqual({ number: '1000', name: 'Anna Berg' });
  });
});
