import { failure } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { redirect } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import { transferChannel } from '../calls/call-control.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { farSideResult } from './dial-outcome.ts';
import type { Desk } from './dialect.ts';
import type { Switchboard } from './switchboard.ts';
import { callGone, notTransferable, transferResult } from './transfer-outcome.ts';
import type { Onward } from './transfer-outcome.ts';

/** Once it rings there, a phone that is busy or refuses says so within this time, milliseconds. */
const settlesWithin = 700;
/** The dialplan may take this long to ring anyone (an announcement, a lookup), milliseconds. */
const patience = 4_000;

/** Follows a redirected channel until it is known how the transfer goes. */
class Onwards {
  readonly result: Promise<Result<string>>;
  readonly #board: Switchboard;
  readonly #channel: string;
  readonly #unsubscribe: () => void;
  #settle: (result: Result<string>) => void = () => undefined;
  #cancelTimer: () => void = () => undefined;
  #onward: Onward;
  #over = false;

  constructor(board: Switchboard, channel: string, number: string) {
    this.#board = board;
    this.#channel = channel;
    this.#onward = { number, rings: false, status: null, ended: null };
    this.result = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#unsubscribe = board.onEvent((event) => {
      this.#onEvent(event);
    });
  }

  /** The PBX has said yes: from now on it may take only so long to tell more. */
  taken(): void {
    if (this.#onward.rings) this.#tellAfter(settlesWithin);
    else this.#tellAfter(patience);
  }

  finish(result: Result<string>): void {
    this.#over = true;
    this.#cancelTimer();
    this.#unsubscribe();
    this.#settle(result);
  }

  #tellAfter(milliseconds: number): void {
    this.#cancelTimer();
    if (this.#over) return;
    this.#cancelTimer = this.#board.clock.after(milliseconds, () => {
      this.finish(transferResult(this.#onward));
    });
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
        if (event.status === 'answer') this.finish(transferResult(this.#onward));
        return;
      case 'hangup':
        if (event.channel.name !== this.#channel) return;
        this.#onward = { ...this.#onward, ended: { cause: event.cause } };
        this.finish(transferResult(this.#onward));
        return;
      case 'link-lost':
        this.finish(farSideResult(this.#onward.number, { kind: 'unknown' }));
        return;
      default:
    }
  }
}

const refusedRedirect = (error: unknown): Problem =>
  error instanceof ActionFailed && /exist|no such channel/i.test(error.said)
    ? callGone
    : actionProblem(error);

const whyNot = (board: Switchboard, callId: string): Problem => {
  const call = board.calls.find(({ id }) => id === callId);
  return call === undefined || call.phase.kind === 'ended' ? callGone : notTransferable;
};

/**
 * Sends a call on: the caller while it rings, the other party while it talks. Source: AMI Redirect.
 * @param number fit to be dialled
 * @returns what is known of how it went on
 */
export const transfer = async (
  board: Switchboard,
  desk: Desk,
  { callId, number }: { readonly callId: string; readonly number: string },
): Promise<Result<string>> => {
  const target = transferChannel(board.state, callId);
  if (target === null) return failure(whyNot(board, callId));
  const { channel } = target;
  const onwards = new Onwards(board, channel, number);
  try {
    await board.run(redirect({ channel, context: desk.context, exten: number }));
    board.take({ type: 'transfer-sent', at: board.clock.now(), callId, to: number });
    onwards.taken();
  } catch (error) {
    onwards.finish(failure(refusedRedirect(error)));
  }
  return onwards.result;
};
