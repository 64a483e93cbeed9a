import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { App } from 'electron';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { desktopEntry, linkSchemes } from './desktop-entry.ts';
import type { ProgramStart } from './desktop-entry.ts';

const run = promisify(execFile);

const desktopFile = 'tipring.desktop';

/** Makes Tipring the program that opens tel:, callto: and sip: links, and tells whether it is. */
export class LinkOpener {
  readonly #app: App;
  readonly #start: ProgramStart;
  #opens: 'yes' | 'no' | 'unknown' = 'unknown';

  constructor(app: App, start: ProgramStart) {
    this.#app = app;
    this.#start = start;
  }

  /** As of the last look. */
  get opens(): 'yes' | 'no' | 'unknown' {
    return this.#opens;
  }

  /** Asks the system whether Tipring opens tel: links. */
  async look(): Promise<void> {
    this.#opens = await this.#isDefault();
  }

  async #isDefault(): Promise<'yes' | 'no' | 'unknown'> {
    if (process.platform !== 'linux')
      return this.#app.isDefaultProtocolClient('tel', ...this.#registration()) ? 'yes' : 'no';
    try {
      const { stdout } = await run('xdg-mime', ['query', 'default', 'x-scheme-handler/tel']);
      return stdout.trim() === desktopFile ? 'yes' : 'no';
    } catch {
      return 'unknown';
    }
  }

  /** Registers this program for all three linkSchemes. */
  async register(): Promise<Result<undefined>> {
    const done = process.platform === 'linux' ? await this.#registerOnLinux() : this.#registerElsewhere();
    await this.look();
    if (done && this.#opens === 'yes') return success(undefined);
    return failure(problem('links-not-registered'));
  }

  #registration(): [string, string[]] {
    return [this.#start.program, [...this.#start.args]];
  }

  #registerElsewhere(): boolean {
    return linkSchemes.every((scheme) =>
      this.#app.setAsDefaultProtocolClient(scheme, ...this.#registration()),
    );
  }

  async #registerOnLinux(): Promise<boolean> {
    try {
      const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
      const folder = join(data, 'applications');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, desktopFile), desktopEntry(this.#start));
      await run('xdg-mime', [
        'default',
        desktopFile,
        ...linkSchemes.map((scheme) => `x-scheme-handler/${scheme}`),
      ]);
      return true;
    } catch {
      return false;
    }
  }
}
