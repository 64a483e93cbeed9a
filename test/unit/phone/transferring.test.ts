import { describe, it } from 'vitest';
import { ActionFailed, PermissionDenied } from '../../../main/ami/errors.ts';
import { Desk, anna, bjoern, channel, dest } from './desk.ts';
import { settled } from './fake-link.ts';
import { logWords } from '../../../shared/log-words.ts';
import { expectSaid } from '../../support/said.ts';

/** Anna's ringing call is handed to Björn; the PBX has said yes. */
const handedOn = async (desk: Desk): Promise<{ readonly result: ReturnType<Desk['phone']['transfer']> }> => {
  const result = desk.phone.transfer(desk.annaCalls().id, '1002');
  await settled();
  desk.ownLegEnds();
  return { result };
};

const bjoernRings = (desk: Desk): void => {
  desk.link.event({ Event: 'Newchannel', ...channel(bjoern, '0') });
  desk.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(bjoern, '0') });
};

const bjoernEnds = (desk: Desk, status: string): void => {
  desk.link.event({ Event: 'DialEnd', ...channel(anna, '4'), ...dest(bjoern, '5'), DialStatus: status });
};

const annaGone = (desk: Desk, cause: string): void => {
  desk.link.event({ Event: 'Hangup', ...channel(anna, '4'), Cause: cause });
};

describe('what is sent to hand a call on', () => {
  it('redirects the caller while it rings, into the user’s own dial plan', async () => {
    const desk = await Desk.connected();
    await handedOn(desk);
    expectSaid(desk.link.sentOf('Redirect').map(({ headers }) => headers)).toEqual([
      { Channel: anna.name, Context: 'DLPN_DialPlan1001', Exten: '1002', Priority: '1' },
    ]);
  });

  it('redirects the other party of a talk', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.userAnswers();
    void desk.phone.transfer(id, '1002');
    await settled();
    expectSaid(desk.link.sentOf('Redirect')).toMatchObject([
      { headers: { Channel: anna.name, Exten: '1002' } },
    ]);
  });

  it('is nothing for what is not a number', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    expectSaid(await desk.phone.transfer(id, '1002\r\nAction: Logoff')).toMatchObject({
      ok: false,
      problem: { code: 'number-unusable' },
    });
    expectSaid(desk.link.sentOf('Redirect')).toEqual([]);
  });
});

describe('a transfer tells the truth', () => {
  it('from the first moment: a call whose end comes in one packet with the yes was never missed', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    const phases: unknown[] = [];
    desk.phone.onChange(() => phases.push(desk.phone.snapshot.calls.map(({ phase }) => phase)));
    desk.link.together = () => {
      desk.ownLegEnds();
    };
    void desk.phone.transfer(id, '1002');
    await settled();
    expectSaid(phases.at(-1)).toMatchObject([{ outcome: { kind: 'transferred', to: '1002' } }]);
    expectSaid(JSON.stringify(phases)).not.toContain('missed');
  });

  it('when the colleague rings', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    bjoernRings(desk);
    desk.clock.advance(700);
    expectSaid(await result).toEqual({
      ok: true,
      value: 'The PBX has taken the call on; 1002 is ringing.',
    });
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'transferred', to: '1002' } } }]);
  });

  it('when the colleague answers', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    bjoernRings(desk);
    bjoernEnds(desk, 'ANSWER');
    expectSaid(await result).toEqual({ ok: true, value: '1002 has answered.' });
  });

  it('when nothing is heard of it', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    desk.clock.advance(4_000);
    expectSaid(await result).toEqual({
      ok: true,
      value: 'The PBX has taken the call on to 1002; it has not told yet whether anyone rings.',
    });
  });

  it('when the colleague is busy and the PBX goes on to voicemail', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    bjoernRings(desk);
    bjoernEnds(desk, 'BUSY');
    desk.clock.advance(700);
    expectSaid(await result).toEqual({
      ok: true,
      value: 'The PBX has taken the call on; nobody answered at 1002, and it goes on from there.',
    });
  });

  it.each([
    ['BUSY', '17', 'transfer-target-busy'],
    ['NOANSWER', '16', 'transfer-target-not-answered'],
    ['CANCEL', '16', 'transfer-caller-gone'],
    ['CHANUNAVAIL', '20', 'transfer-target-unreachable'],
  ])('when it rang there, ended with %s, and the call is over: %s', async (status, cause, code) => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    bjoernRings(desk);
    bjoernEnds(desk, status);
    annaGone(desk, cause);
    expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['1', 'transfer-target-unknown'],
    ['17', 'transfer-target-busy'],
    ['16', 'transfer-target-unreachable'],
  ])('when the PBX ends the call with cause %s and nobody rang: %s', async (cause, code) => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    annaGone(desk, cause);
    expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
  });

  it('when the call is over before the PBX gets to it', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.link.refusals.set('Redirect', new ActionFailed('Redirect', 'Channel does not exist'));
    expectSaid(await desk.phone.transfer(id, '1002')).toMatchObject({ problem: { code: 'call-gone' } });
    desk.annaHangsUp();
    expectSaid(await desk.phone.transfer(id, '1002')).toMatchObject({ problem: { code: 'call-gone' } });
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'missed' } } }]);
  });

  it('when the account lacks the right', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.link.refusals.set('Redirect', new PermissionDenied('Redirect'));
    const result = await desk.phone.transfer(id, '1002');
    expectSaid(result).toMatchObject({ ok: false, problem: { code: 'permission-denied' } });
    expectSaid(result.ok ? '' : logWords(result.problem).why).toContain('“call”');
  });

  it('when there is nobody yet to be handed on', async () => {
    const desk = await Desk.connected();
    void desk.dial('1002');
    await settled();
    const [call] = desk.calls;
    expectSaid(await desk.phone.transfer(call?.id ?? '', '1003')).toMatchObject({
      problem: { code: 'not-transferable' },
    });
  });

  it('when the link goes down meanwhile', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    desk.link.become({ kind: 'connecting' });
    expectSaid(await result).toMatchObject({ ok: false, problem: { code: 'outcome-unknown' } });
  });

  it('when the colleague answers before the PBX has said yes', async () => {
    const desk = await Desk.connected();
    const { id } = desk.annaCalls();
    desk.link.meanwhile = () => {
      desk.ownLegEnds();
      bjoernRings(desk);
      bjoernEnds(desk, 'ANSWER');
    };
    expectSaid(await desk.phone.transfer(id, '1002')).toEqual({ ok: true, value: '1002 has answered.' });
    expectSaid(desk.calls).toMatchObject([{ phase: { outcome: { kind: 'transferred', to: '1002' } } }]);
    desk.phone.forget(id);
    expectSaid(desk.clock.waiting).toBe(0);
  });

  it('and leaves no timer behind', async () => {
    const desk = await Desk.connected();
    const { result } = await handedOn(desk);
    bjoernRings(desk);
    bjoernEnds(desk, 'ANSWER');
    await result;
    desk.phone.forget(desk.calls[0]?.id ?? '');
    expectSaid(desk.clock.waiting).toBe(0);
  });
});
