import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

interface Rows {
  readonly list: RefObject<HTMLUListElement | null>;
  /** The key of a row that is being added; its first field gets the focus once it is there. */
  readonly nextKey: () => number;
}

/** A list of rows that a person adds to. */
export const useRows = (rows: readonly { readonly key: number }[]): Rows => {
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child :is(input, select)')?.focus();
  }, [rows.length]);
  return {
    list,
    nextKey: () => {
      added.current = true;
      return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
    },
  };
};
