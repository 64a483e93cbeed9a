import fc from 'fast-check';
import { decodeMessage } from '../../../main/ami/message.ts';
import { parseEvent } from '../../../main/ami/events.ts';
import type { AmiEvent } from '../../../main/ami/events.ts';
import { hangUpChannels, ownChannel, transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, forget, reduceCalls } from '../../../main/calls/calls.ts';
import type { CallsState } from '../../../main/calls/calls.ts';
import type { PbxEvent } from '../../../main/calls/pbx-event.ts';
import { AmiFeed } from '../../../main/phone/ami-feed.ts';
import { anyEvent, own } from '../../unit/calls/any-event.ts';
import { must } from '../hostile.ts';
import { recordedMessages } from '../recordings.ts';
import { fuzzTarget } from '../target.ts';

/** What must hold of any state of the calls. */
const mustMakeSense = (state: CallsState): void => {
  const calls = currentCalls(state);
  must(new Set(calls.map(({ id }) => id)).size === calls.length, 'two calls of one id');
  for (const { id, phase, startedAt } of calls) {
    must(Number.isFinite(startedAt), 'a call that began never');
    const channels = hangUpChannels(state, id);
    must(ownChannel(state, id) === (channels[0] ?? null), 'the own channel is not the one that is hung up');
    must(!channels.some((name) => name.startsWith('/') || name === ''), 'a channel that is a pattern');
    const sentOn = transferChannel(state, id);
    must(sentOn?.channel !== '', 'a channel without a name');
    if (phase.kind === 'ended') must(channels.length === 0, 'a call that is over has channels');
  }
};

/** However it began, a lost link and an empty PBX leave nothing behind. */
const mustBeClearable = (before: CallsState): void => {
  let state = reduceCalls(before, { type: 'link-lost', at: 0 });
  state = reduceCalls(state, { type: 'state-read', at: 0, channels: [] });
  for (const { id, phase } of currentCalls(state)) {
    must(phase.kind === 'ended', `a call is ${phase.kind} on a PBX that has none`);
    state = forget(state, id);
  }
  must(currentCalls(state).length === 0, 'a call cannot be taken away');
  must(state.channels.size === 0, 'a channel stays for ever');
};

const mustGoWell = (events: readonly PbxEvent[]): void => {
  let state = emptyCalls(own, 'call');
  for (const event of events) {
    const before = state;
    state = reduceCalls(before, event);
    if (state !== before) mustMakeSense(state);
  }
  mustBeClearable(state);
};

const areEvents = (value: unknown): value is PbxEvent[] =>
  Array.isArray(value) &&
  value.every((event) => typeof event === 'object' && event !== null && 'type' in event);

export const calls = fuzzTarget({
  name: 'calls',
  holds:
    'events in any order make no two calls of one id, none that stays for ever and none that is half over',
  input: fc.array(anyEvent, { maxLength: 30 }),
  isInput: areEvents,
  check: mustGoWell,
});

/** Recordings as a network of bad dreams would have them: lost, twice, late, two at once. */
interface Jumble {
  /** Where one begins to listen, as a place from 0 to below 1, and for how many messages. */
  readonly from: number;
  readonly count: number;
  readonly recordings: readonly number[];
  /** Where the message of that place (from 0 to below 1) goes: nowhere, or to another place, or both. */
  readonly moves: readonly {
    readonly from: number;
    readonly to: number;
    readonly what: 'lose' | 'move' | 'copy';
  }[];
  /** Which recording is heard next while several run at once. */
  readonly turns: readonly number[];
}

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

const interleaved = ({ recordings, turns }: Jumble): string[] => {
  const all = recordedMessages();
  const queues = recordings.map((index) => [...(all[index % all.length] ?? [])]);
  const heard: string[] = [];
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
    const queue = queues[(turns[turn % Math.max(1, turns.length)] ?? 0) % queues.length];
    const message = (
      queue !== undefined && queue.length > 0 ? queue : queues.find(({ length }) => length > 0)
    )?.shift();
    if (message !== undefined) heard.push(message);
  }
  return heard;
};

const jumbled = (jumble: Jumble): readonly string[] => {
  const heard = interleaved(jumble);
  for (const { from, to, what } of jumble.moves) {
    const at = Math.floor(from * heard.length);
    const message = heard[at];
    if (message === undefined) continue;
    if (what !== 'copy') heard.splice(at, 1);
    if (what !== 'lose') heard.splice(Math.floor(to * (heard.length + 1)), 0, message);
  }
  return heard.slice(Math.floor(jumble.from * heard.length)).slice(0, jumble.count);
};

/** What the recorded messages say; each is read once. */
const known = new Map<string, AmiEvent | null>();

const eventOf = (message: string): AmiEvent | null => {
  const before = known.get(message);
  if (before !== undefined) return before;
  const bytes = Buffer.from(message, 'latin1');
  const event = parseEvent(decodeMessage(bytes, 0, bytes.length));
  known.set(message, event);
  return event;
};

const eventsOf = (messages: readonly string[]): readonly PbxEvent[] => {
  const feed = new AmiFeed();
  return messages.flatMap((message, at) => {
    const event = eventOf(message);
    return event === null ? [] : feed.convert(event, at);
  });
};

export const recordedCalls = fuzzTarget({
  name: 'recorded-calls',
  holds: 'the same of recorded calls whose events are lost, doubled, late or mixed with those of others',
  input: fc.record<Jumble>({
    from: fc.oneof(fc.constant(0), place),
    count: fc.integer({ min: 1, max: 40 }),
    recordings: fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 2 }),
    moves: fc.array(fc.record({ from: place, to: place, what: fc.constantFrom('lose', 'move', 'copy') }), {
      maxLength: 8,
    }),
    turns: fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 12 }),
  }),
  isInput: (value): value is Jumble =>
    typeof value === 'object' && value !== null && 'recordings' in value && 'moves' in value,
  check: (jumble) => {
    mustGoWell(eventsOf(jumbled(jumble)));
  },
});
