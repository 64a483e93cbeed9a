import { asteriskAtHand, asteriskPbx } from './asterisk-pbx.ts';
import { embeddedTestPbx } from './embedded-test-pbx.ts';
import type { TestPbx } from './test-pbx.ts';

/** The PBXs these tests run on: the embedded one always, a real Asterisk where it is at hand. */
export const pbxes: readonly { readonly name: TestPbx['name']; readonly open: () => Promise<TestPbx> }[] = [
  { name: 'embedded', open: embeddedTestPbx },
  ...([16, 22] as const)
    .filter((version) => asteriskAtHand(version))
    .map((version) => ({ name: `asterisk-${version}` as const, open: () => asteriskPbx(version) })),
];
