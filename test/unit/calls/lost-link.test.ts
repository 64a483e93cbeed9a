import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentCalls, emptyCalls, reduceCalls } from '../../../main/calls/calls.ts';
import type { CallsState } from '../../../main/calls/calls.ts';
import type { PbxChannel, PbxEvent, StatusChannel } from '../../../main/calls/pbx-event.ts';
import type { CallOutcome } from '../../../shared/call.ts';
import { recorded, told } from './recorded-calls.ts';

/** What the PBX has after each event, as it would list it when asked. */
const listings = (events: readonly PbxEvent[]): readonly (readonly StatusChannel[])[] => {
  const channels = new Map<string, StatusChannel>();
  const see = (channel: PbxChannel, more: Partial<StatusChannel> = {}): void => {
    const known = channels.get(channel.uniqueId);
    const rest = { bridgeId: null, queue: null, dialled: null, seconds: null };
    channels.set(channel.uniqueId, { ...rest, ...known, ...channel, ...more });
  };
  const change = (uniqueId: string, more: Partial<StatusChannel>): void => {
    const known = channels.get(uniqueId);
    if (known !== undefined) channels.set(uniqueId, { ...known, ...more });
  };
  return [
    [],
    ...events.map((event) => {
      if (event.type === 'channel-created') see(event.channel);
      if (event.type === 'channel-state' || event.type === 'channel-identity')
        change(event.channel.uniqueId, event.channel);
      if (event.type === 'channel-renamed') change(event.uniqueId, { name: event.name });
      if (event.type === 'bridge-entered') see(event.channel, { bridgeId: event.bridgeId });
      if (event.type === 'bridge-left') change(event.channel.uniqueId, { bridgeId: null });
      if (event.type === 'queue-joined') change(event.channel.uniqueId, { queue: event.queue });
      if (event.type === 'queue-left') change(event.channel.uniqueId, { queue: null });
      if (event.type === 'hangup') channels.delete(event.channel.uniqueId);
      return [...channels.values()];
    }),
  ];
};

/** The calls of a desk, and every one that ever rang at it. */
class Desk {
  state: CallsState = emptyCalls({ extension: '1001', analogPort: null }, 'call');
  readonly rang = new Set<string>();

  take(...events: readonly PbxEvent[]): void {
    for (const event of events) {
      this.state = reduceCalls(this.state, event);
      for (const { id, phase } of currentCalls(this.state)) if (phase.kind === 'ringing') this.rang.add(id);
    }
  }

  get live(): readonly string[] {
    return currentCalls(this.state).flatMap(({ phase }) => (phase.kind === 'ended' ? [] : [phase.kind]));
  }

  get outcomes(): readonly CallOutcome['kind'][] {
    return currentCalls(this.state).flatMap(({ phase }) =>
      phase.kind === 'ended' ? [phase.outcome.kind] : [],
    );
  }
}

/** What must not be said of a call that really ended so. */
const lies: Partial<Record<CallOutcome['kind'], readonly CallOutcome['kind'][]>> = {
  answered: ['missed', 'not-answered', 'cancelled', 'rejected', 'busy', 'failed'],
  missed: ['answered', 'rejected', 'busy', 'cancelled'],
  busy: ['answered', 'missed'],
  cancelled: ['answered', 'busy', 'rejected'],
};

const stories = readdirSync(join(import.meta.dirname, '../../fixtures/recordings/16'))
  .map((file) => file.replace('.txt', ''))
  // Dialled in Tipring: what Tipring itself tells the call model is in no recording.
  .filter((story) => !story.startsWith('originate'));

const plays = new Map<
  string,
  { readonly events: readonly PbxEvent[]; readonly lists: ReturnType<typeof listings> }
>();
const played = (pbx: string, story: string) => {
  const key = `${pbx} ${story}`;
  const known = plays.get(key);
  if (known !== undefined) return known;
  const events = recorded(pbx, story);
  const play = { events, lists: listings(events) };
  plays.set(key, play);
  return play;
};

/** The link is lost after some events, comes back later, and some events more come before the list that was asked for. */
const gap = fc.record({
  pbx: fc.constantFrom(...Object.keys(told)),
  story: fc.constantFrom(...stories),
  lostAt: fc.double({ min: 0, max: 1, noNaN: true }),
  backAt: fc.double({ min: 0, max: 1, noNaN: true }),
  late: fc.nat(6),
});

describe('the link is lost at any moment of a call, and back at any later one', () => {
  it('every call is closed in the end, none shows twice, and nothing untrue is said of it', () => {
    fc.assert(
      fc.property(gap, ({ pbx, story, lostAt, backAt, late }) => {
        const { events, lists } = played(pbx, story);
        const [from = 0, to = 0] = [lostAt, backAt]
          .map((part) => Math.round(part * events.length))
          .sort((a, b) => a - b);
        const listed = Math.min(events.length, to + late);
        const truth = new Desk();
        truth.take(...events);
        const desk = new Desk();
        desk.take(...events.slice(0, from));
        const before = desk.outcomes;
        desk.take(
          { type: 'link-lost', at: from },
          { type: 'state-asked', at: to },
          ...events.slice(to, listed),
        );
        desk.take({ type: 'state-read', at: listed, channels: lists[to] ?? [] }, ...events.slice(listed));
        expect(desk.live).toEqual([]);
        expect(desk.state.channels.size).toBe(0);
        expect(desk.rang.size).toBeLessThanOrEqual(Math.max(truth.rang.size, 1));
        const [outcome, ...others] = truth.outcomes;
        const untrue = others.length > 0 || outcome === undefined ? [] : (lies[outcome] ?? []);
        // What had ended before is as it was told then.
        expect(desk.outcomes.filter((kind) => untrue.includes(kind) && !before.includes(kind))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('a call that rings when the link is back shows at once, with nothing told before', () => {
    for (const story of [
      'incoming-missed',
      'ring-group',
      'queue',
      'incoming-from-outside',
      'forwarded-to-user',
    ]) {
      const { events, lists } = played('Asterisk 16', story);
      const truth = new Desk();
      for (const [index, event] of events.entries()) {
        truth.take(event);
        const isRinging = lists[index + 1]?.some(
          ({ name, state }) => name.startsWith('PJSIP/1001-') && state === 'ringing',
        );
        if (isRinging !== true) continue;
        const desk = new Desk();
        desk.take(
          { type: 'state-asked', at: index },
          { type: 'state-read', at: index, channels: lists[index + 1] ?? [] },
        );
        expect(desk.live).toEqual(['ringing']);
        const party = ({ state }: Desk) => currentCalls(state)[0]?.party;
        expect(party(desk)).toEqual(party(truth));
      }
      expect(truth.rang.size).toBe(1);
    }
  });

  it('a reading in the middle of a session changes nothing that was known', () => {
    fc.assert(
      fc.property(gap, ({ pbx, story, lostAt, late }) => {
        const { events, lists } = played(pbx, story);
        const at = Math.round(lostAt * events.length);
        const listed = Math.min(events.length, at + late);
        const desk = new Desk();
        desk.take(...events.slice(0, at), { type: 'state-asked', at }, ...events.slice(at, listed));
        const before = currentCalls(desk.state);
        desk.take({ type: 'state-read', at: listed, channels: lists[at] ?? [] });
        expect(currentCalls(desk.state)).toEqual(before);
        desk.take(...events.slice(listed));
        const truth = new Desk();
        truth.take(...events);
        expect(desk.outcomes).toEqual(truth.outcomes);
      }),
      { numRuns: 400 },
    );
  });
});
