import type { Call } from '../../shared/call.ts';
import type { DialProgress } from '../../shared/ipc.ts';
import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { originate } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { farSideResult, numberRefused, ownPhoneProblem, untold } from './dial-outcome.ts';
import type { Desk } from './dialect.ts';
import type { Switchboard } from './switchboard.ts';

/** How long the user's own phone rings, milliseconds. Source: the developer guide. */
export const ownPhoneRings = 30_000;
/** How long after that the PBX may take to tell, milliseconds. */
const tellsWithin = 5_000;

type OriginateEnded = Extract<PbxEvent, { type: 'originate-ended' }>;

export interface DialOptions {
  /** Fit to be dialled. */
  readonly number: string;
  /** Unique; the id of the new channel and of the action. */
  readonly originateId: string;
  readonly onProgress: (progress: DialProgress) => void;
  /** Was this call hung up from here? */
  readonly wasHungUp: (callId: string) => boolean;
}

/** Follows one dialled call from the order to the answer. */
class DialAttempt {
  readonly result: Promise<Result<string>>;
  readonly #board: Switchboard;
  readonly #desk: Desk;
  readonly #options: DialOptions;
  readonly #letGo: readonly (() => void)[];
  #settle: (result: Result<string>) => void = () => undefined;
  #shown: DialProgress['kind'] = 'idle';
  #over = false;
  #ownPhoneAnswered = false;
  #originateEnded: OriginateEnded | null = null;
  #callId: string | null = null;

  constructor(board: Switchboard, desk: Desk, options: DialOptions) {
    this.#board = board;
    this.#desk = desk;
    this.#options = options;
    this.result = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#letGo = [
      board.onEvent((event) => {
        this.#onEvent(event);
      }),
      board.clock.after(ownPhoneRings + tellsWithin, () => {
        if (!this.#ownPhoneAnswered) this.finish(failure(untold(options.number)));
      }),
    ];
  }

  /** Ends the attempt; only the first end counts. */
  finish(result: Result<string>): void {
    if (this.#over) return;
    this.#over = true;
    for (const letGo of this.#letGo) letGo();
    this.#options.onProgress(
      result.ok ? { kind: 'done', sentence: result.value } : { kind: 'failed', problem: result.problem },
    );
    this.#settle(result);
  }

  #onEvent(event: PbxEvent): void {
    const { number, originateId, wasHungUp } = this.#options;
    if (event.type === 'link-lost') {
      this.finish(farSideResult(number, { kind: 'unknown' }));
      return;
    }
    // The call that an order begins stands last.
    if (event.type === 'originate-sent' && event.originateId === originateId)
      this.#callId = this.#board.calls.at(-1)?.id ?? null;
    if (event.type === 'originate-ended' && event.originateId === originateId) {
      this.#originateEnded = event;
      this.#ownPhoneAnswered ||= event.succeeded;
    }
    const call = this.#call();
    if (call !== null) this.#follow(call);
    if (this.#originateEnded?.succeeded === false) {
      this.finish(
        call !== null && wasHungUp(call.id)
          ? this.#hungUpHere()
          : failure(ownPhoneProblem(this.#originateEnded.reason, this.#desk.channel)),
      );
    }
  }

  #follow(call: Call): void {
    const { number, onProgress, wasHungUp } = this.#options;
    const { phase } = call;
    switch (phase.kind) {
      case 'own-phone-ringing':
      case 'calling':
        this.#ownPhoneAnswered ||= phase.kind === 'calling';
        if (this.#shown === phase.kind) return;
        this.#shown = phase.kind;
        onProgress({ kind: phase.kind, number });
        return;
      case 'talking':
        this.finish(success(`${number} has answered.`));
        return;
      case 'ringing':
        return;
      case 'ended':
        if (wasHungUp(call.id)) this.finish(this.#hungUpHere());
        // While the own phone was not answered, only the answer to the order tells why.
        else if (this.#ownPhoneAnswered) this.finish(farSideResult(number, phase.outcome));
    }
  }

  #hungUpHere(): Result<string> {
    return success(`You hung up before ${this.#options.number} answered.`);
  }

  #call(): Call | null {
    return this.#board.calls.find(({ id }) => id === this.#callId) ?? null;
  }
}

const refusedOrder = (error: unknown, number: string, desk: Desk): Problem =>
  error instanceof ActionFailed && /extension does not exist/i.test(error.said)
    ? numberRefused(number, desk.context)
    : actionProblem(error);

/**
 * Rings the user's phone, and once it is picked up calls the number. Source: AMI Originate.
 * @param board up, or the order fails
 * @returns once the far side has answered or the attempt is over
 */
export const dial = async (board: Switchboard, desk: Desk, options: DialOptions): Promise<Result<string>> => {
  const { number, originateId } = options;
  const attempt = new DialAttempt(board, desk, options);
  const now = (): number => board.clock.now();
  board.take({ type: 'originate-sent', at: now(), originateId, number });
  const order = originate({
    channel: desk.channel,
    context: desk.context,
    exten: number,
    timeoutMs: ownPhoneRings,
    callerId: desk.extension,
    async: true,
    channelId: originateId,
    ...(desk.technology === 'Local' ? { otherChannelId: `${originateId}-2` } : {}),
    actionId: originateId,
  });
  try {
    await board.run(order);
  } catch (error) {
    attempt.finish(failure(refusedOrder(error, number, desk)));
    board.take({ type: 'originate-ended', at: now(), originateId, succeeded: false, reason: null });
  }
  return attempt.result;
};
