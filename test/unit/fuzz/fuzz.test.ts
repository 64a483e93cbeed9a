import { describe, expect, it } from 'vitest';
import { keptFindings } from '../../fuzz/findings.ts';
import { fuzz } from '../../fuzz/fuzzer.ts';
import { targets } from '../../fuzz/targets.ts';
import { containing } from '../connection-test/containing.ts';
import { targets as samples } from './sample-targets.ts';

const run = (target: string, seed = 1) =>
  fuzz({
    module: import.meta.resolve('./sample-targets.ts'),
    target,
    seed,
    inputs: 2_000,
    deadline: Infinity,
    hangsAfter: 1_000,
  });

const inputOf = async (target: string, encoded: string): Promise<boolean> => {
  const sample = samples.find(({ name }) => name === target);
  return (
    (await sample?.replay(encoded).then(
      () => true,
      () => false,
    )) ?? false
  );
};

describe('what strangers send', { timeout: 60_000 }, () => {
  it.each(targets.map((target) => [target.name, target.holds, target] as const))(
    'does no harm to %s: %s',
    async (_name, _holds, target) => {
      const seed = Math.trunc(Math.random() * 2 ** 31);
      const finding = await target.try({
        seed,
        inputs: Math.min(300, target.usualInputs / 100),
        onInput: () => undefined,
      });
      expect(finding, `seed ${seed}`).toBeNull();
    },
  );
});

describe('what was found once', async () => {
  it.each(await keptFindings())('is mended for good: %s', async (_file, { target, input }) => {
    await targets.find(({ name }) => name === target)?.replay(input);
  });
});

describe('the fuzzer', { timeout: 60_000 }, () => {
  it('tries every input of a target that holds', async () => {
    expect(await run('well')).toMatchObject({ inputs: 2_000, findings: [] });
  });

  it('finds what does not hold, as small as it gets, the same for the same seed', async () => {
    const { findings } = await run('large');
    expect(findings).toMatchObject([{ target: 'large', why: 'it is too large', shown: '500' }]);
    expect((await run('large')).findings).toEqual(findings);
    expect(await inputOf('large', findings[0]?.input ?? '')).toBe(false);
  });

  it('finds an input that never comes to an end, and goes on with the others', async () => {
    const { inputs, findings } = await run('endless');
    expect(findings).toMatchObject([{ target: 'endless', why: 'it never comes to an end' }]);
    expect(inputs).toBeGreaterThan(0);
  });

  it('finds an input that takes the whole program down', async () => {
    expect((await run('deadly')).findings).toMatchObject([
      { target: 'deadly', why: containing('nobody catches this') },
    ]);
  });
});
