import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFaults } from '../faults/app-faults.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';

describe('the app is well again when', () => {
  let pbx: TestPbx;
  let desktop: Desktop;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desktop = await startDesktop();
  });
  afterAll(async () => {
    await desktop.close();
    await pbx.close();
  });

  it.each(appFaults.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_name, fault) => {
      // What must be seen, and what must not, the fault itself asserts.
      await expect(fault.run({ pbx, desktop, last: () => Promise.resolve() })).resolves.toHaveProperty(
        'seen',
      );
    },
    120_000,
  );
});
