import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildApplication } from '../../build/application.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { startElectronApp } from '../support/electron-app.ts';
import { seededHistory } from '../support/history-seed.ts';
import { launchTipring } from '../support/launch.ts';
import { bundle } from './bundle.ts';
import { tipringConfig } from './candidates.ts';
import { ScriptedAmi } from './scripted-ami.ts';

/** The history in Tipring's main window, and as many bare lines of text in a window of the same size. */
export const listNames = ['tipring', 'bare'] as const;
export type ListName = (typeof listNames)[number];

/** Once through a list, from its first line to its last. */
interface ScrollRun {
  /** From one frame to the next, milliseconds. */
  readonly frames: readonly number[];
  /** Processor time that the page's main thread took for a frame, milliseconds; the mean. */
  readonly work: number;
}

/** Round by round. */
export type Scrolling = Readonly<Record<ListName, readonly ScrollRun[]>>;

/** How many lines the lists have. */
export const scrolledLines = 10_000;

/** Frames of a run: a line is passed in less than one of them. */
const framesInRun = 600;

/** A list on the screen. */
interface List {
  readonly page: Page;
  /** Selector of what scrolls. */
  readonly scroller: string;
}

/** Processor time that the page's main thread has taken, seconds. Source: DevTools, Performance.getMetrics. */
const workOf = async (page: Page): Promise<() => Promise<number>> => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
};

/** Scrolls on with every frame. */
const framesOf = ({ page, scroller }: List): Promise<readonly number[]> =>
  page.locator(scroller).evaluate(async (element, count) => {
    const step = (element.scrollHeight - element.clientHeight) / count;
    const begun: number[] = [];
    for (element.scrollTop = 0; begun.length <= count; element.scrollTop = step * begun.length)
      begun.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    return begun.slice(1).map((time, before) => time - (begun[before] ?? time));
  }, framesInRun);

const openHistory = async (desktop: Desktop, ami: ScriptedAmi) => {
  await desktop.session.write('scrolled/history.jsonl', seededHistory(scrolledLines, Date.now() - 60_000));
  const tipring = await launchTipring({
    desktop,
    config: await tipringConfig(desktop, await ami.listen()),
    userDataDir: path.join(desktop.session.folder, 'scrolled'),
    heap: 'as-shipped',
  });
  await tipring.secondInstance();
  const page = await tipring.mainWindow();
  await page.locator('.history-list .entry-name').first().waitFor();
  return { tipring, list: { page, scroller: '.history-list' } };
};

const bareList = (lines: number): string =>
  `<!doctype html><meta charset="utf-8" /><title>Bare list</title><style>
    body { margin: 0 }
    main { height: 100vh; overflow-y: auto; font: 14px sans-serif }
    p { margin: 0; height: 56px }
  </style><main>${Array.from({ length: lines }, (_, line) => `<p>Example ${line}, 030${1_000_000 + line}</p>`).join('')}</main>`;

const openBareList = async (desktop: Desktop) => {
  const description = { name: 'bare-list', version: '1.0.0', type: 'module', main: 'main.mjs' };
  const file = await desktop.session.write('bare-list/package.json', JSON.stringify(description));
  const folder = path.dirname(file);
  await bundle({ main: path.join(import.meta.dirname, '../gallery/window/main.ts') }, folder);
  const args = [`--user-data-dir=${path.join(folder, 'user-data')}`];
  const app = await startElectronApp({ heap: 'as-shipped', desktop, folder, args });
  const page = await app.page('about:blank');
  await page.setContent(bareList(scrolledLines));
  return { app, list: { page, scroller: 'main' } };
};

export interface ScrollOptions {
  /** How often each list is gone through. */
  readonly scrolls: number;
  /** Takes a line on what goes on. */
  readonly say: (line: string) => void;
}

/**
 * Scrolls through both lists in turns, on one desktop. The first round warms up, and does not count.
 *
 * @throws DesktopError and RuntimeError with what is missing
 */
export const measureScrolling = async ({ scrolls, say }: ScrollOptions): Promise<Scrolling> => {
  await buildApplication();
  const desktop = await startDesktop();
  const closing: (() => Promise<void> | void)[] = [() => desktop.close()];
  try {
    const ami = new ScriptedAmi();
    closing.push(() => {
      ami.close();
    });
    const { tipring, list } = await openHistory(desktop, ami);
    closing.push(() => tipring.close());
    const bare = await openBareList(desktop);
    closing.push(() => bare.app.close());
    const size = await list.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const window = await bare.app.playwright.browserWindow(bare.list.page);
    await window.evaluate((shown: Electron.BrowserWindow, { width, height }) => {
      shown.setContentSize(width, height);
    }, size);

    const lists: Readonly<Record<ListName, List>> = { tipring: list, bare: bare.list };
    const works = { tipring: await workOf(list.page), bare: await workOf(bare.list.page) };
    const runs: Record<ListName, ScrollRun[]> = { tipring: [], bare: [] };
    for (let round = 0; round <= scrolls; round += 1) {
      say(round === 0 ? 'Scrolling, to warm up' : `Scrolling, round ${round} of ${scrolls}`);
      for (const name of listNames) {
        const before = await works[name]();
        const frames = await framesOf(lists[name]);
        const work = (((await works[name]()) - before) * 1000) / frames.length;
        if (round > 0) runs[name].push({ frames, work });
      }
    }
    return runs;
  } finally {
    for (const close of closing.toReversed()) await close();
  }
};
