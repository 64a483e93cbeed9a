import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApplication } from '../build/application.ts';
import { runCommand } from '../build/command.ts';
import { findRuntime } from '../build/electron-runtime.ts';
import { provideKeytar } from '../build/keytar.ts';
import { provideSystemPackages } from '../build/system-packages.ts';
import { addTotals, noTests, totalsOf } from './support/vitest-report.ts';
import type { Totals } from './support/vitest-report.ts';

// `npm test`: everything there is to check, part after part. A part that fails does not keep the next from running.

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const npmScript = async (script: string, env: NodeJS.ProcessEnv = {}): Promise<void> => {
  const { code } = await runCommand('npm', ['run', '--silent', script], {
    output: 'shown',
    env: { ...process.env, ...env },
  });
  if (code !== 0) throw new Error(`npm run ${script} ended with code ${code}`);
};

const keytar = async (): Promise<void> => {
  if (await provideKeytar()) return;
  const sentence = 'keytar could not be built, so the real keychain cannot be tested';
  if (process.env['CI']) throw new Error(sentence);
  say(`${sentence}.`);
};

/** The end-to-end tests all run the Electron that is found here. */
const runtime = async (): Promise<void> => {
  const found = await findRuntime({ purpose: 'demo-or-test' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = found.folder;
  say(`Electron ${found.version} (${found.origin}) in ${found.folder}`);
};

const vitest = async (project: string, reports: string): Promise<Totals> => {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runCommand(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', project, ...reporters],
    {
      output: 'shown',
    },
  );
  const totals = totalsOf(await readFile(report, 'utf8'));
  // An error that vitest can lay at no test's door fails the run all the same.
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
};

const main = async (): Promise<void> => {
  const failures: string[] = [];
  let totals = noTests;
  const part = async (name: string, run: () => Promise<Totals>): Promise<void> => {
    const started = performance.now();
    say(`\n── ${name}`);
    try {
      const counted = await run();
      totals = addTotals(totals, counted);
      if (counted.failed > 0) failures.push(`${name}: ${counted.failed} failed`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      say(failures.at(-1) ?? '');
    }
    say(`── ${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  };

  const step = (name: string, run: () => Promise<void>): Promise<void> =>
    part(name, async () => {
      await run();
      return noTests;
    });

  const reports = await mkdtemp(path.join(tmpdir(), 'tipring-test-'));
  await step('System packages', () => provideSystemPackages(['electron', 'screen', 'proof']));
  await step('keytar', keytar);
  await step('Electron', runtime);
  await step('Types', () => npmScript('check:types'));
  await step('Lint', () => npmScript('check:lint'));
  await step('Format', () => npmScript('check:format'));
  await step('Dead code', () => npmScript('check:dead-code'));
  await part('Unit tests', () => vitest('unit', reports));
  await part('Integration tests', () => vitest('integration', reports));
  await step('Build', buildApplication);
  await part('End-to-end tests', () => vitest('end-to-end', reports));
  if (process.platform === 'linux') {
    // As on a machine without a display, where it plays its story and ends.
    await step('Demo', () => npmScript('demo', { DISPLAY: '', WAYLAND_DISPLAY: '' }));
  }
  await rm(reports, { recursive: true });

  say(failures.length === 0 ? '\nEverything is in order.' : '\nFailed:');
  for (const failure of failures) say(`  ${failure}`);
  say(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exitCode = failures.length === 0 ? 0 : 1;
};

await main();
