import path from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../test/asterisk/until.ts';
import type { Desktop } from '../test/support/desktop.ts';
import type { Tipring } from '../test/support/launch.ts';

/** Tipring in demo mode on a desktop of its own. */
export interface Stage {
  readonly desktop: Desktop;
  readonly tipring: Tipring;
  /** The folder for the pictures. */
  readonly outputFolder: string;
  /** Tells the person at the terminal one line. */
  readonly say: (line: string) => void;
}

/** Plays the demo's story as its user would see it. Every picture is of what was just seen to be there. */
class StoryTeller {
  readonly #stage: Stage;
  readonly #pop: Page;
  #pictures = 0;

  constructor(stage: Stage, pop: Page) {
    this.#stage = stage;
    this.#pop = pop;
  }

  async tell(): Promise<void> {
    // The demo rings by itself until it is directed.
    await this.#direct('The caller hangs up');
    await this.#clear();
    await this.#outsideCaller();
    await this.#colleague();
    await this.#twoAtOnce();
    await this.#missed();
    await this.#dialledLink();
    await this.#transfer();
  }

  async #outsideCaller(): Promise<void> {
    const { desktop, tipring } = this.#stage;
    const before = await desktop.focusedWindow();
    await this.#direct('A customer calls');
    await this.#shows('Zoë Müller, Blumenhaus', '0301234567', 'Incoming call');
    await desktop.notifications.displayed('Zoë Müller, Blumenhaus is calling');
    await until('the call in the tray', async () => (await tipring.tray.toolTip()).includes('Incoming call'));
    await this.#seen(this.#pop);
    const after = await desktop.focusedWindow();
    if (after !== before) throw new Error(`The pop took the keyboard from "${before}" to "${after}".`);
    await this.#picture(
      'outside-caller',
      'An outside caller rings: pop, notification and tray say who it is.',
    );
    await this.#clear();
  }

  async #colleague(): Promise<void> {
    await this.#direct('A colleague calls');
    await this.#shows('Anna Berg', '1000', 'Incoming call');
    await this.#direct('Lift the receiver');
    await this.#shows('Anna Berg', '1000', 'Talking 0:01');
    await this.#picture(
      'colleague',
      'A colleague rings, the receiver is lifted, and the pop counts the time.',
    );
    await this.#clear();
  }

  async #twoAtOnce(): Promise<void> {
    await this.#direct('Two calls at once');
    await this.#shows('Harbour Workshop', 'Incoming call');
    await this.#shows('Carla Dupont', 'Incoming call');
    await this.#picture('two-at-once', 'Two callers ring at once, and the pop shows both.');
    await this.#clear();
  }

  async #missed(): Promise<void> {
    await this.#direct('A customer calls');
    await this.#shows('Zoë Müller', 'Incoming call');
    await this.#direct('The caller hangs up');
    await this.#shows('Zoë Müller', 'Missed call');
    await this.#stage.desktop.notifications.displayed('Missed call from Zoë Müller');
    await this.#picture(
      'missed-call',
      'The caller gives up: a missed call, in the pop and as a notification.',
    );
    await this.#clear();
  }

  async #dialledLink(): Promise<void> {
    const { tipring } = this.#stage;
    const second = await tipring.secondInstance('tel:030-5550199');
    if (second.code !== 0)
      throw new Error(`The second start ended with code ${second.code}: ${second.stderr}`);
    const dial = await tipring.dialWindow();
    await dial.getByText('0305550199').first().waitFor();
    await this.#picture(
      'link-asks',
      'A tel: link is opened: a second start hands it over, and Tipring asks first.',
      dial,
    );
    await dial.getByRole('button', { name: 'Dial', exact: true }).click();
    await this.#shows('0305550199', 'Talking');
    await this.#picture('link-dialled', 'It dials: the own phone rings, then the other one, and both talk.');
    await this.#stage.tipring.tray.choose('Hang up');
    await this.#clear();
  }

  async #transfer(): Promise<void> {
    await this.#direct('A customer calls');
    await this.#shows('Zoë Müller', 'Incoming call');
    await this.#direct('Lift the receiver');
    await this.#shows('Zoë Müller', 'Talking');
    await this.#stage.tipring.tray.choose('Transfer to…', 'Björn Čapek (1002), free');
    await this.#shows('Zoë Müller', 'Sent on to');
    await this.#picture('transfer', 'The call is handed on to a colleague from the tray.');
  }

  /** Waits until the pop has a call that shows all of these texts. */
  async #shows(...texts: readonly string[]): Promise<void> {
    const calls = this.#pop.getByRole('article');
    let seen: readonly string[] = [];
    try {
      await until(`a call in the pop with "${texts.join('", "')}"`, async () => {
        const now = await calls.allInnerTexts();
        if (now.length > 0) seen = now;
        return now.some((call) => texts.every((text) => call.includes(text)));
      });
    } catch (error) {
      const words = seen.map((call) => call.replaceAll(/\s+/g, ' ')).join(' | ');
      throw new Error(
        `${error instanceof Error ? error.message : ''} It last showed: ${words || 'nothing'}`,
        {
          cause: error,
        },
      );
    }
  }

  /** Waits until a window is shown and has painted twice since. */
  async #seen(page: Page): Promise<void> {
    const { tipring } = this.#stage;
    await until(`${page.url()} on the screen`, () => tipring.isVisible(page));
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }

  /** Chooses a step in the tray's demo menu. */
  async #direct(step: string): Promise<void> {
    await this.#stage.tipring.tray.choose('Demo', step);
  }

  /** Everybody hangs up, and the pop is emptied. */
  async #clear(): Promise<void> {
    const { desktop, tipring } = this.#stage;
    const dismiss = this.#pop.getByRole('button', { name: 'Dismiss' });
    await until('an empty pop', async () => {
      if ((await this.#pop.getByRole('article').count()) === 0) return true;
      if ((await dismiss.count()) > 0) await dismiss.first().click();
      else await this.#direct('The caller hangs up');
      return false;
    });
    await until('the pop to go', async () => !(await tipring.isVisible(this.#pop)));
    await desktop.notifications.closeAll();
  }

  async #picture(name: string, sentence: string, page = this.#pop): Promise<void> {
    await this.#seen(page);
    this.#pictures += 1;
    const file = path.join(this.#stage.outputFolder, `${this.#pictures}-${name}.png`);
    await this.#stage.desktop.screenshot(file);
    this.#stage.say(`${this.#pictures}. ${sentence} ${path.relative('.', file)}`);
  }
}

/**
 * Plays the whole story: an outside caller, a colleague, two at once, a missed call, a dialled link, a transfer.
 *
 * @throws an error that says what was waited for in vain
 */
export const playStory = async (stage: Stage): Promise<void> => {
  await stage.tipring.tray.appeared();
  await new StoryTeller(stage, await stage.tipring.pop()).tell();
};
