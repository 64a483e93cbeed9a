import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { until } from '../asterisk/until.ts';
import type { ConfigFile } from '../../shared/settings.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop, DesktopOptions } from '../support/desktop.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import type { LaunchOptions, ReachablePbx, Tipring } from '../support/launch.ts';
import type { TestPbx } from '../support/test-pbx.ts';

const colleagues = [
  { name: 'Björn Čapek', number: '1002' },
  { name: 'Carla Dupont', number: '1003' },
];

/** The user's desk: a desktop with the built app on it, connected to a PBX as extension 1001. */
export class Desk {
  readonly desktop: Desktop;
  readonly tipring: Tipring;
  readonly pop: Page;

  constructor(desktop: Desktop, tipring: Tipring, pop: Page) {
    this.desktop = desktop;
    this.tipring = tipring;
    this.pop = pop;
  }

  /**
   * @param pbx to be connected to
   * @param change what is to be different in the configuration
   * @returns once the tray says that the link is up
   */
  static async connected(
    pbx: ReachablePbx,
    change: Partial<ConfigFile> = {},
    { heap = 'roomy', ...desktopOptions }: DesktopOptions & Pick<LaunchOptions, 'heap'> = {},
  ): Promise<Desk> {
    const desktop = await startDesktop(desktopOptions);
    const config = await writeConfig(desktop, pbx, { colleagues, ...change });
    const tipring = await launchTipring({ desktop, config, heap });
    const desk = new Desk(desktop, tipring, await tipring.pop());
    await desk.connected();
    return desk;
  }

  async connected(): Promise<void> {
    await until(
      'the link to the PBX',
      async () => (await this.tipring.tray.toolTip()).includes('Connected to'),
      30_000,
    );
  }

  /** The card of a call in the pop, by what it is headed with. */
  card(name: string): Locator {
    return this.pop.getByRole('article', { name });
  }

  /** Waits until the card of a call says something, and the pop is really on the screen. */
  async sees(name: string, words: string): Promise<void> {
    await this.card(name).getByText(words).first().waitFor();
    await until('the pop on the screen', () => this.tipring.isVisible(this.pop));
  }

  /** Answers the system's question where a file is to be saved. */
  async saveAs(file: string): Promise<void> {
    await this.desktop.session.output('xdotool', [
      'search',
      '--sync',
      '--onlyvisible',
      '--name',
      '^(Save|Save As|Save File)',
    ]);
    await this.desktop.press('ctrl+a');
    await this.desktop.type(file);
    await this.desktop.press('Return');
  }

  /** Takes what is over off the pop, so that it goes. */
  async dismissAll(): Promise<void> {
    await until('an empty pop', async () => {
      await this.pop.getByRole('button', { name: 'Dismiss' }).evaluateAll((buttons) => {
        for (const button of buttons) if (button instanceof HTMLElement) button.click();
      });
      return (await this.pop.getByRole('article').count()) === 0;
    });
    await until('the pop off the screen', async () => !(await this.tipring.isVisible(this.pop)));
  }

  /** Takes what is over off the pop and the notifications, so that the next call begins on a clean desk. */
  async clear(): Promise<void> {
    await this.dismissAll();
    await this.desktop.notifications.closeAll();
  }

  async close(): Promise<void> {
    await this.tipring.close();
    await this.desktop.close();
  }
}

interface DeskAndPbx {
  readonly pbx: TestPbx;
  readonly desk: Desk;
}

/**
 * Sets the tests of a describe at one desk with a PBX of its own. Each of them begins with nobody calling, and nothing
 * of the one before on the screen.
 *
 * @param open starts the PBX
 * @param use is handed both, before the first test
 * @param change what is to be different in the configuration
 */
export const atOneDesk = (
  open: () => Promise<TestPbx>,
  use: (there: DeskAndPbx) => void,
  change: Partial<ConfigFile> = {},
): void => {
  let there: DeskAndPbx | null = null;
  beforeAll(async () => {
    const pbx = await open();
    there = { pbx, desk: await Desk.connected(pbx, change) };
    use(there);
  });
  beforeEach(async () => {
    await there?.pbx.reset();
    await there?.desk.clear();
  });
  afterAll(async () => {
    await there?.desk.close();
    await there?.pbx.close();
  });
};

/** Presses a button that closes its own window; the press itself may then find its page gone. */
export const pressAndClose = async (page: Page, name: string): Promise<void> => {
  const closed = page.waitForEvent('close');
  await page
    .getByRole('button', { name })
    .click()
    .catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
  await closed;
};
