import { networkInterfaces } from 'node:os';
import { powerMonitor } from 'electron';
import { systemClock } from '../ami/clock.ts';
import { watchForWake } from '../app/wake-watch.ts';

const ownAddresses = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses?.map(({ address }) => address) ?? [])
    .sort()
    .join(' ');

/**
 * Tells when the computer wakes or the network has changed: by what the system says, and by looking.
 * @returns ends it
 */
export const listenForWake = (wake: () => void): (() => void) => {
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  const endWatch = watchForWake({ clock: systemClock, addresses: ownAddresses, wake });
  return () => {
    powerMonitor.off('resume', wake);
    powerMonitor.off('unlock-screen', wake);
    endWatch();
  };
};
