import { logWords } from '../../shared/log-words.ts';
import type { Call } from '../../shared/call.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { status } from '../ami/actions.ts';
import type { AmiAction } from '../ami/actions.ts';
import type { Banner } from '../ami/banner.ts';
import type { Clock } from '../ami/clock.ts';
import { TimedOut } from '../ami/errors.ts';
import type { AmiEvent } from '../ami/events.ts';
import type { AmiLink, AmiLinkState } from '../ami/link.ts';
import type { AmiMessage } from '../ami/message.ts';
import type { AmiNotice, ReceivedEvent } from '../ami/session.ts';
import { currentCalls, emptyCalls, forget, reduceCalls } from '../calls/calls.ts';
import type { CallsState } from '../calls/calls.ts';
import type { OwnPhone } from '../calls/own-phone.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { AmiFeed, stateRead } from './ami-feed.ts';
import { EndedCalls } from './ended-calls.ts';
import { isSameTrouble, linkLogLine, linkStateOf } from './link-words.ts';
import { LostRinging } from './lost-ringing.ts';
import { OwnCallEvents } from './own-call-events.ts';

/** The part of the AMI link that the phone uses. */
export type PhoneLink = Pick<
  AmiLink,
  'state' | 'start' | 'stop' | 'wake' | 'onState' | 'onEvent' | 'onNotice' | 'run' | 'watch' | 'recall'
>;

/**
 * Keeps an event of the user's calls as it came, for a report.
 * @param at when, milliseconds since 1970
 */
export type RecordEvent = (message: AmiMessage, at: number) => void;

export interface SwitchboardOptions {
  readonly own: OwnPhone;
  readonly link: PhoneLink;
  readonly clock: Clock;
  /** How long an ended call stays, milliseconds. */
  readonly endedStays: number;
  /** Begins the id of every call; different at each start. */
  readonly idPrefix: string;
  readonly log: (line: string) => void;
  readonly record: RecordEvent;
}

/** Keeps the call model in step with the PBX: the link drives it, and reads the state anew whenever it comes up. */
export class Switchboard {
  readonly #options: SwitchboardOptions;
  readonly #changeListeners = new Set<() => void>();
  readonly #eventListeners = new Set<(event: PbxEvent) => void>();
  readonly #amiListeners = new Set<(event: AmiEvent) => void>();
  readonly #connectListeners = new Set<() => void>();
  readonly #endedCalls: EndedCalls;
  readonly #ownCallEvents: OwnCallEvents;
  readonly #lostRinging: LostRinging;
  #feed = new AmiFeed();
  #state: CallsState;
  #link: LinkState = { kind: 'connecting' };
  /** The session that is up; another one, or null, means that the link went down meanwhile. */
  #session: symbol | null = null;
  /** False while the state is being read, and after the PBX has refused that. */
  #mayReadState = false;

  constructor(options: SwitchboardOptions) {
    this.#options = options;
    this.#endedCalls = new EndedCalls({
      clock: options.clock,
      stays: options.endedStays,
      leave: (callId) => {
        this.forget(callId);
      },
    });
    this.#state = emptyCalls(options.own, options.idPrefix);
    this.#ownCallEvents = new OwnCallEvents(options.own, options.link);
    this.#lostRinging = new LostRinging(options.clock, () => {
      this.take({ type: 'ringing-lost', at: options.clock.now() });
    });
    options.link.onEvent((event, position, message) => {
      this.#onAmiEvent({ event, position, message });
    });
    options.link.onState((state) => {
      this.#onLinkState(state);
      this.#lostRinging.follow(state);
    });
    options.link.onNotice((notice) => {
      this.#onNotice(notice);
    });
  }

  get state(): CallsState {
    return this.#state;
  }

  get calls(): readonly Call[] {
    return currentCalls(this.#state);
  }

  get link(): LinkState {
    return this.#link;
  }

  /** What the PBX greeted with; null while the link is down. */
  get banner(): Banner | null {
    const { state } = this.#options.link;
    return state.kind === 'connected' ? state.banner : null;
  }

  get clock(): Clock {
    return this.#options.clock;
  }

  start(): void {
    this.#options.link.start();
  }

  /** Resolves when the connection is gone. */
  async stop(): Promise<void> {
    this.#endedCalls.stop();
    await this.#options.link.stop();
  }

  wake(): void {
    this.#lostRinging.woke();
    this.#options.link.wake();
  }

  log(line: string): void {
    this.#options.log(line);
  }

  /**
   * Runs an action on the link. Rejects as `AmiLink.run` does.
   * @param told what the call model hears of the PBX's yes: at once, since what follows from it can come in the same packet
   */
  run<Value>(action: AmiAction<Value>, told?: () => PbxEvent): Promise<Value> {
    if (told === undefined) return this.#options.link.run(action);
    return this.#options.link.run({
      ...action,
      parse: (response, events) => {
        const value = action.parse(response, events);
        this.take(told());
        return value;
      },
    });
  }

  /** @returns ends the subscription; called synchronously, once for each change of calls or link */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** @returns ends the subscription; called with each event after the model has taken it in */
  onEvent(listener: (event: PbxEvent) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Has events read that hold one of these texts, whoever's call they are of; they reach `onAmiEvent`. */
  alsoRead(marks: readonly string[]): void {
    this.#ownCallEvents.alsoRead(marks);
  }

  /** @returns ends the subscription; called with each event that was read, somebody else's too, after the model has taken in its own */
  onAmiEvent(listener: (event: AmiEvent) => void): () => void {
    this.#amiListeners.add(listener);
    return () => this.#amiListeners.delete(listener);
  }

  /** @returns ends the subscription; called whenever the link has come up, before the state is read */
  onConnected(listener: () => void): () => void {
    this.#connectListeners.add(listener);
    return () => this.#connectListeners.delete(listener);
  }

  /** Lets the call model take in an event. */
  take(event: PbxEvent): void {
    this.#become(reduceCalls(this.#state, event));
    for (const listener of this.#eventListeners) listener(event);
  }

  /** Calls that end from now on stay so long, milliseconds. */
  keepEnded(stays: number): void {
    this.#endedCalls.keep(stays);
  }

  /** Takes an ended call off the calls. */
  forget(callId: string): void {
    this.#endedCalls.stay(callId);
    this.#become(forget(this.#state, callId));
  }

  #become(state: CallsState): void {
    const before = currentCalls(this.#state);
    this.#state = state;
    const calls = currentCalls(state);
    if (calls.length === before.length && calls.every((call, index) => call === before[index])) return;
    this.#endedCalls.update(calls);
    this.changed();
  }

  /** No ended call leaves from now on, such as while somebody writes a note on it. */
  retainEnded(): void {
    this.#endedCalls.retain(this.calls);
  }

  /** Ended calls leave again, as long after this as if they had just ended. */
  releaseEnded(): void {
    this.#endedCalls.release(this.calls);
  }

  /** Tells that what is shown has changed. */
  changed(): void {
    for (const listener of this.#changeListeners) listener();
  }

  #onAmiEvent(received: ReceivedEvent): void {
    const at = this.#options.clock.now();
    for (const own of this.#ownCallEvents.take(received)) {
      this.#options.record(own.message, at);
      for (const converted of this.#feed.convert(own.event, at)) this.take(converted);
    }
    for (const listener of this.#amiListeners) listener(received.event);
    if (this.#ownCallEvents.isMissingBeginnings && this.#session !== null && this.#mayReadState) {
      void this.#readState(this.#session, null);
    }
  }

  #onLinkState(state: AmiLinkState): void {
    if (state.kind === 'connected') {
      const session = Symbol('session');
      this.#session = session;
      this.#ownCallEvents.restart();
      void this.#readState(session, linkStateOf(state, this.#options.clock.now()));
      for (const listener of this.#connectListeners) listener();
      return;
    }
    const wasUp = this.#session !== null;
    this.#session = null;
    this.#feed = new AmiFeed();
    const link = linkStateOf(state, this.#options.clock.now());
    if (!isSameTrouble(this.#link, link)) this.#setLink(link);
    if (wasUp) this.take({ type: 'link-lost', at: this.#options.clock.now() });
  }

  /**
   * Calls that come meanwhile show at once: the call model takes events and reading in any order.
   * @param connected the state of a link that has just come up; null in the middle of a session
   */
  async #readState(session: symbol, connected: LinkState | null): Promise<void> {
    this.#mayReadState = false;
    this.#ownCallEvents.ask();
    this.take({ type: 'state-asked', at: this.#options.clock.now() });
    const read = await this.run(status()).catch((error: unknown) => {
      this.log(`the state of the PBX could not be read: ${logWords(actionProblem(error)).what}`);
      return error instanceof TimedOut ? 'no-answer' : 'refused';
    });
    if (this.#session !== session) return;
    // A PBX that refuses shows no calls; once it has refused it is not asked again.
    if (read === 'refused' && connected !== null) this.take(stateRead([], this.#options.clock.now()));
    if (read !== 'refused' && read !== 'no-answer') {
      this.#mayReadState = true;
      this.take(stateRead(this.#ownCallEvents.pick(read), this.#options.clock.now()));
    }
    if (connected !== null && this.#link !== connected) this.#setLink(connected);
    // No answer tells nothing of the calls: they stay as they are, and the PBX is asked again.
    if (read === 'no-answer') void this.#readState(session, connected);
  }

  #setLink(link: LinkState): void {
    this.#link = link;
    this.log(linkLogLine(link));
    this.changed();
  }

  #onNotice(notice: AmiNotice): void {
    switch (notice.kind) {
      case 'unreadable-line':
        this.log(`the PBX sent a line that is no header (${notice.line.length} characters)`);
        return;
      case 'unexpected-response':
        this.log(`the PBX answered an action that is not under way (${notice.actionId ?? 'no id'})`);
        return;
      case 'listener-failed':
        this.log(`an event could not be worked on: ${logWords(actionProblem(notice.error)).why}`);
    }
  }
}
