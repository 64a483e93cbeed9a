import { describe, expect, it } from 'vitest';
import { forget } from '../../../main/calls/calls.ts';
import { anna, annaCalls, bjorn, carla, user } from './people.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

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
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 1002: talking']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.hangsUp(ringing);
    pbx.hangsUp(caller);
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 1002: answered']);
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
