import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unusedKeys } from './key-use.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');

describe('Every key of the words', () => {
  it('is said somewhere', () => {
    expect(unusedKeys(repository)).toEqual([]);
  }, 120_000);
});
