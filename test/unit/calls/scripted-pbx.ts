import { english } from '../../support/english.ts';
import { transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, reduceCalls } from '../../../main/calls/calls.ts';
import type { CallsState } from '../../../main/calls/calls.ts';
import type { OwnPhone } from '../../../main/calls/own-phone.ts';
import type { ChannelState, DialStatus, PbxChannel, PbxEvent } from '../../../main/calls/pbx-event.ts';
import type { Call, Party } from '../../../shared/call.ts';

/** Without the time, which the script sets. */
type Happening = PbxEvent extends infer Event ? (Event extends PbxEvent ? Omit<Event, 'at'> : never) : never;

interface ScriptOptions {
  readonly own?: OwnPhone;
  /** False: Asterisk 11 to 13.4, which send no Linkedid. */
  readonly linkedIds?: 'sent' | 'not-sent';
}

export const unknownParty: Party = { number: null, name: null };

/** A channel of a script: it changes as a real one does, each event shows it as it is then. */
export interface Line {
  readonly uniqueId: string;
  linkedId: string;
  name: string;
  state: ChannelState;
  caller: Party;
  connected: Party;
  exten: string | null;
  bridgeId: string | null;
}

/**
 * A PBX that plays calls by script: each method is one thing that people or the PBX do, and makes
 * the events that Asterisk sends for it, in its order.
 */
export class ScriptedPbx {
  state: CallsState;
  now = 1_000_000;
  readonly #linkedIds: 'sent' | 'not-sent';
  readonly #lines = new Set<Line>();
  #count = 0;

  constructor({ own = { extension: '1001', analogPort: null }, linkedIds = 'sent' }: ScriptOptions = {}) {
    this.state = emptyCalls(own, 'call');
    this.#linkedIds = linkedIds;
  }

  /** One event, as it comes. */
  event(happening: Happening): void {
    this.now += 1;
    this.state = reduceCalls(this.state, { ...happening, at: this.now });
  }

  shown(line: Line): PbxChannel {
    const { uniqueId, name, state, caller, connected, exten } = line;
    const linkedId = this.#linkedIds === 'sent' ? line.linkedId : null;
    return { uniqueId, linkedId, name, state, caller, connected, context: 'default', exten };
  }

  wait(seconds: number): void {
    this.now += seconds * 1000;
  }

  /** A new channel; `device` is its name without the running number. */
  line(device: string, more: Partial<Line> = {}): Line {
    this.#count += 1;
    const number = this.#count.toString(16).padStart(8, '0');
    const uniqueId = more.uniqueId ?? `1700000000.${this.#count}`;
    const line: Line = {
      name: `${device}-${number}`,
      linkedId: uniqueId,
      state: 'down',
      caller: unknownParty,
      connected: unknownParty,
      exten: null,
      bridgeId: null,
      ...more,
      uniqueId,
    };
    this.#lines.add(line);
    this.event({ type: 'channel-created', channel: this.shown(line) });
    return line;
  }

  /** Somebody picks up a phone and dials, or a call comes in through a trunk. */
  dials(device: string, caller: Party, exten: string): Line {
    return this.line(device, { state: 'ring', caller, exten });
  }

  is(line: Line, state: ChannelState): void {
    line.state = state;
    this.event({ type: 'channel-state', channel: this.shown(line) });
  }

  identity(line: Line, change: Partial<Pick<Line, 'caller' | 'connected'>>): void {
    Object.assign(line, change);
    this.event({ type: 'channel-identity', channel: this.shown(line) });
  }

  /** A device begins to be dialled and rings. */
  rings(device: string, from: Line, callee: Party = unknownParty): Line {
    const line = this.dialled(device, from, callee);
    this.is(line, 'ringing');
    return line;
  }

  /** A device begins to be dialled; it does not ring yet. */
  dialled(device: string, from: Line, callee: Party = unknownParty): Line {
    const line = this.line(device, { linkedId: from.linkedId, caller: callee, connected: from.caller });
    this.event({ type: 'dial-begin', caller: this.shown(from), callee: this.shown(line) });
    return line;
  }

  dialEnds(line: Line, from: Line | null, status: DialStatus, forwardedTo: string | null = null): void {
    this.event({
      type: 'dial-end',
      caller: from === null ? null : this.shown(from),
      callee: this.shown(line),
      status,
      forwardedTo,
    });
  }

  /** A rung device is picked up and both sides are bridged. */
  answers(line: Line, from: Line): void {
    this.is(line, 'up');
    this.dialEnds(line, from, 'answer');
    if (from.state !== 'up') this.is(from, 'up');
    this.bridges(line, from);
  }

  bridges(...lines: readonly Line[]): string {
    this.#count += 1;
    const bridgeId = `bridge-${this.#count}`;
    for (const line of lines) this.enters(line, bridgeId);
    return bridgeId;
  }

  enters(line: Line, bridgeId: string): void {
    if (line.bridgeId !== null)
      this.event({ type: 'bridge-left', bridgeId: line.bridgeId, channel: this.shown(line) });
    line.bridgeId = bridgeId;
    this.event({ type: 'bridge-entered', bridgeId, channel: this.shown(line) });
  }

  /** A device stops ringing, unanswered. */
  stopsRinging(line: Line, from: Line, status: DialStatus, cause = 16): void {
    this.dialEnds(line, from, status);
    this.hangsUp(line, cause);
  }

  hangsUp(line: Line, cause = 16): void {
    if (line.bridgeId !== null)
      this.event({ type: 'bridge-left', bridgeId: line.bridgeId, channel: this.shown(line) });
    line.bridgeId = null;
    this.#lines.delete(line);
    this.event({ type: 'hangup', channel: this.shown(line), cause });
  }

  renamed(line: Line, name: string): void {
    line.name = name;
    this.event({ type: 'channel-renamed', uniqueId: line.uniqueId, name });
  }

  /** A channel takes a ringing one's place. Source: Asterisk's order of Rename events. */
  picksUp(picker: Line, target: Line): void {
    this.event({ type: 'pickup', channel: this.shown(picker), target: this.shown(target) });
    const { name } = picker;
    const targetName = target.name;
    this.renamed(picker, `${name}<MASQ>`);
    this.renamed(target, name);
    this.renamed(picker, `${targetName}<ZOMBIE>`);
    this.is(target, 'up');
    this.hangsUp(picker);
  }

  /** A Local channel, which `from` dials (null: an Originate); answers its two halves. */
  local(device: string, from: Line | null, first: Partial<Line> = {}): readonly [Line, Line] {
    const base = `Local/${device}-${(this.#count + 1).toString(16).padStart(8, '0')}`;
    const caller = from?.caller ?? unknownParty;
    const one = this.line('', { name: `${base};1`, connected: caller, ...first });
    if (from !== null) one.linkedId = from.linkedId;
    const two = this.line('', { name: `${base};2`, caller, linkedId: one.linkedId });
    this.event({ type: 'local-bridged', one: this.shown(one), two: this.shown(two) });
    this.event({
      type: 'dial-begin',
      caller: from === null ? null : this.shown(from),
      callee: this.shown(one),
    });
    return [one, two];
  }

  /** Everything is read anew, as AMI Status would list it. */
  readsState(): void {
    this.event({
      type: 'state-read',
      channels: [...this.#lines].map((line) => ({
        ...this.shown(line),
        bridgeId: line.bridgeId,
        dialled: null,
        queue: null,
        seconds: null,
      })),
    });
  }

  get calls(): readonly Call[] {
    return currentCalls(this.state);
  }

  /** What the user sees, one line for each call. */
  get seen(): readonly string[] {
    return this.calls.map(sentence);
  }

  /** The channel that a transfer of the only live call would redirect. */
  get toRedirect(): string | null {
    const live = this.calls.find(({ phase }) => phase.kind !== 'ended');
    return live === undefined ? null : (transferChannel(this.state, live.id)?.channel ?? null);
  }
}

const words = (party: Party): string => [party.name, party.number].filter((word) => word !== null).join(' ');

const ending = (call: Call): string => {
  if (call.phase.kind !== 'ended') return call.phase.kind;
  const { outcome } = call.phase;
  switch (outcome.kind) {
    case 'answered-elsewhere':
      return `answered elsewhere${outcome.by === null ? '' : ` by ${words(outcome.by)}`}`;
    case 'transferred':
      return `transferred to ${outcome.to}`;
    case 'sent-to-voicemail':
      return `sent to the voicemail of ${outcome.of}`;
    case 'parked':
      return `parked at ${outcome.at ?? '?'}`;
    case 'failed':
      return `failed: ${english.calls.failures[outcome.why]}`;
    case 'answered':
    case 'missed':
    case 'busy':
    case 'rejected':
    case 'not-answered':
    case 'cancelled':
    case 'unknown':
      return outcome.kind;
  }
};

/** Such as `from Anna Berg 1000: ringing`. */
export const sentence = (call: Call): string => {
  const side = call.direction === 'incoming' ? 'from' : 'to';
  const ways = [
    ...(call.via === null ? [] : [`via ${call.via}`]),
    ...(call.queue === null ? [] : [`in queue ${call.queue}`]),
    ...(call.trunk === null ? [] : [`on trunk ${call.trunk}`]),
  ];
  return `${[side, words(call.party), ...ways].filter((word) => word !== '').join(' ')}: ${ending(call)}`;
};
