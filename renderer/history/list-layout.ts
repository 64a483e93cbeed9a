import type { HistoryDay } from '../../shared/history.ts';

/** Heights of the lines, CSS pixels; history.css has the same. */
export const dayHeight = 36;
export const entryHeight = 56;

/** A line of the list: the head of a day, or the entry with this index. `row` counts both, from 0. */
export type ListLine =
  | {
      readonly kind: 'day';
      readonly row: number;
      readonly top: number;
      readonly start: number;
      readonly count: number;
    }
  | { readonly kind: 'entry'; readonly row: number; readonly top: number; readonly index: number };

interface PlacedDay extends HistoryDay {
  readonly top: number;
  /** The index of its first entry. */
  readonly first: number;
  readonly row: number;
}

/** Where everything stands in the list. */
export interface ListLayout {
  readonly days: readonly PlacedDay[];
  readonly height: number;
  readonly entries: number;
  readonly rows: number;
}

export const layoutOf = (days: readonly HistoryDay[]): ListLayout => {
  let top = 0;
  let first = 0;
  let row = 0;
  const placed = days.map((day): PlacedDay => {
    const here = { ...day, top, first, row };
    top += dayHeight + day.count * entryHeight;
    first += day.count;
    row += 1 + day.count;
    return here;
  });
  return { days: placed, height: top, entries: first, rows: row };
};

/** The last place for which this holds, of places for which it holds up to one of them; -1 where it never does. */
const lastWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Where the entry with this index stands, from the top; null where there is none. */
export const topOf = ({ days, entries }: ListLayout, index: number): number | null => {
  const day =
    index < 0 || index >= entries ? undefined : days[lastWhere(days, ({ first }) => first <= index)];
  return day === undefined ? null : day.top + dayHeight + (index - day.first) * entryHeight;
};

/** The lines that are to be seen between two heights. */
export const linesBetween = (layout: ListLayout, from: number, to: number): readonly ListLine[] => {
  const lines: ListLine[] = [];
  const start = Math.max(
    0,
    lastWhere(layout.days, ({ top }) => top <= from),
  );
  for (const day of layout.days.slice(start)) {
    if (day.top >= to) break;
    const { start: of, count, row, top, first } = day;
    if (top + dayHeight > from) lines.push({ kind: 'day', row, top, start: of, count });
    const entriesTop = top + dayHeight;
    const begin = Math.max(0, Math.floor((from - entriesTop) / entryHeight));
    const end = Math.min(count, Math.ceil((to - entriesTop) / entryHeight));
    for (let place = begin; place < end; place += 1) {
      lines.push({
        kind: 'entry',
        row: row + 1 + place,
        top: entriesTop + place * entryHeight,
        index: first + place,
      });
    }
  }
  return lines;
};
