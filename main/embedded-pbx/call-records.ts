import type { Channel } from './channel.ts';
import type { CallRecord, DialStatus, SwitchEvent } from './switch-event.ts';

interface OpenRecord {
  readonly caller: Channel;
  readonly callee: Channel;
  readonly destination: string;
  readonly context: string;
  readonly lastData: string;
  readonly startedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  status: DialStatus | null;
}

/** Keeps a record of each device that was rung, and closes them when their caller's channel ends. Source: AMI Cdr. */
export class CallRecords {
  #open: readonly OpenRecord[] = [];

  /** Takes what happened at `now` (milliseconds since 1970); answers the records that it closes. */
  observe(event: SwitchEvent, now: number): readonly CallRecord[] {
    switch (event.kind) {
      case 'DialBegin':
        if (event.caller) this.#begin(event.caller, event.callee, now);
        return [];
      case 'DialEnd':
        this.#dialEnded(event.callee, event.status, now);
        return [];
      case 'Hangup':
        return this.#hungUp(event.channel, now);
      default:
        return [];
    }
  }

  /** Forgets the open ones. */
  clear(): void {
    this.#open = [];
  }

  #begin(caller: Channel, callee: Channel, startedAt: number): void {
    const record = {
      ...{ caller, callee, startedAt, answeredAt: null, endedAt: null, status: null },
      destination: callee.place.exten,
      context: caller.device.context,
      lastData: caller.applicationData,
    };
    this.#open = [...this.#open, record];
  }

  #dialEnded(callee: Channel, status: DialStatus, now: number): void {
    for (const record of this.#open.filter((open) => open.callee === callee)) {
      record.status = status;
      record.answeredAt = status === 'ANSWER' ? now : null;
    }
  }

  #hungUp(channel: Channel, now: number): readonly CallRecord[] {
    for (const record of this.#open.filter((open) => open.callee === channel)) record.endedAt = now;
    const closed = this.#open.filter((open) => open.caller === channel);
    this.#open = this.#open.filter((open) => open.caller !== channel);
    return closed.map(({ status, endedAt, ...rest }) => ({
      ...rest,
      endedAt: endedAt ?? now,
      disposition: dispositionOf(status),
    }));
  }
}

const dispositionOf = (status: DialStatus | null): CallRecord['disposition'] => {
  switch (status) {
    case 'ANSWER':
      return 'ANSWERED';
    case 'BUSY':
      return 'BUSY';
    case 'CHANUNAVAIL':
    case 'CONGESTION':
      return 'FAILED';
    case 'CANCEL':
    case 'NOANSWER':
    case null:
      return 'NO ANSWER';
  }
};
