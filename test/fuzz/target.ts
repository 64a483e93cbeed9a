import { deserialize, serialize } from 'node:v8';
import { inspect } from 'node:util';
import fc from 'fast-check';

/** What is fuzzed: a way to make inputs, and what has to hold for each. */
export interface Target {
  readonly name: string;
  /** One sentence: what must hold. */
  readonly holds: string;
  /** So many are tried where nothing else is said. */
  readonly usualInputs: number;
  /**
   * Tries inputs, the same for the same seed.
   * @param onInput told before each input
   * @returns what went wrong first, made as small as it gets; null when nothing did
   */
  readonly try: (options: TryOptions) => Promise<Finding | null>;
  /** Tries one input as it stands in a finding. Rejects when what must hold does not. */
  readonly replay: (input: string) => Promise<void>;
}

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'try' in value && 'replay' in value;

/** The targets that a module exports under that name. */
export const targetsIn = (module: unknown): readonly Target[] =>
  typeof module === 'object' && module !== null && 'targets' in module && Array.isArray(module.targets)
    ? module.targets.filter(isTarget)
    : [];

interface TryOptions {
  readonly seed: number;
  readonly inputs: number;
  readonly onInput: (encoded: () => string) => void;
}

/** An input for which something does not hold. */
export interface Finding {
  readonly target: string;
  readonly why: string;
  /** For people. */
  readonly shown: string;
  /** The input itself, structured clone in base64. */
  readonly input: string;
}

const encode = (input: unknown): string => serialize(input).toString('base64');
const decode = (input: string): unknown => deserialize(Buffer.from(input, 'base64'));

/** An input may take this long on a busy machine, milliseconds. What is slow twice over is a finding. */
const patience = 2_000;

/** So long a finding is made smaller, milliseconds. */
const shrinkFor = 20_000;

class TooSlow extends Error {
  constructor(ms: number) {
    super(`it took ${Math.round(ms / 1000)} s`);
    this.name = 'TooSlow';
  }
}

const timed = async (check: () => void | Promise<void>): Promise<number> => {
  const begun = performance.now();
  await check();
  return performance.now() - begun;
};

interface TargetOptions<Input> {
  readonly name: string;
  readonly holds: string;
  /** A million, where this is left out. */
  readonly usualInputs?: number;
  readonly input: fc.Arbitrary<Input>;
  /** Is this an input of the target? Asked of what was kept in a file. */
  readonly isInput: (value: unknown) => value is Input;
  /** Throws, or rejects, when what must hold does not. */
  readonly check: (input: Input) => void | Promise<void>;
}

/** Makes a target. */
export const fuzzTarget = <Input>({
  name,
  holds,
  usualInputs,
  input,
  isInput,
  check,
}: TargetOptions<Input>): Target => {
  const checked = async (value: Input): Promise<void> => {
    if ((await timed(() => check(value))) < patience) return;
    const again = await timed(() => check(value));
    if (again >= patience) throw new TooSlow(again);
  };
  return {
    name,
    holds,
    usualInputs: usualInputs ?? 1_000_000,
    try: async ({ seed, inputs, onInput }) => {
      const property = fc.asyncProperty(input, (value) => {
        onInput(() => encode(value));
        return checked(value);
      });
      const first = await fc.check(property, { seed, numRuns: inputs, endOnFailure: true });
      if (!first.failed || first.counterexamplePath === null) return null;
      const { counterexample, errorInstance } = await fc.check(property, {
        seed,
        path: first.counterexamplePath,
        // Every step that makes it smaller counts as a run.
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: shrinkFor,
      });
      if (counterexample === null) throw new Error(`${name} does not fail again with what it failed with.`);
      return {
        target: name,
        why: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
        shown: inspect(counterexample[0], { depth: 6, maxStringLength: 2_000, breakLength: 120 }),
        input: encode(counterexample[0]),
      };
    },
    replay: async (encoded) => {
      const value = decode(encoded);
      if (!isInput(value)) throw new Error(`This is no input of ${name}.`);
      await checked(value);
    },
  };
};
