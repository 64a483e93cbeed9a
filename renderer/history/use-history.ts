import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryEntry, HistoryQuery } from '../../shared/history.ts';
import type { Client } from '../bridge.ts';
import { layoutOf, linesBetween, topOf } from './list-layout.ts';
import type { ListLayout } from './list-layout.ts';

type Calls = Pick<Client<'main'>['calls'], 'findCalls' | 'callsAt'>;

/** Entries come in parts of this size. */
const partSize = 100;

interface Found {
  readonly query: HistoryQuery;
  readonly revision: number;
  readonly layout: ListLayout;
  /** By the number of the part. */
  readonly parts: ReadonlyMap<number, readonly HistoryEntry[]>;
}

/** What a query finds, as far as it has been looked at. */
export interface ShownHistory {
  readonly layout: ListLayout;
  /** The query that this answers; a newer one may be on its way. */
  readonly query: HistoryQuery;
  /** Undefined until its part is here. */
  readonly entryAt: (index: number) => HistoryEntry | undefined;
  /** The index of an entry, as far as its part is here; -1 where not. */
  readonly indexOf: (id: string) => number;
  /** Says which entries are to be seen. */
  readonly look: (first: number, last: number) => void;
}

/** What is seen of the list, CSS pixels from its top. */
export interface SeenHeights {
  readonly top: number;
  readonly height: number;
}

const partOf = (index: number): number => Math.floor(index / partSize);

const entryIn = (parts: Found['parts'], index: number): HistoryEntry | undefined =>
  parts.get(partOf(index))?.[index % partSize];

const isSameQuery = (one: HistoryQuery, other: HistoryQuery): boolean =>
  one.search === other.search && one.filter === other.filter;

/**
 * How far the calls in sight have moved down the list, CSS pixels: as far as the first of them that is still there. None
 * at the list's top, where what is new is to be seen, nor when something else is looked for.
 */
export const movedDown = (before: ShownHistory, now: ShownHistory, seen: SeenHeights): number => {
  if (seen.top <= 0 || !isSameQuery(before.query, now.query)) return 0;
  for (const line of linesBetween(before.layout, seen.top, seen.top + seen.height)) {
    const id = line.kind === 'entry' ? before.entryAt(line.index)?.id : undefined;
    const top = id === undefined ? null : topOf(now.layout, now.indexOf(id));
    if (top !== null) return top - line.top;
  }
  return 0;
};

/**
 * Asks main for what a query finds, and for the entries that are looked at. Until it is here, the old stays.
 * @param chosen the id of the entry that is chosen; it is here whatever is looked at
 */
export const useHistory = (
  calls: Calls,
  query: HistoryQuery,
  revision: number,
  chosen: string | null,
): ShownHistory | null => {
  const { search, filter } = query;
  const [found, setFound] = useState<Found | null>(null);
  const newest = useRef<Found | null>(null);
  const seen = useRef({ first: 0, last: 0 });
  const asked = useRef(new Set<number>());
  const chosenNow = useRef(chosen);
  useEffect(() => {
    chosenNow.current = chosen;
  }, [chosen]);

  const show = useCallback((next: Found): void => {
    newest.current = next;
    setFound(next);
  }, []);

  useEffect(() => {
    let isOld = false;
    const asks = { search, filter };
    const load = async (): Promise<Found | null> => {
      const before = newest.current;
      const isSame = before !== null && isSameQuery(before.query, asks);
      const { first, last } = isSame ? seen.current : { first: 0, last: 0 };
      const read = isSame ? (entryIn(before.parts, first)?.id ?? null) : null;
      const held = chosenNow.current;
      const after = [read, held].filter((id) => id !== null);
      const days = await calls.findCalls({ ...asks, after });
      if (!days.ok) return null;
      const layout = layoutOf(days.value.days);
      const placeOf = (id: string | null): number =>
        id === null ? -1 : (days.value.places[after.indexOf(id)] ?? -1);
      // What is looked at may stand further down by now.
      const place = placeOf(read);
      const moved = place < 0 ? 0 : place - first;
      const wanted = new Set(
        [first + moved, last + moved, placeOf(held)]
          .filter((index) => index >= 0)
          .map((index) => partOf(Math.min(index, Math.max(0, layout.entries - 1)))),
      );
      const parts = new Map<number, readonly HistoryEntry[]>();
      for (const [part, entries] of await Promise.all(
        [...wanted].map(
          async (part) =>
            [part, await calls.callsAt({ ...asks, from: part * partSize, count: partSize })] as const,
        ),
      )) {
        // Of a newer history: that one is asked for by itself.
        if (!entries.ok || entries.value.revision !== days.value.revision) return null;
        parts.set(part, entries.value.entries);
      }
      return { query: asks, revision: days.value.revision, layout, parts };
    };
    void load().then((next) => {
      if (isOld || next === null) return;
      asked.current = new Set(next.parts.keys());
      show(next);
    });
    return () => {
      isOld = true;
    };
  }, [calls, search, filter, revision, show]);

  const look = useCallback(
    (first: number, last: number): void => {
      seen.current = { first, last };
      const of = newest.current;
      if (of === null) return;
      const highest = partOf(Math.max(0, of.layout.entries - 1));
      for (
        let part = Math.max(0, partOf(first) - 1);
        part <= Math.min(highest, partOf(last) + 1);
        part += 1
      ) {
        if (of.parts.has(part) || asked.current.has(part)) continue;
        asked.current.add(part);
        void calls.callsAt({ ...of.query, from: part * partSize, count: partSize }).then((result) => {
          const now = newest.current;
          // Of another history, or of another query: that one asks for itself.
          if (now?.query !== of.query || !result.ok || result.value.revision !== now.revision) return;
          show({ ...now, parts: new Map([...now.parts, [part, result.value.entries]]) });
        });
      }
    },
    [calls, show],
  );

  if (found === null) return null;
  const { layout, parts } = found;
  return {
    layout,
    query: found.query,
    look,
    entryAt: (index) => entryIn(parts, index),
    indexOf: (id) => {
      for (const [part, entries] of parts) {
        const place = entries.findIndex((entry) => entry.id === id);
        if (place >= 0) return part * partSize + place;
      }
      return -1;
    },
  };
};
