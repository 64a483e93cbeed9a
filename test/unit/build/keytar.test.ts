import { expect, it } from 'vitest';
import type { RunCommand } from '../../../build/command.ts';
import { provideKeytar } from '../../../build/keytar.ts';

/** A machine on which keytar loads once one of the given npm commands has run. */
const machine = (...cures: readonly string[]) => {
  const commands: string[] = [];
  const said: string[] = [];
  const run: RunCommand = (command, args) => {
    if (command === 'npm') {
      commands.push(args.join(' '));
      return Promise.resolve({ code: 1, output: 'gyp ERR! no libsecret' });
    }
    const loads = cures.includes('none needed') || commands.some((line) => cures.includes(line));
    return Promise.resolve({ code: loads ? 0 : 1, output: '' });
  };
  return { commands, said, ports: { env: {}, run, say: (line: string) => said.push(line) } };
};

it('keytar that loads is left alone', async () => {
  const { ports, commands, said } = machine('none needed');
  expect(await provideKeytar(ports)).toBe(true);
  expect([commands, said]).toEqual([[], []]);
});

it('keytar that npm ci left out is fetched as the lock file has it', async () => {
  const { ports, commands } = machine('install --no-save');
  expect(await provideKeytar(ports)).toBe(true);
  expect(commands).toEqual(['install --no-save']);
});

it('keytar that is there but does not load is compiled anew', async () => {
  const { ports, commands } = machine('rebuild keytar');
  expect(await provideKeytar(ports)).toBe(true);
  expect(commands).toEqual(['install --no-save', 'rebuild keytar']);
});

it('keytar that cannot be built is reported with what npm said', async () => {
  const { ports, said } = machine();
  expect(await provideKeytar(ports)).toBe(false);
  expect(said.at(-1)).toBe('gyp ERR! no libsecret');
});
