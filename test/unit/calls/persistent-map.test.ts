import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersistentMap } from '../../../main/calls/persistent-map.ts';

describe('a persistent map', () => {
  it('holds what a Map would, and earlier ones stay as they were', () => {
    const key = fc.string({ maxLength: 2 });
    const change = fc.oneof(
      fc.record({ kind: fc.constant('with' as const), key, value: fc.nat() }),
      fc.record({ kind: fc.constant('without' as const), key }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 100 }), (changes) => {
        const model = new Map<string, number>();
        let map = PersistentMap.empty<number>();
        for (const step of changes) {
          const before = map;
          const valuesBefore = [...before.values()];
          if (step.kind === 'with') {
            model.set(step.key, step.value);
            map = map.with(step.key, step.value);
          } else {
            model.delete(step.key);
            map = map.without(step.key);
          }
          expect([...before.values()]).toEqual(valuesBefore);
          expect(map.size).toBe(model.size);
          expect(map.get(step.key)).toBe(model.get(step.key));
        }
        expect([...map.values()].sort()).toEqual([...model.values()].sort());
      }),
    );
  });

  it('is the same map when there is nothing to take out', () => {
    const map = PersistentMap.empty<number>().with('a', 1);
    expect(map.without('b')).toBe(map);
  });
});
