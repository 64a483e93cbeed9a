import { readdir, readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { until } from '../asterisk/until.ts';
import { BenchError } from '../asterisk/bench.ts';
import type { Desktop } from '../support/desktop.ts';
import { answerOrLost } from '../support/electron-app.ts';
import { launchTipring } from '../support/launch.ts';
import type { LaunchOptions, Tipring } from '../support/launch.ts';
import { isConnected, patience, Watcher } from './seat.ts';
import type { Seat, Sight } from './seat.ts';

/** What a page of the pop says; run in the page, so it stands alone. */
const callsInPage = (): readonly string[] =>
  [...document.querySelectorAll('article')].map((card) => {
    const words = (selector: string): string => {
      const part = card.querySelector(selector)?.cloneNode(true);
      if (!(part instanceof Element)) return '';
      // Running and final times say nothing of what is seen.
      for (const time of part.querySelectorAll('.elapsed')) time.remove();
      return part.textContent.replace(/[\s·]+$/, '').trim();
    };
    const [name, number] = [words('.call-name'), card.getAttribute('data-number')];
    return `${words('.call-state')}: ${name}${number === null || number === name ? '' : ` (${number})`}`;
  });

/** The processes of an app, the first one before those that it has started. */
const processesOf = async (pid: number): Promise<readonly number[]> => {
  const parents = new Map<number, number>();
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]));
  }
  const own = (parent: number): readonly number[] => [
    parent,
    ...[...parents].filter(([, of]) => of === parent).flatMap(([child]) => own(child)),
  ];
  return own(pid);
};

/** To a process that may have ended meanwhile, as the helpers of a start do. */
const signal = (pid: number, name: 'SIGSTOP' | 'SIGCONT'): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/** A seat where the app runs in Electron, with what can go wrong only there. */
export interface AppSeat extends Seat {
  /** Sleeps, and the system tells nobody: only the clock shows it. */
  sleepUntold(duration: number, meanwhile: () => Promise<void>): Promise<void>;
  /** Ends the renderer process of the pop, as a crash does; resolves when it is gone. */
  crashPop(): Promise<void>;
}

/** The built app in Electron on a desktop: tray and pop as they are there. */
export class ElectronSeat implements AppSeat {
  readonly tipring: Tipring;
  readonly desktop: Desktop;
  readonly #watcher = new Watcher();

  private constructor(tipring: Tipring, desktop: Desktop) {
    this.tipring = tipring;
    this.desktop = desktop;
  }

  /** Starts the app. */
  static async at(options: LaunchOptions): Promise<ElectronSeat> {
    const tipring = await launchTipring(options);
    await tipring.tray.appeared();
    return new ElectronSeat(tipring, options.desktop);
  }

  get now() {
    return this.#watcher.now;
  }
  get seen() {
    return this.#watcher.seen;
  }

  async until(what: string, fits: (sight: Sight) => boolean): Promise<number> {
    try {
      return await until(
        what,
        async () => {
          const at = performance.now();
          const sight = await this.#look();
          if (sight === undefined) return undefined;
          this.#watcher.sees(sight);
          return fits(sight) ? at : undefined;
        },
        patience,
      );
    } catch (error) {
      if (!(error instanceof BenchError)) throw error;
      const log = (await this.tipring.log()).split('\n').slice(-20).join('\n');
      const sight = `Waited in vain for ${what}. Seen last: ${JSON.stringify(this.now)}`;
      throw new Error(`${sight}\nThe end of the log:\n${log}`, { cause: error });
    }
  }

  async sleep(duration: number, meanwhile: () => Promise<void>): Promise<void> {
    const { playwright } = this.tipring.app;
    const says = (event: 'suspend' | 'resume') =>
      answerOrLost(
        playwright.evaluate(({ powerMonitor }, name) => {
          powerMonitor.emit(name);
        }, event),
      );
    await says('suspend');
    await this.sleepUntold(duration, meanwhile);
    await says('resume');
  }

  async sleepUntold(duration: number, meanwhile: () => Promise<void>): Promise<void> {
    const { playwright, pid } = this.tipring.app;
    await answerOrLost(
      playwright.evaluate((_electron, jump) => {
        // Goes on from there when it sleeps again.
        const now = Date.now.bind(Date);
        Date.now = () => now() + jump;
      }, duration),
    );
    const processes = await processesOf(pid);
    for (const each of processes) signal(each, 'SIGSTOP');
    try {
      await meanwhile();
    } finally {
      for (const each of processes) signal(each, 'SIGCONT');
    }
  }

  async connectNow(): Promise<void> {
    await this.tipring.tray.choose('Connect now');
  }

  async tidy(): Promise<void> {
    const pop = await this.tipring.pop();
    await pop.getByRole('button', { name: 'Dismiss' }).evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await this.until('an empty pop', ({ pop: calls }) => calls.length === 0);
  }

  async crashPop(): Promise<void> {
    // Chromium's debugger falls over a page that dies while it attaches to it, and takes the app with it. Without a
    // debugger nothing of that is seen.
    await (await this.tipring.pop()).title();
    const alive = await until('a pop', () => this.#popProcess());
    await answerOrLost(
      this.tipring.app.playwright.evaluate(({ webContents }, pid) => {
        const pop = webContents.getAllWebContents().find((contents) => contents.getOSProcessId() === pid);
        pop?.forcefullyCrashRenderer();
      }, alive),
    );
    await until('the end of its process', async () => {
      const now = await this.#popProcess();
      return now !== undefined && now !== alive;
    });
  }

  close(): Promise<void> {
    return this.tipring.close();
  }

  async connected(): Promise<void> {
    await this.until('the link to the PBX', isConnected);
  }

  /** Undefined when nothing was to be seen of the pop. */
  async #look(): Promise<Sight | undefined> {
    const [toolTip, pop] = await Promise.all([this.tipring.tray.toolTip(), this.#pop()]);
    return pop && { tray: toolTip.split('\n')[1] ?? '', pop };
  }

  /** The number of the pop's renderer process, once its page is loaded. */
  #popProcess(): Promise<number | undefined> {
    return answerOrLost(
      this.tipring.app.playwright.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .find((contents) => contents.getURL().endsWith('/pop.html') && !contents.isLoading())
          ?.getOSProcessId(),
      ),
    );
  }

  /** Asked of Electron itself: a page that has crashed is none for Playwright any more. */
  async #pop(): Promise<readonly string[] | undefined> {
    const found: unknown = await answerOrLost(
      this.tipring.app.playwright.evaluate(async ({ BrowserWindow: windows }, source) => {
        const pop = windows
          .getAllWindows()
          .find((window: BrowserWindow) => window.webContents.getURL().endsWith('/pop.html'));
        const contents = pop?.webContents;
        if (pop?.isVisible() !== true || contents === undefined) return [];
        if (contents.isCrashed() || contents.isLoading()) return [];
        // A page that dies now never answers.
        const silence = new Promise((resolve) => setTimeout(resolve, 1_000));
        const said: unknown = await Promise.race([contents.executeJavaScript(`(${source})()`), silence]);
        return said;
      }, callsInPage.toString()),
    );
    return Array.isArray(found) ? found.map(String) : undefined;
  }
}
