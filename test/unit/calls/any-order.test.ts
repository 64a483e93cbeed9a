import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangUpChannels, ownChannel, transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, forget, reduceCalls } from '../../../main/calls/calls.ts';
import type { PbxEvent } from '../../../main/calls/pbx-event.ts';
import { anyEvent as event, channelNames as names, own } from './any-event.ts';

describe('events in no order at all', () => {
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
