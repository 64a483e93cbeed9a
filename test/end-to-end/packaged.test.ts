import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findRuntime } from '../../build/electron-runtime.ts';
import { packageApp } from '../../build/packager.ts';
import { version } from '../../package.json';
import { until } from '../asterisk/until.ts';
import { packagedPlace } from '../support/packaged-place.ts';
import type { PackagedPlace } from '../support/packaged-place.ts';

const onLinux = it.runIf(process.platform === 'linux');

let folder: string;
let executable: string;

beforeAll(async () => {
  if (!existsSync('out/main/main.js')) throw new Error('Build the app first: npm run build');
  folder = await mkdtemp(path.join(tmpdir(), 'tipring-packaged-'));
  await chmod(folder, 0o755);
  const runtime = await findRuntime({ purpose: 'demo-or-test' });
  ({ executable } = await packageApp({ runtime, kind: 'folder', outputFolder: folder }));
  // As installed packages have it, for systems where users cannot have name spaces of their own.
  if (process.getuid?.() === 0) await chmod(path.join(path.dirname(executable), 'chrome-sandbox'), 0o4755);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('runs the code of its own archive and nothing else', async () => {
    const fuses = await getCurrentFuseWire(executable);
    const state = (fuse: FuseV1Options): string => (fuses[fuse] === FuseState.ENABLE ? 'on' : 'off');
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspector: state(FuseV1Options.EnableNodeCliInspectArguments),
      checksArchive: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyArchive: state(FuseV1Options.OnlyLoadAppFromAsar),
      privilegedFiles: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: 'off',
      nodeOptions: 'off',
      inspector: 'off',
      checksArchive: 'on',
      onlyArchive: 'on',
      privilegedFiles: 'off',
    });
  });

  onLinux('holds one archive and, outside it, keytar alone', async () => {
    const resources = path.join(path.dirname(executable), 'resources');
    expect((await readdir(resources)).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(await readdir(path.join(resources, 'app.asar.unpacked', 'node_modules'))).toEqual(['keytar']);
  });
});

describe('the packaged app', () => {
  let place: PackagedPlace;

  beforeAll(async () => {
    place = await packagedPlace();
  });

  afterAll(() => place.close());

  /** Waits for a window of the running app and connects to it from outside, as the inspector is switched off. */
  const page = async (userData: string, name: 'pop' | 'dial'): Promise<Page> => {
    const port = await until('the port of the developer tools', async () => {
      const text = await readFile(path.join(userData, 'DevToolsActivePort'), 'utf8').catch(() => '');
      return text.split('\n')[0] || undefined;
    });
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    onTestFinished(() => browser.close());
    const context = browser.contexts()[0];
    return until(`the window ${name}`, () =>
      context?.pages().find((window) => window.url() === `app://tipring/${name}.html`),
    );
  };

  it('tells its own version, whatever Electron is told by the environment', async () => {
    const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' };
    expect(await place.run(executable, ['--version'], env)).toEqual({ code: 0, stdout: `${version}\n` });
  });

  it('knows that it is packaged, and shows a call', async () => {
    const userData = path.join(place.folder, 'demo');
    place.start(executable, ['--demo', '--user-data-dir', userData, '--remote-debugging-port=0']);
    const pop = await page(userData, 'pop');
    await pop.getByRole('article').getByText('Incoming call').waitFor({ timeout: 20_000 });
    expect(await readFile(path.join(userData, 'logs', 'tipring.log'), 'utf8')).toContain(
      ', packaged, on Electron',
    );
  });

  onLinux('is registered by its desktop entry, and is handed the tel: link that is opened', async () => {
    const session = place.desktop?.session;
    if (session === undefined) throw new Error('There is no test desktop');
    const entry = await readFile(path.join(path.dirname(executable), 'tipring.desktop'), 'utf8');
    expect(entry).toContain(`Exec="${executable}" %U\n`);
    expect(entry).toContain('MimeType=x-scheme-handler/tel;x-scheme-handler/callto;x-scheme-handler/sip;\n');

    const userData = path.join(session.folder, 'home/.config/Tipring');
    place.start(executable, ['--hidden', '--remote-debugging-port=0']);
    await page(userData, 'pop');
    await session.write('home/.local/share/applications/tipring.desktop', entry);
    await session.output('xdg-mime', ['default', 'tipring.desktop', 'x-scheme-handler/tel']);
    await session.output('xdg-open', ['tel:030-5550199']);
    const dial = await page(userData, 'dial');
    await dial.getByText('0305550199').first().waitFor();
  });
});
