import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chown, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../asterisk/until.ts';

/** Who the programs of a session run as. */
export interface SessionUser {
  readonly uid: number;
  readonly gid: number;
}

/** How a program of the session ended. */
export interface Ended {
  /** The exit code; 128 when a signal ended it. */
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A program of the test desktop could not be started or failed. */
export class DesktopError extends Error {
  override readonly name = 'DesktopError';
}

export interface SessionOptions {
  /** The session's own folder, absolute: home, runtime folder and everything else are in it. Removed at the end. */
  readonly folder: string;
  readonly user: SessionUser;
}

const folders = {
  HOME: 'home',
  XDG_CONFIG_HOME: 'home/.config',
  XDG_CACHE_HOME: 'home/.cache',
  XDG_DATA_HOME: 'home/.local/share',
  XDG_STATE_HOME: 'home/.local/state',
  XDG_RUNTIME_DIR: 'run',
  TMPDIR: 'tmp',
} as const;

const whole = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

/**
 * Programs that run for one user in one environment of their own, and end together: with `close`,
 * or with this process, however it ends.
 */
export class DesktopSession {
  readonly folder: string;
  readonly user: SessionUser;
  #env: Readonly<Record<string, string>>;
  readonly #daemons: ChildProcess[] = [];

  constructor({ folder, user }: SessionOptions) {
    this.folder = folder;
    this.user = user;
    this.#env = {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      LANG: 'C.UTF-8',
      // The desktop whose keyring Chromium looks for by itself.
      XDG_CURRENT_DESKTOP: 'GNOME',
      XDG_SESSION_TYPE: 'x11',
      NO_AT_BRIDGE: '1',
      ...Object.fromEntries(Object.entries(folders).map(([name, at]) => [name, path.join(folder, at)])),
    };
  }

  /** The environment of every program of the session. */
  get env(): Readonly<Record<string, string>> {
    return this.#env;
  }

  addToEnvironment(more: Readonly<Record<string, string>>): void {
    this.#env = { ...this.#env, ...more };
  }

  /** Makes the session's folders. */
  async prepare(): Promise<void> {
    await chown(this.folder, this.user.uid, this.user.gid);
    for (const at of ['home', 'home/.local', ...Object.values(folders)]) {
      await mkdir(path.join(this.folder, at), { recursive: true, mode: 0o700 });
      await chown(path.join(this.folder, at), this.user.uid, this.user.gid);
    }
  }

  /**
   * Writes a file that the session's user can read, and nobody else.
   *
   * @param at path inside the session's folder
   * @param mode such as 0o700 for a script
   * @returns the absolute path
   */
  async write(at: string, text: string, mode = 0o600): Promise<string> {
    const file = path.join(this.folder, at);
    const missing = await mkdir(path.dirname(file), { recursive: true });
    for (let made = path.dirname(file); missing !== undefined && made.length >= missing.length;) {
      await chown(made, this.user.uid, this.user.gid);
      made = path.dirname(made);
    }
    await writeFile(file, text, { mode });
    await chown(file, this.user.uid, this.user.gid);
    return file;
  }

  /** The command that runs a program as the session's user and ends it with its parent. */
  command(program: string, args: readonly string[] = []): readonly [string, ...string[]] {
    const { uid, gid } = this.user;
    const other = uid !== process.getuid?.();
    const change = other ? [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : [];
    return ['setpriv', '--pdeathsig', 'TERM', ...change, '--', program, ...args];
  }

  #spawn(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const [command, ...rest] = this.command(program, args);
    return spawn(command, rest, {
      cwd: this.folder,
      env: { ...this.#env, ...env },
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  /**
   * Starts a program that runs until the session ends.
   *
   * @param input what it reads from its standard input
   * @returns the first line that it writes
   */
  startDaemon(program: string, args: readonly string[], input = ''): { readonly firstLine: Promise<string> } {
    const child = this.#spawn(program, args);
    this.#daemons.push(child);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    let output = '';
    let complaints = '';
    child.stderr.on(
      'data',
      (chunk: Buffer) => (complaints = `${complaints}${chunk.toString()}`.slice(-2000)),
    );
    const firstLine = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('\n')) resolve(output.split('\n')[0] ?? '');
      });
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new DesktopError(`${program} ended with code ${code ?? 128}: ${complaints.trim()}`));
      });
    });
    firstLine.catch(() => undefined);
    return { firstLine };
  }

  /** Runs a program to its end. */
  async run(
    program: string,
    args: readonly string[],
    options: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
  ): Promise<Ended> {
    const child = this.#spawn(program, args, options.env);
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        resolve(code ?? 128);
      });
    });
    const [code, stdout, stderr] = await Promise.all([ended, whole(child.stdout), whole(child.stderr)]);
    return { code, stdout, stderr: stderr.toString() };
  }

  /**
   * Runs a program to its end and returns what it wrote.
   *
   * @throws DesktopError when its exit code is not 0
   */
  async output(program: string, args: readonly string[], input?: string): Promise<string> {
    const { code, stdout, stderr } = await this.run(program, args, input === undefined ? {} : { input });
    if (code !== 0) throw new DesktopError(`${program} ${args.join(' ')} failed: ${stderr.trim()}`);
    return stdout.toString();
  }

  /** Ends every program of the session, those that the bus has started too, and removes the session's folder. */
  async close(): Promise<void> {
    for (const { pid } of this.#daemons.toReversed()) if (pid !== undefined) signal(-pid, 'SIGTERM');
    const patience = performance.now() + 2000;
    await until('the end of the programs of the desktop', async () => {
      const left = await this.#processes();
      for (const pid of left) signal(pid, performance.now() < patience ? 'SIGTERM' : 'SIGKILL');
      return left.length === 0;
    });
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** The processes whose environment has this session's runtime folder. */
  async #processes(): Promise<readonly number[]> {
    const mark = `XDG_RUNTIME_DIR=${path.join(this.folder, folders.XDG_RUNTIME_DIR)}\0`;
    const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
    const found: number[] = [];
    for (const pid of pids) {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      if (environment.includes(mark)) found.push(pid);
    }
    return found;
  }
}

/** Signals a process, or with a negative number its group; one that has ended is no error. */
const signal = (pid: number, name: 'SIGTERM' | 'SIGKILL'): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
};
