import { readFile } from 'node:fs/promises';

/** How long processes stood in the queue for a processor within a span of time; milliseconds, and since 1970. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  readonly waited: number;
}

const everyMs = 200;

/** Milliseconds that the first thread of a process has waited while it could have run. Source: /proc/PID/schedstat */
const waitedSoFar = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) / 1e6;
};

/**
 * Watches how long processes have to wait for a processor on a busy machine: time that is nobody's fault.
 *
 * @param pids of what works one after the other, such as the main process and the page that it tells
 * @param hear is told of every span in which they waited
 * @returns ends it
 */
export const watchProcessorQueue = (pids: readonly number[], hear: (wait: Wait) => void): (() => void) => {
  let before: { readonly at: number; readonly sum: number } | null = null;
  const look = async (): Promise<void> => {
    const at = Date.now();
    const each = await Promise.all(pids.map(waitedSoFar));
    const sum = each.reduce((total, one) => total + one, 0);
    if (before !== null && sum > before.sum) hear({ from: before.at, to: at, waited: sum - before.sum });
    before = { at, sum };
  };
  const timer = setInterval(() => void look(), everyMs);
  return () => {
    clearInterval(timer);
  };
};

/** How long was waited between two moments; a span that lies partly between them counts by its part. */
export const waitedBetween = (waits: readonly Wait[], from: number, to: number): number =>
  waits.reduce((sum, wait) => {
    const common = Math.min(to, wait.to) - Math.max(from, wait.from);
    return common <= 0 ? sum : sum + (wait.waited * common) / (wait.to - wait.from);
  }, 0);
