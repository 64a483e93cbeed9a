import type { OfficeEvent } from '../asterisk/office/office.ts';
import type { RawMessage } from '../asterisk/raw-ami.ts';

/** How the ringing or the talk at the user's phone ended, as the phone itself has it. */
export type LegEnd =
  /** After a talk. */
  | 'hung-up'
  /** The PBX took the ringing back: somebody else has answered. */
  | 'elsewhere'
  /** The PBX took the ringing back: the caller gave up, or the time was over. */
  | 'taken-back'
  /** The phone was busy. */
  | 'refused'
  /** The PBX died. */
  | 'cut';

/** Once that the user's phone rang. Times are milliseconds since 1970. */
export interface Leg {
  readonly callId: string;
  readonly number: string;
  readonly name: string;
  /** When the phone or the PBX told of it, whichever was heard first. */
  readonly rangAt: number;
  readonly talkedAt: number | null;
  readonly ended: { readonly at: number; readonly how: LegEnd } | null;
}

/** Once that the PBX let the user's phone ring. Source: AMI: DialBegin. */
export interface Dial {
  readonly number: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The caller in a From header. Source: RFC 3261, 20.20 */
const callerOf = (from: string): { readonly name: string; readonly number: string } => {
  const [, name = '', number = ''] = /^(?:"?(.*?)"? )?<sip:([^@>]*)@/u.exec(from) ?? [];
  return { name: name.replaceAll(/\\(.)/gu, '$1'), number };
};

/** How far what the phone says and what the PBX says of one ringing may lie apart, milliseconds. */
export const apart = 5000;

/**
 * Which calls are due at the user's desk, by what the user's phone (SIPp) says of itself. The PBX's own DialBegin is
 * listened to besides: for its moment, and to see that the two agree.
 */
export class DueCalls {
  readonly #extension: string;
  readonly #legs = new Map<string, Leg>();
  /** DialBegins that no ringing of the phone has been found for. */
  #dials: readonly Dial[] = [];

  /** @param extension the user's */
  constructor(extension: string) {
    this.#extension = extension;
  }

  get legs(): readonly Leg[] {
    return [...this.#legs.values()];
  }

  /** DialBegins of the user's phone that the phone itself says nothing of, so far. */
  get dialsWithoutRinging(): readonly Dial[] {
    return this.#dials;
  }

  hearPhone({ what, number, callId, more, at }: OfficeEvent): void {
    if (number !== this.#extension) return;
    const leg = this.#legs.get(callId);
    if (what === 'rings') {
      const caller = callerOf(more);
      const dial = this.#dials.find((each) => each.number === caller.number && at - each.at < apart);
      this.#dials = this.#dials.filter((each) => each !== dial);
      const rangAt = Math.min(at, dial?.at ?? at);
      this.#legs.set(callId, { callId, ...caller, rangAt, talkedAt: null, ended: null });
    }
    if (leg === undefined) return;
    if (what === 'talks') this.#legs.set(callId, { ...leg, talkedAt: at });
    if (what === 'cancelled') this.#end(leg, more.includes('elsewhere') ? 'elsewhere' : 'taken-back', at);
    if (what === 'refuses') this.#end(leg, 'refused', at);
    if (what === 'ends') this.#end(leg, 'hung-up', at);
  }

  hearPbx(message: RawMessage, at: number): void {
    const device = `PJSIP/${this.#extension}-`;
    if (message['Event'] !== 'DialBegin' || !(message['DestChannel'] ?? '').startsWith(device)) return;
    const number = message['CallerIDNum'] ?? '';
    const isOfThis = (leg: Leg): boolean =>
      leg.number === number && at - leg.rangAt < apart && leg.ended?.how !== 'cut';
    if (!this.legs.some(isOfThis)) this.#dials = [...this.#dials, { number, at }];
  }

  /** The PBX died, and every call with it. */
  cut(at: number): void {
    this.#dials = [];
    for (const leg of this.#legs.values()) this.#end(leg, 'cut', at);
  }

  #end(leg: Leg, how: LegEnd, at: number): void {
    if (leg.ended === null) this.#legs.set(leg.callId, { ...leg, ended: { at, how } });
  }
}
