import { describe, expect, it } from 'vitest';
import { forget } from '../../../main/calls/calls.ts';
import { anna, bjorn, outsider, user } from './people.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

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
      expect(pbx.seen).toEqual([
        'from Zoë Ünal 03012345 via 6200 on trunk test1: answered elsewhere by Björn Čapek 1002',
      ]);
      pbx.hangsUp(other);
      pbx.hangsUp(caller);
      expect(pbx.seen).toEqual([
        'from Zoë Ünal 03012345 via 6200 on trunk test1: answered elsewhere by Björn Čapek 1002',
      ]);
    }
  });

  it('answered by a colleague, who talks and sends the call on to the user: that is a call of its own', () => {
    for (const isRungAtOnce of [true, false]) {
      const pbx = new ScriptedPbx();
      const caller = pbx.dials('PJSIP/trunk-test1', outsider, '6200');
      const own = pbx.rings('PJSIP/1001', caller, user);
      if (!isRungAtOnce) pbx.stopsRinging(own, caller, 'no-answer');
      const other = pbx.rings('PJSIP/1002', caller, bjorn);
      pbx.answers(other, caller);
      if (isRungAtOnce) pbx.stopsRinging(own, caller, 'cancel', 26);
      pbx.wait(20 * 60);
      pbx.hangsUp(other);
      const sentOnAt = pbx.now;
      pbx.answers(pbx.rings('PJSIP/1001', caller, user), caller);
      expect(pbx.seen).toEqual([
        'from Zoë Ünal 03012345 via 6200 on trunk test1: answered elsewhere by Björn Čapek 1002',
        'from Zoë Ünal 03012345 via 6200 on trunk test1: talking',
      ]);
      expect(pbx.calls[1]?.startedAt).toBeGreaterThan(sentOnAt);
    }
  });

  it('answered by the user stays the user’s call when the colleague’s phone stops', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.answers(own, caller);
    pbx.stopsRinging(other, caller, 'cancel', 26);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200 on trunk test1: talking']);
  });

  it('answered by nobody is missed', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.stopsRinging(other, caller, 'cancel');
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200 on trunk test1: missed']);
  });

  it('that the user rejects and a colleague then answers stays rejected', () => {
    const pbx = new ScriptedPbx();
    const [caller, own, other] = group(pbx);
    pbx.stopsRinging(own, caller, 'busy', 17);
    pbx.answers(other, caller);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200 on trunk test1: rejected']);
  });

  it('answered by somebody unseen: the cause of the hangup tells', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = group(pbx);
    pbx.stopsRinging(own, caller, 'cancel', 26);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6200 on trunk test1: answered elsewhere']);
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
        expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: ringing']);
        expect(pbx.toRedirect).toBe(caller.name);
        pbx.stopsRinging(own, two, 'cancel');
        pbx.stopsRinging(one, caller, 'no-answer');
        pbx.hangsUp(two);
        expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: missed']);
        ids.add(pbx.calls[0]?.id);
        pbx.wait(5);
      }
      const [own, two, one] = through(pbx, caller);
      pbx.answers(own, two);
      pbx.answers(one, caller);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: talking']);
      expect(pbx.toRedirect).toBe(caller.name);
      pbx.enters(own, caller.bridgeId ?? '');
      pbx.hangsUp(one);
      pbx.hangsUp(two);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: talking']);
      expect(pbx.toRedirect).toBe(caller.name);
      pbx.hangsUp(own);
      expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: answered']);
      ids.add(pbx.calls[0]?.id);
      expect(ids.size).toBe(1);
    },
  );

  it('that a colleague answers in the moment when the caller has given up: missed', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/trunk-test1', outsider, '6500');
    const [own, two, one] = through(pbx, caller);
    const [otherOne, otherTwo] = pbx.local('1002@from-queue', caller);
    const other = pbx.rings('PJSIP/1002', otherTwo, bjorn);
    pbx.stopsRinging(one, caller, 'cancel');
    pbx.stopsRinging(otherOne, caller, 'cancel');
    pbx.is(other, 'up');
    pbx.dialEnds(other, otherTwo, 'answer');
    pbx.stopsRinging(own, two, 'cancel');
    for (const line of [two, caller, other, otherTwo]) pbx.hangsUp(line);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 6500 on trunk test1: missed']);
  });

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

  it('whose every ringing ends as if another had taken it, though nobody has: one call', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6500');
    for (let round = 0; round < 3; round++)
      pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'cancel', 26);
    pbx.answers(pbx.rings('PJSIP/1001', caller, user), caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: talking']);
  });

  it.each(['sent', 'not-sent'] as const)(
    'that tries a phone again and again that forwards all calls: one call (Linkedid %s)',
    (linkedIds) => {
      const pbx = new ScriptedPbx({ linkedIds });
      const caller = pbx.dials('PJSIP/1000', anna, '6500');
      for (let round = 0; round < 3; round++) {
        const own = pbx.dialled('PJSIP/1001', caller, user);
        expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: ringing']);
        pbx.dialEnds(own, caller, 'cancel', '01701234');
        pbx.hangsUp(own, 0);
        expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: transferred to 01701234']);
        pbx.wait(5);
      }
      // The phone forwards no more.
      pbx.stopsRinging(pbx.rings('PJSIP/1001', caller, user), caller, 'cancel');
      expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6500: missed']);
    },
  );

  it('whose call the user sends on after the phone had done so is over: it rings as another one', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '6500');
    const forwarding = pbx.dialled('PJSIP/1001', caller, user);
    pbx.dialEnds(forwarding, caller, 'cancel', '01701234');
    pbx.hangsUp(forwarding, 0);
    const own = pbx.rings('PJSIP/1001', caller, user);
    pbx.event({
      type: 'transfer-sent',
      callId: pbx.calls[0]?.id ?? '',
      sentTo: { kind: 'transferred', to: '1002' },
    });
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.rings('PJSIP/1001', caller, user);
    expect(pbx.seen).toEqual([
      'from Anna Berg 1000 via 6500: transferred to 1002',
      'from Anna Berg 1000 via 6500: ringing',
    ]);
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
