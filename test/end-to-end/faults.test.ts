import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seenWireFaults } from '../faults/app-faults.ts';
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

  it.each(seenWireFaults.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_name, fault) => {
      const { seen } = await fault.run({ pbx, desktop, last: () => Promise.resolve() });
      // What must be seen on the way the fault itself asserts.
      expect(seen.at(-1)?.tray).toMatch(/^Connected to/);
    },
    120_000,
  );
});
