import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const program = 'unshare';
const parameters = ['--net', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])];

/** Can a program here have a network of its own, and drop packets in it? */
export const hasNamespaces = (): boolean =>
  process.platform === 'linux' &&
  spawnSync(program, [...parameters, 'tc', 'qdisc', 'replace', 'dev', 'lo', 'root', 'pfifo', 'limit', '0'])
    .status === 0;

/**
 * Runs test/faults/run.ts in a network of its own, with its output shown.
 * @returns its exit code
 */
export const runInNamespace = (args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'run.ts');
    const node = [process.execPath, '--import', 'tsx', script, '--inside', ...args];
    spawn(program, [...parameters, ...node], { stdio: ['ignore', 'inherit', 'inherit'] })
      .on('error', reject)
      .on('exit', (code) => {
        resolve(code ?? 1);
      });
  });
