import { describe, expect, it } from 'vitest';
import { channelsLeftAlone } from '../../../main/calls/call-control.ts';
import { anna, annaCalls, bjorn, carla, outsider, user } from './people.ts';
import { ScriptedPbx, unknownParty } from './scripted-pbx.ts';

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
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 1000 on trunk test1: ringing']);
    pbx.stopsRinging(own, customer, 'cancel');
    pbx.hangsUp(customer);
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 1000 on trunk test1: missed']);
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
      pbx.event({ type: 'transfer-sent', callId, sentTo: { kind: 'transferred', to: '1002' } });
      if (!isHungUpFirst) pbx.stopsRinging(own, caller, 'cancel');
      pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
      expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
    }
  });

  it('while talking: transferred', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    pbx.event({
      type: 'transfer-sent',
      callId: pbx.calls[0]?.id ?? '',
      sentTo: { kind: 'transferred', to: '1002' },
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
    const [call] = pbx.calls;
    expect(call?.phase.kind === 'ended' && call.phase.talkedSince).toBeGreaterThan(0);
  });

  it('and that comes back is a new call', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.event({
      type: 'transfer-sent',
      callId: pbx.calls[0]?.id ?? '',
      sentTo: { kind: 'transferred', to: '1002' },
    });
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

  it('by the phone, which forwards all calls: sent on, unless another phone of the user’s still rings', () => {
    const pbx = new ScriptedPbx();
    const caller = pbx.dials('PJSIP/1000', anna, '1001');
    const own = pbx.dialled('PJSIP/1001', caller, user);
    const second = pbx.rings('PJSIP/1001', caller, user);
    pbx.dialEnds(own, caller, 'cancel', '1002');
    pbx.hangsUp(own, 0);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
    pbx.dialEnds(second, caller, 'cancel', '1002');
    pbx.hangsUp(second, 0);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
    pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
  });

  it('to the parking extension: parked, whichever is told first', () => {
    for (const order of ['parked first', 'transferred first'] as const) {
      const pbx = new ScriptedPbx();
      const [caller, own] = annaCalls(pbx);
      pbx.answers(own, caller);
      const park = () => {
        pbx.event({ type: 'parked', channel: pbx.shown(caller), space: '701' });
      };
      if (order === 'parked first') park();
      const to = { number: '700', name: null };
      pbx.event({ type: 'transferred', by: [pbx.shown(own)], channel: pbx.shown(caller), to });
      if (order === 'transferred first') park();
      pbx.hangsUp(own);
      expect(pbx.seen).toEqual(['from Anna Berg 1000: parked at 701']);
    }
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

  it('by parking it in Tipring is parked at once, and the phone that is left alone can be hung up', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    const callId = pbx.calls[0]?.id ?? '';
    pbx.enters(caller, 'the parking lot');
    pbx.event({ type: 'parked', channel: pbx.shown(caller), space: '701' });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: parked at 701']);
    expect(channelsLeftAlone(pbx.state, callId)).toEqual([own.name]);
    const again = pbx.rings('PJSIP/1001', caller, user);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: parked at 701', 'from Anna Berg 1000: ringing']);
    expect(channelsLeftAlone(pbx.state, callId)).toEqual([]);
    pbx.answers(again, caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: parked at 701', 'from Anna Berg 1000: talking']);
  });
});

describe('somebody else parks', () => {
  it('the user: the call goes on, with whoever fetches the user', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    pbx.enters(own, 'the parking lot');
    pbx.event({ type: 'parked', channel: pbx.shown(own), space: '701' });
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    const fetcher = pbx.dials('PJSIP/1002', bjorn, '701');
    pbx.event({ type: 'unparked', channel: pbx.shown(own), retriever: pbx.shown(fetcher) });
    pbx.bridges(own, fetcher);
    expect(pbx.seen).toEqual(['from Björn Čapek 1002: talking']);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Björn Čapek 1002: answered']);
  });

  it('a customer during a consultation with the user: the consultation goes on', () => {
    const pbx = new ScriptedPbx();
    const customer = pbx.dials('PJSIP/trunk-test1', outsider, '5551000');
    const colleague = pbx.rings('PJSIP/1000', customer, anna);
    pbx.answers(colleague, customer);
    const [one, two] = pbx.local('1001@default', customer);
    const own = pbx.rings('PJSIP/1001', two, user);
    pbx.answers(own, two);
    pbx.bridges(one, colleague);
    pbx.event({ type: 'parked', channel: pbx.shown(customer), space: '701' });
    expect(pbx.calls.map(({ phase }) => phase.kind)).toEqual(['talking']);
  });
});
