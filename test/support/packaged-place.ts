import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDesktop } from './desktop.ts';
import type { Desktop } from './desktop.ts';

/** Where a packaged app is started: an ordinary user's test desktop on Linux, this very desktop elsewhere. */
export interface PackagedPlace {
  /** A folder for the app to write in. */
  readonly folder: string;
  /** Absent on systems without a test desktop. */
  readonly desktop?: Desktop;
  /** Starts the program, which runs until `close`. */
  start(program: string, args: readonly string[]): void;
  /** Runs the program to its end. */
  run(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number; readonly stdout: string }>;
  close(): Promise<void>;
}

const onDesktop = (desktop: Desktop): PackagedPlace => ({
  folder: desktop.session.folder,
  desktop,
  start: (program, args) => {
    desktop.session.startDaemon(program, args);
  },
  run: async (program, args, env) => {
    const { code, stdout } = await desktop.session.run(program, args, { env });
    return { code, stdout: stdout.toString() };
  },
  close: () => desktop.close(),
});

const onThisDesktop = (folder: string): PackagedPlace => {
  const started: ChildProcess[] = [];
  return {
    folder,
    start: (program, args) => {
      started.push(spawn(program, args, { stdio: 'ignore' }));
    },
    run: (program, args, env) =>
      new Promise((resolve) => {
        const child = execFile(program, [...args], { env: { ...process.env, ...env } }, (_error, stdout) => {
          resolve({ code: child.exitCode ?? 128, stdout });
        });
      }),
    close: async () => {
      for (const child of started) child.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
};

/** The place for a packaged app on this system. */
export const packagedPlace = async (): Promise<PackagedPlace> =>
  process.platform === 'linux'
    ? onDesktop(await startDesktop({ user: 'ordinary-user' }))
    : onThisDesktop(await mkdtemp(path.join(tmpdir(), 'tipring-place-')));
