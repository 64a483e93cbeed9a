import { type Bench, loopback } from './bench.ts';
import type { CallLog, LoggedCall } from './call-log.ts';
import { tap } from './sip.ts';
import { until } from './until.ts';

/** What people do with the receiver and the keys of a phone, carried out by its SIPp. */
export class Receiver {
  readonly #bench: Bench;
  readonly #log: CallLog;

  constructor(bench: Bench, log: CallLog) {
    this.#bench = bench;
    this.#log = log;
  }

  /** Lifts the receiver once the phone rings. */
  async answer(label: string): Promise<void> {
    const { callId } = await this.#tap(label, 'ringing', 'ANSWER');
    // The other side may have hung up again by the time anybody looks.
    await until(`${label} to answer`, () =>
      this.#log.callsOf(label).every((call) => call.callId !== callId || call.state !== 'ringing'),
    );
  }

  /** Hangs up what is talked on; turns down what rings where nothing is. */
  async hangUp(label: string): Promise<void> {
    await until(`${label} to have a call`, () => this.#log.callsOf(label).length > 0);
    const isTalking = this.#callIn(label, 'talking') !== undefined;
    const { callId } = await this.#tap(label, isTalking ? 'talking' : 'ringing', 'HANGUP');
    await until(`${label} to hang up`, () =>
      this.#log.callsOf(label).every((call) => call.callId !== callId),
    );
  }

  async hold(label: string): Promise<void> {
    const { callId } = await this.#tap(label, 'talking', 'HOLD');
    await this.#reached(label, callId, 'held');
  }

  async resume(label: string): Promise<void> {
    const { callId } = await this.#tap(label, 'held', 'RESUME');
    await this.#reached(label, callId, 'talking');
  }

  /** Sends the call that is talked on to another number. Source: RFC 3515, REFER. */
  async transfer(label: string, to: string): Promise<void> {
    await this.#tap(label, 'talking', 'TRANSFER', [
      `Refer-To: <sip:${to}@${loopback}:${this.#bench.sipPort}>`,
    ]);
  }

  /** Connects the two calls of a phone, one held and one talked on, with each other. Source: RFC 3891, Replaces. */
  async join(label: string): Promise<void> {
    const second = await this.#call(label, 'talking');
    const replaces = `${second.callId};to-tag=${second.remoteTag};from-tag=${second.callId}`;
    const target = `sip:${label}@${loopback}:${this.#bench.sipPort}?Replaces=${encodeURIComponent(replaces)}`;
    await this.#tap(label, 'held', 'TRANSFER', [`Refer-To: <${target}>`]);
  }

  async #tap(
    label: string,
    state: LoggedCall['state'],
    request: 'ANSWER' | 'HANGUP' | 'HOLD' | 'RESUME' | 'TRANSFER',
    headers: readonly string[] = [],
  ): Promise<LoggedCall> {
    const call = await this.#call(label, state);
    await tap(call, request, headers);
    return call;
  }

  #call(label: string, state: LoggedCall['state']): Promise<LoggedCall> {
    return until(`${label} to have a call that is ${state}`, () => this.#callIn(label, state));
  }

  #callIn(label: string, state: LoggedCall['state']): LoggedCall | undefined {
    return this.#log.callsOf(label).find((call) => call.state === state);
  }

  async #reached(label: string, callId: string, state: LoggedCall['state']): Promise<void> {
    await until(`the call of ${label} to be ${state}`, () =>
      this.#log.callsOf(label).some((call) => call.callId === callId && call.state === state),
    );
  }
}
