import type { Finding } from './target.ts';

/** What a worker is to do: batches of inputs for one target. */
export interface Order {
  /** Address of the module that exports `targets`. */
  readonly module: string;
  readonly target: string;
  readonly seed: number;
  readonly firstBatch: number;
  readonly batches: number;
  readonly batchSize: number;
  /** One 32-bit number that goes up with each input. */
  readonly progress: SharedArrayBuffer;
  /** Where each input is written before it is tried: its length in 4 bytes, then itself. Null: nowhere, which is faster. */
  readonly trace: SharedArrayBuffer | null;
}

/** What a worker tells. */
export type Report =
  | { readonly kind: 'batch'; readonly batch: number; readonly finding: Finding | null }
  | { readonly kind: 'done' };

const is = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isOrder = (value: unknown): value is Order =>
  is(value) && 'target' in value && 'progress' in value;
export const isReport = (value: unknown): value is Report => is(value) && 'kind' in value;

/** Every batch has a seed of its own that follows from the run's. */
export const batchSeed = (seed: number, batch: number): number =>
  (Math.imul(seed, 0x9e3779b1) ^ Math.imul(batch + 1, 0x85ebca6b)) | 0;
