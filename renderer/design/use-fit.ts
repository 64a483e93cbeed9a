import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Result } from '../../shared/problem.ts';

type Fit = (argument: { readonly height: number }) => Promise<Result<undefined>>;

/** What the contract takes, CSS pixels. */
const lowest = 40;
const highest = 2000;

/** Tells main the height that the element needs, at first and at each change. */
export const useFit = (fit: Fit): RefObject<HTMLElement | null> => {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current === null) return;
    const measured = element.current;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.min(Math.max(Math.ceil(measured.getBoundingClientRect().height), lowest), highest);
      if (height === told) return;
      told = height;
      void fit({ height });
    });
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [fit]);
  return element;
};
