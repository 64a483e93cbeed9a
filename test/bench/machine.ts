import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were measured on, and when. */
export interface Machine {
  readonly date: string;
  readonly processors: string;
  /** Gigabytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted to run at the start, averaged over a minute: more than processors means that others were at work. */
  readonly load: number;
}

export const thisMachine = (): Machine => ({
  date: new Date().toISOString(),
  processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  memory: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  load: loadavg()[0] ?? 0,
});
