import type { Call } from '../../shared/call.ts';
import type { ControlState } from '../../shared/call-control.ts';
import type { Words } from '../../shared/words/words.ts';
import { callNotice } from './notices.ts';
import type { Notice } from './notices.ts';
import type { Shell } from './shell.ts';

export interface CallNoticesOptions {
  readonly shell: Pick<Shell, 'notify' | 'withdraw'>;
  /** In the language of the moment. */
  readonly words: () => Words;
}

/** One notification per call, replaced when it has something else to say, taken back at its end or when it was seen. */
export class CallNotices {
  readonly #options: CallNoticesOptions;
  /** As they were told last, by the calls' ids. */
  readonly #told = new Map<string, Notice>();
  /** Missed calls that the user has seen while they were still shown. */
  readonly #seen = new Set<string>();

  constructor(options: CallNoticesOptions) {
    this.#options = options;
  }

  /**
   * Takes in the calls as they are now.
   *
   * @param calls those that may notify
   */
  update(calls: readonly Call[], control: ControlState): void {
    const { shell, words } = this.#options;
    const live = new Set(calls.map(({ id }) => id));
    for (const { id, kind } of [...this.#told.values()]) {
      // Ringing has an end, even when the call was lost from sight with its phone; a missed one waits to be seen.
      if (!live.has(id) && kind === 'ringing') this.#withdraw(id);
    }
    for (const call of calls) {
      const notice = callNotice(words(), call, control);
      const before = this.#told.get(call.id);
      if (notice === null) {
        this.#withdraw(call.id);
        continue;
      }
      // What was told of a missed call is told once: it may have been seen, and its card is still there.
      if (before === undefined && notice.kind === 'missed' && this.#seen.has(call.id)) continue;
      if (JSON.stringify(before) === JSON.stringify(notice)) continue;
      this.#told.set(call.id, notice);
      shell.notify(notice);
    }
    for (const id of this.#seen) if (!live.has(id)) this.#seen.delete(id);
  }

  /** The user has seen that this call was missed; nothing happens with one that rings. */
  seen(callId: string): void {
    if (this.#told.get(callId)?.kind !== 'missed') return;
    this.#seen.add(callId);
    this.#withdraw(callId);
  }

  /** The user has seen every missed call. */
  allSeen(): void {
    for (const id of [...this.#told.keys()]) this.seen(id);
  }

  #withdraw(id: string): void {
    if (this.#told.delete(id)) this.#options.shell.withdraw(id);
  }
}
