import { describe, expect, it } from 'vitest';
import { forget } from '../../../main/calls/calls.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx, unknownParty } from './scripted-pbx.ts';

const anna = { number: '1000', name: 'Anna Berg' };
const bjorn = { number: '1002', name: 'Björn Čapek' };
const carla = { number: '1003', name: 'Carla Dupont' };
const user = { number: '1001', name: '1001' };
const outsider = { number: '03012345', name: 'Zoë Ünal' };

const annaCalls = (pbx: ScriptedPbx): readonly [Line, Line] => {
  const caller = pbx.dials('PJSIP/1000', anna, '1001');
  return [caller, pbx.rings('PJSIP/1001', caller, user)];
};

describe('a colleague calls the user', () => {
  it('rings, is answered, and ends: one call all the time', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.answers(own, caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.wait(60);
    pbx.hangsUp(own);
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered']);
    const [call] = pbx.calls;
    if (call?.phase.kind !== 'ended' || call.phase.talkedSince === null) throw new Error('not talked');
    expect(call.phase.at - call.phase.talkedSince).toBeGreaterThan(60_000);
  });

  it('and gives up before anybody answers: missed', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: missed']);
  });

  it('and goes to voicemail when nobody answers: missed', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.stopsRinging(own, caller, 'no-answer');
    pbx.is(caller, 'up');
    expect(pbx.seen).toEqual(['from Anna Berg 1000: missed']);
  });

  it('and is turned down on the phone: rejected', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.stopsRinging(own, caller, 'busy', 17);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: rejected']);
  });

  it('and is turned down in Tipring: rejected, whichever is told first', () => {
    for (const isHungUpFirst of [true, false]) {
      const pbx = new ScriptedPbx();
      const [caller, own] = annaCalls(pbx);
      const callId = pbx.calls[0]?.id ?? '';
      if (isHungUpFirst) pbx.stopsRinging(own, caller, 'no-answer');
      pbx.event({ type: 'hang-up-sent', callId });
      if (!isHungUpFirst) pbx.stopsRinging(own, caller, 'no-answer');
      expect(pbx.seen).toEqual(['from Anna Berg 1000: rejected']);
    }
  });

  it('while the phone is busy and never rings: missed', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '1001');
    const own = pbx.dialled('PJSIP/1001', caller, user);
    pbx.stopsRinging(own, caller, 'busy', 17);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: missed']);
  });

  it('with the Yeastar channel headers of the guide: the caller id of the leg that dials', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.line('PJSIP/1000', {
      state: 'up',
      caller: { number: '1000', name: '1000' },
      exten: 's',
    });
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual(['from 1000: ringing']);
  });

  it.each([
    ['SIP/1001', '1001', null],
    ['IAX2/1001', '1001', null],
    ['DAHDI/65', '1001', 65],
    ['PJSIP/front-desk', 'front-desk', null],
  ])('on %s', (device, extension, analogPort) => {
    const pbx = new ScriptedPbx({ own: { extension, analogPort } });
    pbx.rings(device, pbx.dials('PJSIP/1000', anna, extension));
    expect(pbx.seen.map((seen) => seen.split(' via')[0])).toEqual(['from Anna Berg 1000: ringing']);
  });

  it('with no number shown', () => {
    const pbx = new ScriptedPbx();
    pbx.rings('PJSIP/1001', pbx.dials('PJSIP/trunk-test1', unknownParty, '1001'));
    expect(pbx.seen).toEqual(['from: ringing']);
  });

  it('with the number of the user', () => {
    const pbx = new ScriptedPbx();
    pbx.rings('PJSIP/1001', pbx.dials('PJSIP/trunk-test1', user, '1001'));
    expect(pbx.seen).toEqual(['from 1001: ringing']);
  });
});

describe('calls that are none of the user’s', () => {
  it.each([
    'PJSIP/10010',
    'PJSIP/100',
    'PJSIP/trunk-1001',
    'SIP/trunk-test1/1001',
    'Local/1001@default',
    'DAHDI/1001',
  ])('ringing %s shows nothing and changes nothing for the user', (device) => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6200');
    const other = pbx.rings(device, caller);
    pbx.answers(other, caller);
    pbx.hangsUp(other);
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual([]);
  });

  it('leave nothing behind once they are over', () => {
    const pbx = new ScriptedPbx();
    const before = pbx.state.channels.size;
    for (let count = 0; count < 50; count++) {
      const caller = pbx.dials('PJSIP/1000', anna, '1002');
      const other = pbx.rings('PJSIP/1002', caller, bjorn);
      pbx.answers(other, caller);
      pbx.hangsUp(other);
      pbx.hangsUp(caller);
    }
    expect(pbx.state.channels.size).toBe(before);
  });
});

describe('an outsider calls', () => {
  it('through the trunk: shows by which number the call came in', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/trunk-test1', outsider, '5551001');
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 5551001: ringing']);
  });
});

describe('a ring group', () => {
  const group = (pbx: ScriptedPbx): readonly [Line, Line, Line] => {
    const caller = pbx.dials('PJSIP/trunk-test1', outsider, '6200');
    return [caller, pbx.rings('PJSIP/1001', caller, user), pbx.rings('PJSIP/1002', caller, bjorn)];
  };

  it('answered by a colleague is not missed, whichever leg ends first', () => {
    for (const isOwnFirst of [true, false]) {
      const pbx = new ScriptedPbx();
      const [caller, own, other] = group(pbx);
      if (isOwnFirst) pbx.stopsRinging(own, caller, 'cancel');
      pbx.answers(other, caller);
      if (!isOwnFirst) pbx.stopsRinging(own, caller, 'cancel', 26);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: answered elsewhere by Björn Čapek 1002']);
      pbx.hangsUp(other);
      pbx.hangsUp(caller);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: answered elsewhere by Björn Čapek 1002']);
    }
  });

  it('answered by the user stays the user’s call when the colleague’s phone stops', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.answers(own, caller);
    pbx.stopsRinging(other, caller, 'cancel', 26);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: talking']);
  });

  it('answered by nobody is missed', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.stopsRinging(other, caller, 'cancel');
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: missed']);
  });

  it('that the user rejects and a colleague then answers stays rejected', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.stopsRinging(own, caller, 'busy', 17);
    pbx.answers(other, caller);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: rejected']);
  });

  it('answered by somebody unseen: the cause of the hangup tells', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = group(pbx);
    pbx.stopsRinging(own, caller, 'cancel', 26);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200: answered elsewhere']);
  });

  it('one after the other: the colleague answers after the user did not', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6200');
    pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'no-answer');
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6200: missed']);
    pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6200: answered elsewhere by Björn Čapek 1002']);
  });

  it('rings two phones of the user as one call, until the last one stops', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '1001');
    const desk = pbx.rings('PJSIP/1001', caller, user);
    const mobile = pbx.rings('PJSIP/1001', caller, user);
    pbx.stopsRinging(desk, caller, 'busy', 17);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
    pbx.answers(mobile, caller);
    pbx.hangsUp(mobile);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered']);
  });
});

describe('a queue', () => {
  const through = (pbx: ScriptedPbx, caller: Line): readonly [Line, Line, Line] => {
    const [one, two] = pbx.local('1001@from-queue', caller);
    return [pbx.rings('PJSIP/1001', two, user), two, one];
  };

  it.each(['sent', 'not-sent'] as const)(
    'rings the user three times and is answered at the fourth: one call (Linkedid %s)',
    (linkedIds) => {
      const pbx = new ScriptedPbx({ linkedIds });
      const caller = pbx.dials('PJSIP/trunk-test1', outsider, '6500');
      const ids = new Set<string | undefined>();
      for (let round = 0; round < 3; round++) {
        const [own, two, one] = through(pbx, caller);
        expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500: ringing']);
        expect(pbx.toRedirect).toBe(caller.name);
        pbx.stopsRinging(own, two, 'cancel');
        pbx.stopsRinging(one, caller, 'no-answer');
        pbx.hangsUp(two);
        expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500: missed']);
        ids.add(pbx.calls[0]?.id);
        pbx.wait(5);
      }
      const [own, two, one] = through(pbx, caller);
      pbx.answers(own, two);
      pbx.answers(one, caller);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500: talking']);
      expect(pbx.toRedirect).toBe(caller.name);
      pbx.enters(own, caller.bridgeId ?? '');
      pbx.hangsUp(one);
      pbx.hangsUp(two);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500: talking']);
      expect(pbx.toRedirect).toBe(caller.name);
      pbx.hangsUp(own);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500: answered']);
      ids.add(pbx.calls[0]?.id);
      expect(ids.size).toBe(1);
    },
  );

  it('whose Local channel rings the user before the queue tells of it, without Linkedid', () => {
    const pbx = new ScriptedPbx({ linkedIds: 'not-sent' });
    const caller = pbx.dials('PJSIP/trunk-test1', outsider, '6500');
    const one = pbx.line('', { name: 'Local/1001@from-queue-00000001;1' });
    const two = pbx.line('', { name: 'Local/1001@from-queue-00000001;2', caller: outsider });
    pbx.event({ type: 'local-bridged', one: pbx.shown(one), two: pbx.shown(two) });
    const own = pbx.rings('PJSIP/1001', two, user);
    pbx.event({ type: 'dial-begin', caller: pbx.shown(caller), callee: pbx.shown(one) });
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: ringing']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.stopsRinging(own, two, 'cancel');
    pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: answered elsewhere by Björn Čapek 1002']);
  });

  it('whose caller the user turned down in the first round and let ring in the second: missed', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6500');
    pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'busy', 17);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: rejected']);
    pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'cancel');
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: missed']);
  });

  it('names the colleague who took it, not the Local channel that leads there', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6500');
    const [own, two] = through(pbx, caller);
    const [one, other] = pbx.local('1002@from-queue', caller, { caller: { number: '6500', name: 'Queue' } });
    const colleague = pbx.rings('PJSIP/1002', other, bjorn);
    pbx.answers(colleague, other);
    pbx.answers(one, caller);
    pbx.stopsRinging(own, two, 'cancel', 26);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: answered elsewhere by Björn Čapek 1002']);
  });

  it('that rings again shows a call that was taken off the pop, under the same id', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6500');
    pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'no-answer');
    const id = pbx.calls[0]?.id ?? '';
    pbx.state = forget(pbx.state, id);
    expect(pbx.seen).toEqual([]);
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: ringing']);
    expect(pbx.calls[0]?.id).toBe(id);
  });
});

describe('a call that rings', () => {
  it('is not forgotten, even when asked', () => {
    const pbx = new ScriptedPbx();
    annaCalls(pbx);
    pbx.state = forget(pbx.state, pbx.calls[0]?.id ?? '');
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
  });

  it('comes beside the one being talked, and each goes its own way', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    const second = pbx.dials('PJSIP/1003', carla, '1001');
    const waiting = pbx.rings('PJSIP/1001', second, user);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking', 'from Carla Dupont 1003: ringing']);
    pbx.stopsRinging(waiting, second, 'cancel');
    pbx.hangsUp(second);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking', 'from Carla Dupont 1003: missed']);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered', 'from Carla Dupont 1003: missed']);
  });

  it('is picked up by a colleague: answered elsewhere', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    const picker = pbx.dials('PJSIP/1002', bjorn, '*8');
    pbx.picksUp(picker, own);
    pbx.dialEnds(own, caller, 'answer');
    pbx.bridges(own, caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered elsewhere by Björn Čapek 1002']);
    pbx.hangsUp(own);
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered elsewhere by Björn Čapek 1002']);
  });

  it('at a colleague’s phone is picked up by the user: the user’s incoming call from then on', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '1002');
    const ringing = pbx.rings('PJSIP/1002', caller, bjorn);
    const own = pbx.dials('PJSIP/1001', user, '*8');
    expect(pbx.seen).toEqual(['to *8: calling']);
    pbx.picksUp(own, ringing);
    pbx.dialEnds(ringing, caller, 'answer');
    pbx.bridges(ringing, caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.hangsUp(ringing);
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered']);
  });

  it('in the user’s ring group is picked up by the user with a code: one call', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6200');
    const own = pbx.rings('PJSIP/1001', caller, user);
    const other = pbx.rings('PJSIP/1002', caller, bjorn);
    const picking = pbx.dials('PJSIP/1001', user, '*8');
    pbx.picksUp(picking, other);
    pbx.dialEnds(other, caller, 'answer');
    pbx.stopsRinging(own, caller, 'cancel', 26);
    pbx.bridges(other, caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6200: talking']);
    pbx.hangsUp(other);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6200: answered']);
  });
});

describe('a call handed to the user', () => {
  it('after a talk with a colleague (attended): the pop ends up with the real caller', () => {
    const pbx = new ScriptedPbx();
    const customer = pbx.dials('PJSIP/trunk-test1', outsider, '5551000');
    const colleague = pbx.rings('PJSIP/1000', customer, anna);
    pbx.answers(colleague, customer);
    const consult = pbx.dials('PJSIP/1000', anna, '1001');
    const own = pbx.rings('PJSIP/1001', consult, user);
    pbx.answers(own, consult);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    pbx.enters(customer, own.bridgeId ?? '');
    pbx.identity(own, { connected: outsider });
    pbx.hangsUp(consult);
    pbx.hangsUp(colleague);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: talking']);
    expect(pbx.toRedirect).toBe(customer.name);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: answered']);
  });

  it('blindly: the pop shows the caller, not the colleague, and the colleague’s talk is not “elsewhere”', () => {
    const pbx = new ScriptedPbx();
    const customer = pbx.dials('PJSIP/trunk-test1', outsider, '1000');
    const colleague = pbx.rings('PJSIP/1000', customer, anna);
    pbx.answers(colleague, customer);
    pbx.hangsUp(colleague);
    const own = pbx.rings('PJSIP/1001', customer, user);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 1000: ringing']);
    pbx.stopsRinging(own, customer, 'cancel');
    pbx.hangsUp(customer);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 1000: missed']);
  });

  it('changes its name while it rings', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.identity(own, { connected: carla });
    expect(pbx.seen).toEqual(['from Carla Dupont 1003: ringing']);
    pbx.identity(caller, { caller: outsider });
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: ringing']);
    pbx.identity(own, { connected: user });
    pbx.identity(own, { connected: user, caller: { number: '5551001', name: null } });
    pbx.identity(own, { connected: { number: outsider.number, name: null } });
    pbx.identity(own, { connected: unknownParty });
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345: ringing']);
  });
});

describe('a call that somebody’s program sets up (Originate)', () => {
  it('through a Local channel: the one to send on is the colleague’s phone behind it', () => {
    const pbx = new ScriptedPbx();
    const [one, two] = pbx.local('1000@from-internal', null);
    const colleague = pbx.rings('PJSIP/1000', two, anna);
    pbx.answers(colleague, two);
    pbx.is(one, 'up');
    one.caller = anna;
    const own = pbx.rings('PJSIP/1001', one, user);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
    expect(pbx.toRedirect).toBe(colleague.name);
    pbx.answers(own, one);
    expect(pbx.toRedirect).toBe(colleague.name);
  });
});

describe('a call that the user hands on', () => {
  it('while it rings: transferred, whichever is told first, even when the colleague answers', () => {
    for (const isHungUpFirst of [true, false]) {
      const pbx = new ScriptedPbx();
      const [caller, own] = annaCalls(pbx);
      const callId = pbx.calls[0]?.id ?? '';
      if (isHungUpFirst) pbx.stopsRinging(own, caller, 'cancel');
      pbx.event({ type: 'transfer-sent', callId, to: '1002' });
      if (!isHungUpFirst) pbx.stopsRinging(own, caller, 'cancel');
      pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
      expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
    }
  });

  it('while talking: transferred', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    pbx.event({ type: 'transfer-sent', callId: pbx.calls[0]?.id ?? '', to: '1002' });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
    const [call] = pbx.calls;
    expect(call?.phase.kind === 'ended' && call.phase.talkedSince).toBeGreaterThan(0);
  });

  it('and that comes back is a new call', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.event({ type: 'transfer-sent', callId: pbx.calls[0]?.id ?? '', to: '1002' });
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002', 'from Anna Berg 1000: ringing']);
  });

  it('on the phone itself and that comes back is a new call, and the talk stays known', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    pbx.hangsUp(own);
    pbx.stopsRinging(pbx.rings('PJSIP/1002', caller, bjorn), caller, 'no-answer');
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered', 'from Anna Berg 1000: ringing']);
  });

  it('by parking: parked, whichever is told first, and not when somebody parks it later', () => {
    for (const order of ['first', 'after', 'later'] as const) {
      const pbx = new ScriptedPbx();
      const [caller, own] = annaCalls(pbx);
      pbx.answers(own, caller);
      if (order !== 'first') pbx.hangsUp(own);
      if (order === 'later') pbx.wait(30);
      pbx.event({ type: 'parked', channel: pbx.shown(caller), space: '701' });
      if (order === 'first') pbx.hangsUp(own);
      expect(pbx.seen).toEqual([`from Anna Berg 1000: ${order === 'later' ? 'answered' : 'parked at 701'}`]);
    }
  });
});
