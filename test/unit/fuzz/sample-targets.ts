import fc from 'fast-check';
import { fuzzTarget } from '../../fuzz/target.ts';

const numberTarget = (name: string, check: (input: number) => void) =>
  fuzzTarget({
    name,
    holds: name,
    input: fc.nat(1_000),
    isInput: (value): value is number => typeof value === 'number',
    check,
  });

/** What a fuzzer can come upon. */
export const targets = [
  numberTarget('well', () => undefined),
  numberTarget('large', (input) => {
    if (input >= 500) throw new Error('it is too large');
  }),
  numberTarget('endless', (input) => {
    while (input >= 900);
  }),
  numberTarget('deadly', (input) => {
    if (input >= 900)
      queueMicrotask(() => {
        throw new Error('nobody catches this');
      });
  }),
];
