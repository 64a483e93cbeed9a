import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from '../../build/cache-folder.ts';

export type AsteriskVersion = 16 | 22;

export const asteriskVersions: readonly AsteriskVersion[] = [16, 22];

/** Where one Asterisk of the bench lives and what it listens on. Each version has ports of its own. */
export interface Bench {
  readonly version: AsteriskVersion;
  /** The Debian release that carries this version. */
  readonly suite: string;
  /** The Debian tree it runs in (chroot). */
  readonly tree: string;
  /** The folder in the tree for everything it reads and writes at run time. */
  readonly home: string;
  /** Only one test at a time may use it: the name of the turn to take. */
  readonly turn: string;
  readonly amiPort: number;
  readonly sipPort: number;
  readonly rtpPorts: Range;
  /** For SIPp's phones and callers. All ports lie below the range the kernel gives out by itself. */
  readonly phonePorts: Range;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Everything of the bench listens here. */
export const loopback = '127.0.0.1';

/** The provider behind the trunk `test1` calls from this address. */
export const providerAddress = '127.0.0.2';

/** An office needs more of them than a bench has; Asterisk tries another one when one is in use. */
export const officeRtpPorts: Range = { first: 22_000, last: 24_999 };

/** The AMI accounts of test/asterisk/config/manager.conf. */
export const accounts = {
  desk: { user: 'desk', secret: 'desk-secret' },
  admin: { user: 'admin', secret: 'admin-secret' },
  weak: { user: 'weak', secret: 'weak-secret' },
  elsewhere: { user: 'elsewhere', secret: 'elsewhere-secret' },
} as const;

/** What stands in the way of using the bench; the message says what to do. */
export class BenchError extends Error {
  readonly code: 'not-possible-here' | 'not-set-up' | 'set-up-failed' | 'does-not-start' | 'timed-out';

  constructor(code: BenchError['code'], message: string) {
    super(message);
    this.name = 'BenchError';
    this.code = code;
  }
}

/** Several people's tests can run side by side, each with an Asterisk of its own: TIPRING_BENCH=0 (the usual one) to 6. */
function place(): number {
  const text = process.env['TIPRING_BENCH'] ?? '0';
  if (/^[0-6]$/u.test(text)) return Number(text);
  throw new BenchError('not-possible-here', `TIPRING_BENCH is "${text}": it has to be a digit from 0 to 6.`);
}

/** The bench's Asterisk of this version, set up or not. */
export function benchOf(version: AsteriskVersion): Bench {
  const at = place();
  const base = (version === 16 ? 15_000 : 25_000) + at * 1000;
  return {
    version,
    suite: version === 16 ? 'bullseye' : 'sid',
    tree: join(cacheFolder('asterisk'), String(version)),
    home: `tipring-${at}`,
    turn: `asterisk-${version}-${at}`,
    amiPort: base + 38,
    sipPort: base + 60,
    rtpPorts: { first: base + 400, last: base + 599 },
    phonePorts: { first: base + 600, last: base + 999 },
  };
}

export function isSetUp(bench: Bench): boolean {
  return existsSync(bench.tree);
}

/** True when this program lies on the search path. */
export function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
