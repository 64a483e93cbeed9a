import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import type { HistoryEntry } from '../../shared/history.ts';
import type { Clock } from '../design/duration.tsx';
import { useWords } from '../design/words.tsx';
import { EntryRow } from './entry-row.tsx';
import { dayWords } from './entry-words.ts';
import { dayHeight, entryHeight, linesBetween, topOf } from './list-layout.ts';
import { movedDown } from './use-history.ts';
import type { SeenHeights, ShownHistory } from './use-history.ts';

/** Lines that are drawn beyond what is seen, CSS pixels: the next ones stand there before they are scrolled to. */
const beyond = 400;

interface HistoryListProps {
  readonly shown: ShownHistory;
  readonly clock: Clock;
  /** The chosen entry's index; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onCall: (entry: HistoryEntry) => void;
  /** Whether the newest call can be seen, whenever that changes. */
  readonly onNewest: (newest: 'in-sight' | 'out-of-sight') => void;
  readonly onKey: (event: KeyboardEvent, entry: HistoryEntry) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** How far a key goes, in entries; `page` is as many as are seen. */
const stepOf = (key: string, page: number, entries: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'End':
      return entries;
    case 'Home':
      return -entries;
    default:
      return null;
  }
};

/** The history by day. Only what is seen is in the document, however much there is. */
export const HistoryList = ({ shown, clock, chosen, onNewest, ref, ...on }: HistoryListProps) => {
  const words = useWords();
  const id = useId();
  const view = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<SeenHeights>({ top: 0, height: 800 });
  const { layout, query, look } = shown;
  const timeFormat = useMemo(
    () => new Intl.DateTimeFormat(words.locale, { hour: 'numeric', minute: '2-digit' }),
    [words.locale],
  );

  useLayoutEffect(() => {
    const scroller = view.current;
    if (scroller === null) return;
    const measure = (): void => {
      setSeen({ top: scroller.scrollTop, height: scroller.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, []);

  useLayoutEffect(() => {
    // Another search is read from its top.
    if (view.current !== null) view.current.scrollTop = 0;
  }, [query.search, query.filter]);

  const read = useRef(shown);
  useLayoutEffect(() => {
    const before = read.current;
    read.current = shown;
    const scroller = view.current;
    if (scroller === null || before.layout === layout) return;
    const { scrollTop: top, clientHeight: height } = scroller;
    scroller.scrollTop = top + movedDown(before, shown, { top, height });
  });

  const newest = seen.top <= dayHeight ? 'in-sight' : 'out-of-sight';
  useEffect(() => {
    onNewest(newest);
  }, [onNewest, newest]);

  const lines = linesBetween(layout, seen.top - beyond, seen.top + seen.height + beyond);
  const indexes = lines.flatMap((line) => (line.kind === 'entry' ? [line.index] : []));
  const first = indexes[0] ?? 0;
  const last = indexes.at(-1) ?? 0;
  useEffect(() => {
    look(first, last);
  }, [look, layout, first, last]);

  /** Chooses an entry and brings it into sight. */
  const choose = (index: number): void => {
    on.onChoose(index);
    const scroller = view.current;
    const top = topOf(layout, index);
    if (scroller === null || top === null) return;
    // The day stays in sight above its first call.
    if (top - dayHeight < scroller.scrollTop) scroller.scrollTop = top - dayHeight;
    const end = top + entryHeight - scroller.clientHeight;
    if (end > scroller.scrollTop) scroller.scrollTop = end;
  };
  // The same for as long as the list is there: a row that stays what it is is not drawn anew when others come into sight.
  const deeds = useRef({ choose, call: on.onCall });
  useEffect(() => {
    deeds.current = { choose, call: on.onCall };
  });
  const chooseRow = useCallback((index: number): void => {
    deeds.current.choose(index);
  }, []);
  const callRow = useCallback((entry: HistoryEntry): void => {
    deeds.current.call(entry);
  }, []);
  const rowId = (index: number): string => `${id}-${index}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(seen.height / entryHeight) - 1);
    const step = stepOf(event.key, page, layout.entries);
    const entry = shown.entryAt(chosen);
    if (step === null) {
      if (entry !== undefined) on.onKey(event, entry);
      return;
    }
    event.preventDefault();
    choose(Math.min(Math.max(0, chosen + step), layout.entries - 1));
  };

  return (
    <div
      className="history-list"
      ref={(element) => {
        view.current = element;
        if (typeof ref === 'function') return ref(element);
        if (ref !== null) ref.current = element;
        return undefined;
      }}
      role="grid"
      aria-label={words.main.history}
      aria-rowcount={layout.rows}
      aria-activedescendant={chosen >= 0 ? rowId(chosen) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (chosen < 0 && layout.entries > 0) choose(0);
      }}
    >
      <div className="history-all" role="presentation" style={{ height: `${layout.height}px` }}>
        {lines.map((line) =>
          line.kind === 'day' ? (
            <div
              key={`day-${line.start}`}
              className="history-day"
              role="row"
              aria-rowindex={line.row + 1}
              style={{ transform: `translateY(${line.top}px)` }}
            >
              <span role="gridcell">{dayWords(words, line.start, clock())}</span>
              <span className="history-day-count" role="gridcell">
                {words.main.found(line.count)}
              </span>
            </div>
          ) : (
            <EntryRow
              key={shown.entryAt(line.index)?.id ?? `place-${line.index}`}
              id={rowId(line.index)}
              entry={shown.entryAt(line.index)}
              row={line.row}
              top={line.top}
              index={line.index}
              selected={line.index === chosen}
              timeFormat={timeFormat}
              onChoose={chooseRow}
              onCall={callRow}
            />
          ),
        )}
      </div>
    </div>
  );
};
