import type { AppFault } from './app-fault.ts';
import { atDesk } from './app-fault.ts';
import { crashFaults } from './crash-faults.ts';
import { wireFaults } from './faults.ts';
import { storageFaults } from './storage-faults.ts';

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

const seenWireFaults: readonly AppFault[] = seenByPerson.map((name) => {
  const fault = wireFaults.find((other) => other.name === name);
  if (fault === undefined) throw new RangeError(`There is no fault “${name}”.`);
  return atDesk(fault);
});

/** Everything that can go wrong with the whole app. */
export const appFaults: readonly AppFault[] = [...seenWireFaults, ...crashFaults, ...storageFaults];
