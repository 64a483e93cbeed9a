import { describe, expect, it } from 'vitest';
import type { Party } from '../../../shared/call.ts';
import { anna, bjorn, carla, user } from './people.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx, unknownParty } from './scripted-pbx.ts';

/** Somebody has one who waits, and asks another, who answers (AMI Atxfer): the Local channel’s halves and the phone. */
const asks = (pbx: ScriptedPbx, own: Line, asked: Party = bjorn): readonly [Line, Line, Line] => {
  const device = asked.number ?? '';
  const base = `Local/${device}@default-${own.uniqueId}`;
  const near = pbx.line('', { name: `${base};1`, linkedId: own.linkedId });
  const far = pbx.line('', { name: `${base};2`, state: 'ring', caller: own.caller, linkedId: own.linkedId });
  pbx.event({ type: 'local-bridged', one: pbx.shown(near), two: pbx.shown(far) });
  pbx.bridges(near, own);
  pbx.identity(own, { connected: unknownParty });
  const phone = pbx.rings(`PJSIP/${device}`, far, asked);
  pbx.identity(own, { connected: asked });
  pbx.answers(phone, far);
  pbx.is(near, 'up');
  pbx.dialEnds(near, null, 'answer');
  return [near, far, phone];
};

describe('a call dialled on the phone itself', () => {
  it('is calling, then talking, then over', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1002');
    expect(pbx.seen).toEqual(['to 1002: calling']);
    const other = pbx.rings('PJSIP/1002', own, bjorn);
    pbx.answers(other, own);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    expect(pbx.toRedirect).toBe(other.name);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: answered']);
  });

  it('keeps the number as dialled through a trunk, whatever the trunk calls itself', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '030123');
    const trunk = pbx.rings('SIP/trunk-test1/030123', own, { number: '030123', name: 'Trunk' });
    expect(pbx.seen).toEqual(['to 030123 on trunk test1: calling']);
    pbx.identity(own, { connected: { number: '+4930123', name: null } });
    pbx.answers(trunk, own);
    expect(pbx.seen).toEqual(['to 030123 on trunk test1: talking']);
  });

  it('follows a far side that hands the user on', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1002');
    const other = pbx.rings('PJSIP/1002', own, bjorn);
    pbx.answers(other, own);
    const next = pbx.line('PJSIP/1000', { caller: anna, state: 'up' });
    pbx.enters(next, own.bridgeId ?? '');
    pbx.identity(own, { connected: anna });
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    pbx.hangsUp(other);
    expect(pbx.seen).toEqual(['to Anna Berg 1000: talking']);
    expect(pbx.toRedirect).toBe(next.name);
  });

  it('answered by the PBX itself is talking', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '*97');
    pbx.is(own, 'up');
    expect(pbx.seen).toEqual(['to *97: talking']);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['to *97: answered']);
  });

  it('answered by the PBX first is calling again while the far side rings', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1002');
    pbx.is(own, 'up');
    const other = pbx.rings('PJSIP/1002', own, bjorn);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: calling']);
    pbx.stopsRinging(other, own, 'busy', 17);
    pbx.hangsUp(own, 17);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: busy']);
  });

  it('is still calling when the PBX opens the line while the far side rings', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1002');
    pbx.rings('PJSIP/1002', own, bjorn);
    pbx.is(own, 'up');
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: calling']);
  });

  it('goes on being talked while the phone dials another for a consultation', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1002');
    pbx.answers(pbx.rings('PJSIP/1002', own, bjorn), own);
    pbx.rings('PJSIP/1000', own, anna);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
  });

  it('stays the customer’s, who waits while the user asks a colleague, and is back after that', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '03012345');
    const trunk = pbx.rings('PJSIP/trunk-test1', own, { number: '03012345', name: null });
    pbx.answers(trunk, own);
    const home = own.bridgeId ?? '';
    const lines = asks(pbx, own);
    expect(pbx.seen).toEqual(['to 03012345 on trunk test1: talking']);
    pbx.enters(own, home);
    for (const line of lines) pbx.hangsUp(line);
    expect(pbx.toRedirect).toBe(trunk.name);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['to 03012345 on trunk test1: answered']);
  });

  it('stays whose it is while that one asks somebody else: that one is sent on, not who is asked', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1000');
    const colleague = pbx.rings('PJSIP/1000', own, anna);
    pbx.answers(colleague, own);
    const [near] = asks(pbx, colleague);
    expect(pbx.seen).toEqual(['to Anna Berg 1000: talking']);
    expect(pbx.toRedirect).toBe(colleague.name);
    pbx.enters(near, own.bridgeId ?? '');
    pbx.hangsUp(colleague);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
  });

  it('whose far side sends the user on to a group is with who answers there', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1000');
    const colleague = pbx.rings('PJSIP/1000', own, anna);
    pbx.answers(colleague, own);
    pbx.hangsUp(colleague);
    const [other, last] = [pbx.rings('PJSIP/1002', own, bjorn), pbx.rings('PJSIP/1003', own, carla)];
    pbx.is(other, 'up');
    pbx.identity(own, { connected: bjorn });
    pbx.dialEnds(other, own, 'answer');
    pbx.stopsRinging(last, own, 'cancel', 26);
    pbx.bridges(other, own);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    expect(pbx.toRedirect).toBe(other.name);
    // He asks Carla, and goes.
    const [near] = asks(pbx, other, carla);
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
    pbx.enters(near, own.bridgeId ?? '');
    pbx.hangsUp(other);
    expect(pbx.seen).toEqual(['to Carla Dupont 1003: talking']);
  });

  it('whose far side sends the user on to the outside goes over that trunk', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1000');
    const colleague = pbx.rings('PJSIP/1000', own, anna);
    pbx.answers(colleague, own);
    pbx.hangsUp(colleague);
    pbx.answers(pbx.rings('PJSIP/trunk-test1', own, { number: '030123', name: 'Trunk' }), own);
    expect(pbx.seen).toEqual(['to 030123 on trunk test1: talking']);
  });

  it('given up before the far side answers: cancelled', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('DAHDI/65', user, '1002');
    expect(pbx.seen).toEqual([]);
    pbx.hangsUp(own);
    const analog = new ScriptedPbx({ own: { extension: '1001', analogPort: 65 } });
    const line = analog.dials('DAHDI/65', user, '1002');
    analog.stopsRinging(analog.rings('PJSIP/1002', line, bjorn), line, 'cancel');
    analog.hangsUp(line);
    expect(analog.seen).toEqual(['to Björn Čapek 1002: cancelled']);
  });

  it('to the user’s own number is one outgoing call, not an incoming one as well', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '1001');
    const second = pbx.rings('PJSIP/1001', own, user);
    expect(pbx.seen).toEqual(['to 1001: calling']);
    pbx.answers(second, own);
    expect(pbx.seen).toEqual(['to 1001: talking']);
    pbx.hangsUp(second);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['to 1001: answered']);
  });

  it('into a conference of several: nobody is offered for transfer', () => {
    const pbx = new ScriptedPbx();
    const own = pbx.dials('PJSIP/1001', user, '6300');
    pbx.is(own, 'up');
    pbx.bridges(own, pbx.dials('PJSIP/1000', anna, '6300'), pbx.dials('PJSIP/1002', bjorn, '6300'));
    expect(pbx.seen).toEqual(['to 6300: talking']);
    expect(pbx.toRedirect).toBeNull();
  });
});
