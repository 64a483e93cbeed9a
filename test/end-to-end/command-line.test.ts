import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { until } from '../asterisk/until.ts';
import { findRuntime } from '../../build/electron-runtime.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';

describe('the command line', () => {
  let desktop: Desktop;
  let executable: string;

  beforeAll(async () => {
    desktop = await startDesktop();
    ({ executable } = await findRuntime({ purpose: 'demo-or-test' }));
  });
  afterAll(async () => {
    await desktop.close();
  });

  /** Runs the built app to its end. */
  const tipring = async (...args: readonly string[]) => {
    const noSandbox = desktop.isRoot ? ['--no-sandbox'] : [];
    const { code, stdout, stderr } = await desktop.session.run(executable, [
      ...noSandbox,
      process.cwd(),
      ...args,
    ]);
    return { code, stdout: stdout.toString(), stderr };
  };

  /** Runs the built app, which refuses to start; its box is read and closed. */
  const refused = async (...args: readonly string[]) => {
    const ended = tipring(...args);
    await until('the box', async () => (await desktop.focusedWindow()) === 'Tipring');
    await desktop.press('Return');
    return ended;
  };

  it('tells the version and the help', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile('package.json', 'utf8')));
    expect(await tipring('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
    const help = await tipring('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('--config FILE');
  });

  it('names file, field and reason of a wrong configuration file, and ends', async () => {
    const file = await desktop.session.write('wrong.json', '{"version":1,"pbx":{"port":"many"}}');
    const { code, stderr } = await refused('--config', file);
    expect(code).toBe(2);
    expect(stderr).toContain(file);
    expect(stderr).toContain('pbx.port');
  });

  it('says that a configuration file is not there', async () => {
    const { code, stderr } = await refused('--config', '/nowhere/at/all.json');
    expect(code).toBe(2);
    expect(stderr).toContain('/nowhere/at/all.json cannot be read');
  });

  it('says what it takes where something else is given', async () => {
    const { code, stderr } = await refused('1002');
    expect(code).toBe(2);
    expect(stderr).toContain('It is not a tel:, callto: or sip: link.');
  });

  it('says that it cannot write to its folder, and does not claim to run already', async () => {
    const file = await desktop.session.write('no-folder', '');
    const { code, stdout, stderr } = await refused('--user-data-dir', `${file}/inside`);
    expect(code).toBe(2);
    expect(stderr).toContain('Tipring cannot write to its folder');
    expect(stdout).not.toContain('running already');
  });

  it('refuses a link that would be too long for a Tipring that runs already', async () => {
    const { code, stderr } = await refused(`tel:${'1'.repeat(100_000)}`);
    expect(code).toBe(2);
    expect(stderr).toContain('far too long');
  });
});
