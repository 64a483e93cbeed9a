import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangUpChannels, ownChannel, transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, forget, reduceCalls } from '../../../main/calls/calls.ts';
import type { ChannelState, DialStatus, PbxEvent } from '../../../main/calls/pbx-event.ts';

const own = { extension: '1001', analogPort: null };

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
    fc.record({ at, type: is('unparked'), channel, retriever: channel }),
    fc.record({
      at,
      type: is('transferred'),
      by: fc.array(channel, { maxLength: 2 }),
      channel: fc.option(channel),
      to: party,
    }),
    fc.record({ at, type: is('queue-joined'), channel, queue: fc.constant('sales') }),
    fc.record({ at, type: is('queue-left'), channel }),
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
      { numRuns: 200 },
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
            'channel' in one && one.channel !== null
              ? { ...one, channel: { ...one.channel, ...as(first) } }
              : 'callee' in one
                ? {
                    ...one,
                    callee: { ...one.callee, ...as(second) },
                    caller: one.caller && { ...one.caller, ...as(first) },
                  }
                : null;
          if (moved === null || moved.type === 'pickup' || moved.type === 'unparked') continue;
          state = reduceCalls(state, moved);
        }
        expect(currentCalls(state)).toBe(before);
      }),
    );
  });
});
