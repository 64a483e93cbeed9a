import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { status } from '../ami/actions.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { farSideResult } from './dial-outcome.ts';
import type { Switchboard } from './switchboard.ts';
import { mailboxResult, transferResult } from './transfer-outcome.ts';
import type { Onward } from './transfer-outcome.ts';

/** Once it rings there, a phone that is busy or refuses says so within this time, milliseconds. */
const settlesWithin = 700;
/** The dialplan may take this long to ring anyone (an announcement, a lookup), milliseconds. */
const patience = 4_000;

/** Follows a redirected channel until it is known how the transfer goes. */
export class Onwards {
  readonly result: Promise<Result<Sentence>>;
  readonly #board: Switchboard;
  readonly #channel: string;
  readonly #unsubscribe: () => void;
  #settle: (result: Result<Sentence>) => void = () => undefined;
  #cancelTimer: () => void = () => undefined;
  #onward: Onward;
  #over = false;

  /** @param channel its name */
  constructor(board: Switchboard, channel: string, to: Pick<Onward, 'number' | 'kind'>) {
    this.#board = board;
    this.#channel = channel;
    this.#onward = { ...to, rings: false, answered: false, status: null, ended: null };
    this.result = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#unsubscribe = board.onEvent((event) => {
      this.#onEvent(event);
    });
  }

  /** The PBX has said yes: from now on it may take only so long to tell more. */
  taken(): void {
    this.#tellAfter(this.#onward.rings || this.#onward.kind === 'mailbox' ? settlesWithin : patience);
  }

  /** Ends it; only the first end counts. */
  finish(result: Result<Sentence>): void {
    this.#over = true;
    this.#cancelTimer();
    this.#unsubscribe();
    this.#settle(result);
  }

  #tellAfter(milliseconds: number): void {
    this.#cancelTimer();
    if (this.#over) return;
    this.#cancelTimer = this.#board.clock.after(milliseconds, () => {
      void this.#tell();
    });
  }

  /** That a mailbox has taken a call that was talked already no event tells: it is asked. */
  async #tell(): Promise<void> {
    if (this.#onward.kind === 'mailbox' && !this.#onward.rings) {
      const [found] = await this.#board.run(status(this.#channel)).catch(() => []);
      const answered = found?.channel.state === 'up' && found.bridgeId === null;
      this.#onward = { ...this.#onward, answered };
    }
    if (!this.#over) this.finish(this.#outcome());
  }

  #outcome(): Result<Sentence> {
    return this.#onward.kind === 'mailbox' ? mailboxResult(this.#onward) : transferResult(this.#onward);
  }

  #onEvent(event: PbxEvent): void {
    switch (event.type) {
      case 'dial-begin':
        if (event.caller?.name !== this.#channel) return;
        this.#onward = { ...this.#onward, rings: true, status: null };
        this.#tellAfter(settlesWithin);
        return;
      case 'dial-end':
        // The end of the ringing here comes before anything rings there.
        if (event.caller?.name !== this.#channel || !this.#onward.rings) return;
        this.#onward = { ...this.#onward, status: event.status };
        if (event.status === 'answer') this.finish(this.#outcome());
        return;
      case 'hangup':
        if (event.channel.name !== this.#channel) return;
        this.#onward = { ...this.#onward, ended: { cause: event.cause } };
        this.finish(this.#outcome());
        return;
      case 'link-lost':
        this.finish(farSideResult(this.#onward.number, { kind: 'unknown' }));
        return;
      default:
    }
  }
}
