import type { Desktop } from '../support/desktop.ts';
import { writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { ElectronSeat } from './electron-seat.ts';
import type { AppSeat } from './electron-seat.ts';
import { tryFault } from './fault.ts';
import type { Fault, Trial } from './fault.ts';

/** Where a fault of the whole app is tried. */
interface Place {
  readonly pbx: TestPbx;
  readonly desktop: Desktop;
  readonly last: () => Promise<void>;
}

/** Something that goes wrong with the whole app in Electron. */
export interface AppFault {
  readonly name: string;
  readonly kind: Fault['kind'];
  run(place: Place): Promise<Trial>;
}

/** A fault at a desk with the built app, which is told by a configuration file where the PBX is. */
export const atDesk = (fault: Fault<AppSeat>): AppFault => ({
  name: fault.name,
  kind: fault.kind,
  run: ({ pbx, desktop, last }) =>
    tryFault<AppSeat>(fault, {
      pbx,
      last,
      openSeat: async ({ host, port, user, secret }) => {
        const config = await writeConfig(desktop, { ...pbx, host, amiPort: port, user, secret });
        return ElectronSeat.at({ desktop, config });
      },
    }),
});
