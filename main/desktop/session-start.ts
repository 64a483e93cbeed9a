import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { autostartEntry, startsAutomatically } from './desktop-entry.ts';
import type { ProgramStart } from './desktop-entry.ts';

export interface SessionStartOptions {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  /** What the system is to start. */
  readonly start: ProgramStart;
  readonly platform: NodeJS.Platform;
  /** The folder of the user's configuration, such as `~/.config`. */
  readonly configFolder: string;
}

/** An argument as a command line of Windows has it. Source: Microsoft, "Parsing C command-line arguments". */
const quoted = (argument: string): string =>
  /^[^\s"]+$/.test(argument)
    ? argument
    : `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;

/** Starts Tipring with the user's session, or no longer, and tells whether it does. */
export class SessionStart {
  readonly #options: SessionStartOptions;
  #starts = false;

  constructor(options: SessionStartOptions) {
    this.#options = options;
  }

  /** As of the last look. */
  get starts(): boolean {
    return this.#starts;
  }

  /** Asks the system whether it starts Tipring. */
  async look(): Promise<void> {
    const { app, start, platform } = this.#options;
    if (platform === 'linux') {
      const entry = await readFile(this.#entryFile, 'utf8').catch(() => '');
      this.#starts = startsAutomatically(entry, start);
      return;
    }
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(this.#loginItem);
    // On Windows the user may have switched it off in the task manager.
    this.#starts = openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin);
  }

  /** Has the system start Tipring from now on, or no longer. */
  async change(starts: boolean): Promise<Result<undefined>> {
    const { app, start, platform } = this.#options;
    try {
      if (platform !== 'linux') {
        app.setLoginItemSettings({ ...this.#loginItem, openAtLogin: starts, enabled: starts });
      } else if (starts) {
        await mkdir(dirname(this.#entryFile), { recursive: true });
        await writeFile(this.#entryFile, autostartEntry(start));
      } else {
        await rm(this.#entryFile, { force: true });
      }
    } catch {
      return failure(problem('session-start-not-changed'));
    }
    await this.look();
    return this.#starts === starts ? success(undefined) : failure(problem('session-start-not-changed'));
  }

  get #entryFile(): string {
    return join(this.#options.configFolder, 'autostart', 'tipring.desktop');
  }

  /** macOS knows the app by itself. */
  get #loginItem(): { readonly path?: string; readonly args?: string[] } {
    const { start, platform } = this.#options;
    return platform === 'win32' ? { path: start.program, args: start.args.map(quoted) } : {};
  }
}
