import { describe, expect, it } from 'vitest';
import { anna, annaCalls, bjorn, user } from './people.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

/** Everything so far happens on the PBX without the call model hearing of it. */
const unheard = (pbx: ScriptedPbx, play: () => void): void => {
  const { state } = pbx;
  play();
  pbx.state = state;
};

const lost = (pbx: ScriptedPbx, meanwhile: () => void): void => {
  pbx.event({ type: 'link-lost' });
  unheard(pbx, meanwhile);
  pbx.readsState();
};

describe('at the start', () => {
  it('a call that already rings is shown, and goes on as any other', () => {
    const pbx = new ScriptedPbx();
    let lines: readonly Line[] = [];
    unheard(pbx, () => {
      lines = annaCalls(pbx);
    });
    pbx.readsState();
    const [caller, own] = lines;
    if (caller === undefined || own === undefined) throw new Error('nobody calls');
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
    expect(pbx.toRedirect).toBe(caller.name);
    pbx.answers(own, caller);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered']);
  });

  it('a call that begins to ring just then is shown once', () => {
    const pbx = new ScriptedPbx();
    let caller: Line | undefined;
    let own: Line | undefined;
    unheard(pbx, () => {
      caller = pbx.dials('PJSIP/1000', anna, '1001');
      own = pbx.dialled('PJSIP/1001', caller, user);
    });
    pbx.readsState();
    expect(pbx.seen).toEqual([]);
    if (own !== undefined) pbx.is(own, 'ringing');
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
  });

  it('calls that are talked are shown as such, each in its direction', () => {
    const pbx = new ScriptedPbx();
    unheard(pbx, () => {
      const [caller, own] = annaCalls(pbx);
      pbx.answers(own, caller);
      const dialling = pbx.dials('PJSIP/1001', user, '1002');
      pbx.answers(pbx.rings('PJSIP/1002', dialling, bjorn), dialling);
    });
    pbx.readsState();
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking', 'to Björn Čapek 1002: talking']);
  });

  it('a call that is talked through Local channels: the caller behind them is the one to send on', () => {
    const pbx = new ScriptedPbx();
    let caller: Line | undefined;
    unheard(pbx, () => {
      caller = pbx.dials('PJSIP/1000', anna, '6400');
      const [one, two] = pbx.local('1001@queue', caller);
      pbx.answers(pbx.rings('PJSIP/1001', two, user), two);
      pbx.answers(one, caller);
    });
    pbx.readsState();
    expect(pbx.seen).toEqual(['from Anna Berg 1000 via 6400: talking']);
    expect(pbx.toRedirect).toBe(caller?.name);
  });

  it('a click-to-dial call through a Local channel is the user’s outgoing one', () => {
    const pbx = new ScriptedPbx();
    unheard(pbx, () => {
      const [one, two] = pbx.local('1001@from-internal', null);
      pbx.answers(pbx.rings('PJSIP/1001', two, user), two);
      pbx.answers(pbx.rings('PJSIP/1002', one, bjorn), one);
    });
    pbx.readsState();
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
  });

  it('a leg of an Originate that begins to ring just then is no incoming call', () => {
    const pbx = new ScriptedPbx();
    let own: Line | undefined;
    unheard(pbx, () => {
      own = pbx.line('PJSIP/1001', { caller: user });
    });
    pbx.readsState();
    if (own !== undefined) pbx.is(own, 'ringing');
    expect(pbx.seen).toEqual([]);
  });

  it('a leg that an Originate rings is no incoming call', () => {
    const pbx = new ScriptedPbx();
    unheard(pbx, () => {
      pbx.is(pbx.line('PJSIP/1001', { caller: user }), 'ringing');
    });
    pbx.readsState();
    expect(pbx.seen).toEqual([]);
  });

  it('a call known from events is not shown a second time', () => {
    const pbx = new ScriptedPbx();
    annaCalls(pbx);
    const [before] = pbx.calls;
    pbx.readsState();
    expect(pbx.calls).toEqual([before]);
  });

  it('a reading that is older than a hangup does not bring the call back', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    const listed = [caller, own].map((line) => ({
      ...pbx.shown(line),
      bridgeId: null,
      dialled: null,
      queue: null,
      seconds: 3,
    }));
    pbx.stopsRinging(own, caller, 'cancel');
    pbx.hangsUp(caller);
    pbx.event({ type: 'state-read', channels: listed });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: missed']);
    expect(pbx.state.channels.size).toBe(0);
  });
});

describe('when the link was lost', () => {
  it('and nothing happened meanwhile, the call rings on as the same call', () => {
    const pbx = new ScriptedPbx();
    annaCalls(pbx);
    const [before] = pbx.calls;
    lost(pbx, () => undefined);
    expect(pbx.calls).toEqual([before]);
  });

  it('the calls stay until the state is read again', () => {
    const pbx = new ScriptedPbx();
    annaCalls(pbx);
    pbx.event({ type: 'link-lost' });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
  });

  it('for long, what rang has an unknown end, and what was talked is talked still', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    pbx.rings('PJSIP/1001', pbx.dials('PJSIP/1002', bjorn, '1001'), user);
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1003' });
    pbx.event({ type: 'link-lost' });
    pbx.event({ type: 'ringing-lost' });
    expect(pbx.seen).toEqual([
      'from Anna Berg 1000: talking',
      'from Björn Čapek 1002: unknown',
      'to 1003: unknown',
    ]);
  });

  it('for long, a call that was just sent on has gone there', () => {
    const pbx = new ScriptedPbx();
    annaCalls(pbx);
    const callId = pbx.calls[0]?.id ?? '';
    pbx.event({ type: 'transfer-sent', callId, sentTo: { kind: 'transferred', to: '1002' } });
    pbx.event({ type: 'link-lost' });
    pbx.event({ type: 'ringing-lost' });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: transferred to 1002']);
  });

  it.each([
    ['still rings', 'ringing'],
    ['is talked by now', 'talking'],
  ])('for long, a call that %s after all is that call again', (happened, phase) => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    const [before] = pbx.calls;
    pbx.event({ type: 'link-lost' });
    pbx.event({ type: 'ringing-lost' });
    if (happened === 'is talked by now')
      unheard(pbx, () => {
        pbx.answers(own, caller);
      });
    pbx.readsState();
    expect(pbx.seen).toEqual([`from Anna Berg 1000: ${phase}`]);
    expect(pbx.calls[0]?.id).toBe(before?.id);
    pbx.hangsUp(own);
    expect(pbx.seen).toEqual([`from Anna Berg 1000: ${phase === 'talking' ? 'answered' : 'missed'}`]);
  });

  it('for long, a click-to-dial call that is talked by now is that call again', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const own = pbx.line('PJSIP/1001', { uniqueId: 'tipring-1', caller: user });
    pbx.is(own, 'ringing');
    pbx.event({ type: 'link-lost' });
    pbx.event({ type: 'ringing-lost' });
    expect(pbx.seen).toEqual(['to 1002: unknown']);
    unheard(pbx, () => {
      pbx.is(own, 'up');
      pbx.answers(pbx.rings('PJSIP/1002', own, bjorn), own);
    });
    pbx.readsState();
    expect(pbx.seen).toEqual(['to 1002: talking']);
    expect(pbx.toRedirect).toContain('PJSIP/1002');
  });

  it('and the call was answered here, it is talked', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    lost(pbx, () => {
      pbx.answers(own, caller);
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: talking']);
    expect(pbx.toRedirect).toBe(caller.name);
  });

  it('and the call is gone, nobody can say how it ended', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    lost(pbx, () => {
      pbx.hangsUp(own);
      pbx.hangsUp(caller);
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: unknown']);
  });

  it('and a colleague has taken it, it was answered elsewhere', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    lost(pbx, () => {
      pbx.answers(pbx.rings('PJSIP/1002', caller, bjorn), caller);
      pbx.hangsUp(own);
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered elsewhere by Björn Čapek 1002']);
  });

  it('and the talk is over, it was answered', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    pbx.answers(own, caller);
    lost(pbx, () => {
      pbx.hangsUp(own);
      pbx.hangsUp(caller);
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: answered']);
  });

  it('and the queue has rung the user anew, it is still one ringing call', () => {
    const pbx = new ScriptedPbx();
    const [caller, own] = annaCalls(pbx);
    lost(pbx, () => {
      pbx.stopsRinging(own, caller, 'no-answer');
      pbx.rings('PJSIP/1001', caller, user);
    });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing']);
  });

  it('a call that began after that and before the reading stays', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'link-lost' });
    annaCalls(pbx);
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    pbx.event({ type: 'state-read', channels: [] });
    expect(pbx.seen).toEqual(['from Anna Berg 1000: ringing', 'to 1002: own-phone-ringing']);
  });

  it('a click-to-dial call whose answer was lost with it ends', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    lost(pbx, () => undefined);
    expect(pbx.seen).toEqual(['to 1002: unknown']);
  });

  it('a click-to-dial call that the far side has taken meanwhile is talked', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const own = pbx.line('PJSIP/1001', { uniqueId: 'tipring-1', caller: user });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(own) });
    pbx.is(own, 'up');
    const other = pbx.rings('PJSIP/1002', own, bjorn);
    lost(pbx, () => {
      pbx.answers(other, own);
    });
    expect(pbx.seen).toEqual(['to Björn Čapek 1002: talking']);
  });

  it('a click-to-dial call whose Local channel lives goes on', () => {
    const pbx = new ScriptedPbx();
    pbx.event({ type: 'originate-sent', originateId: 'tipring-1', number: '1002' });
    const [, two] = pbx.local('1001@from-internal', null, { uniqueId: 'tipring-1', linkedId: 'tipring-1' });
    lost(pbx, () => undefined);
    pbx.rings('PJSIP/1001', two, user);
    expect(pbx.seen).toEqual(['to 1002: own-phone-ringing']);
  });

  it('channels of others that are gone are forgotten', () => {
    const pbx = new ScriptedPbx();
    const line = pbx.dials('PJSIP/1000', anna, '1002');
    lost(pbx, () => {
      pbx.hangsUp(line);
    });
    expect(pbx.state.channels.size).toBe(0);
  });
});
