import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What an element needs to hold the focus. */
interface HeldFocus {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Holds the focus in an element when what had it there goes away, as a button does whose deed is done.
 * @param takes selects what takes it then: the first such thing
 */
export const useHeldFocus = (takes: string): HeldFocus => {
  const ref = useRef<HTMLElement>(null);
  const isHere = useRef(false);
  useEffect(() => {
    if (!isHere.current || document.activeElement !== document.body) return;
    ref.current?.querySelector<HTMLElement>(takes)?.focus();
  });
  return {
    ref,
    onFocus: () => {
      isHere.current = true;
    },
    // React tells of no blur where the element itself is taken away.
    onBlur: () => {
      isHere.current = false;
    },
  };
};
