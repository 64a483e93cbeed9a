import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { App } from 'electron';
import { failure, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';

const run = promisify(execFile);

const schemes = ['tel', 'callto', 'sip'] as const;
const desktopFile = 'tipring.desktop';

/** What starts this very program: its file and, from source, the folder of the app. */
export interface ProgramStart {
  readonly program: string;
  readonly args: readonly string[];
}

/** An argument of Exec in a desktop entry. Source: freedesktop.org Desktop Entry Specification, "The Exec key". */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/["`$\\]/g, (letter) => `\\${letter}`).replaceAll('%', '%%')}"`;

/**
 * A desktop entry that opens phone links with this program.
 *
 * @param start what starts the program
 * @returns the text of the `.desktop` file
 */
export const desktopEntry = ({ program, args }: ProgramStart): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tipring',
    'Comment=Shows who calls, dials what you click',
    `Exec=${[program, ...args].map(quoted).join(' ')} %u`,
    'Icon=tipring',
    'Terminal=false',
    'Categories=Network;Telephony;',
    'StartupWMClass=Tipring',
    `MimeType=${schemes.map((scheme) => `x-scheme-handler/${scheme};`).join('')}`,
    '',
  ].join('\n');

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

  /** Registers this program for all three schemes. */
  async register(): Promise<Result<undefined>> {
    const done = process.platform === 'linux' ? await this.#registerOnLinux() : this.#registerElsewhere();
    await this.look();
    if (done && this.#opens === 'yes') return success(undefined);
    return failure({
      code: 'links-not-registered',
      what: 'Tipring could not be made the program for phone links.',
      why: 'The system did not take the change.',
      next: 'Choose Tipring for tel: links in the default applications of your system settings.',
    });
  }

  #registration(): [string, string[]] {
    return [this.#start.program, [...this.#start.args]];
  }

  #registerElsewhere(): boolean {
    return schemes.every((scheme) => this.#app.setAsDefaultProtocolClient(scheme, ...this.#registration()));
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
        ...schemes.map((scheme) => `x-scheme-handler/${scheme}`),
      ]);
      return true;
    } catch {
      return false;
    }
  }
}
