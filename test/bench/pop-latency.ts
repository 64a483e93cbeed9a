import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildApplication } from '../../build/application.ts';
import type { Bounds } from '../../main/desktop/pop-placement.ts';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { startElectronApp } from '../support/electron-app.ts';
import { launchTipring } from '../support/launch.ts';
import { bundle } from './bundle.ts';
import { secret, user } from './client.ts';
import { epochNow } from './epoch.ts';
import { FrameBuffer } from './frame-buffer.ts';
import type { Look } from './frame-buffer.ts';
import { callOf, endOf } from './pop-call.ts';
import { ScriptedAmi } from './scripted-ami.ts';

/** How long it took from the bytes of a call on the socket, milliseconds. */
export interface Pop {
  /** Until the caller stood on the screen. */
  readonly onScreen: number;
  /** Until the page had drawn its second frame with the caller. */
  readonly inPage: number;
}

export interface PopLatency {
  readonly electron: string;
  readonly tipring: readonly Pop[];
  readonly bare: readonly Pop[];
}

/** An app that shows a window when the PBX says that somebody calls. */
interface Candidate {
  readonly ami: ScriptedAmi;
  readonly page: Page;
  /** Takes the ended call off the window, where that does not happen by itself. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The first rounds warm up, and do not count. */
const warmUps = 5;

/** Between two looks at the screen, milliseconds. */
const glance = 1;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

declare global {
  interface Window {
    /** When the second frame with the caller was begun, milliseconds since 1970; null while there is none. */
    paintedAt?: number | null;
  }
}

/** Lets a page note when it has drawn a call; the same in both apps. */
const watchPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.paintedAt = null;
    new MutationObserver(() => {
      if (window.paintedAt !== null || document.querySelector('article') === null) return;
      window.paintedAt = 0;
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          window.paintedAt = performance.timeOrigin + performance.now();
        });
      });
    }).observe(document.documentElement, { subtree: true, childList: true });
  });

/** @returns also where its window comes up; Tipring's covers that place */
const startBareWindow = async (
  desktop: Desktop,
): Promise<{ readonly bare: Candidate; readonly place: Bounds }> => {
  const ami = new ScriptedAmi();
  const port = await ami.listen();
  const source = path.join(import.meta.dirname, 'bare-window');
  const folder = path.join(desktop.session.folder, 'bare-window');
  await mkdir(folder);
  await bundle({ main: path.join(source, 'main.ts') }, folder);
  await bundle({ preload: path.join(source, 'preload.ts') }, folder, 'cjs');
  await copyFile(path.join(source, 'index.html'), path.join(folder, 'index.html'));
  const description = { name: 'bare-window', version: '1.0.0', type: 'module', main: 'main.mjs' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(description));
  const app = await startElectronApp({ desktop, folder, args: [`--bench-port=${port}`] });
  const page = await app.page(`file://${folder}/index.html`);
  await until('the bare window on the line', () => ami.isConnected);
  const bare = {
    ami,
    page,
    clear: () => Promise.resolve(),
    close: async () => {
      await app.close();
      ami.close();
    },
  };
  return { bare, place: await app.bounds(page) };
};

const startTipring = async (desktop: Desktop): Promise<Candidate> => {
  const ami = new ScriptedAmi();
  const port = await ami.listen();
  const passwordFile = await desktop.session.write('bench.password', `${secret}\n`);
  const config = await desktop.session.write(
    'bench.config.json',
    JSON.stringify({
      version: 1,
      pbx: { host: '127.0.0.1', port, user, passwordFile, dialect: 'yeastar-s' },
      phone: { extension: '1001', technology: 'PJSIP' },
    }),
  );
  const tipring = await launchTipring({ desktop, config });
  const page = await tipring.pop();
  await until(
    'the link to the PBX',
    async () => (await tipring.tray.toolTip()).includes('Connected to'),
    30_000,
  );
  return {
    ami,
    page,
    clear: async () => {
      await page.getByRole('button', { name: 'Dismiss' }).first().waitFor({ state: 'attached' });
      await page.evaluate(() => {
        for (const button of document.querySelectorAll('button')) {
          if (button.textContent === 'Dismiss') button.click();
        }
      });
      await until('an empty pop', async () => (await page.locator('article').count()) === 0);
      await desktop.notifications.closeAll();
    },
    close: async () => {
      await tipring.close();
      ami.close();
    },
  };
};

/** One call after the other to one app, from the bytes to the picture, and off the screen again. */
class Pops {
  readonly #candidate: Candidate;
  readonly #look: () => Look;
  /** What was on the screen last: a window that comes up can show its old picture before it has the new one. */
  #old: Look = { isEmpty: true, print: 0 };

  constructor(candidate: Candidate, look: () => Look) {
    this.#candidate = candidate;
    this.#look = look;
  }

  /** @throws Error when the caller does not come up within 10 seconds */
  async once(call: number): Promise<Pop> {
    const { ami, page } = this.#candidate;
    await until('an empty screen', () => this.#look().isEmpty);
    await page.evaluate(() => {
      window.paintedAt = null;
    });
    // Calls do not come in step with the screen.
    await sleep(150 + ((call * 37) % 17));
    const bytes = callOf(call);
    const begin = epochNow();
    await ami.send(bytes);
    for (let seen = this.#look(); seen.isEmpty || seen.print === this.#old.print; seen = this.#look()) {
      if (epochNow() - begin > 10_000) throw new Error('The window did not come up within 10 s.');
      await sleep(glance);
    }
    const onScreen = epochNow() - begin;
    const drawn = await page.waitForFunction(() => window.paintedAt ?? 0);
    const inPage = (await drawn.jsonValue()) - begin;
    await this.#end(call);
    return { onScreen, inPage };
  }

  async #end(call: number): Promise<void> {
    const { ami, clear } = this.#candidate;
    const leaves = (async () => {
      for (let seen = this.#look(); !seen.isEmpty; seen = this.#look()) {
        this.#old = seen;
        await sleep(glance);
      }
    })();
    await ami.send(endOf(call));
    await clear();
    await leaves;
  }
}

/**
 * Lets Tipring and a bare Electron window show a caller in turns, on one desktop.
 *
 * @param pops how many times each
 * @param say takes a line on what goes on
 * @throws DesktopError and RuntimeError with what is missing
 */
export const measurePops = async (pops: number, say: (line: string) => void): Promise<PopLatency> => {
  say('Building Tipring');
  await buildApplication();
  const desktop = await startDesktop();
  const closing: (() => Promise<void> | void)[] = [() => desktop.close()];
  try {
    const frame = new FrameBuffer(desktop.session.folder);
    closing.push(() => {
      frame.close();
    });
    const { bare, place } = await startBareWindow(desktop);
    closing.push(bare.close);
    const look = (): Look => frame.look(place);
    const tipring = await startTipring(desktop);
    closing.push(tipring.close);
    const electron = await bare.page.evaluate(() => navigator.userAgent);
    await watchPage(bare.page);
    await watchPage(tipring.page);
    const [popsOfBare, popsOfTipring] = [new Pops(bare, look), new Pops(tipring, look)];
    const measured: { readonly tipring: Pop[]; readonly bare: Pop[] } = { tipring: [], bare: [] };
    for (let round = 1; round <= warmUps + pops; round += 1) {
      if (round % 20 === 0) say(`Pops, ${round} of ${warmUps + pops}`);
      const ofBare = await popsOfBare.once(2 * round);
      const ofTipring = await popsOfTipring.once(2 * round + 1);
      if (round <= warmUps) continue;
      measured.bare.push(ofBare);
      measured.tipring.push(ofTipring);
    }
    return { electron: /Electron\/([\d.]+)/.exec(electron)?.[1] ?? 'unknown', ...measured };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
};
