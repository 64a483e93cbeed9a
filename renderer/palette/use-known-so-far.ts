import { useState } from 'react';
import type { KnownNumber } from '../../shared/history.ts';
import { useKnownNumbers } from '../window/use-known-numbers.ts';

/** Whom the history knows by anything that was typed so far: nobody who is listed leaves because there are later ones. */
export const useKnownSoFar = (
  calls: Parameters<typeof useKnownNumbers>[0],
  typed: string,
): readonly KnownNumber[] => {
  const known = useKnownNumbers(calls, typed);
  const [before, setBefore] = useState(known);
  const numbers = new Set(known.map(({ number }) => number));
  const all = [...known, ...before.filter(({ number }) => !numbers.has(number))];
  if (all.length > before.length) setBefore(all);
  return all;
};
