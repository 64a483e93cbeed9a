import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ActionFailed, PermissionDenied, TimedOut } from '../../../main/ami/errors.ts';
import { Desk, bjoern, channel, dest, ownLeg } from './desk.ts';
import { settled } from './fake-link.ts';
import { logWords } from '../../../shared/log-words.ts';
import { expectSaid } from '../../support/said.ts';

const address = { host: 'pbx', port: 5038 };

/** The user dials Björn; the PBX has taken the order. */
const dialling = async (desk: Desk): Promise<{ readonly result: ReturnType<Desk['dial']> }> => {
  const result = desk.dial('1002');
  await settled();
  return { result };
};

const ownPhoneRings = (desk: Desk): void => {
  desk.link.event({ Event: 'Newchannel', ...channel(ownLeg, '0') });
  desk.link.event({ Event: 'DialBegin', ...dest(ownLeg, '0') });
  desk.link.event({ Event: 'Newstate', ...channel(ownLeg, '5') });
};

const originateEnds = (desk: Desk, response: 'Success' | 'Failure', reason: string): void => {
  desk.link.event({
    Event: 'OriginateResponse',
    ActionID: 'tipring-id2',
    Response: response,
    Reason: reason,
    Uniqueid: '<unknown>',
  });
};

const ownPhoneAnswers = (desk: Desk): void => {
  desk.link.event({ Event: 'Newstate', ...channel(ownLeg, '6') });
  desk.link.event({ Event: 'DialEnd', ...dest(ownLeg, '6'), DialStatus: 'ANSWER' });
  originateEnds(desk, 'Success', '4');
};

const bjoernRings = (desk: Desk): void => {
  const line = { ...channel(bjoern, '0'), Linkedid: ownLeg.uniqueId };
  desk.link.event({ Event: 'Newchannel', ...line });
  desk.link.event({
    Event: 'DialBegin',
    ...channel(ownLeg, '6'),
    Linkedid: ownLeg.uniqueId,
    ...dest(bjoern, '0'),
    DestLinkedid: ownLeg.uniqueId,
  });
};

const bjoernEnds = (desk: Desk, status: string, cause: string): void => {
  const callers = { ...channel(ownLeg, '6'), Linkedid: ownLeg.uniqueId };
  const callees = { ...dest(bjoern, '5'), DestLinkedid: ownLeg.uniqueId };
  desk.link.event({ Event: 'DialEnd', ...callers, ...callees, DialStatus: status });
  if (status === 'ANSWER') return;
  desk.link.event({ Event: 'Hangup', ...channel(bjoern, '5'), Linkedid: ownLeg.uniqueId, Cause: cause });
  desk.link.event({ Event: 'Hangup', ...callers, Cause: cause });
};

describe('what is sent to dial', () => {
  it('is the Originate of the guide, asynchronous and with ids of its own', async () => {
    const desk = await Desk.connected();
    await dialling(desk);
    expectSaid(desk.link.sentOf('Originate')).toEqual([
      {
        name: 'Originate',
        actionId: 'tipring-id2',
        headers: {
          Channel: 'PJSIP/1001',
          Context: 'DLPN_DialPlan1001',
          Exten: '1002',
          Priority: '1',
          Timeout: '30000',
          CallerID: '1001',
          Async: 'true',
          ChannelId: 'tipring-id2',
        },
      },
    ]);
  });

  it('names both halves of a Local channel', async () => {
    const desk = await Desk.connected({ pbx: { dialect: 'freepbx' }, phone: { technology: 'Local' } });
    await dialling(desk);
    expectSaid(desk.link.sentOf('Originate')).toMatchObject([
      {
        headers: {
          Channel: 'Local/1001@from-internal',
          ChannelId: 'tipring-id2',
          OtherChannelId: 'tipring-id2-2',
        },
      },
    ]);
  });

  it('is nothing but digits, *, # and +, whatever is asked for', async () => {
    const desk = await Desk.connected();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), async (number) => {
        const before = desk.link.sentOf('Originate').length;
        const result = desk.dial(number);
        await settled();
        const sent = desk.link.sentOf('Originate').slice(before);
        if (/^[0-9*#+]{1,40}$/.test(number) && !number.includes('\n'))
          expectSaid(sent).toMatchObject([{ headers: { Exten: number } }]);
        else {
          expectSaid(sent).toEqual([]);
          expectSaid(await result).toMatchObject({ ok: false, problem: { code: 'number-unusable' } });
        }
      }),
    );
  });

  it('is nothing while the link is down', async () => {
    const desk = new Desk();
    expectSaid(await desk.dial('1002')).toMatchObject({ ok: false, problem: { code: 'link-down' } });
    expectSaid(desk.link.sent).toEqual([]);
    expectSaid(desk.progress).toMatchObject([{ kind: 'failed', problem: { code: 'link-down' } }]);
  });
});

describe('a dialled call', () => {
  it('is followed from the own phone to the answer', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    bjoernRings(desk);
    bjoernEnds(desk, 'ANSWER', '16');
    expectSaid(await result).toEqual({ ok: true, value: '1002 has answered.' });
    expectSaid(desk.progress).toEqual([
      { kind: 'own-phone-ringing', number: '1002' },
      { kind: 'calling', number: '1002' },
      { kind: 'done', sentence: '1002 has answered.' },
    ]);
    expectSaid(desk.calls).toHaveLength(1);
  });

  it.each([
    ['0', '21', 'own-phone-rejected'],
    ['0', '17', 'own-phone-busy'],
    ['0', '20', 'own-phone-unreachable'],
  ])('with reason %s tells by the cause %s that came after: %s', async (reason, cause, code) => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    originateEnds(desk, 'Failure', reason);
    desk.link.event({ Event: 'Hangup', ...channel(ownLeg, '5'), Cause: cause });
    expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
    expectSaid(desk.clock.waiting).toBe(1); // the ended call, on its way out
  });

  it.each([
    ['0', 'own-phone-unreachable'],
    ['1', 'own-phone-rejected'],
    ['3', 'own-phone-not-answered'],
    ['5', 'own-phone-busy'],
    ['8', 'own-phone-rejected'],
  ])('that made no channel tells by the reason %s: %s', async (reason, code) => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    originateEnds(desk, 'Failure', reason);
    expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
    expectSaid(desk.progress.at(-1)).toMatchObject({ kind: 'failed', problem: { code } });
  });

  it('does not wait for a cause that never comes', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    originateEnds(desk, 'Failure', '3');
    desk.clock.advance(1_000);
    expectSaid(await result).toMatchObject({ problem: { code: 'own-phone-not-answered' } });
  });

  it.each([
    ['BUSY', '17', 'far-side-busy'],
    ['NOANSWER', '19', 'far-side-not-answered'],
    ['CHANUNAVAIL', '20', 'call-failed'],
    ['BUSY', '21', 'far-side-rejected'],
  ])('that the far side does not take (%s, cause %s) says so: %s', async (status, cause, code) => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    bjoernRings(desk);
    bjoernEnds(desk, status, cause);
    expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
  });

  it('that the dialplan has no place for was refused for its number', async () => {
    const desk = await Desk.connected();
    desk.link.refusals.set('Originate', new ActionFailed('Originate', 'Extension does not exist.'));
    expectSaid(await desk.dial('777')).toMatchObject({ ok: false, problem: { code: 'number-refused' } });
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ended' } }]);
  });

  it('that the account may not place names the missing right', async () => {
    const desk = await Desk.connected();
    desk.link.refusals.set('Originate', new PermissionDenied('Originate'));
    const result = await desk.dial('1002');
    expectSaid(result).toMatchObject({ ok: false, problem: { code: 'permission-denied' } });
    expectSaid(result.ok ? '' : logWords(result.problem).why).toContain('“originate”');
  });

  /** What the PBX has once the own phone was picked up and Björn has answered. */
  const bothTalk = [
    { ...channel(ownLeg, '6'), Linkedid: ownLeg.uniqueId, BridgeID: 'b1' },
    { ...channel(bjoern, '6'), Linkedid: ownLeg.uniqueId, BridgeID: 'b1' },
  ];

  it.each([
    ['has gone through all the same', bothTalk, { kind: 'talking' }],
    ['has not gone through', [], { kind: 'ended', outcome: { kind: 'unknown' } }],
  ])('whose order the link took with it as it died, and that %s', async (_, channels, phase) => {
    const desk = await Desk.connected();
    desk.link.meanwhile = (action) => {
      if (action !== 'Originate') return;
      desk.link.become({ kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) });
    };
    expectSaid(await desk.dial('1002')).toMatchObject({ problem: { code: 'outcome-unknown' } });
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'own-phone-ringing' } }]);
    desk.link.channels = channels;
    await desk.link.connect();
    expectSaid(desk.calls).toMatchObject([{ party: { number: '1002' }, phase }]);
  });

  it('whose order is not answered though the link is up has an unknown end, until the reading shows it', async () => {
    const desk = await Desk.connected();
    desk.link.refusals.set('Originate', new TimedOut('action', 'Originate'));
    expectSaid(await desk.dial('1002')).toMatchObject({ problem: { code: 'timed-out' } });
    expectSaid(desk.calls).toMatchObject([{ phase: { kind: 'ended', outcome: { kind: 'unknown' } } }]);
    desk.link.become({ kind: 'waiting', retryAt: 5, error: new TimedOut('ping', address) });
    desk.link.channels = bothTalk;
    await desk.link.connect();
    expectSaid(desk.calls).toMatchObject([{ party: { number: '1002' }, phase: { kind: 'talking' } }]);
  });

  it('that the PBX tells nothing of is given up, and the missing right suspected', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    desk.clock.advance(34_999);
    expectSaid(desk.progress.map(({ kind }) => kind)).toEqual(['own-phone-ringing']);
    desk.clock.advance(1);
    expectSaid(await result).toMatchObject({ ok: false, problem: { code: 'outcome-untold' } });
  });

  it('may ring for long at the far side', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    bjoernRings(desk);
    desk.clock.advance(120_000);
    bjoernEnds(desk, 'ANSWER', '16');
    expectSaid(await result).toMatchObject({ ok: true });
  });

  it('has an unknown end when the link goes down', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    desk.link.become({
      kind: 'waiting',
      retryAt: 5,
      error: new TimedOut('ping', { host: 'pbx', port: 5038 }),
    });
    expectSaid(await result).toMatchObject({ ok: false, problem: { code: 'outcome-unknown' } });
  });

  it('that the user hung up here was not turned down by anybody', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    const [call] = desk.calls;
    const hangingUp = desk.phone.hangUp(call?.id ?? '');
    originateEnds(desk, 'Failure', '1');
    desk.link.event({ Event: 'Hangup', ...channel(ownLeg, '5'), Cause: '16' });
    expectSaid(await hangingUp).toMatchObject({ ok: true });
    expectSaid(await result).toEqual({ ok: true, value: 'You hung up before 1002 answered.' });
  });

  it('cannot be hung up before the PBX has made a line for it', async () => {
    const desk = await Desk.connected();
    await dialling(desk);
    const [call] = desk.calls;
    expectSaid(await desk.phone.hangUp(call?.id ?? '')).toMatchObject({ problem: { code: 'no-line-yet' } });
  });
});

describe('a dialled call that no phone answers, but the PBX itself', () => {
  /** What Status tells of the user's own phone. */
  const inApplication = (desk: Desk, application: string): void => {
    desk.link.channels = [
      { ...channel(ownLeg, '6'), Linkedid: ownLeg.uniqueId, Application: application, Data: '' },
    ];
  };
  const later = async (desk: Desk): Promise<void> => {
    desk.clock.advance(1_500);
    await settled();
  };

  it('is talked as soon as the PBX tells of it, from the moment the own phone was picked up', async () => {
    const desk = await Desk.connected();
    const { result } = await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    const since = desk.clock.now();
    inApplication(desk, 'VoiceMail');
    await later(desk);
    expectSaid(desk.link.sentOf('Status').at(-1)?.headers).toEqual({ Channel: ownLeg.name });
    expectSaid(desk.calls[0]?.phase).toEqual({ kind: 'talking', since });
    expectSaid(await result).toEqual({ ok: true, value: '1002 has answered.' });
    expectSaid(desk.clock.waiting).toBe(0);
  });

  it('is talked with the mailbox of a colleague who was rung first', async () => {
    const desk = await Desk.connected();
    await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    bjoernRings(desk);
    inApplication(desk, 'Dial');
    await later(desk);
    expectSaid(desk.link.sentOf('Status').filter(({ headers }) => 'Channel' in headers)).toEqual([]);
    const callee = { ...dest(bjoern, '5'), DestLinkedid: ownLeg.uniqueId };
    desk.link.event({ Event: 'DialEnd', ...channel(ownLeg, '6'), ...callee, DialStatus: 'NOANSWER' });
    desk.link.event({ Event: 'Hangup', ...channel(bjoern, '5'), Linkedid: ownLeg.uniqueId, Cause: '16' });
    inApplication(desk, 'VoiceMail');
    await later(desk);
    expectSaid(desk.calls[0]?.phase).toMatchObject({ kind: 'talking' });
  });

  it.each(['Busy', 'Congestion', 'PlayTones', 'Wait', 'Queue', 'Dial'])(
    'is not talked while the PBX is in %s, and asked again until it is over',
    async (application) => {
      const desk = await Desk.connected();
      await dialling(desk);
      ownPhoneRings(desk);
      ownPhoneAnswers(desk);
      inApplication(desk, application);
      await later(desk);
      await later(desk);
      expectSaid(desk.calls[0]?.phase).toEqual({ kind: 'calling' });
      const asked = (): number =>
        desk.link.sentOf('Status').filter((sent) => 'Channel' in sent.headers).length;
      expectSaid(asked()).toBe(2);
      desk.link.event({ Event: 'Hangup', ...channel(ownLeg, '6'), Linkedid: ownLeg.uniqueId, Cause: '17' });
      await later(desk);
      expectSaid(asked()).toBe(2);
    },
  );

  it('is talked on Asterisk 11, which names no application, when nobody was ever dialled', async () => {
    const desk = await Desk.connected();
    await dialling(desk);
    ownPhoneRings(desk);
    ownPhoneAnswers(desk);
    desk.link.channels = [channel(ownLeg, '6')];
    await later(desk);
    expectSaid(desk.calls[0]?.phase).toMatchObject({ kind: 'talking' });
  });
});

describe('a test call', () => {
  const callMe = async (desk: Desk): Promise<{ readonly result: ReturnType<Desk['phone']['callMe']> }> => {
    const result = desk.phone.callMe();
    await settled();
    return { result };
  };

  it('rings the own phone and nobody else, and no letter of the extension is dialled', async () => {
    const desk = await Desk.connected({ phone: { extension: 'anna-berg' } });
    void desk.phone.callMe();
    await settled();
    expectSaid(desk.link.sentOf('Originate')).toEqual([
      {
        name: 'Originate',
        actionId: 'tipring-id2',
        headers: {
          Channel: 'PJSIP/anna-berg',
          Application: 'Wait',
          Data: '2',
          Timeout: '30000',
          CallerID: 'anna-berg',
          Async: 'true',
          ChannelId: 'tipring-id2',
        },
      },
    ]);
  });

  it('is over once the phone was picked up, and is none of the user’s calls', async () => {
    const desk = await Desk.connected();
    const { result } = await callMe(desk);
    ownPhoneRings(desk);
    expectSaid(desk.calls).toEqual([]);
    ownPhoneAnswers(desk);
    expectSaid(await result).toEqual({
      ok: true,
      value: 'Your phone (1001) rang, and it was picked up. Calls get from Tipring to your phone.',
    });
    desk.link.event({ Event: 'Hangup', ...channel(ownLeg, '6'), Cause: '16' });
    expectSaid(desk.calls).toEqual([]);
  });

  it('says why the phone did not ring or was not picked up', async () => {
    for (const [reason, cause, code] of [
      ['3', '19', 'own-phone-not-answered'],
      ['0', '17', 'own-phone-busy'],
      ['0', '21', 'own-phone-rejected'],
      ['0', '20', 'own-phone-unreachable'],
    ] as const) {
      const desk = await Desk.connected();
      const { result } = await callMe(desk);
      ownPhoneRings(desk);
      originateEnds(desk, 'Failure', reason);
      desk.link.event({ Event: 'Hangup', ...channel(ownLeg, '5'), Cause: cause });
      expectSaid(await result).toMatchObject({ ok: false, problem: { code } });
    }
  });

  it('says so when the account may not, the link is down, or goes down meanwhile', async () => {
    const refused = await Desk.connected();
    refused.link.refusals.set('Originate', new PermissionDenied('Originate'));
    expectSaid(await refused.phone.callMe()).toMatchObject({
      ok: false,
      problem: { code: 'permission-denied' },
    });
    expectSaid(await new Desk().phone.callMe()).toMatchObject({ ok: false, problem: { code: 'link-down' } });
    const desk = await Desk.connected();
    const { result } = await callMe(desk);
    desk.link.become({ kind: 'connecting' });
    expectSaid(await result).toMatchObject({ ok: false, problem: { code: 'outcome-unknown' } });
  });
});
