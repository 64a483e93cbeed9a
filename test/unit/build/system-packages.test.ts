import { describe, expect, it } from 'vitest';
import type { RunCommand } from '../../../build/command.ts';
import { SYSTEM_NEEDS } from '../../../build/system-package-list.ts';
import { provideSystemPackages } from '../../../build/system-packages.ts';
import type { SystemPorts } from '../../../build/system-packages.ts';

interface Machine {
  readonly installed: readonly string[];
  /** Packages that the archive has under their own name. */
  readonly archive?: (name: string) => boolean;
  readonly installationFails?: true;
}

const everything = Object.values(SYSTEM_NEEDS).flatMap((needs) => needs.map((need) => need.packages[0]));

const debian = (machine: Machine, replaced: Partial<SystemPorts> = {}) => {
  const commands: string[] = [];
  const said: string[] = [];
  const run: RunCommand = (command, args) => {
    const line = [command, ...args].join(' ');
    if (command === 'dpkg-query') {
      const lines = machine.installed.map((name) => `installed ${name}`);
      return Promise.resolve({ code: 0, output: [...lines, 'config-files xvfb', ''].join('\n') });
    }
    if (command === 'apt-cache') {
      const known = machine.archive?.(args.at(-1) ?? '') ?? true;
      return Promise.resolve({ code: known ? 0 : 100, output: '' });
    }
    commands.push(line);
    const fails = machine.installationFails === true && line.includes(' install ');
    return Promise.resolve({ code: fails ? 100 : 0, output: fails ? 'E: No space left on device' : '' });
  };
  const ports: SystemPorts = {
    platform: 'linux',
    isRoot: true,
    run,
    hasProgram: (name) => name === 'apt-get' || name === 'dpkg-query',
    ask: undefined,
    say: (line) => said.push(line),
    ...replaced,
  };
  return { commands, said, ports };
};

const without = (...names: readonly string[]): readonly string[] =>
  everything.filter((name) => !names.includes(name));

describe('on Debian', () => {
  it('nothing is run or said when all is there', async () => {
    const { ports, commands, said } = debian({ installed: everything });
    await provideSystemPackages(['electron', 'screen', 'proof'], ports);
    expect([commands, said]).toEqual([[], []]);
  });

  it('what is missing is named with its reason and installed, and nothing else', async () => {
    const { ports, commands, said } = debian({ installed: without('xvfb', 'libgbm1') });
    await provideSystemPackages(['electron', 'screen'], ports);
    expect(said.slice(0, 3)).toEqual([
      'These system packages are missing:',
      '  libgbm1 (Electron needs them to open a window)',
      expect.stringMatching(/^ {2}xvfb \(a desktop/),
    ]);
    expect(commands.at(-1)).toMatch(
      /^env DEBIAN_FRONTEND=noninteractive apt-get .* install --no-install-recommends libgbm1 xvfb$/,
    );
  });

  it('only the sets that are asked for count', async () => {
    const { ports, commands } = debian({ installed: without('xvfb', 'sip-tester') });
    await provideSystemPackages(['electron'], ports);
    expect(commands).toEqual([]);
  });

  it('a package that was renamed counts as installed, and is installed, under its new name', async () => {
    const there = debian({ installed: [...without('libasound2'), 'libasound2t64'] });
    await provideSystemPackages(['electron'], there.ports);
    expect(there.commands).toEqual([]);

    const missing = debian({ installed: without('libasound2'), archive: (name) => name.endsWith('t64') });
    await provideSystemPackages(['electron'], missing.ports);
    expect(missing.commands.at(-1)).toMatch(/ libasound2t64$/);
  });

  it('a person who says no is told how to do it by hand', async () => {
    const { ports, commands } = debian(
      { installed: without('openbox') },
      { ask: () => Promise.resolve(false) },
    );
    await expect(provideSystemPackages(['screen'], ports)).rejects.toThrow('sudo apt-get install openbox');
    expect(commands).toEqual([]);
  });

  it('sudo is used by whoever is not root, and does not ask for a password when nobody can answer', async () => {
    const machine = { installed: without('openbox') };
    const alone = debian(machine, { isRoot: false });
    await provideSystemPackages(['screen'], alone.ports);
    expect(alone.commands.at(-1)).toMatch(/^sudo -n env DEBIAN_FRONTEND=noninteractive apt-get /);
    const person = debian(machine, { isRoot: false, ask: () => Promise.resolve(true) });
    await provideSystemPackages(['screen'], person.ports);
    expect(person.commands.at(-1)).toMatch(/^sudo env DEBIAN_FRONTEND=noninteractive apt-get /);
  });

  it('a failed installation tells what apt-get said', async () => {
    const { ports } = debian({ installed: without('openbox'), installationFails: true });
    await expect(provideSystemPackages(['screen'], ports)).rejects.toThrow('E: No space left on device');
  });
});

describe('elsewhere', () => {
  it('a Linux that has the programs goes on', async () => {
    const ports = { ...debian({ installed: [] }).ports, hasProgram: (name: string) => name !== 'apt-get' };
    await provideSystemPackages(['electron', 'screen', 'proof'], ports);
  });

  it('a Linux that lacks one is told which', async () => {
    const ports = {
      ...debian({ installed: [] }).ports,
      hasProgram: (name: string) => !/apt-get|dunst/.test(name),
    };
    await expect(provideSystemPackages(['screen'], ports)).rejects.toThrow('dunst (Debian: dunst)');
  });

  it('macOS and Windows need nothing', async () => {
    const ports = { ...debian({ installed: [] }).ports, hasProgram: () => false };
    await provideSystemPackages(['electron', 'screen', 'proof'], { ...ports, platform: 'darwin' });
    await provideSystemPackages(['electron', 'screen', 'proof'], { ...ports, platform: 'win32' });
  });
});
