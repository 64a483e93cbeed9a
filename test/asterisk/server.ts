import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  accounts,
  type Bench,
  BenchError,
  isSetUp,
  loopback,
  officeRtpPorts,
  providerAddress,
} from './bench.ts';
import type { Extension } from './office/extensions.ts';
import { RawAmi } from './raw-ami.ts';
import { until } from './until.ts';

/** How long a started Asterisk lives: as long as the process that starts it, or until somebody stops it. */
export type Lifetime = 'this-process' | 'until-stopped';

/**
 * Starts Asterisk with a fresh configuration and an empty database.
 * @param office people that have a phone there besides those of every bench
 * @returns when it is fully booted and lets one log in
 */
export async function startAsterisk(
  bench: Bench,
  lifetime: Lifetime,
  office: readonly Extension[] = [],
): Promise<void> {
  if (!isSetUp(bench)) {
    throw new BenchError(
      'not-set-up',
      `Asterisk ${bench.version} is not set up. Run: npm run asterisk -- up ${bench.version}`,
    );
  }
  if (await isBooted(bench)) {
    throw new BenchError(
      'does-not-start',
      `Another program already serves port ${bench.amiPort}, which Asterisk ${bench.version} needs.`,
    );
  }
  await configure(bench, office);
  const output = openSync(join(bench.tree, bench.home, 'log', 'output'), 'a');
  const asterisk = ['chroot', bench.tree, 'asterisk', '-C', `/${bench.home}/etc/asterisk.conf`, '-f', '-n'];
  const [program = '', ...parameters] =
    lifetime === 'this-process' ? ['setpriv', '--pdeathsig', 'KILL', ...asterisk] : asterisk;
  const child = spawn(program, parameters, {
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
    },
  });
  closeSync(output);
  child.unref();
  child.on('error', () => undefined);
  try {
    await until(
      'Asterisk to accept logins',
      () => (child.exitCode === null ? isBooted(bench) : Promise.reject(new Error('it ended'))),
      30_000,
    );
  } catch {
    throw new BenchError(
      'does-not-start',
      `Asterisk ${bench.version} did not come up. See ${join(bench.tree, bench.home, 'log')}.`,
    );
  }
}

/** Ends it at once, as a power cut would, and waits until it is gone. */
export async function killAsterisk(bench: Bench): Promise<void> {
  const pid = await asteriskPid(bench);
  if (pid === null) return;
  process.kill(pid, 'SIGKILL');
  await until(`Asterisk ${bench.version} to end`, async () => (await asteriskPid(bench)) === null);
}

export async function isRunning(bench: Bench): Promise<boolean> {
  return (await asteriskPid(bench)) !== null;
}

/** The process of this bench's Asterisk; null when it does not run. Only ever one that runs inside the tree. */
async function asteriskPid(bench: Bench): Promise<number | null> {
  const file = join(bench.tree, bench.home, 'run', 'asterisk.pid');
  if (!existsSync(file)) return null;
  const pid = Number((await readFile(file, 'utf8')).trim());
  if (!Number.isInteger(pid) || pid <= 1) return null;
  try {
    return (await readlink(`/proc/${pid}/root`)) === bench.tree ? pid : null;
  } catch {
    return null;
  }
}

async function isBooted(bench: Bench): Promise<boolean> {
  let ami: RawAmi;
  try {
    ami = await RawAmi.connect(bench.amiPort);
  } catch {
    return false;
  }
  try {
    await ami.login(accounts.admin);
    await ami.waitFor('FullyBooted', (message) => message['Event'] === 'FullyBooted', 20_000);
    return true;
  } catch {
    return false;
  } finally {
    ami.close();
  }
}

async function configure(bench: Bench, office: readonly Extension[]): Promise<void> {
  // Asterisk looks its own name up during calls: answered from a file, never by waiting for a name server.
  await writeFile(join(bench.tree, 'etc', 'hosts'), `${loopback} localhost ${hostname()}\n`);
  await writeFile(join(bench.tree, 'etc', 'nsswitch.conf'), 'hosts: files\n');
  const folder = join(bench.tree, bench.home);
  await rm(folder, { recursive: true, force: true });
  for (const name of ['etc', 'lib', 'spool', 'run', 'log'])
    await mkdir(join(folder, name), { recursive: true });
  const modules = [
    '/usr/lib/x86_64-linux-gnu/asterisk/modules',
    '/usr/lib/aarch64-linux-gnu/asterisk/modules',
    '/usr/lib/asterisk/modules',
  ];
  const rtpPorts = office.length === 0 ? bench.rtpPorts : officeRtpPorts;
  const values: Readonly<Record<string, string | number | undefined>> = {
    VERSION: bench.version,
    HOME: bench.home,
    MODULES: modules.find((each) => existsSync(join(bench.tree, each))),
    AMI_PORT: bench.amiPort,
    SIP_PORT: bench.sipPort,
    OLD_SIP_PORT: bench.sipPort + 1,
    RTP_START: rtpPorts.first,
    RTP_END: rtpPorts.last,
    PROVIDER: providerAddress,
  };
  const source = join(import.meta.dirname, 'config');
  for (const name of await readdir(source)) {
    const text = await readFile(join(source, name), 'utf8');
    await writeFile(join(folder, 'etc', name), fillIn(text, values));
  }
  if (office.length > 0) await addOffice(join(folder, 'etc'), office);
}

/** Adds an office's configuration to the bench's: a paragraph that names @EXTENSION@ once for each of its people. */
async function addOffice(folder: string, office: readonly Extension[]): Promise<void> {
  const source = join(import.meta.dirname, 'office', 'config');
  for (const name of await readdir(source)) {
    const paragraphs = (await readFile(join(source, name), 'utf8')).split('\n\n');
    const text = paragraphs.flatMap((paragraph) =>
      paragraph.includes('@EXTENSION@')
        ? office.map(({ number, person }) => fillIn(paragraph, { EXTENSION: number, PERSON: person }))
        : [paragraph],
    );
    await appendFile(join(folder, name), `${text.join('\n')}\n`);
  }
}

/** Replaces every `@NAME@` that there is a value for. */
export function fillIn(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/@([A-Z_]+)@/gu, (place, name: string) => String(values[name] ?? place));
}
