import { readFile, readdir } from 'node:fs/promises';

/** What processes take of the memory, megabytes. */
export interface Memory {
  /** All, a page that several share counted by its share (PSS). */
  readonly all: number;
  /** Without pages of files, whose share hangs on who else runs the same program at the moment. */
  readonly own: number;
}

const numberIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** A file of /proc; empty when the process has ended. */
const read = (pid: number, name: string): Promise<string> =>
  readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');

/** The memory of a process and of all below it. Source: /proc/PID/smaps_rollup */
export const memoryOfTree = async (pid: number): Promise<Memory> => {
  const pids = (await readdir('/proc')).map(Number).filter((number) => number > 0);
  const parents = new Map<number, number>();
  for (const each of pids) parents.set(each, numberIn(await read(each, 'status'), 'PPid'));
  const isBelow = (each: number): boolean => {
    if (each === pid) return true;
    const parent = parents.get(each) ?? 0;
    return parent > 1 && isBelow(parent);
  };
  let all = 0;
  let files = 0;
  for (const each of pids.filter(isBelow)) {
    const rollup = await read(each, 'smaps_rollup');
    all += numberIn(rollup, 'Pss') / 1024;
    files += numberIn(rollup, 'Pss_File') / 1024;
  }
  return { all, own: all - files };
};
