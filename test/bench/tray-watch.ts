import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { DesktopSession } from '../support/desktop-session.ts';
import { DesktopError } from '../support/desktop-session.ts';
import { epochNow } from './epoch.ts';

/** How long a tray may take, milliseconds. */
const patience = 30_000;

/** Listens on the session's bus for what the panel gets to show in its tray. */
export class TrayWatch {
  readonly #monitor: ChildProcess;
  #heard: (line: string) => void = () => undefined;

  constructor(session: DesktopSession) {
    const [command, ...args] = session.command('dbus-monitor', ['--session']);
    this.#monitor = spawn(command, args, { env: session.env, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#monitor.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#heard(text);
    });
  }

  /**
   * Waits until the panel has a tooltip with these words.
   *
   * @returns when, milliseconds since 1970
   * @throws DesktopError when it does not come within 30 seconds
   */
  async shows(words: string): Promise<number> {
    let give = (): void => undefined;
    try {
      return await new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new DesktopError(`The tray did not say "${words}" within ${patience / 1000} s.`));
        }, patience);
        give = () => {
          clearTimeout(timer);
        };
        this.#heard = (text) => {
          if (text.includes(words)) resolve(epochNow());
        };
      });
    } finally {
      give();
      this.#heard = () => undefined;
    }
  }

  close(): void {
    this.#monitor.kill();
  }
}
