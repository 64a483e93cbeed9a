import { readFile, readdir } from 'node:fs/promises';

/** Ticks of the processor's clock a second, of all architectures that Linux has. Source: proc_pid_stat(5), USER_HZ. */
const ticksPerSecond = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Seconds of processor time so far, its ended threads included. */
  readonly processor: number;
}

/** Reads /proc/PID/stat; the name in it may hold blanks and brackets. Null when the process has ended. */
const processOf = async (pid: number): Promise<Process | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  return { pid, parent: field(4), processor: (field(14) + field(15)) / ticksPerSecond };
};

/** A process and all that descend from it, as they are now. */
const treeOf = async (root: number): Promise<readonly Process[]> => {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const all = (await Promise.all(pids.map(processOf))).filter((process) => process !== null);
  const withChildren = (process: Process): readonly Process[] => [
    process,
    ...all.filter(({ parent }) => parent === process.pid).flatMap(withChildren),
  ];
  return all.filter(({ pid }) => pid === root).flatMap(withChildren);
};

/** Megabytes that the processes hold; what several share is divided among them. Source: proc_pid_smaps(5), Pss. */
export const memoryOf = async (root: number): Promise<number> => {
  const shares = (await treeOf(root)).map(async ({ pid }) => {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s*(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN) / 1000;
  });
  return (await Promise.all(shares)).reduce((sum, share) => sum + share, 0);
};

/** Seconds of processor time that the processes have taken so far. */
export const processorOf = async (root: number): Promise<number> =>
  (await treeOf(root)).reduce((sum, { processor }) => sum + processor, 0);
