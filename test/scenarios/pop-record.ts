import type { Call } from '../../shared/call.ts';
import type { Numbered, PopSnapshot } from '../../shared/ipc.ts';
import { partyLabel, phaseWords } from '../../shared/call-words.ts';
import { english } from '../support/english.ts';
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
const cardLine = (call: Call): string =>
  `${phaseWords(english, call)}: ${partyLabel(english, call.party)}${onLine(call)}`;

interface Change {
  readonly callId: string;
  readonly line: string;
}

interface Shown {
  readonly number: number;
  readonly calls: readonly Call[];
}

/** What a pop shows anew, given what it showed before. */
const changesBetween = (before: readonly Call[], now: readonly Call[]): readonly Change[] => [
  ...now
    .filter((call) => {
      const known = before.find(({ id }) => id === call.id);
      return known === undefined || cardLine(known) !== cardLine(call);
    })
    .map((call) => ({ callId: call.id, line: cardLine(call) })),
  ...before
    .filter(({ id, phase }) => phase.kind !== 'ended' && !now.some((call) => call.id === id))
    .map(({ id, party }) => ({ callId: id, line: `Gone: ${partyLabel(english, party)}` })),
];

/** Everything that the pop is told to show, in order, and whether it does show it. */
export class PopRecord {
  readonly #desk: Desk;
  /** What the pop showed when the scenario began, and what it was told since; they may come out of their order. */
  #pushed: readonly Shown[] = [{ number: 0, calls: [] }];
  #changes: readonly Change[] = [];
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
    this.#pushed = this.#pushed.slice(-1);
    this.#changes = [];
    this.#told = 0;
  }

  /**
   * Waits for the next change of the pop and checks that it is this one, and that it is to be seen on the screen.
   * @param line a card, such as `Talking: Anna Berg (1000)`
   */
  async shows(line: string): Promise<void> {
    const change = await this.#next([line]);
    this.#told += 1;
    await until(`"${line}" on the screen`, async () => {
      const isLatest = this.#changes.findLast(({ callId }) => callId === change.callId) === change;
      if (!isLatest) return true;
      return (await this.#cards()).includes(line) && (await this.#desk.tipring.isVisible(this.#desk.pop));
    });
  }

  /** As {@link shows}, for changes of two calls that come at the same moment, in either order. */
  async showsBoth(one: string, two: string): Promise<void> {
    const isOneFirst = (await this.#next([one, two])).line === one;
    await this.shows(isOneFirst ? one : two);
    await this.shows(isOneFirst ? two : one);
  }

  /** Does a card of the pop say this now? Changes nothing of what the script has told. */
  hasCard(line: string): boolean {
    return this.#pushed.at(-1)?.calls.some((call) => cardLine(call) === line) === true;
  }

  /** @throws Error when the pop has shown something that the script did not tell */
  expectNothingMore(): void {
    if (this.#told < this.#changes.length)
      throw new Error(`The pop has shown more than the script tells. ${this.#story()}`);
  }

  #take({ number, snapshot }: Numbered<PopSnapshot>): void {
    const [first] = this.#pushed;
    if (first !== undefined && number < first.number) return;
    const pushed = [...this.#pushed, { number, calls: snapshot.calls }];
    this.#pushed = pushed.toSorted((one, other) => one.number - other.number);
    this.#changes = this.#pushed
      .slice(1)
      .flatMap(({ calls }, at) => changesBetween(this.#pushed[at]?.calls ?? [], calls));
  }

  /** Waits until the next change is one of these. */
  async #next(lines: readonly string[]): Promise<Change> {
    const next = (): Change | undefined => this.#changes[this.#told];
    try {
      return await until('it', () => (lines.includes(next()?.line ?? '') ? next() : undefined));
    } catch {
      throw new Error(`The pop does not show "${lines.join('" or "')}". ${this.#story()}`);
    }
  }

  /** The cards as they stand in the window. */
  async #cards(): Promise<readonly string[]> {
    const cards = await this.#desk.pop.evaluate(() =>
      [...document.querySelectorAll('article')].map((card) => ({
        parts: ['.call-state', '.elapsed', '.call-name'].map(
          (selector) => card.querySelector(selector)?.textContent.trim() ?? '',
        ),
        number: card.dataset['number'] ?? '',
        via: card.dataset['via'] ?? '',
      })),
    );
    return cards.map(({ parts: [state = '', elapsed = '', name = ''], number, via }) => {
      const words = state
        .slice(0, state.length - elapsed.length)
        .replace(/ · $/u, '')
        .trim();
      // A number in the place of the name stands there as its country writes it.
      const isNumber = number !== '' && name.replace(/[ ()-]/g, '') === number;
      const who = isNumber || number === '' ? number || name : `${name} (${number})`;
      return `${words}: ${who}${via && ` on line ${via}`}`;
    });
  }

  /** What was shown so far, for messages. */
  #story(): string {
    const lines = this.#changes.map(({ line }, at) => `${at < this.#told ? '  told' : '  next'} ${line}`);
    return `It has shown:\n${lines.join('\n')}\n`;
  }
}
