import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runCommand } from './command.ts';
import type { CommandResult, RunCommand } from './command.ts';
import { NEED_REASONS, SYSTEM_NEEDS } from './system-package-list.ts';
import type { NeedSet, SystemNeed } from './system-package-list.ts';

/** System packages are missing and could not be installed. The message is a sentence for the person at the terminal. */
class SystemPackageError extends Error {
  override readonly name = 'SystemPackageError';
}

/** What the installation touches; each has the real thing as its default. */
export interface SystemPorts {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly run: RunCommand;
  readonly hasProgram: (name: string) => boolean;
  /** Puts a yes-or-no question to the person at the terminal; absent when nobody can answer. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
  readonly say: (line: string) => void;
}

const askAtTerminal = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return !/^n/i.test((await terminal.question(`${question} [Y/n] `)).trim());
  } finally {
    terminal.close();
  }
};

const realPorts = (): SystemPorts => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  run: runCommand,
  hasProgram: (name) =>
    `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`
      .split(':')
      .some((folder) => existsSync(path.join(folder, name))),
  ask: process.stdin.isTTY && !process.env['CI'] ? askAtTerminal : undefined,
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
});

const installedPackages = async (run: RunCommand): Promise<ReadonlySet<string>> => {
  const { output } = await run('dpkg-query', ['--show', '--showformat=${db:Status-Status} ${Package}\\n']);
  const installed = output.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(installed.map((line) => line.slice('installed '.length)));
};

/** The name under which this release has the package; the first name where none is known. */
const nameHere = async (need: SystemNeed, run: RunCommand): Promise<string> => {
  for (const name of need.packages) {
    if ((await run('apt-cache', ['show', '--no-all-versions', name])).code === 0) return name;
  }
  return need.packages[0];
};

const aptGet = (args: readonly string[], ports: SystemPorts): Promise<CommandResult> => {
  const command = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const asRoot = ports.isRoot ? ['env'] : ['sudo', ...(ports.ask === undefined ? ['-n'] : []), 'env'];
  const [first = 'env', ...rest] = [...asRoot, 'DEBIAN_FRONTEND=noninteractive', ...command];
  return ports.run(first, rest);
};

const lastLines = (text: string): string => text.trim().split('\n').slice(-5).join('\n');

const installOnDebian = async (sets: readonly NeedSet[], ports: SystemPorts): Promise<void> => {
  const installed = await installedPackages(ports.run);
  const missing = sets
    .map((set) => ({
      set,
      needs: SYSTEM_NEEDS[set].filter((need) => !need.packages.some((name) => installed.has(name))),
    }))
    .filter(({ needs }) => needs.length > 0);
  if (missing.length === 0) return;

  ports.say('These system packages are missing:');
  for (const { set, needs } of missing) {
    ports.say(`  ${needs.map((need) => need.packages[0]).join(' ')} (${NEED_REASONS[set]})`);
  }
  const byHand = (names: readonly string[]): string =>
    `Install them by hand and try again:\n  sudo apt-get install ${names.join(' ')}`;
  const needs = missing.flatMap((group) => group.needs);
  if (ports.ask && !(await ports.ask('Install them now with apt-get?'))) {
    throw new SystemPackageError(`They were not installed. ${byHand(needs.map((need) => need.packages[0]))}`);
  }
  ports.say(
    `Installing them with apt-get${ports.isRoot ? '' : ' through sudo'}; this takes a minute or two.`,
  );
  // Old lists may still do where the update fails; if not, the installation tells why.
  await aptGet(['update'], ports);
  const names: string[] = [];
  for (const need of needs) names.push(await nameHere(need, ports.run));
  const result = await aptGet(['install', '--no-install-recommends', ...names], ports);
  if (result.code !== 0) {
    throw new SystemPackageError(`apt-get failed:\n${lastLines(result.output)}\n${byHand(names)}`);
  }
  ports.say('The system packages are installed.');
};

/**
 * Sees to it that the system packages of the given sets are there. On Debian and its relatives it says what is
 * missing and why, asks first where a person can answer, and installs it. On other Linux systems it names the
 * programs that are missing; Windows and macOS need none.
 *
 * @throws SystemPackageError when something is missing and was not installed
 */
export const provideSystemPackages = async (
  sets: readonly NeedSet[],
  replaced: Partial<SystemPorts> = {},
): Promise<void> => {
  const ports = { ...realPorts(), ...replaced };
  if (ports.platform !== 'linux') return;
  if (ports.hasProgram('apt-get') && ports.hasProgram('dpkg-query')) {
    await installOnDebian(sets, ports);
    return;
  }
  const needs = sets.flatMap((set) => SYSTEM_NEEDS[set]);
  const missing = needs.filter((need) => need.program !== undefined && !ports.hasProgram(need.program));
  if (missing.length > 0) {
    const list = missing.map((need) => `${need.program ?? ''} (Debian: ${need.packages[0]})`).join(', ');
    throw new SystemPackageError(`Install these with your system's package manager and try again: ${list}.`);
  }
};
