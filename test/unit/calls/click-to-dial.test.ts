import { describe, expect, it } from 'vitest';
import { hangUpChannels, ownChannel } from '../../../main/calls/call-control.ts';
import { anna, bjorn, user } from './people.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx, unknownParty } from './scripted-pbx.ts';

/** Click-to-dial: Tipring sends an Originate, and the user's phone rings. */
const clicks = (pbx: ScriptedPbx, number: string, obeys: 'given-id' | 'own-id' = 'given-id'): Line => {
  pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number });
  const own = pbx.line('PJSIP/1001', {
    ...(obeys === 'given-id' ? { uniqueId: 'tipring-1' } : {}),
    caller: user,
    connected: user,
  });
  pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(own) });
  pbx.is(own, 'ringing');
  return own;
};

const ownPhoneAnswers = (pbx: ScriptedPbx, own: Line): void => {
  pbx.is(own, 'up');
  pbx.dialEnds(own, null, 'answer');
  pbx.event({ type: 'originate-ended', originateId: 'tipring-1', succeeded: true, reason: 4 });
};

const originateFails = (pbx: ScriptedPbx, reason: number | null): void => {
  pbx.event({ type: 'originate-ended', originateId: 'tipring-1', succeeded: false, reason });
};

describe('click-to-dial', () => {
  it.each(['given-id', 'own-id'] as const)(
    'rings the own phone, then the colleague, and both talk; never an incoming call (PBX with %s)',
    (obeys) => {
      const pbx = new ScriptedPbx();
      const own = clicks(pbx, '1002', obeys);
      expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
      const callId = pbx.calls[0]?.id ?? '';
      expect(hangUpChannels(pbx.state, callId)).toEqual([own.name]);
      ownPhoneAnswers(pbx, own);
      expect(pbx.seen).toEqual(['to 1002: calling']);
      expect(pbx.toRedirect).toBeNull();
      const other = pbx.rings('PJSIP/1002', own, bjorn);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: calling']);
      pbx.answers(other, own);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
      expect(pbx.toRedirect).toBe(other.name);
      expect(ownChannel(pbx.state, callId)).toBe(own.name);
      pbx.hangsUp(other);
      pbx.hangsUp(own);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: answered']);
      expect(hangUpChannels(pbx.state, callId)).toEqual([]);
    },
  );

  it.each([
    ['busy', 17, 'busy'],
    ['busy', 21, 'rejected'],
    ['no-answer', 16, 'not-answered'],
    ['cancel', 16, 'cancelled'],
    ['no-answer', 21, 'rejected'],
    ['congestion', 34, 'failed: All lines are busy.'],
    ['congestion', 21, 'rejected'],
    ['unavailable', 20, 'failed: The other phone is not registered.'],
    ['unavailable', 0, 'failed: The other phone or line could not be reached.'],
  ] as const)(
    'to somebody whose phone ends with %s (cause %i): %s, whichever leg’s end is told first',
    (status, cause, outcome) => {
      for (const isOwnFirst of [false, true]) {
        const pbx = new ScriptedPbx();
        const own = clicks(pbx, '1002');
        ownPhoneAnswers(pbx, own);
        const far = pbx.rings('PJSIP/1002', own, unknownParty);
        pbx.dialEnds(far, own, status);
        for (const leg of isOwnFirst ? [own, far] : [far, own]) pbx.hangsUp(leg, cause);
        expect(pbx.seen).toEqual([`to 1002: ${outcome}`]);
      }
    },
  );

  it('to a phone that is not registered, which is never dialled', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '1009');
    ownPhoneAnswers(pbx, own);
    pbx.hangsUp(own, 20);
    expect(pbx.seen).toEqual(['to 1009: failed: The other phone is not registered.']);
  });

  it('to the voicemail counts as answered', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '*97');
    ownPhoneAnswers(pbx, own);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['to *97: answered']);
  });

  it.each([
    [3, 19, 'Your phone was not picked up.'],
    [5, 17, 'Your phone is busy.'],
    [1, 21, 'Your phone turned the call down.'],
    [0, 16, 'The call ended before your phone was picked up.'],
  ])(
    'when the own phone does not take part (reason %i): says why, told before or after its hangup',
    (reason, cause, why) => {
      for (const isHungUpFirst of [true, false]) {
        const pbx = new ScriptedPbx();
        const own = clicks(pbx, '1002');
        if (isHungUpFirst) pbx.hangsUp(own, cause);
        originateFails(pbx, reason);
        if (!isHungUpFirst) pbx.hangsUp(own, cause);
        expect(pbx.seen).toEqual([`to 1002: failed: ${why}`]);
      }
    },
  );

  it.each([
    [17, 'Your phone is busy.'],
    [21, 'Your phone turned the call down.'],
  ])(
    'whose own phone refuses, which the PBX calls a failure (cause %i), told before or after',
    (cause, why) => {
      for (const isHungUpFirst of [true, false]) {
        const pbx = new ScriptedPbx();
        const own = clicks(pbx, '1002');
        if (isHungUpFirst) pbx.hangsUp(own, cause);
        originateFails(pbx, 0);
        if (!isHungUpFirst) {
          expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
          pbx.hangsUp(own, cause);
        }
        expect(pbx.seen).toEqual([`to 1002: failed: ${why}`]);
      }
    },
  );

  it('that the user gives up in Tipring while the own phone rings, whichever is told first', () => {
    for (const isHungUpFirst of [true, false]) {
      const pbx = new ScriptedPbx();
      const own = clicks(pbx, '1002');
      const callId = pbx.calls[0]?.id ?? '';
      if (isHungUpFirst) pbx.hangsUp(own);
      pbx.event({ type: 'hang-up-sent', callId });
      if (!isHungUpFirst) pbx.hangsUp(own);
      originateFails(pbx, 1);
      expect(pbx.seen).toEqual(['to 1002: cancelled']);
    }
  });

  it('whose success is told before the own phone’s answer is calling, not talking', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '1002');
    pbx.event({ type: 'originate-ended', originateId: 'tipring-1', succeeded: true, reason: 4 });
    pbx.is(own, 'up');
    expect(pbx.seen).toEqual(['to 1002: calling']);
  });

  it.each(['given-id', 'own-id'] as const)(
    'is not mixed up with an Originate of another program for the same phone (PBX with %s)',
    (obeys) => {
      const pbx = new ScriptedPbx();
      const own = clicks(pbx, '1002', obeys);
      const other = pbx.line('PJSIP/1001', { caller: user });
      pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(other) });
      pbx.hangsUp(own, 19);
      expect(pbx.seen).toEqual(['to 1002: failed: Your phone was not picked up.']);
    },
  );

  it('through a Local channel is not mixed up with one of another program either', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    pbx.local('1001@from-internal', null, { uniqueId: 'tipring-1', linkedId: 'tipring-1' });
    const other = pbx.line('PJSIP/1001', { caller: user });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(other) });
    pbx.is(other, 'up');
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
  });

  it('when the own phone is not registered: no channel ever, and a reason', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    originateFails(pbx, 0);
    expect(pbx.seen).toEqual([
      'to 1002: failed: The PBX cannot reach your phone: it is not registered, switched off, or does not exist.',
    ]);
  });

  it('that the PBX refuses at once', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '99' });
    originateFails(pbx, null);
    expect(pbx.seen).toEqual(['to 99: failed: The PBX refused the call.']);
  });

  it('whose order the PBX did not answer has an unknown end, and goes on when the own phone rings after all', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    pbx.event({ type: 'originate-untold', originateId: 'tipring-1' });
    expect(pbx.seen).toEqual(['to 1002: unknown']);
    const own = pbx.line('PJSIP/1001', { uniqueId: 'tipring-1', caller: user });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(own) });
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
    ownPhoneAnswers(pbx, own);
    pbx.answers(pbx.rings('PJSIP/1002', own, bjorn), own);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
  });

  it('whose order the PBX did not answer, though the own phone rings, goes on', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '1002');
    pbx.event({ type: 'originate-untold', originateId: 'tipring-1' });
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
    pbx.hangsUp(own, 19);
    pbx.event({ type: 'originate-untold', originateId: 'tipring-1' });
    expect(pbx.seen).toEqual(['to 1002: failed: Your phone was not picked up.']);
  });

  it('through a Local channel, as FreePBX is told to: the own phone, then the far side', () => {
    for (const obeys of ['given-id', 'own-id']) {
      const pbx = new ScriptedPbx();
      pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
      const [one, two] = pbx.local(
        '1001@from-internal',
        null,
        obeys === 'given-id' ? { uniqueId: 'tipring-1', linkedId: 'tipring-1' } : {},
      );
      const callId = pbx.calls[0]?.id ?? '';
      if (obeys === 'given-id') expect(hangUpChannels(pbx.state, callId)).toEqual([one.name]);
      const own = pbx.rings('PJSIP/1001', two, user);
      expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
      pbx.answers(own, two);
      expect(pbx.seen).toEqual(['to 1002: calling']);
      pbx.is(one, 'up');
      const other = pbx.rings('PJSIP/1002', one, bjorn);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: calling']);
      pbx.answers(other, one);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
      expect(pbx.toRedirect).toBe(other.name);
      pbx.hangsUp(own);
      expect(pbx.seen).toEqual(['to Björn Čapek 1002: answered']);
    }
  });

  it('through a Local channel to a phone of a kind that Tipring does not know', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const [one, two] = pbx.local('1001@from-internal', null, {
      uniqueId: 'tipring-1',
      linkedId: 'tipring-1',
    });
    const desk = pbx.rings('SCCP/1001', two, user);
    pbx.answers(desk, two);
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
    pbx.is(one, 'up');
    pbx.event({ type: 'originate-ended', originateId: 'tipring-1', succeeded: true, reason: 4 });
    pbx.answers(pbx.rings('PJSIP/1002', one, bjorn), one);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    pbx.hangsUp(one);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: answered']);
  });

  it('to a queue whose agent is an application behind a Local channel', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '6400');
    ownPhoneAnswers(pbx, own);
    const [one] = pbx.local('agent@queue', own);
    pbx.answers(one, own);
    expect(pbx.seen).toEqual(['to 6400: talking']);
  });

  it('to a ring group: talking with whoever answers, the number as dialled', () => {
    const pbx = new ScriptedPbx();
    const own = clicks(pbx, '6200');
    ownPhoneAnswers(pbx, own);
    const first = pbx.rings('PJSIP/1000', own, anna);
    const second = pbx.rings('PJSIP/1002', own, bjorn);
    pbx.answers(second, own);
    pbx.stopsRinging(first, own, 'cancel', 26);
    expect(pbx.seen).toEqual(['to Björn Čapek 6200: talking']);
    expect(pbx.toRedirect).toBe(second.name);
  });

  it('that fetches a parked call: talking once both are in one bridge', () => {
    const pbx = new ScriptedPbx();
    const parked = pbx.dials('PJSIP/1000', anna, '1002');
    const own = clicks(pbx, '701');
    ownPhoneAnswers(pbx, own);
    pbx.bridges(own, parked);
    expect(pbx.seen).toEqual(['to 701: talking']);
    expect(pbx.toRedirect).toBe(parked.name);
  });

  it('while a call comes in at the same time: two calls, each with its own phone leg', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const caller = pbx.dials('PJSIP/1000', anna, '1001');
    const incoming = pbx.rings('PJSIP/1001', caller, user);
    const own = pbx.line('PJSIP/1001', { caller: user });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(own) });
    pbx.is(own, 'ringing');
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing', 'from Anna Berg 1000: ringing']);
    pbx.hangsUp(incoming);
    ownPhoneAnswers(pbx, own);
    expect(pbx.seen).toEqual(['to 1002: calling', 'from Anna Berg 1000: missed']);
  });

  it('by another program is no incoming call, and shows once it calls the far side', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.line('PJSIP/1001', { caller: user });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(own) });
    pbx.is(own, 'ringing');
    expect(pbx.seen).toEqual([]);
    pbx.is(own, 'up');
    pbx.rings('PJSIP/1002', own, bjorn);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: calling']);
  });

  it('on Asterisk 11, which tells neither of the own leg nor of an answer', () => {
    const pbx = new ScriptedPbx({ linkedIds: 'not-sent' });
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const own = pbx.line('SIP/1001', { caller: user });
    pbx.is(own, 'ringing');
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
    pbx.is(own, 'up');
    const other = pbx.rings('SIP/1002', own, bjorn);
    pbx.is(other, 'up');
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    expect(pbx.toRedirect).toBe(other.name);
  });
});
