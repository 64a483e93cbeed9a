import type { Desktop } from '../support/desktop.ts';
import { writeConfig } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { ElectronSeat } from './electron-seat.ts';
import { tryFault } from './fault.ts';
import type { Account, Fault, Trial } from './fault.ts';
import { wireFaults } from './faults.ts';

/** Where a fault of the whole app is tried. */
export interface Place {
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

/** The app, told by a configuration file where the PBX is. */
export const seatAt = async (
  { pbx, desktop }: Place,
  { host, port, ...account }: Account,
): Promise<ElectronSeat> => {
  const config = await writeConfig(desktop, { ...pbx, ...account, host, amiPort: port });
  return ElectronSeat.at({ desktop, config });
};

/** What a person sees of the line: the same faults as without Electron, those of a kind once. */
const seenByPerson: readonly string[] = [
  'the line goes dead without a word while it rings',
  'the line goes dead without a word, and a call comes meanwhile',
  'the line is reset while they talk',
  'the line is closed while it rings, and the caller gives up meanwhile',
  'the PBX is restarted while it rings',
  'the computer sleeps 10 seconds, and the connection is still there',
  'the computer sleeps a minute, and the router has forgotten the connection',
  'the computer sleeps an hour, and the PBX has given the connection up',
  'the password is refused after the line broke',
  'every byte comes in a packet of its own',
  "the caller's name is invalid UTF-8",
  'the server accepts and says nothing',
  'ten megabytes come without a line end while it rings',
];

export const seenWireFaults: readonly AppFault[] = seenByPerson.map((name) => {
  const fault = wireFaults.find((other) => other.name === name);
  if (fault === undefined) throw new RangeError(`There is no fault “${name}”.`);
  return {
    name,
    kind: fault.kind,
    run: (place) =>
      tryFault(fault, {
        pbx: place.pbx,
        openSeat: (account) => seatAt(place, account),
        last: place.last,
      }),
  };
});
