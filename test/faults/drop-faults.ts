import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Fault } from './fault.ts';
import { faultsOf } from './line-faults.ts';

const run = promisify(execFile);

/**
 * Every packet of the loopback interface is dropped, and nobody is told: for a network name space of one's own
 * only. A queue that holds nothing does it on any kernel.
 */
export const dropFaults: readonly Fault[] = faultsOf({
  name: 'drops every packet',
  way: 'direct',
  strike: async () => {
    await run('tc', ['qdisc', 'replace', 'dev', 'lo', 'root', 'pfifo', 'limit', '0']);
  },
  mend: async () => {
    await run('tc', ['qdisc', 'delete', 'dev', 'lo', 'root']);
  },
});

/** Brings up the loopback interface of a new name space. */
export const raiseLoopback = async (): Promise<void> => {
  await run('ip', ['link', 'set', 'lo', 'up']);
};
