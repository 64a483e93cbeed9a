import { channelsOf } from '../ami/event-channels.ts';
import type { AmiChannel, AmiEvent } from '../ami/events.ts';
import type { AmiLink } from '../ami/link.ts';
import type { ReceivedEvent } from '../ami/session.ts';
import { isOwnChannel } from '../calls/own-phone.ts';
import type { OwnPhone } from '../calls/own-phone.ts';
import { Recent } from './recent.ts';

type StatusEvent = Extract<AmiEvent, { event: 'Status' }>;

/** What a channel of a call of the user's hangs together with. */
interface Followed {
  readonly linkedId: string | null;
  readonly bridgeId: string | null;
}

/** Looking for more ids than this takes longer than reading everything. */
const mostMarks = 8;
/** So many events are known to have been handed on: more than the link can recall. */
const mostHandedOn = 32_000;
/** So many channels are known to be gone. */
const mostGone = 1000;

const bridgeOf = (event: AmiEvent): string | null => {
  switch (event.event) {
    case 'BridgeEnter':
    case 'BridgeLeave':
    case 'Status':
      return event.bridgeId;
    default:
      return null;
  }
};

/** All ids that tell to which call an event belongs. */
const idsOf = (event: AmiEvent): readonly string[] => {
  const ids: string[] = [];
  for (const { uniqueId, linkedId } of channelsOf(event)) {
    if (uniqueId !== '') ids.push(uniqueId);
    if (linkedId !== null && linkedId !== uniqueId) ids.push(linkedId);
  }
  const bridgeId = bridgeOf(event);
  if (bridgeId !== null) ids.push(bridgeId);
  return ids;
};

/** Longer texts than this are looked for in another way, which is three times slower in what a PBX says. */
const longestMark = 7;

/** What stands in every event with this id: from its last dot or hyphen on, as those are rare in what a PBX says. */
const markOf = (id: string): string => {
  const start = Math.max(id.lastIndexOf('.'), id.lastIndexOf('-'), 0);
  return id.slice(start, start + longestMark);
};

/** Stands in the one event that shows a channel and not the call that it belongs to. */
const renameMark = 'Rename\r';

/** What stands in every event that shows a channel of the user's. */
const ownMarks = ({ extension, analogPort }: OwnPhone): readonly string[] => [
  ...(extension === '' ? [] : [`/${extension}`]),
  ...(analogPort === null ? [] : ['DAHDI/']),
];

/**
 * Picks the events of the user's own calls out of everything the PBX tells. Other people's calls are
 * passed over unread. When one of them becomes the user's, what was passed over of it is fetched back
 * and comes first, so that the call model hears the whole story of the user's calls and nothing else.
 */
export class OwnCallEvents {
  readonly #own: OwnPhone;
  readonly #link: Pick<AmiLink, 'watch' | 'recall'>;
  #lastingMarks: readonly string[];
  /** The channels of the user's calls, by unique id. */
  readonly #followed = new Map<string, Followed>();
  readonly #gone = new Recent<string>(mostGone);
  /** Channels that showed since the state of the PBX was asked for last. */
  readonly #shownSince = new Set<string>();
  readonly #handedOn = new Recent<number>(mostHandedOn);
  /** Every id that makes an event one of the user's, with how often it is in use. */
  readonly #ids = new Map<string, number>();
  /** The link looks for what it was told last; other ids are of interest now. */
  #isStale = true;
  #watchesAll = false;
  #missed = false;

  /** Tells the link at once what to look for. */
  constructor(own: OwnPhone, link: Pick<AmiLink, 'watch' | 'recall'>) {
    this.#own = own;
    this.#link = link;
    this.#lastingMarks = ownMarks(own);
    this.#watch();
  }

  /** True when a call became the user's whose beginning was not to be found: the state has to be read anew. */
  get isMissingBeginnings(): boolean {
    return this.#missed;
  }

  /** Reads besides, from now on, whatever holds one of these texts, whoever's call it is. */
  alsoRead(marks: readonly string[]): void {
    this.#lastingMarks = [...ownMarks(this.#own), ...marks];
    this.#isStale = true;
    this.#watch();
  }

  /** A new connection: positions begin anew. The calls that are followed are still followed. */
  restart(): void {
    this.#handedOn.clear();
  }

  /** The state of the PBX is being asked for: `pick` comes with the answer. */
  ask(): void {
    this.#missed = false;
    this.#shownSince.clear();
  }

  /**
   * @param received an event that matters by its name
   * @returns none when it is none of the user's business; else it, and before it what was passed over of its call
   */
  take(received: ReceivedEvent): readonly ReceivedEvent[] {
    const { event, position } = received;
    if (this.#handedOn.has(position)) return [];
    const ids = idsOf(event);
    if (!this.#concerns(event, ids)) return [];
    // A channel that takes another's name takes its place, and nothing but the name tells.
    const isAllKnown = event.event !== 'Rename' && ids.every((id) => this.#ids.has(id));
    const events = isAllKnown ? [received] : [...this.#beginnings(event, position), received];
    this.#handedOn.add(position);
    for (const each of events) this.#follow(each.event);
    return events;
  }

  /**
   * Picks from a full reading of the state the channels of the user's calls.
   * @returns those of the user's phone, and those that hang together with them or with a call that was followed
   */
  pick(statuses: readonly StatusEvent[]): readonly StatusEvent[] {
    const ids = new Set(this.#ids.keys());
    const names = new Set<string>();
    let left = statuses;
    let picked: readonly StatusEvent[] = [];
    for (;;) {
      const isTied = (status: StatusEvent): boolean =>
        this.#isOwn(status.channel.name) ||
        names.has(otherHalf(status.channel.name)) ||
        idsOf(status).some((id) => ids.has(id));
      const more = left.filter(isTied);
      if (more.length === 0) break;
      for (const status of more) {
        names.add(status.channel.name);
        for (const id of idsOf(status)) ids.add(id);
      }
      picked = [...picked, ...more];
      left = left.filter((status) => !more.includes(status));
    }
    const listed = new Set(statuses.map(({ channel }) => channel.uniqueId));
    for (const id of this.#followed.keys()) {
      if (!listed.has(id) && !this.#shownSince.has(id)) this.#put(id, null);
    }
    for (const status of picked) this.#show(status.channel, status.bridgeId);
    this.#watch();
    return picked;
  }

  #isOwn(channelName: string): boolean {
    return isOwnChannel(this.#own, channelName);
  }

  #concerns(event: AmiEvent, ids: readonly string[]): boolean {
    if (ids.some((id) => this.#ids.has(id))) return true;
    const channels = channelsOf(event);
    return (
      // It shows no channel where none was made, and is for whoever asked.
      event.event === 'OriginateResponse' ||
      channels.some(({ name }) => this.#isOwn(name)) ||
      (event.event === 'Rename' && this.#isOwn(event.newName))
    );
  }

  /** What was passed over of the calls that this event makes the user's, oldest first. */
  #beginnings(event: AmiEvent, position: number): readonly ReceivedEvent[] {
    const older = new Map<number, ReceivedEvent>();
    const born = new Set<string>();
    const known = new Set(this.#ids.keys());
    const note = (each: AmiEvent): void => {
      if (each.event === 'Newchannel') born.add(each.channel.uniqueId);
      if (each.event === 'BridgeEnter' && each.bridgeChannels === 1) born.add(each.bridgeId);
    };
    note(event);
    const bridges = new Set([bridgeOf(event)]);
    const wanted = [...this.#namesakes(event, position), ...idsOf(event).toReversed()];
    for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
      if (known.has(id)) continue;
      known.add(id);
      if (born.has(id)) continue;
      for (const recalled of this.#link.recall(markOf(id), position)) {
        const ids = idsOf(recalled.event);
        if (!ids.includes(id)) continue;
        note(recalled.event);
        bridges.add(bridgeOf(recalled.event));
        if (!this.#handedOn.has(recalled.position)) older.set(recalled.position, recalled);
        wanted.unshift(...ids.filter((other) => !known.has(other)));
        if (born.has(id)) break;
      }
      if (!born.has(id) && !bridges.has(id)) this.#missed = true;
    }
    return [...older]
      .toSorted(([one], [other]) => one - other)
      .map(([at, each]) => {
        this.#handedOn.add(at);
        return each;
      });
  }

  /** The unique ids of the channels that had the name which a channel takes over. */
  #namesakes(event: AmiEvent, position: number): readonly string[] {
    if (event.event !== 'Rename') return [];
    const { newName } = event;
    const recalled = [...this.#link.recall(newName, position)];
    const channels = recalled.flatMap((each) => channelsOf(each.event));
    return [...new Set(channels.filter(({ name }) => name === newName).map(({ uniqueId }) => uniqueId))];
  }

  #follow(event: AmiEvent): void {
    for (const channel of channelsOf(event)) {
      const { uniqueId } = channel;
      // What hung up may be shown once more, at the end of a Dial; a new channel with its id lives.
      const isGone = event.event !== 'Newchannel' && this.#gone.has(uniqueId);
      if (!isGone || this.#followed.has(uniqueId)) this.#show(channel, bridgeOf(event));
    }
    switch (event.event) {
      case 'BridgeLeave':
        this.#leaveBridge(event.channel.uniqueId);
        break;
      case 'Hangup':
        this.#leave(event.channel.uniqueId);
        break;
      default:
    }
    this.#watch();
  }

  #show(channel: AmiChannel, bridgeId: string | null): void {
    const { uniqueId } = channel;
    if (uniqueId === '') return;
    this.#shownSince.add(uniqueId);
    const known = this.#followed.get(uniqueId);
    const linkedId = channel.linkedId ?? known?.linkedId ?? null;
    const bridge = bridgeId ?? known?.bridgeId ?? null;
    if (known?.linkedId === linkedId && known.bridgeId === bridge) return;
    this.#put(uniqueId, { linkedId, bridgeId: bridge });
  }

  #leaveBridge(uniqueId: string): void {
    const known = this.#followed.get(uniqueId);
    if (known !== undefined) this.#put(uniqueId, { ...known, bridgeId: null });
  }

  #leave(uniqueId: string): void {
    this.#put(uniqueId, null);
    this.#shownSince.delete(uniqueId);
    this.#gone.add(uniqueId);
  }

  #put(uniqueId: string, next: Followed | null): void {
    const before = this.#followed.get(uniqueId);
    if (next === null) this.#followed.delete(uniqueId);
    else this.#followed.set(uniqueId, next);
    if (next !== null) for (const id of [uniqueId, next.linkedId, next.bridgeId]) this.#count(id, 1);
    if (before !== undefined)
      for (const id of [uniqueId, before.linkedId, before.bridgeId]) this.#count(id, -1);
  }

  #count(id: string | null, more: 1 | -1): void {
    if (id === null) return;
    const before = this.#ids.get(id) ?? 0;
    if (before + more === 0) this.#ids.delete(id);
    else this.#ids.set(id, before + more);
    if (before === 0 || before + more === 0) this.#isStale = true;
  }

  /** Tells the link what to look for, when that is something else than before. */
  #watch(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const marks = this.#followedMarks();
    const isTooMuch = marks.size > mostMarks;
    if (isTooMuch && this.#watchesAll) return;
    this.#watchesAll = isTooMuch;
    this.#link.watch(isTooMuch ? 'everything' : [...this.#lastingMarks, ...marks]);
  }

  /** What stands in every event of the calls that are followed: few texts, as looking for each takes time. */
  #followedMarks(): ReadonlySet<string> {
    const marks = new Set<string>();
    for (const [uniqueId, { linkedId, bridgeId }] of this.#followed) {
      marks.add(markOf(linkedId ?? uniqueId));
      if (linkedId !== null) marks.add(renameMark);
      if (bridgeId !== null) marks.add(markOf(bridgeId));
    }
    return marks;
  }
}

/** The name of the other half of a Local channel; no channel's name for any other. */
const otherHalf = (name: string): string => {
  if (name.endsWith(';1')) return `${name.slice(0, -1)}2`;
  return name.endsWith(';2') ? `${name.slice(0, -1)}1` : '';
};
