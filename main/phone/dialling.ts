import type { Call } from '../../shared/call.ts';
import type { DialProgress } from '../../shared/ipc.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { originate } from '../ami/actions.ts';
import { ActionFailed, InvalidValue, PermissionDenied } from '../ami/errors.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { followApplication } from './answering-application.ts';
import { autoAnswerVariables } from './auto-answer.ts';
import { goalMissed, goalReached, ownPhoneProblem } from './dial-outcome.ts';
import type { DialGoal, OwnPhoneEnd } from './dial-outcome.ts';
import type { Desk } from './dialect.ts';
import type { Switchboard } from './switchboard.ts';

/** How long the user's own phone rings, milliseconds. Source: the developer guide. */
const ownPhoneRings = 30_000;
/** How long after that the PBX may take to tell, milliseconds. */
const tellsWithin = 5_000;
/** How long a test call stays once it is picked up, seconds: silence, then the PBX hangs up. `Wait` is built into every Asterisk. */
const testCall = { application: 'Wait', data: '2' };
/** A phone that is busy or refuses: the PBX says "failed" first, and why within this time, milliseconds. Seen on Asterisk 16 and 22. */
const explainsWithin = 1_000;

export interface DialOptions {
  /** Fit to be dialled. */
  readonly number: string;
  /** What is to come of it. */
  readonly goal: DialGoal;
  /** Unique; the id of the new channel and of the action. */
  readonly originateId: string;
  readonly onProgress: (progress: DialProgress) => void;
  /** Was this call hung up from here? */
  readonly wasHungUp: (callId: string) => boolean;
}

/** Follows one dialled call from the order to the answer. */
class DialAttempt {
  readonly result: Promise<Result<Sentence>>;
  readonly #board: Switchboard;
  readonly #desk: Desk;
  readonly #options: DialOptions;
  readonly #letGo: (() => void)[];
  #settle: (result: Result<Sentence>) => void = () => undefined;
  #shown: DialProgress['kind'] = 'idle';
  #over = false;
  #callId: string | null = null;
  #ownPhoneAnswered = false;
  #ownLeg: 'none' | 'live' | 'gone' = 'none';
  #ownEnd: OwnPhoneEnd = { reason: null, cause: null };
  #failed = false;

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
        if (!this.#ownPhoneAnswered) this.finish(failure(problem('outcome-untold', options.number)));
      }),
    ];
  }

  /** Ends the attempt; only the first end counts. */
  finish(result: Result<Sentence>): void {
    if (this.#over) return;
    this.#over = true;
    for (const letGo of this.#letGo) letGo();
    this.#options.onProgress(
      result.ok ? { kind: 'done', sentence: result.value } : { kind: 'failed', problem: result.problem },
    );
    this.#settle(result);
  }

  #onEvent(event: PbxEvent): void {
    if (event.type === 'link-lost') {
      this.finish(goalMissed(this.#options.goal, { kind: 'unknown' }));
      return;
    }
    if (this.#isTestCallAnswered(event)) {
      this.finish(success(goalReached(this.#options.goal)));
      return;
    }
    if (event.type === 'pickup' && event.channel.uniqueId === this.#options.originateId) {
      this.finish(success(goalReached(this.#options.goal)));
      return;
    }
    this.#note(event);
    const call = this.#call();
    if (call !== null) this.#follow(call);
    if (this.#failed && this.#ownLeg !== 'live') this.#finishUnanswered();
  }

  #isTestCallAnswered(event: PbxEvent): boolean {
    const { goal, originateId } = this.#options;
    return (
      goal.kind === 'test-call' &&
      event.type === 'originate-ended' &&
      event.originateId === originateId &&
      event.succeeded
    );
  }

  #note(event: PbxEvent): void {
    const { originateId } = this.#options;
    switch (event.type) {
      case 'originate-sent':
        // The call that an order begins stands last.
        if (event.originateId === originateId) this.#callId = this.#board.calls.at(-1)?.id ?? null;
        return;
      case 'channel-created':
        if (event.channel.uniqueId === originateId) this.#ownLeg = 'live';
        return;
      case 'hangup':
        if (event.channel.uniqueId !== originateId) return;
        this.#ownLeg = 'gone';
        this.#ownEnd = { ...this.#ownEnd, cause: event.cause };
        return;
      case 'originate-ended':
        if (event.originateId !== originateId) return;
        this.#ownPhoneAnswered ||= event.succeeded;
        this.#ownEnd = { ...this.#ownEnd, reason: event.reason };
        if (!event.succeeded) this.#fail();
        return;
      default:
    }
  }

  #fail(): void {
    this.#failed = true;
    this.#letGo.push(
      this.#board.clock.after(explainsWithin, () => {
        this.#finishUnanswered();
      }),
    );
  }

  #finishUnanswered(): void {
    this.finish(
      this.#callId !== null && this.#options.wasHungUp(this.#callId)
        ? this.#hungUpHere()
        : failure(ownPhoneProblem(this.#ownEnd, this.#desk.channel)),
    );
  }

  #follow(call: Call): void {
    const { number, goal, onProgress, wasHungUp } = this.#options;
    const { phase } = call;
    switch (phase.kind) {
      case 'own-phone-ringing':
      case 'calling':
        this.#ownPhoneAnswered ||= phase.kind === 'calling';
        if (this.#shown === phase.kind) return;
        this.#shown = phase.kind;
        if (phase.kind === 'calling') this.#letGo.push(followApplication(this.#board, call.id));
        onProgress({ kind: phase.kind, number });
        return;
      case 'talking':
        this.finish(success(goalReached(goal)));
        return;
      case 'ringing':
        return;
      case 'ended':
        if (wasHungUp(call.id)) this.finish(this.#hungUpHere());
        // While the own phone was not answered, only the answer to the order tells why.
        else if (this.#ownPhoneAnswered) this.finish(goalMissed(goal, phase.outcome));
    }
  }

  #hungUpHere(): Result<Sentence> {
    return success(sentence('given-up', this.#options.number));
  }

  #call(): Call | null {
    return this.#board.calls.find(({ id }) => id === this.#callId) ?? null;
  }
}

/** Is this a no? After anything else the PBX may have taken the order all the same. */
const isRefused = (error: unknown): boolean =>
  error instanceof ActionFailed || error instanceof PermissionDenied || error instanceof InvalidValue;

const refusedOrder = (error: unknown, number: string, desk: Desk): Problem =>
  error instanceof ActionFailed && /extension does not exist/i.test(error.said)
    ? problem('number-refused', number, desk.context)
    : actionProblem(error);

/**
 * Rings the user's phone, and once it is picked up calls the number. A test call is none of the user's calls: the call
 * model hears of no order, and takes it for somebody else's. Source: AMI Originate.
 * @param board up, or the order fails
 * @returns once the far side has answered or the attempt is over
 */
export const dial = async (
  board: Switchboard,
  desk: Desk,
  options: DialOptions,
): Promise<Result<Sentence>> => {
  const { number, originateId, goal } = options;
  const attempt = new DialAttempt(board, desk, options);
  const now = (): number => board.clock.now();
  if (goal.kind !== 'test-call') board.take({ type: 'originate-sent', at: now(), originateId, number });
  const order = originate({
    channel: desk.channel,
    ...(goal.kind === 'test-call' ? testCall : { context: desk.context, exten: number }),
    timeoutMs: ownPhoneRings,
    callerId: desk.extension,
    async: true,
    channelId: originateId,
    ...(desk.technology === 'Local' ? { otherChannelId: `${originateId}-2` } : {}),
    variables: autoAnswerVariables(desk),
    actionId: originateId,
  });
  try {
    await board.run(order);
  } catch (error) {
    attempt.finish(failure(refusedOrder(error, number, desk)));
    if (isRefused(error))
      board.take({ type: 'originate-ended', at: now(), originateId, succeeded: false, reason: null });
    // Once the link is back, the reading of the state tells.
    else if (board.banner !== null) board.take({ type: 'originate-untold', at: now(), originateId });
  }
  return attempt.result;
};
