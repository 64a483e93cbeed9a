import { describe, expect, it } from 'vitest';
import { anna, bjorn, user } from './people.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

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
