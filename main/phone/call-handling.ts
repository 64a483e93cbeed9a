import type { Consultation, TransferWay } from '../../shared/call-control.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { hangup } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import { hangUpChannels } from '../calls/call-control.ts';
import type { Commands } from './account-controls.ts';
import { actionProblem } from './action-problem.ts';
import { Consulting } from './consulting.ts';
import type { Desk } from './dialect.ts';
import { linkDown } from './link-words.ts';
import { parkCall } from './parking.ts';
import type { Switchboard } from './switchboard.ts';
import { bothSides } from './both-sides.ts';
import { transfer, whyNot } from './transferring.ts';

/** ITU-T Q.850 "user busy": a caller who is turned down hears what he hears from a phone that rejects. */
const userBusy = 17;

/** What can be done with a call that is there: each tells truthfully what came of it. */
export class CallHandling {
  readonly #board: Switchboard;
  readonly #commands: () => Commands;
  readonly #hungUpHere = new Set<string>();
  #consulting: Consulting | null = null;

  /** @param commands which actions the PBX has for the account, as far as is known now */
  constructor(board: Switchboard, commands: () => Commands) {
    this.#board = board;
    this.#commands = commands;
  }

  get consultation(): Consultation | null {
    return this.#consulting?.consultation ?? null;
  }

  /** Was this call hung up from here? */
  wasHungUp(callId: string): boolean {
    return this.#hungUpHere.has(callId);
  }

  forget(callId: string): void {
    this.#hungUpHere.delete(callId);
  }

  /**
   * Sends a call on.
   * @param number fit to be dialled; for a mailbox its owner's
   */
  async transfer(desk: Desk, callId: string, number: string, way: TransferWay): Promise<Result<Sentence>> {
    switch (way) {
      case 'blind':
        return this.#transfer(desk, callId, number, 'phone');
      case 'voicemail':
        return this.#transfer(desk, callId, number, 'mailbox');
      case 'consult':
        return this.#consult(desk, callId, number);
    }
  }

  /** Connects the caller with whom the user has asked. */
  async completeTransfer(callId: string): Promise<Result<Sentence>> {
    return (await this.#consultingOn(callId)?.complete()) ?? failure(problem('not-consulting'));
  }

  /** Goes back to the caller, and leaves whom the user has asked. */
  async cancelTransfer(callId: string): Promise<Result<Sentence>> {
    return (await this.#consultingOn(callId)?.cancel()) ?? failure(problem('not-consulting'));
  }

  /** Parks the other party of a call. */
  async park(callId: string): Promise<Result<Sentence>> {
    const { link } = this.#board;
    return link.kind === 'connected' ? parkCall(this.#board, callId) : failure(linkDown(link));
  }

  /** Ends a call; a caller who still rings hears busy. Source: AMI Hangup. */
  async hangUp(callId: string): Promise<Result<undefined>> {
    const board = this.#board;
    if (board.link.kind !== 'connected') return failure(linkDown(board.link));
    const call = board.calls.find(({ id }) => id === callId);
    const channels = hangUpChannels(board.state, callId);
    if (call === undefined || call.phase.kind === 'ended') return failure(problem('call-gone'));
    if (channels.length === 0) return failure(problem('no-line-yet'));
    for (const id of this.#hungUpHere)
      if (!board.calls.some((other) => other.id === id)) this.#hungUpHere.delete(id);
    this.#hungUpHere.add(callId);
    const cause = call.phase.kind === 'ringing' ? { cause: userBusy } : {};
    try {
      const told = () => ({ type: 'hang-up-sent', at: board.clock.now(), callId }) as const;
      await Promise.all(channels.map((channel) => board.run(hangup({ channel, ...cause }), told)));
      return success(undefined);
    } catch (error) {
      this.#hungUpHere.delete(callId);
      const isGone = error instanceof ActionFailed && /no such channel/i.test(error.said);
      return failure(isGone ? problem('call-gone') : actionProblem(error));
    }
  }

  #transfer(
    desk: Desk,
    callId: string,
    number: string,
    kind: 'phone' | 'mailbox',
  ): Promise<Result<Sentence>> {
    return transfer(this.#board, desk, { callId, number, kind, commands: this.#commands() });
  }

  async #consult(desk: Desk, callId: string, number: string): Promise<Result<Sentence>> {
    const sides = await bothSides(this.#board, callId);
    if (this.#consulting?.isOver === false) return failure(problem('consulting-already'));
    if (sides === null) return failure(whyNot(this.#board, callId));
    this.#consulting = new Consulting(this.#board, {
      ...{ callId, number, own: sides.own, context: desk.context, caller: sides.other },
      commands: this.#commands(),
    });
    return this.#consulting.ask();
  }

  #consultingOn(callId: string): Consulting | null {
    return this.#consulting?.consultation?.callId === callId ? this.#consulting : null;
  }
}
