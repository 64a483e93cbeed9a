import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserWindow } from 'electron';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { findRuntime } from '../../build/electron-runtime.ts';
import type { Runtime } from '../../build/electron-runtime.ts';
import { until } from '../asterisk/until.ts';
import { DesktopError } from './desktop-session.ts';
import type { Ended } from './desktop-session.ts';
import type { Desktop } from './desktop.ts';
import { Tray } from './tray.ts';

export interface ElectronAppOptions {
  readonly desktop: Desktop;
  /** The folder of the app, with its package.json. */
  readonly folder: string;
  readonly args?: readonly string[];
  /** Added to the environment of the desktop. */
  readonly env?: Readonly<Record<string, string>>;
  /** `roomy` for tests, `as-shipped` where memory is measured. Default: roomy. */
  readonly heap?: 'roomy' | 'as-shipped';
  /** Which Electron. Default: the one that all tests run. */
  readonly runtime?: Runtime;
}

/**
 * V8 collects young objects less often. The inspector waits for each answer by a promise that V8 may collect, so that
 * Playwright now and then lost an answer, or a window, while an app started.
 */
const roomyHeap = '--js-flags=--min-semi-space-size=32 --max-semi-space-size=64';

const run = promisify(execFile);
/** How long an app may take to quit before it is killed, milliseconds. */
const quitPatience = 10_000;

/**
 * The Electron executable for a desktop's user. Root's cache is closed to everybody else: then the runtime is
 * linked (or copied, from another disk) into the desktop's own folder. Where the user cannot have name spaces of
 * its own, as in a chroot or some containers, Chromium's sandbox wants its helper to belong to root there.
 */
export const executableFor = async ({ session }: Desktop, runtime?: Runtime): Promise<string> => {
  const { executable, folder } = runtime ?? (await findRuntime({ purpose: 'demo-or-test' }));
  const succeeds = async (program: string, ...args: readonly string[]): Promise<boolean> =>
    (await session.run(program, args)).code === 0;
  const hasNameSpaces = await succeeds('unshare', '--user', 'true');
  if (hasNameSpaces && (await succeeds('test', '-x', executable))) return executable;
  const copy = path.join(session.folder, 'electron');
  const copied = path.join(copy, path.relative(folder, executable));
  if (await succeeds('test', '-x', copied)) return copied;
  await run('cp', ['--archive', '--link', folder, copy]).catch(() =>
    run('cp', ['--archive', '--force', folder, `${copy}/`]),
  );
  await run('chmod', ['--recursive', 'a+rX', copy]);
  if (!hasNameSpaces && process.getuid?.() === 0) {
    const helper = 'chrome-sandbox';
    await run('install', ['--mode=4755', path.join(folder, helper), path.join(copy, helper)]);
  }
  return copied;
};

/** A field of /proc/PID/status; empty when the process has ended. */
const statusField = async (pid: number, name: string): Promise<string> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
};

const isDescendant = async (pid: number, ancestor: number): Promise<boolean> => {
  const parent = Number(await statusField(pid, 'PPid'));
  return parent > 1 && (parent === ancestor || isDescendant(parent, ancestor));
};

/**
 * What a function in the main process answered, or undefined where its answer was lost: while an app makes much
 * garbage, V8 may collect the promise that the inspector waits for. The function itself has run by then, unless it
 * is asynchronous.
 */
export const answerOrLost = async <Answer>(evaluation: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await evaluation;
  } catch (error) {
    if (error instanceof Error && error.message.includes('promise was garbage collected')) return undefined;
    throw error;
  }
};

/** An Electron app on a test desktop, driven by Playwright and seen from outside. */
export class ElectronApp {
  readonly playwright: ElectronApplication;
  readonly tray: Tray;
  readonly #options: ElectronAppOptions;
  readonly #executable: string;
  #output = '';
  #ended = false;

  constructor(playwright: ElectronApplication, options: ElectronAppOptions, executable: string) {
    this.playwright = playwright;
    this.#options = options;
    this.#executable = executable;
    this.tray = new Tray(options.desktop.session, this.pid);
    const { stdout, stderr } = playwright.process();
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    }
    playwright.on('close', () => (this.#ended = true));
  }

  get pid(): number {
    return this.playwright.process().pid ?? 0;
  }

  /** What the app wrote to standard output and standard error since Playwright was through with launching it. */
  get output(): string {
    return this.#output;
  }

  /** True once the app has ended. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Waits for the page at this address; its window may be hidden. */
  page(url: string): Promise<Page> {
    return until(
      `a window with ${url}`,
      () => this.playwright.windows().find((page) => page.url() === url),
      20_000,
    );
  }

  /** Is there a window with this page now? */
  hasPage(url: string): boolean {
    return this.playwright.windows().some((page) => page.url() === url);
  }

  /** Does Electron show the page's window? */
  async isVisible(page: Page): Promise<boolean> {
    const window = await this.playwright.browserWindow(page);
    return window.evaluate((shown: BrowserWindow) => shown.isVisible());
  }

  /** Where the page's window is, pixels of the screen. */
  async bounds(page: Page): Promise<Electron.Rectangle> {
    const window = await this.playwright.browserWindow(page);
    return window.evaluate((shown: BrowserWindow) => shown.getBounds());
  }

  /** Starts the app once more with other arguments, such as a link, and waits for the end of the second process. */
  async secondInstance(...args: readonly string[]): Promise<Ended> {
    const { desktop, folder, env = {} } = this.#options;
    const noSandbox = desktop.isRoot ? ['--no-sandbox'] : [];
    return desktop.session.run(this.#executable, [...noSandbox, folder, ...args], { env });
  }

  /** Do all renderer processes run in Chromium's sandbox (a system call filter and process numbers of their own)? */
  async renderersAreSandboxed(): Promise<boolean> {
    const sandboxed: boolean[] = [];
    for (const pid of (await readdir('/proc')).map(Number).filter((number) => number > 0)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (!command.includes('--type=renderer') || !(await isDescendant(pid, this.pid))) continue;
      const numbers = (await statusField(pid, 'NSpid')).split('\t');
      sandboxed.push((await statusField(pid, 'Seccomp')) === '2' && numbers.length > 1);
    }
    return sandboxed.length > 0 && sandboxed.every(Boolean);
  }

  /** Quits the app as its own quitting does; kills it when that takes too long. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const child = this.playwright.process();
    const patience = setTimeout(() => child.kill('SIGKILL'), quitPatience);
    await this.playwright.close().catch(() => undefined);
    clearTimeout(patience);
  }
}

/** Starts an app on a desktop, without Chromium's sandbox only where it cannot be had (as root). */
export const startElectronApp = async (options: ElectronAppOptions): Promise<ElectronApp> => {
  const { desktop, folder, args = [], env = {}, heap = 'roomy' } = options;
  const { session } = desktop;
  if ((await session.run('test', ['-r', path.join(folder, 'package.json')])).code !== 0) {
    throw new DesktopError(`The desktop's user (${session.user.uid}) may not read ${folder}.`);
  }
  const executable = await executableFor(desktop, options.runtime);
  const command = session.command(executable).map((word) => `'${word}'`);
  const script = await session.write('electron.sh', `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`, 0o700);
  const playwright = await _electron.launch({
    executablePath: script,
    args: [folder, ...(heap === 'roomy' ? [roomyHeap] : []), ...args],
    cwd: session.folder,
    env: { ...session.env, ...env },
    chromiumSandbox: !desktop.isRoot,
    // As the desktop has it; Playwright would make it light.
    colorScheme: null,
  });
  return new ElectronApp(playwright, options, executable);
};
