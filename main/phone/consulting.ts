import type { Consultation } from '../../shared/call-control.ts';
import { failure, problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { atxfer, cancelAtxfer, hangup } from '../ami/actions.ts';
import type { Acknowledgement, AmiAction } from '../ami/actions.ts';
import type { AmiEvent } from '../ami/events.ts';
import type { OwnLeg } from '../calls/call-control.ts';
import type { DialStatus, PbxEvent } from '../calls/pbx-event.ts';
import { hasCommand } from './account-controls.ts';
import type { Commands } from './account-controls.ts';
import { actionProblem } from './action-problem.ts';
import { askResult, cancelResult, completeResult } from './consult-outcome.ts';
import type { ConsultEnd } from './consult-outcome.ts';
import type { Switchboard } from './switchboard.ts';

/** Asterisk hears the feature code digit by digit; so long it may take until it acts, milliseconds. */
const actsWithin = 4_000;

export interface ConsultingOptions {
  readonly callId: string;
  /** Fit to be dialled. */
  readonly number: string;
  readonly context: string;
  /** The leg on which the user talks with the caller. */
  readonly own: OwnLeg;
  /** The channel of the caller, who waits. */
  readonly caller: string;
  readonly commands: Commands;
}

/**
 * One attended transfer, from asking to its end, wherever it is ended: here or on the phone.
 * Source: AMI Atxfer; what happens is told by bridges: the own leg leaves the caller's for another one, and comes back.
 */
export class Consulting {
  /** Resolves when the other side has answered, or it is over. */
  readonly asked: Promise<Result<Sentence>>;
  readonly #board: Switchboard;
  readonly #options: ConsultingOptions;
  readonly #letGo: (() => void)[];
  readonly #waiting = new Set<() => void>();
  #answerAsked: (result: Result<Sentence>) => void = () => undefined;
  #stage: Consultation['stage'] | 'ordered' = 'ordered';
  #end: ConsultEnd | null = null;
  /** Who is asked: the channel in the own leg's new bridge. */
  #target: { readonly uniqueId: string; readonly name: string } | null = null;
  #status: DialStatus | null = null;

  constructor(board: Switchboard, options: ConsultingOptions) {
    this.#board = board;
    this.#options = options;
    this.asked = new Promise((resolve) => {
      this.#answerAsked = resolve;
    });
    this.#letGo = [
      board.onEvent((event) => {
        this.#onEvent(event);
      }),
      board.onAmiEvent((event) => {
        this.#onAmiEvent(event);
      }),
    ];
  }

  get isOver(): boolean {
    return this.#end !== null;
  }

  /** As windows show it; null before anybody is called and when it is over. */
  get consultation(): Consultation | null {
    const { callId, number } = this.#options;
    return this.#stage === 'ordered' || this.isOver ? null : { callId, number, stage: this.#stage };
  }

  /** Calls whom the user wants to ask; the caller waits. */
  async ask(): Promise<Result<Sentence>> {
    const { number, context, own } = this.#options;
    const begun = await this.#order(
      atxfer({ channel: own.name, context, exten: number }),
      () => this.#stage !== 'ordered',
    );
    if (begun.ok && this.#stage === 'ordered' && !this.isOver) {
      this.#finish('back', failure(problem('consult-not-started', number)));
    }
    if (!begun.ok) this.#finish('back', begun);
    return this.asked;
  }

  /** Connects caller and consulted, by hanging up the own leg. */
  async complete(): Promise<Result<Sentence>> {
    const { own, number } = this.#options;
    const stage = this.#stage === 'talking' ? 'talking' : 'calling';
    const ordered = await this.#order(hangup({ channel: own.name }), () => this.isOver);
    return ordered.ok ? completeResult(number, this.#end, stage) : ordered;
  }

  /** Goes back to the caller: by CancelAtxfer, on an older PBX by hanging up on whom was asked. */
  async cancel(): Promise<Result<Sentence>> {
    const { own, number, commands } = this.#options;
    const order =
      hasCommand(commands, 'CancelAtxfer') || this.#target === null
        ? cancelAtxfer({ channel: own.name })
        : hangup({ channel: this.#target.name });
    const ordered = await this.#order(order, () => this.isOver);
    return ordered.ok ? cancelResult(number, this.#end) : ordered;
  }

  /** Runs an order, and waits until it is seen to have done what it should, or long enough. */
  async #order(action: AmiAction<Acknowledgement>, isDone: () => boolean): Promise<Result<undefined>> {
    try {
      await this.#board.run(action);
    } catch (error) {
      return this.isOver ? { ok: true, value: undefined } : failure(actionProblem(error));
    }
    await new Promise<void>((resolve) => {
      const cancel = this.#board.clock.after(actsWithin, resolve);
      const check = (): void => {
        if (!isDone() && !this.isOver) return;
        cancel();
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
    return { ok: true, value: undefined };
  }

  #onEvent(event: PbxEvent): void {
    const { own, caller } = this.#options;
    switch (event.type) {
      case 'bridge-entered':
        if (event.channel.uniqueId !== own.uniqueId) return;
        if (event.bridgeId !== own.bridgeId) this.#begin(event.bridgeId);
        else if (this.#stage !== 'ordered') this.#finish('back');
        return;
      case 'channel-state':
        if (event.channel.uniqueId === this.#target?.uniqueId && event.channel.state === 'up') this.#talk();
        return;
      case 'dial-end':
        this.#onDialEnd(event);
        return;
      case 'hangup':
        if (event.channel.uniqueId === own.uniqueId) this.#finish('own-phone-gone');
        else if (event.channel.name === caller) this.#finish('caller-gone');
        return;
      case 'link-lost':
        this.#finish('link-lost');
        return;
      default:
    }
  }

  #onDialEnd({ caller, callee, status }: Extract<PbxEvent, { type: 'dial-end' }>): void {
    const target = this.#board.state.channels.get(this.#target?.uniqueId ?? '');
    if (target === undefined) return;
    if (callee.uniqueId === target.uniqueId && status === 'answer') this.#talk();
    else if (caller?.uniqueId === target.otherHalf) this.#status = status;
  }

  #onAmiEvent(event: AmiEvent): void {
    if (event.event !== 'AttendedTransfer' || event.result !== 'success') return;
    const { own, callId, number } = this.#options;
    if (event.original.uniqueId !== own.uniqueId) return;
    this.#board.take({
      type: 'transfer-sent',
      at: this.#board.clock.now(),
      callId,
      sentTo: { kind: 'transferred', to: number },
    });
    this.#finish('completed');
  }

  /** The own leg is in another bridge: with whom it asks. */
  #begin(bridgeId: string): void {
    if (this.#stage !== 'ordered') return;
    this.#stage = 'calling';
    const { own } = this.#options;
    for (const channel of this.#board.state.channels.values())
      if (channel.bridgeId === bridgeId && channel.uniqueId !== own.uniqueId) this.#target = channel;
    this.#changed();
  }

  #talk(): void {
    if (this.#stage !== 'calling' || this.isOver) return;
    this.#stage = 'talking';
    this.#answerAsked(askResult(this.#options.number, null, null));
    this.#changed();
  }

  #finish(end: ConsultEnd, result?: Result<Sentence>): void {
    if (this.isOver) return;
    const { number } = this.#options;
    this.#end = end;
    for (const letGo of this.#letGo) letGo();
    this.#answerAsked(result ?? askResult(number, end, this.#status));
    this.#changed();
  }

  #changed(): void {
    for (const check of [...this.#waiting]) check();
    this.#board.changed();
  }
}
