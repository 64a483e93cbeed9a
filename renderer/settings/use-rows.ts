import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Rows {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  /** The key of a row that is being added; its first field gets the focus once it is there. */
  readonly nextKey: () => number;
  /** A row is being removed: the focus goes to the last button of the one that takes its place, without any to what adds one. */
  readonly removing: (key: number) => void;
}

/** A list of rows that a person adds to and takes from. */
export const useRows = (rows: readonly { readonly key: number }[]): Rows => {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const changed = useRef<'added' | { readonly removedAt: number } | null>(null);
  useEffect(() => {
    const change = changed.current;
    changed.current = null;
    if (change === null) return;
    if (change === 'added') {
      list.current?.querySelector<HTMLElement>('li:last-child :is(input, select)')?.focus();
      return;
    }
    const row = list.current?.children[Math.min(change.removedAt, rows.length - 1)];
    const button = [...(row?.querySelectorAll<HTMLElement>('.icon-button') ?? [])].at(-1);
    (button ?? addButton.current)?.focus();
  }, [rows.length]);
  return {
    list,
    addButton,
    nextKey: () => {
      changed.current = 'added';
      return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
    },
    removing: (removed) => {
      changed.current = { removedAt: rows.findIndex(({ key }) => key === removed) };
    },
  };
};
