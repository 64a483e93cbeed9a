import { expect, it } from 'vitest';
import { hasNamespaces, runInNamespace } from '../../faults/namespace.ts';

const isRequired = process.platform === 'linux' && process.env['CI'] === 'true';

it.skipIf(!hasNamespaces() && !isRequired)(
  'a desk is well again after a network that dropped every packet and told nobody',
  async () => {
    expect(await runInNamespace(['--repeats', '1'])).toBe(0);
  },
  240_000,
);
