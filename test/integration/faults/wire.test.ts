import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryFault } from '../../faults/fault.ts';
import type { Fault } from '../../faults/fault.ts';
import { lineFaults } from '../../faults/line-faults.ts';
import { loginFaults } from '../../faults/login-faults.ts';
import { pbxFaults } from '../../faults/pbx-faults.ts';
import { wireFaults } from '../../faults/faults.ts';
import { PlainSeat } from '../../faults/plain-seat.ts';
import { embeddedTestPbx } from '../../support/embedded-test-pbx.ts';
import { pbxes } from '../../support/pbxes.ts';
import type { TestPbx } from '../../support/test-pbx.ts';

const patience = 120_000;

const standsIt = async (fault: Fault, pbx: TestPbx): Promise<void> => {
  const { seen } = await tryFault(fault, {
    pbx,
    openSeat: (account) => PlainSeat.at(account),
    last: () => Promise.resolve(),
  });
  // What must be seen on the way the fault itself asserts.
  expect(seen.at(-1)?.tray).toMatch(/^Connected to/);
};

const possibleOn = (faults: readonly Fault[], name: TestPbx['name']): readonly (readonly [string, Fault])[] =>
  faults.filter(({ on }) => on?.includes(name) ?? true).map((fault) => [fault.name, fault]);

// They spend their time waiting, so they wait together, each with a PBX of its own.
describe.concurrent('a desk at the embedded PBX is well again when', () => {
  it.each(possibleOn(wireFaults, 'embedded'))(
    '%s',
    async (_name, fault) => {
      const pbx = await embeddedTestPbx();
      try {
        await standsIt(fault, pbx);
      } finally {
        await pbx.close();
      }
    },
    patience,
  );
});

const real = pbxes.filter(({ name }) => name !== 'embedded');

describe.each(real)('a desk at $name is well again when', ({ name, open }) => {
  let pbx: TestPbx;

  beforeAll(async () => {
    pbx = await open();
  }, patience);
  afterAll(async () => {
    await pbx.close();
  });

  const resets = lineFaults.filter((fault) => fault.name.startsWith('the line is reset'));
  it.each(possibleOn([...pbxFaults, ...resets, ...loginFaults], name))(
    '%s',
    (_name, fault) => standsIt(fault, pbx),
    patience,
  );
});
