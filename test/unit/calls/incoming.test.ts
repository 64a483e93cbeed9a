import { describe, expect, it } from 'vitest';
import { anna, annaCalls, bjorn, outsider, user } from './people.ts';
import { ScriptedPbx, unknownParty } from './scripted-pbx.ts';

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
    expect(pbx.seen).toEqual(['from on trunk test1: ringing']);
  });

  it('with the number of the user', () => {
    const pbx = new ScriptedPbx();
    pbx.rings('PJSIP/1001', pbx.dials('PJSIP/trunk-test1', user, '1001'));
    expect(pbx.seen).toEqual(['from 1001 on trunk test1: ringing']);
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
    expect(pbx.seen).toEqual(['from Zoë Ünal 03012345 via 5551001 on trunk test1: ringing']);
  });
});
