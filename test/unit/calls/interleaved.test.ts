import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangUpChannels, ownChannel, transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, forget, reduceCalls } from '../../../main/calls/calls.ts';
import type { ChannelState, DialStatus, PbxEvent } from '../../../main/calls/pbx-event.ts';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

const own = { extension: '1001', analogPort: null };
const user = { number: '1001', name: null };

/** One call as a script of steps, and what must have been seen of it in the end. */
interface Plan {
  readonly from: 'colleague' | 'user' | 'click';
  /** Who is rung, in rounds: within a round all ring together. */
  readonly rounds: readonly (readonly ('user' | 'other')[])[];
  /** Which of the last round answers; anything beyond it: nobody. */
  readonly answerer: number;
  readonly through: 'device' | 'local';
}

const plan: fc.Arbitrary<Plan> = fc.record({
  from: fc.constantFrom('colleague', 'colleague', 'user', 'click'),
  rounds: fc.array(fc.array(fc.constantFrom('user', 'other'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  answerer: fc.nat(4),
  through: fc.constantFrom('device', 'local'),
});

const phone = (who: 'user' | 'other', index: number): string =>
  who === 'user' ? 'PJSIP/1001' : `PJSIP/1001${index}`;

/** Plays a call; each yield lets the other calls go on. The caller's number names the call. */
function* played(
  pbx: ScriptedPbx,
  { from, rounds, answerer, through }: Plan,
  name: string,
): Generator<undefined> {
  const caller = from === 'colleague' ? { number: name, name: null } : user;
  let line: Line;
  if (from === 'click') {
    pbx.event({ type: 'originate-sent', originateId: `click-${name}`, number: name });
    yield;
    line = pbx.line('PJSIP/1001', { uniqueId: `click-${name}`, caller });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(line) });
    yield;
    pbx.is(line, 'up');
    pbx.event({ type: 'originate-ended', originateId: `click-${name}`, succeeded: true, reason: 4 });
  } else {
    line = pbx.dials(from === 'user' ? 'PJSIP/1001' : `PJSIP/2${name}`, caller, name);
  }
  yield;
  for (const [round, members] of rounds.entries()) {
    const rung: { line: Line; from: Line; halves: readonly Line[] }[] = [];
    for (const [index, who] of members.entries()) {
      const halves = through === 'local' ? pbx.local('9@queue', line) : [];
      const dialling = halves.at(1) ?? line;
      rung.push({ line: pbx.rings(phone(who, index), dialling), from: dialling, halves });
      yield;
    }
    const answered = round === rounds.length - 1 ? rung[answerer] : undefined;
    if (answered !== undefined) {
      pbx.answers(answered.line, answered.from);
      const [half] = answered.halves;
      if (half !== undefined) pbx.answers(half, line);
      yield;
    }
    for (const leg of rung) {
      if (leg === answered) continue;
      pbx.stopsRinging(leg.line, leg.from, 'cancel', answered === undefined ? 16 : 26);
      yield;
      for (const half of leg.halves) pbx.hangsUp(half);
      yield;
    }
    if (answered !== undefined) {
      pbx.hangsUp(answered.line);
      for (const half of answered.halves) pbx.hangsUp(half);
      yield;
    }
  }
  pbx.hangsUp(line);
}

/** What the user must see of a call in the end: nothing, or one call with this outcome. */
const expected = ({ from, rounds, answerer }: Plan): string | null => {
  const taker = rounds.at(-1)?.[answerer];
  if (from !== 'colleague') return taker === undefined ? 'not-answered' : 'answered';
  if (!rounds.flat().includes('user')) return null;
  if (taker === undefined) return 'missed';
  return taker === 'user' ? 'answered' : 'answered-elsewhere';
};

describe('several calls at once, in any order of their steps', () => {
  it.each(['sent', 'not-sent'] as const)(
    'each of the user’s is one call with its own end, nobody else’s shows (Linkedid %s)',
    (linkedIds) => {
      fc.assert(
        fc.property(
          fc.array(plan, { minLength: 1, maxLength: 4 }),
          fc.infiniteStream(fc.nat(3)),
          (plans, turns) => {
            const pbx = new ScriptedPbx({ own, linkedIds });
            const running = plans.map((one, index) => played(pbx, one, `${7000 + index}`));
            const open = new Set(running);
            for (const turn of turns) {
              const next = [...open][turn % open.size];
              if (next?.next().done === true) open.delete(next);
              if (open.size === 0) break;
            }
            const seen = pbx.calls.map(({ party, phase }) => [
              party.number,
              phase.kind === 'ended' ? phase.outcome.kind : phase.kind,
            ]);
            const due = plans.flatMap((one, index) => {
              const outcome = expected(one);
              return outcome === null ? [] : [[`${7000 + index}`, outcome]];
            });
            expect(seen.sort()).toEqual(due.sort());
            expect(pbx.state.channels.size).toBe(0);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});

describe('events in no order at all', () => {
  const id = fc.constantFrom('1', '2', '3', '4', '5', '6');
  const party = fc.record({
    number: fc.constantFrom('1000', '1001', '1002', null),
    name: fc.constantFrom('Anna', null),
  });
  const names: Record<string, string> = {
    '1': 'PJSIP/1001-01',
    '2': 'PJSIP/1000-02',
    '3': 'Local/1001@queue-03;1',
    '4': 'Local/1001@queue-03;2',
    '5': 'PJSIP/1001-05',
    '6': 'PJSIP/trunk-a-06',
  };
  const channel = fc
    .record({
      uniqueId: id,
      linkedId: fc.option(id),
      state: fc.constantFrom<ChannelState>('down', 'ring', 'ringing', 'up', 'other'),
      caller: party,
      connected: party,
      context: fc.constant(null),
      exten: fc.constantFrom('1001', 's', null),
    })
    .map((fields) => ({ ...fields, name: names[fields.uniqueId] ?? '' }));
  const status = fc.constantFrom<DialStatus>('answer', 'cancel', 'busy', 'no-answer', 'congestion', 'other');
  const callId = fc.constantFrom('call-1', 'call-2', 'call-9');
  const at = fc.nat(1_000_000);
  const is = <Type extends string>(type: Type): fc.Arbitrary<Type> => fc.constant(type);
  const event: fc.Arbitrary<PbxEvent> = fc.oneof(
    fc.record({ at, type: is('channel-created'), channel }),
    fc.record({ at, type: is('channel-state'), channel }),
    fc.record({ at, type: is('channel-identity'), channel }),
    fc.record({
      at,
      type: is('channel-renamed'),
      uniqueId: id,
      name: fc.constantFrom('PJSIP/1001-07', 'PJSIP/1000-08', 'PJSIP/1001-07<ZOMBIE>'),
    }),
    fc.record({ at, type: is('local-bridged'), one: channel, two: channel }),
    fc.record({ at, type: is('dial-begin'), caller: fc.option(channel), callee: channel }),
    fc.record({ at, type: is('dial-end'), caller: fc.option(channel), callee: channel, status }),
    fc.record({ at, type: is('bridge-entered'), bridgeId: fc.constantFrom('a', 'b'), channel }),
    fc.record({ at, type: is('bridge-left'), bridgeId: fc.constantFrom('a', 'b'), channel }),
    fc.record({ at, type: is('hangup'), channel, cause: fc.constantFrom(16, 17, 26, null) }),
    fc.record({ at, type: is('pickup'), channel, target: channel }),
    fc.record({ at, type: is('parked'), channel, space: fc.constant('701') }),
    fc.record({ at, type: is('originate-sent'), originateId: id, number: fc.constant('1002') }),
    fc.record({
      at,
      type: is('originate-ended'),
      originateId: id,
      succeeded: fc.boolean(),
      reason: fc.constantFrom(0, 1, 3, null),
    }),
    fc.record({ at, type: is('transfer-sent'), callId, to: fc.constant('1002') }),
    fc.record({ at, type: is('hang-up-sent'), callId }),
    fc.record({ at, type: is('link-lost') }),
    fc.record({
      at,
      type: is('state-read'),
      channels: fc.array(
        channel.map((fields) => ({ ...fields, bridgeId: null, seconds: 1 })),
        { maxLength: 4 },
      ),
    }),
  );

  const deepFrozen = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      for (const inner of Object.values(value)) deepFrozen(inner);
    }
    return value;
  };

  it('never throw, never change an earlier state, never make two calls of one id, and can always be cleared', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = emptyCalls(own, 'call');
        for (const one of events) {
          const before = deepFrozen(state);
          state = reduceCalls(before, deepFrozen(one));
          expect(reduceCalls(before, one)).toEqual(state);
          const ids = currentCalls(state).map((call) => call.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const callId of ids) {
            transferChannel(state, callId);
            const channels = hangUpChannels(state, callId);
            expect(ownChannel(state, callId)).toBe(channels[0] ?? null);
          }
        }
        state = reduceCalls(state, { type: 'link-lost', at: 0 });
        state = reduceCalls(state, { type: 'state-read', at: 0, channels: [] });
        expect(currentCalls(state).filter(({ phase }) => phase.kind !== 'ended')).toEqual([]);
        for (const { id: callId } of currentCalls(state)) state = forget(state, callId);
        expect(currentCalls(state)).toEqual([]);
        expect(state.channels.size).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('that concern nobody but others leave the very same list of calls', () => {
    const others = fc.constantFrom('2', '6');
    fc.assert(
      fc.property(fc.array(fc.tuple(event, others, others), { maxLength: 40 }), (drawn) => {
        let state = emptyCalls(own, 'call');
        const before = currentCalls(state);
        for (const [one, first, second] of drawn) {
          const as = (uniqueId: string) => ({ uniqueId, linkedId: first, name: names[uniqueId] ?? '' });
          const moved: PbxEvent | null =
            'channel' in one
              ? { ...one, channel: { ...one.channel, ...as(first) } }
              : 'callee' in one
                ? {
                    ...one,
                    callee: { ...one.callee, ...as(second) },
                    caller: one.caller && { ...one.caller, ...as(first) },
                  }
                : null;
          if (moved === null || moved.type === 'pickup') continue;
          state = reduceCalls(state, moved);
        }
        expect(currentCalls(state)).toBe(before);
      }),
    );
  });
});

describe('a very long day', () => {
  it('keeps a bounded number of calls, the newest and the live ones', () => {
    const pbx = new ScriptedPbx({ own });
    const live = pbx.dials('PJSIP/1000', { number: '1000', name: null }, '1001');
    pbx.rings('PJSIP/1001', live);
    for (let count = 0; count < 300; count++) {
      const caller = pbx.dials('PJSIP/1002', { number: `${2000 + count}`, name: null }, '1001');
      pbx.stopsRinging(pbx.rings('PJSIP/1001', caller), caller, 'cancel');
      pbx.hangsUp(caller);
    }
    expect(pbx.calls.length).toBeLessThanOrEqual(100);
    expect(pbx.seen[0]).toBe('from 1000: ringing');
    expect(pbx.seen.at(-1)).toBe('from 2299: missed');
  });
});
