import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryEntry, HistoryQuery } from '../../shared/history.ts';
import type { Client } from '../bridge.ts';
import { layoutOf } from './list-layout.ts';
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

const partOf = (index: number): number => Math.floor(index / partSize);

/** Asks main for what a query finds, and for the entries that are looked at. Until it is here, the old stays. */
export const useHistory = (calls: Calls, query: HistoryQuery, revision: number): ShownHistory | null => {
  const { search, filter } = query;
  const [found, setFound] = useState<Found | null>(null);
  const newest = useRef<Found | null>(null);
  const seen = useRef({ first: 0, last: 0 });
  const asked = useRef(new Set<number>());

  const show = useCallback((next: Found): void => {
    newest.current = next;
    setFound(next);
  }, []);

  useEffect(() => {
    let isOld = false;
    const asks = { search, filter };
    const load = async (): Promise<void> => {
      const before = newest.current;
      const isSame = before?.query.search === search && before.query.filter === filter;
      const part = isSame ? partOf(seen.current.first) : 0;
      const [days, entries] = await Promise.all([
        calls.findCalls(asks),
        calls.callsAt({ ...asks, from: part * partSize, count: partSize }),
      ]);
      if (isOld || !days.ok || !entries.ok) return;
      asked.current = new Set([part]);
      show({
        query: asks,
        revision: days.value.revision,
        layout: layoutOf(days.value.days),
        parts: new Map([[part, entries.value.entries]]),
      });
    };
    void load();
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
    entryAt: (index) => parts.get(partOf(index))?.[index % partSize],
    indexOf: (id) => {
      for (const [part, entries] of parts) {
        const place = entries.findIndex((entry) => entry.id === id);
        if (place >= 0) return part * partSize + place;
      }
      return -1;
    },
  };
};
