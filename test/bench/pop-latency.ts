import type { Page } from 'playwright-core';
import { buildApplication } from '../../build/application.ts';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import { buildBareApp, candidateNames, startBareWindow, startTipring } from './candidates.ts';
import type { Candidate, CandidateName } from './candidates.ts';
import { epochNow } from './epoch.ts';
import { FrameBuffer } from './frame-buffer.ts';
import type { Look } from './frame-buffer.ts';
import { PassingEvents } from './passing-events.ts';
import { callOf, endOf, nameOf } from './pop-call.ts';
import type { Trace } from './trace.ts';

/** How long it took from the bytes of a call on the socket, milliseconds. */
export interface Pop {
  /** Until the caller stood on the screen, as he was to stay. */
  readonly onScreen: number;
  /** Until the page had drawn its second frame with the caller. */
  readonly inPage: number;
}

/** What else comes on the socket. */
export const situations = ['idle', 'busy'] as const;
export type Situation = (typeof situations)[number];

/** Events a second that go by where it is busy. */
export const busyRate = 2000;

type Pops = Readonly<Record<CandidateName, readonly Pop[]>>;

export interface PopLatency {
  readonly electron: string;
  readonly pops: Readonly<Record<Situation, Pops>>;
}

/** The first rounds warm up, and do not count. */
const warmUps = 5;

/** Between two looks at the screen, milliseconds. */
const glance = 1;

/** A picture that lasts this long stays, milliseconds: it is longer than a window takes to grow. */
const settled = 90;

/** How long a window may take, milliseconds. */
const patience = 10_000;

/** Left of this, pixels, a card may move: its badge rings. */
const badge = 80;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

declare global {
  interface Window {
    /** The caller who is to be drawn; null when he has been. */
    awaited?: string | null;
    /** When the second frame with the caller was begun, milliseconds since 1970; null while there is none. */
    paintedAt?: number | null;
  }
}

/** Lets a page note when it has drawn a caller; the same in all apps. */
const watchPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    new MutationObserver(() => {
      const { awaited } = window;
      if (typeof awaited !== 'string' || !document.body.textContent.includes(awaited)) return;
      window.awaited = null;
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          window.paintedAt = performance.timeOrigin + performance.now();
        });
      });
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });

/** One call after the other to one app, from the bytes to the picture, and off the screen again. */
class Caller {
  readonly #candidate: Candidate;
  readonly #look: () => Look;

  constructor(candidate: Candidate, frame: FrameBuffer) {
    const { x, y, width, height } = candidate.place;
    this.#candidate = candidate;
    this.#look = () => frame.look({ x: x + badge, y, width: width - badge, height });
  }

  /** @throws Error when the caller does not come up within 10 seconds */
  async once(call: number): Promise<Pop> {
    const { ami, page, clear } = this.#candidate;
    await until('an empty screen', () => this.#look().isEmpty);
    await page.evaluate((name) => {
      window.paintedAt = null;
      window.awaited = name;
    }, nameOf(call));
    // Calls do not come in step with the screen.
    await sleep(150 + ((call * 37) % 17));
    const bytes = callOf(call);
    const empty = this.#look();
    const begin = epochNow();
    await ami.send(bytes);
    const onScreen = (await this.#lastChange(begin, empty)) - begin;
    const drawn = await page.waitForFunction(() => window.paintedAt ?? 0);
    const inPage = (await drawn.jsonValue()) - begin;
    await ami.send(endOf(call));
    await clear();
    return { onScreen, inPage };
  }

  /** When the picture came that then stayed: an empty or an old one that flashes up before it does not count. */
  async #lastChange(begin: number, before: Look): Promise<number> {
    let [seen, changed] = [before, begin];
    for (let now = begin; seen.isEmpty || now - changed < settled; now = epochNow()) {
      if (now - begin > patience) throw new Error('The window did not come up within 10 s.');
      await sleep(glance);
      const look = this.#look();
      if (look.print === seen.print) continue;
      [seen, changed] = [look, epochNow()];
    }
    return changed;
  }
}

export interface PopOptions {
  /** How many times each candidate, idle and busy. */
  readonly pops: number;
  /** Goes by where it is busy. */
  readonly trace: Trace;
  /** Takes a line on what goes on. */
  readonly say: (line: string) => void;
}

/**
 * Lets Tipring and bare Electron windows show a caller in turns, on one desktop.
 *
 * @throws DesktopError and RuntimeError with what is missing
 */
export const measurePops = async ({ pops, trace, say }: PopOptions): Promise<PopLatency> => {
  say('Building Tipring');
  await buildApplication();
  const desktop = await startDesktop();
  const closing: (() => Promise<void> | void)[] = [() => desktop.close()];
  try {
    const frame = new FrameBuffer(desktop.session.folder);
    closing.push(() => {
      frame.close();
    });
    const tipring = await startTipring(desktop);
    closing.push(tipring.close);
    const folder = await buildBareApp(desktop, tipring.card);
    const bare = async (page: 'card.html' | 'line.html'): Promise<Candidate> => {
      const candidate = await startBareWindow({ desktop, folder, page, height: tipring.place.height });
      closing.push(candidate.close);
      return candidate;
    };
    const candidates: Readonly<Record<CandidateName, Candidate>> = {
      tipring,
      'bare-card': await bare('card.html'),
      'bare-line': await bare('line.html'),
    };
    for (const { page } of Object.values(candidates)) await watchPage(page);
    const electron = await tipring.page.evaluate(() => navigator.userAgent);

    const events = new PassingEvents(trace, busyRate);
    closing.push(() => {
      events.stop();
    });
    let calls = 0;
    const measure = async (situation: Situation): Promise<Pops> => {
      if (situation === 'busy') events.start(Object.values(candidates).map(({ ami }) => ami));
      const measured: Record<CandidateName, Pop[]> = { tipring: [], 'bare-card': [], 'bare-line': [] };
      for (let round = 1; round <= warmUps + pops; round += 1) {
        if (round % 20 === 0) say(`Pops, ${situation}, ${round} of ${warmUps + pops}`);
        for (const name of candidateNames) {
          const pop = await new Caller(candidates[name], frame).once((calls += 1));
          if (round > warmUps) measured[name].push(pop);
        }
      }
      events.stop();
      return measured;
    };
    return {
      electron: /Electron\/([\d.]+)/.exec(electron)?.[1] ?? 'unknown',
      pops: { idle: await measure('idle'), busy: await measure('busy') },
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
};
