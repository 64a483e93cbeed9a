import type { Desk } from '../end-to-end/desk.ts';
import { until } from '../asterisk/until.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Person } from './person.ts';

/** The user: a phone, and Tipring beside it. */
export class UserAtDesk extends Person {
  readonly #desk: Desk;

  constructor(pbx: TestPbx, phone: string, desk: Desk) {
    super(pbx, phone);
    this.#desk = desk;
  }

  /** Dials by Tipring: "Dial…" in the tray, the number, Enter. */
  async dials(number: string): Promise<void> {
    await this.#desk.tipring.tray.choose('Dial…');
    const dial = await this.#desk.tipring.dialWindow();
    const field = dial.getByLabel('Number or name');
    await field.fill(number);
    await field.press('Enter');
  }

  /** Presses a button on the card of a call. */
  async presses(button: string, name: string): Promise<void> {
    await this.#desk.card(name).getByRole('button', { name: button }).click();
  }

  /** Waits until the card of a call has a button. */
  async isOffered(button: string, name: string): Promise<void> {
    await this.#desk.card(name).getByRole('button', { name: button }).waitFor();
  }

  /** Presses "Transfer…" on the card of a call, and asks somebody first. */
  async asks(number: string, name: string): Promise<void> {
    await this.presses('Transfer…', name);
    const dial = await this.#desk.tipring.dialWindow();
    await dial.getByRole('combobox').fill(number);
    await dial.getByRole('button', { name: 'Ask first' }).click();
  }

  /** Chooses an entry of the tray's menu. */
  async chooses(...way: readonly string[]): Promise<void> {
    await this.#desk.tipring.tray.choose(...way);
  }

  /** Waits until the dialling window says something. */
  async readsInDialWindow(words: string): Promise<void> {
    const dial = await this.#desk.tipring.dialWindow();
    await dial.getByText(words).first().waitFor();
  }

  /** Closes the dialling window. */
  async closesDialWindow(): Promise<void> {
    const dial = await this.#desk.tipring.dialWindow();
    const closed = dial.waitForEvent('close');
    await dial.keyboard.press('Escape').catch((error: unknown) => {
      if (!dial.isClosed()) throw error;
    });
    await closed;
  }

  /** Waits until the tray's tooltip says something, such as `Calling: 1002` for a call dialled on the phone itself. */
  async readsInTray(words: string): Promise<void> {
    let said = '';
    try {
      await until('the tray', async () => (said = await this.#desk.tipring.tray.toolTip()).includes(words));
    } catch (error) {
      throw new Error(`The tray does not say "${words}" but:\n${said}`, { cause: error });
    }
  }
}
