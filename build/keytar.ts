import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';
import type { RunCommand } from './command.ts';

/** What building keytar touches; each has the real thing as its default. */
export interface KeytarPorts {
  readonly env: NodeJS.ProcessEnv;
  readonly run: RunCommand;
  readonly say: (line: string) => void;
}

const realPorts = (): KeytarPorts => ({
  env: process.env,
  run: runCommand,
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
});

/** Node's own headers lie beside it as a rule; node-gyp then downloads nothing. */
const withLocalHeaders = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  const headers = existsSync(path.join(prefix, 'include', 'node', 'node.h'));
  return headers ? { npm_config_nodedir: prefix, ...env } : env;
};

/**
 * Sees to it that keytar, which is optional and compiled, is there and loads. `npm ci` leaves it out on a machine
 * without compiler or libsecret's headers; once they are installed it is fetched in the version of the lock file.
 *
 * @returns whether keytar loads now
 */
export const provideKeytar = async (replaced: Partial<KeytarPorts> = {}): Promise<boolean> => {
  const ports = { ...realPorts(), ...replaced };
  const loads = async (): Promise<boolean> =>
    (await ports.run(process.execPath, ['--eval', 'require("keytar")'])).code === 0;
  if (await loads()) return true;
  const env = withLocalHeaders(ports.env);
  ports.say('Building keytar, which keeps the password in the keychain.');
  for (const args of [
    ['install', '--no-save'],
    ['rebuild', 'keytar'],
  ]) {
    const { code, output } = await ports.run('npm', args, { env });
    if (await loads()) return true;
    if (code !== 0) ports.say(output.trim());
  }
  return false;
};
