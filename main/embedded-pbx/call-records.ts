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
  status: DialStatus | null;
}

/** Keeps a record of each device that was rung, and closes it when the device's channel ends. Source: AMI Cdr. */
export class CallRecords {
  readonly #open = new Map<string, OpenRecord>();

  /** Takes what happened at `now` (milliseconds since 1970); answers the record that it closes, if any. */
  observe(event: SwitchEvent, now: number): CallRecord | null {
    switch (event.kind) {
      case 'DialBegin':
        if (event.caller) this.#begin(event.caller, event.callee, now);
        return null;
      case 'DialEnd': {
        const record = this.#open.get(event.callee.uniqueId);
        if (!record) return null;
        record.status = event.status;
        record.answeredAt = event.status === 'ANSWER' ? now : null;
        return null;
      }
      case 'Hangup':
        return this.#end(event.channel, now);
      default:
        return null;
    }
  }

  #begin(caller: Channel, callee: Channel, startedAt: number): void {
    this.#open.set(callee.uniqueId, {
      ...{ caller, callee, startedAt, answeredAt: null, status: null },
      destination: callee.place.exten,
      context: caller.device.context,
      lastData: caller.applicationData,
    });
  }

  #end(channel: Channel, endedAt: number): CallRecord | null {
    const record = this.#open.get(channel.uniqueId);
    if (!record) return null;
    this.#open.delete(channel.uniqueId);
    const { status, ...rest } = record;
    return { ...rest, endedAt, disposition: dispositionOf(status) };
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
