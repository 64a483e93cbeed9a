import { logWords } from '../../shared/log-words.ts';
import type { Control, ParkedCall } from '../../shared/call-control.ts';
import type { LineState } from '../../shared/line-state.ts';
import { extensionState, listCommands, parkedCalls } from '../ami/actions.ts';
import type { AmiAction } from '../ami/actions.ts';
import type { AmiEvent } from '../ami/events.ts';
import { lineChanged, lineOf, lineRead, unknownLines } from '../colleagues/lines.ts';
import type { Lines } from '../colleagues/lines.ts';
import { accountControls, certainRights } from './account-controls.ts';
import type { Commands } from './account-controls.ts';
import { actionProblem } from './action-problem.ts';
import type { Desk } from './dialect.ts';
import { parkingChanged } from './parking-lot.ts';
import type { ParkingLot } from './parking-lot.ts';
import type { Switchboard } from './switchboard.ts';

/** Stands in the name of each event of parking, ParkedCall and UnParkedCall among them. */
const parkingMark = 'kedCall';
/** Stands in each ExtensionStatus, and begins with a letter that is rare, so that it is found fast. */
const lineMark = 'Hint: ';

/** What is around the user's calls: what the account may do, the colleagues' lines, who is parked. Read at each connect. */
export class Surroundings {
  readonly #board: Switchboard;
  readonly #desk: Desk;
  #commands: Commands = null;
  #controls: readonly Control[];
  #rights: readonly string[] | null = null;
  #lines: Lines;
  #lot: ParkingLot = new Map();
  /** The connection that is up; what an older one answers late counts for nothing. */
  #session = Symbol('none');

  /** @param colleagues the numbers to watch */
  constructor(board: Switchboard, desk: Desk, colleagues: readonly string[]) {
    this.#board = board;
    this.#desk = desk;
    this.#controls = accountControls(null, desk);
    this.#lines = unknownLines(colleagues);
    this.#readOthers();
    board.onConnected(() => {
      void this.#read();
    });
    board.onAmiEvent((event) => {
      this.#onEvent(event);
    });
    board.onEvent((event) => {
      if (event.type === 'link-lost') this.#forget();
    });
  }

  /** Which actions the PBX has for the account, as far as it tells. */
  get commands(): Commands {
    return this.#commands;
  }

  /** The write rights that the account certainly has; null where the PBX does not tell. */
  get rights(): readonly string[] | null {
    return this.#rights;
  }

  get controls(): readonly Control[] {
    return this.#controls;
  }

  get parked(): readonly ParkedCall[] {
    return [...this.#lot.values()];
  }

  lineOf(number: string): LineState {
    return lineOf(this.#lines, number);
  }

  /** Other colleagues are to be watched from now on. */
  watch(colleagues: readonly string[]): void {
    const before = this.#lines;
    this.#lines = new Map(
      [...unknownLines(colleagues)].map(([number, line]) => [number, before.get(number) ?? line]),
    );
    this.#readOthers();
    if (this.#board.link.kind === 'connected') void this.#readLines(this.#session);
    this.#board.changed();
  }

  /** What other people's phones do is read no further than it is shown. */
  #readOthers(): void {
    this.#board.alsoRead([parkingMark, ...(this.#lines.size === 0 ? [] : [lineMark])]);
  }

  async #read(): Promise<void> {
    const session = Symbol('session');
    this.#session = session;
    const [commands, parked] = await Promise.all([
      this.#ask('which actions the account has', listCommands()),
      this.#ask('who is parked', parkedCalls()),
    ]);
    if (this.#session !== session) return;
    // A PBX that lists none does not tell.
    if (commands !== null && commands.length > 0) {
      this.#commands = new Set(commands.map(({ name }) => name));
      this.#controls = accountControls(this.#commands, this.#desk);
      this.#rights = certainRights(commands);
      this.#board.changed();
    }
    for (const call of parked ?? []) this.#onEvent(call);
    await this.#readLines(session);
  }

  /** One after the other: a firm has many colleagues, and calls come first. */
  async #readLines(session: symbol): Promise<void> {
    for (const exten of this.#lines.keys()) {
      for (const context of this.#desk.hintContexts) {
        if (this.#session !== session) return;
        const found = await this.#ask(`the line of ${exten}`, extensionState({ exten, context }));
        if (found === null) return;
        if (this.#session !== session) return;
        this.#become(lineRead(this.#lines, { exten, device: found.hint, status: found.status }));
        if (found.status >= 0) break;
      }
    }
  }

  async #ask<Value>(what: string, action: AmiAction<Value>): Promise<Value | null> {
    try {
      return await this.#board.run(action);
    } catch (error) {
      this.#board.log(`${what} could not be read: ${logWords(actionProblem(error)).what}`);
      return null;
    }
  }

  #onEvent(event: AmiEvent): void {
    if (event.event === 'ExtensionStatus') {
      const { exten, hint: device, status } = event;
      this.#become(lineChanged(this.#lines, { exten, device, status }));
      return;
    }
    const lot = parkingChanged(this.#lot, event);
    if (lot === this.#lot) return;
    this.#lot = lot;
    this.#board.changed();
  }

  #become(lines: Lines): void {
    if (lines === this.#lines) return;
    this.#lines = lines;
    this.#board.changed();
  }

  /** Nothing is known while the link is down. */
  #forget(): void {
    this.#session = Symbol('none');
    this.#lines = unknownLines([...this.#lines.keys()]);
    this.#lot = new Map();
  }
}
