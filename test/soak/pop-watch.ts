import type { Page } from 'playwright-core';
import type { BrowserWindow } from 'electron';
import type { Tipring } from '../support/launch.ts';

/** A card of the pop as it can be read. */
interface CardLook {
  /** Stays the same as long as the card stands there. */
  readonly key: string;
  readonly title: string;
  readonly number: string;
  /** Where the call stands, such as `Incoming call`; without times. */
  readonly words: string;
}

/** What the pop's page showed from a moment on, milliseconds since 1970. */
export interface PopLook {
  readonly at: number;
  readonly cards: readonly CardLook[];
}

/** When the pop's window came up or went away, milliseconds since 1970. */
export interface WindowLook {
  readonly at: number;
  readonly shown: boolean;
}

declare global {
  interface Window {
    popLooks?: PopLook[];
  }
  // The main process of the app keeps it here.
  var popWindowLooks: WindowLook[] | undefined;
}

/** Writes down, inside the app, all that its pop shows: page and window. */
export class PopWatch {
  readonly #tipring: Tipring;
  readonly #page: Page;

  private constructor(tipring: Tipring, page: Page) {
    this.#tipring = tipring;
    this.#page = page;
  }

  static async begin(tipring: Tipring): Promise<PopWatch> {
    const page = await tipring.pop();
    const popWindow = await tipring.app.playwright.browserWindow(page);
    await popWindow.evaluate((pop: BrowserWindow) => {
      const looks: WindowLook[] = [{ at: Date.now(), shown: pop.isVisible() }];
      globalThis.popWindowLooks = looks;
      pop.on('show', () => looks.push({ at: Date.now(), shown: true }));
      pop.on('hide', () => looks.push({ at: Date.now(), shown: false }));
    });
    await page.evaluate(() => {
      const looks: PopLook[] = [];
      window.popLooks = looks;
      // Methods: a function that has a variable for a name would want a helper that only this process has.
      const reader = {
        last: '',
        text(card: Element, selector: string): string {
          return card.querySelector(selector)?.textContent ?? '';
        },
        look(): void {
          const cards = [...document.querySelectorAll('article:not([aria-hidden="true"])')].map((card) => {
            const title = reader.text(card, 'h2');
            return {
              key: card.getAttribute('aria-labelledby') ?? '',
              title,
              number: card.getAttribute('data-number') ?? title,
              words: reader.text(card, '.call-state').replace(/(?: ·)? (?:\d+:)?\d+:\d\d$/u, ''),
            };
          });
          const signature = JSON.stringify(cards);
          if (signature === reader.last) return;
          reader.last = signature;
          looks.push({ at: Date.now(), cards });
        },
      };
      reader.look();
      new MutationObserver(() => {
        reader.look();
      }).observe(document.documentElement, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    return new PopWatch(tipring, page);
  }

  /** What was seen since the last time it was asked. */
  async taken(): Promise<{ readonly looks: readonly PopLook[]; readonly windows: readonly WindowLook[] }> {
    const looks = await this.#page.evaluate(() => window.popLooks?.splice(0) ?? []);
    const windows = await this.#tipring.app.playwright.evaluate(
      () => globalThis.popWindowLooks?.splice(0) ?? [],
    );
    return { looks, windows };
  }

  /** The process that draws the page. */
  async pid(): Promise<number> {
    const popWindow = await this.#tipring.app.playwright.browserWindow(this.#page);
    return popWindow.evaluate((pop: BrowserWindow) => pop.webContents.getOSProcessId());
  }

  /** Lets the app's processes give back what they no longer need. */
  async collectGarbage(): Promise<void> {
    await this.#page.requestGC();
    await this.#tipring.app.playwright.evaluate(() => {
      process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
      process.getBuiltinModule('node:vm').runInNewContext('gc()');
    });
  }
}
