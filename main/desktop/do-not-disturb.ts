import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Clock } from '../ami/clock.ts';
import { AskedDoNotDisturb } from '../app/asked-do-not-disturb.ts';
import { unknownDoNotDisturb } from '../app/quiet-controller.ts';
import type { DoNotDisturb } from '../app/quiet-controller.ts';
import { LinuxDoNotDisturb } from '../linux/do-not-disturb.ts';
import type { Bus } from '../linux/session-bus.ts';
import { assertionsFile, macDoNotDisturb } from '../macos/do-not-disturb.ts';
import { windowsDoNotDisturb } from '../windows/do-not-disturb.ts';
import { readShowBanners } from './linux-desktop.ts';

const run = promisify(execFile);

/** Windows' own program, whatever else the path leads to. */
const queryRegistry = async (query: readonly string[]): Promise<string | null> => {
  const reg = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe');
  try {
    return (await run(reg, ['query', ...query], { timeout: 5_000, windowsHide: true })).stdout;
  } catch {
    return null;
  }
};

const readAssertions = (): Promise<string | null> =>
  readFile(join(homedir(), assertionsFile), 'utf8').catch(() => null);

export interface SystemDoNotDisturbOptions {
  readonly platform: NodeJS.Platform;
  /** The session bus of a Linux desktop; null where there is none. */
  readonly bus: Promise<Bus | null>;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** What this system says of "do not disturb". */
export const systemDoNotDisturb = ({
  platform,
  bus,
  clock,
  log,
}: SystemDoNotDisturbOptions): DoNotDisturb => {
  switch (platform) {
    case 'linux':
      return new LinuxDoNotDisturb({ bus, readShowBanners }, log);
    case 'win32':
      return new AskedDoNotDisturb({ read: () => windowsDoNotDisturb(queryRegistry), clock, log });
    case 'darwin':
      return new AskedDoNotDisturb({ read: async () => macDoNotDisturb(await readAssertions()), clock, log });
    default:
      return unknownDoNotDisturb;
  }
};
