import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Moves the focus to a button at the moment that the condition comes true. */
export const useFocusWhen = (condition: boolean): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (condition) button.current?.focus();
  }, [condition]);
  return button;
};
