import type { Call } from '../../shared/call.ts';
import type { Numbered, PopSnapshot } from '../../shared/ipc.ts';
import { partyLabel, phaseWords } from '../../shared/words.ts';
import { until } from '../asterisk/until.ts';
import type { Client } from '../../renderer/bridge.ts';
import type { Desk } from '../end-to-end/desk.ts';

declare global {
  interface Window {
    readonly tipringRecord: (pushed: Numbered<PopSnapshot>) => void;
  }
}

const onLine = (call: Call): string => (call.via === null ? '' : ` on line ${call.via}`);

/** A card of the pop in a line, such as `Incoming call: Anna Berg (1000) on line 6200`. */
const cardLine = (call: Call): string => `${phaseWords(call)}: ${partyLabel(call.party)}${onLine(call)}`;

interface Change {
  readonly callId: string;
  readonly line: string;
  readonly isLive: boolean;
}

/** Everything that the pop is told to show, in order, and whether it does show it. */
export class PopRecord {
  readonly #desk: Desk;
  #newest = 0;
  #calls: readonly Call[] = [];
  #changes: Change[] = [];
  /** How many changes the script has told. */
  #told = 0;

  private constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Records from now on. */
  static async of(desk: Desk): Promise<PopRecord> {
    const record = new PopRecord(desk);
    await desk.pop.exposeFunction('tipringRecord', (pushed: Numbered<PopSnapshot>) => {
      record.#take(pushed);
    });
    await desk.pop.evaluate(() => {
      const { tipring, tipringRecord }: { tipring: Client<'pop'> } & Window = window;
      tipring.onPush(tipringRecord);
    });
    return record;
  }

  /** A scenario begins: what was before is forgotten. */
  begin(): void {
    this.#changes = [];
    this.#told = 0;
  }

  /**
   * Waits for the next change of the pop and checks that it is this one, and that it is to be seen on the screen.
   * @param line a card, such as `Talking: Anna Berg (1000)`
   */
  async shows(line: string): Promise<void> {
    const change = await until(`"${line}" in the pop. ${this.#story()}`, () => this.#changes[this.#told]);
    this.#told += 1;
    if (change.line !== line) throw new Error(`The pop does not show "${line}". ${this.#story()}`);
    await until(`"${line}" on the screen`, async () => {
      const isLatest = this.#changes.findLast(({ callId }) => callId === change.callId) === change;
      if (!isLatest) return true;
      return (await this.#cards()).includes(line) && (await this.#desk.tipring.isVisible(this.#desk.pop));
    });
  }

  /** As {@link shows}, for changes of two calls that come at the same moment, in either order. */
  async showsBoth(one: string, two: string): Promise<void> {
    await until(`"${one}" and "${two}" in the pop. ${this.#story()}`, () => this.#changes[this.#told + 1]);
    const isOneFirst = this.#changes[this.#told]?.line === one;
    await this.shows(isOneFirst ? one : two);
    await this.shows(isOneFirst ? two : one);
  }

  /** Does a card of the pop say this now? Changes nothing of what the script has told. */
  hasCard(line: string): boolean {
    return this.#calls.some((call) => cardLine(call) === line);
  }

  /** @throws Error when the pop has shown something that the script did not tell */
  expectNothingMore(): void {
    if (this.#told < this.#changes.length)
      throw new Error(`The pop has shown more than the script tells. ${this.#story()}`);
  }

  #take({ number, snapshot }: Numbered<PopSnapshot>): void {
    if (number <= this.#newest) return;
    this.#newest = number;
    const before = this.#calls;
    this.#calls = snapshot.calls;
    for (const call of snapshot.calls) {
      const known = before.find(({ id }) => id === call.id);
      if (known !== undefined && cardLine(known) === cardLine(call)) continue;
      this.#changes.push({ callId: call.id, line: cardLine(call), isLive: call.phase.kind !== 'ended' });
    }
    for (const { id, phase, ...rest } of before) {
      if (phase.kind === 'ended' || snapshot.calls.some((call) => call.id === id)) continue;
      this.#changes.push({ callId: id, line: `Gone: ${partyLabel(rest.party)}`, isLive: false });
    }
  }

  /** The cards as they stand in the window. */
  async #cards(): Promise<readonly string[]> {
    const parts = ['.call-state', '.elapsed', '.call-name', '.call-number', '.call-via bdi'];
    const cards = await this.#desk.pop.evaluate(
      (selectors) =>
        [...document.querySelectorAll('article')].map((card) =>
          selectors.map((selector) => card.querySelector(selector)?.textContent.trim() ?? ''),
        ),
      parts,
    );
    return cards.map(([state = '', elapsed = '', name = '', number = '', line = '']) => {
      const words = state
        .slice(0, state.length - elapsed.length)
        .replace(/ · $/u, '')
        .trim();
      return `${words}: ${name}${number && ` (${number})`}${line && ` on line ${line}`}`;
    });
  }

  /** What was shown so far, for messages. */
  #story(): string {
    const lines = this.#changes.map(({ line }, at) => `${at < this.#told ? '  told' : '  next'} ${line}`);
    return `It has shown:\n${lines.join('\n')}\n`;
  }
}
