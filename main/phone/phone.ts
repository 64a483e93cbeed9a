import type { Call } from '../../shared/call.ts';
import type { ControlState, TransferWay } from '../../shared/call-control.ts';
import type { DialProgress } from '../../shared/ipc.ts';
import type { LineState } from '../../shared/line-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import type { Settings } from '../../shared/settings.ts';
import { failure, problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { Banner } from '../ami/banner.ts';
import type { Clock } from '../ami/clock.ts';
import type { LinkOptions } from '../ami/link.ts';
import { CallHandling } from './call-handling.ts';
import type { DialGoal } from './dial-outcome.ts';
import { eventMask, wantedEvents } from './ami-feed.ts';
import { deskOf, dialableNumber } from './dialect.ts';
import type { Desk, DeskSettings } from './dialect.ts';
import { dial } from './dialling.ts';
import { linkDown } from './link-words.ts';
import { Surroundings } from './surroundings.ts';
import { Switchboard } from './switchboard.ts';
import type { PhoneLink, RecordEvent } from './switchboard.ts';

/** What the tray and the windows show of the phone. A new value at each change. */
export interface PhoneSnapshot extends ControlState {
  readonly link: LinkState;
  /** Newest last. Ended calls stay for a while and then leave by themselves. */
  readonly calls: readonly Call[];
}

export interface PhoneOptions {
  /** The PBX, the phone, and the colleagues whose lines are to be watched. */
  readonly settings: DeskSettings & Pick<Settings, 'colleagues' | 'pop'>;
  /** The AMI password. Stays in main and out of every log line. */
  readonly secret: string;
  /** Makes the link to the PBX; not started yet. */
  readonly createLink: (options: LinkOptions) => PhoneLink;
  readonly clock: Clock;
  /** A new unique id of letters, digits and hyphens. */
  readonly newId: () => string;
  /** Takes a line for the log; it never holds a secret. */
  readonly log: (line: string) => void;
  readonly record: RecordEvent;
}

/** A failure that is told as the last step as well. */
const told = (result: Result<never>, onProgress: (progress: DialProgress) => void): Result<never> => {
  if (!result.ok) onProgress({ kind: 'failed', problem: result.problem });
  return result;
};

/** The user's phone as seen through the PBX: its calls, and what can be done with them. */
export class Phone {
  readonly #options: PhoneOptions;
  readonly #desk: Result<Desk>;
  readonly #board: Switchboard;
  readonly #surroundings: Surroundings | null;
  readonly #handling: CallHandling;

  constructor(options: PhoneOptions) {
    const { pbx, phone, pop } = options.settings;
    this.#options = options;
    this.#desk = deskOf(options.settings);
    this.#board = new Switchboard({
      own: {
        extension: phone.extension,
        analogPort: phone.technology === 'DAHDI' ? phone.analogPort : null,
      },
      link: options.createLink({
        host: pbx.host,
        port: pbx.port,
        user: pbx.user,
        secret: options.secret,
        events: eventMask,
        wanted: wantedEvents,
        clock: options.clock,
      }),
      clock: options.clock,
      endedStays: pop.stays * 1000,
      idPrefix: options.newId(),
      log: options.log,
      record: options.record,
    });
    this.#surroundings = this.#desk.ok
      ? new Surroundings(
          this.#board,
          this.#desk.value,
          options.settings.colleagues.map(({ number }) => number),
        )
      : null;
    this.#handling = new CallHandling(this.#board, () => this.#surroundings?.commands ?? null);
  }

  get link(): LinkState {
    return this.#desk.ok ? this.#board.link : { kind: 'stopped', problem: this.#desk.problem };
  }

  get calls(): readonly Call[] {
    return this.#board.calls;
  }

  get snapshot(): PhoneSnapshot {
    return {
      link: this.link,
      calls: this.calls,
      controls: this.#surroundings?.controls ?? [],
      consultation: this.#handling.consultation,
      parked: this.#surroundings?.parked ?? [],
    };
  }

  /** What the PBX greeted with; null while the link is down. */
  get banner(): Banner | null {
    return this.#board.banner;
  }

  /** The write rights that the account certainly has; null where the PBX does not tell. */
  get rights(): readonly string[] | null {
    return this.#surroundings?.rights ?? null;
  }

  /** What the line of a colleague does, as far as is known. */
  lineOf(number: string): LineState {
    return this.#surroundings?.lineOf(number) ?? 'unknown';
  }

  /** Other colleagues are to be watched from now on, by their numbers. */
  watch(colleagues: readonly string[]): void {
    this.#surroundings?.watch(colleagues);
  }

  /** Calls that end from now on are shown for so many seconds. */
  keepEnded(seconds: number): void {
    this.#board.keepEnded(seconds * 1000);
  }

  /** No ended call leaves the snapshot until `releaseEnded`, such as while somebody writes a note on it. */
  retainEnded(): void {
    this.#board.retainEnded();
  }

  releaseEnded(): void {
    this.#board.releaseEnded();
  }

  /** Connects, and stays connected until `stop`. With settings that cannot work it stays down and says why. */
  start(): void {
    if (this.#desk.ok) this.#board.start();
  }

  /** Logs off and lets go of the socket and every timer. */
  stop(): Promise<void> {
    return this.#board.stop();
  }

  /** The computer woke, or the network changed: looks at once whether the link still lives. */
  wake(): void {
    this.#board.wake();
  }

  /**
   * @param listener called synchronously, once for each change of the snapshot
   * @returns takes the listener off again
   */
  onChange(listener: () => void): () => void {
    return this.#board.onChange(listener);
  }

  /**
   * Rings the user's phone, and once it is picked up calls the number. Source: AMI Originate.
   * @param number digits, `*`, `#` and `+` only
   * @param onProgress told each step; the last one is `done` or `failed`
   * @returns once the far side has answered or the attempt is over: what came of it, or why it failed
   */
  dial(number: string, onProgress: (progress: DialProgress) => void): Promise<Result<Sentence>> {
    return this.#dial(number, { kind: 'number', number }, onProgress);
  }

  /**
   * Takes a call that rings at a colleague: the user's phone rings, and once it is picked up has that call.
   * @param from the colleague's number
   */
  async pickUp(from: string, onProgress: (progress: DialProgress) => void): Promise<Result<Sentence>> {
    const code = this.#desk.ok ? this.#desk.value.codes.pickup : null;
    if (this.#desk.ok && code === null) return told(failure(problem('no-pickup-code')), onProgress);
    return this.#dial(`${code ?? ''}${from}`, { kind: 'pick-up', from }, onProgress);
  }

  /**
   * Fetches a parked call.
   * @param space the number to dial for it, such as `701`
   */
  fetch(space: string, onProgress: (progress: DialProgress) => void): Promise<Result<Sentence>> {
    return this.#dial(space, { kind: 'fetch', space }, onProgress);
  }

  /**
   * Rings the user's own phone, and hangs up soon after it was picked up; nobody else is called.
   * @returns once it was picked up, or why it was not
   */
  async callMe(): Promise<Result<Sentence>> {
    const ready = this.#ready();
    if (!ready.ok) return ready;
    const { extension } = ready.value;
    return this.#ring(ready.value, extension, { kind: 'test-call', extension }, () => undefined);
  }

  async #dial(
    number: string,
    goal: DialGoal,
    onProgress: (progress: DialProgress) => void,
  ): Promise<Result<Sentence>> {
    const ready = this.#readyFor(number);
    if (!ready.ok) return told(ready, onProgress);
    return this.#ring(ready.value, number, goal, onProgress);
  }

  async #ring(
    desk: Desk,
    number: string,
    goal: DialGoal,
    onProgress: (progress: DialProgress) => void,
  ): Promise<Result<Sentence>> {
    const originateId = `tipring-${this.#options.newId()}`;
    this.#options.log(`dialling, ${originateId}`);
    const result = await dial(this.#board, desk, {
      number,
      goal,
      originateId,
      onProgress,
      wasHungUp: (callId) => this.#handling.wasHungUp(callId),
    });
    this.#options.log(`dialling, ${originateId}: ${result.ok ? 'done' : result.problem.code}`);
    return result;
  }

  /**
   * Sends a call on: the caller while it rings, the other party while it talks; at once, after asking, or to a mailbox.
   * @param callId of a call in the snapshot
   * @param number digits, `*`, `#` and `+` only; for a mailbox its owner's
   * @returns what is known of how it went on, as a sentence; or why it failed
   */
  async transfer(callId: string, number: string, way: TransferWay = 'blind'): Promise<Result<Sentence>> {
    const ready = this.#readyFor(number);
    if (!ready.ok) return ready;
    const result = await this.#handling.transfer(ready.value, callId, number, way);
    this.#options.log(`transfer (${way}): ${result.ok ? 'done' : result.problem.code}`);
    return result;
  }

  /** Sends a call to the user's own mailbox. */
  async toVoicemail(callId: string): Promise<Result<Sentence>> {
    return this.#desk.ok ? this.transfer(callId, this.#desk.value.extension, 'voicemail') : this.#desk;
  }

  /** Connects the caller with whom the user has asked. */
  completeTransfer(callId: string): Promise<Result<Sentence>> {
    return this.#handling.completeTransfer(callId);
  }

  /** Goes back to the caller, and leaves whom the user has asked. */
  cancelTransfer(callId: string): Promise<Result<Sentence>> {
    return this.#handling.cancelTransfer(callId);
  }

  /**
   * Parks the other party of a call. Source: AMI Park.
   * @returns where it is parked, as a sentence; or why it is not
   */
  async park(callId: string): Promise<Result<Sentence>> {
    const result = await this.#handling.park(callId);
    this.#options.log(`park: ${result.ok ? 'done' : result.problem.code}`);
    return result;
  }

  /**
   * Ends a call; a caller who still rings hears busy. Source: AMI Hangup.
   * @param callId of a call in the snapshot
   */
  hangUp(callId: string): Promise<Result<undefined>> {
    return this.#handling.hangUp(callId);
  }

  /**
   * Takes an ended call off the snapshot; one that is still going on stays.
   * @param callId of a call in the snapshot
   */
  forget(callId: string): void {
    this.#handling.forget(callId);
    this.#board.forget(callId);
  }

  /** The desk, when the number is fit to be dialled and the link is up. */
  #readyFor(number: string): Result<Desk> {
    const checked = dialableNumber(number);
    return checked.ok ? this.#ready() : checked;
  }

  /** The desk, when the link is up. */
  #ready(): Result<Desk> {
    if (!this.#desk.ok) return this.#desk;
    return this.#board.link.kind === 'connected' ? this.#desk : failure(linkDown(this.#board.link));
  }
}
