import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accounts, type Bench } from './bench.ts';
import { RawAmi } from './raw-ami.ts';

/**
 * Puts a section into manager.conf in place of the account's own, as whoever looks after a PBX would, and has it read anew.
 * @param section begins with, or holds, the name of the account in brackets
 * @returns puts back what was there
 */
export async function replaceAccount(bench: Bench, section: string): Promise<() => Promise<void>> {
  const file = join(bench.tree, bench.home, 'etc', 'manager.conf');
  const before = await readFile(file, 'utf8');
  const name = /^\[(.+)\]$/mu.exec(section)?.[1] ?? '';
  const kept = before.split(/^(?=\[)/mu).filter((each) => !each.startsWith(`[${name}]`));
  await writeFile(file, `${kept.join('')}\n${section}\n`);
  await reload(bench);
  return async () => {
    await writeFile(file, before);
    await reload(bench);
  };
}

/** What the console says of an account's rights, as `read` and `write` have them. */
export async function rightsOnConsole(bench: Bench, user: string): Promise<readonly string[]> {
  const text = await onConsole(bench, `manager show user ${user}`);
  return ['read', 'write'].map((list) => new RegExp(`${list} perm: (.*)`, 'u').exec(text)?.[1]?.trim() ?? '');
}

async function reload(bench: Bench): Promise<void> {
  await onConsole(bench, 'manager reload');
}

async function onConsole(bench: Bench, command: string): Promise<string> {
  const ami = await RawAmi.connect(bench.amiPort);
  try {
    await ami.login(accounts.admin, 'off');
    await ami.action({ Action: 'Command', Command: command });
    return ami.text;
  } finally {
    ami.close();
  }
}
