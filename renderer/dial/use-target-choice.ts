import { useState } from 'react';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { activeTarget, matching, withFound } from './targets.ts';
import type { Target } from './targets.ts';

/** Its number is that of the active target, else what was typed. */
export interface TargetChoice extends NumberToDial {
  readonly typed: string;
  readonly matches: readonly Target[];
  /** What Enter would take now; null when the typed text itself counts. */
  readonly active: Target | null;
  readonly type: (typed: string) => void;
  /** Offers the numbers of a text instead of what was typed, the first of them chosen. */
  readonly offer: (found: readonly string[]) => void;
  /** Takes the match with this index. */
  readonly choose: (index: number) => void;
  /** To the next or the one before, round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

const chosenOf = (found: readonly string[]): number | null => (found.length === 0 ? null : 0);

/**
 * What is typed, who matches, and who is chosen.
 * @param brought the numbers of the text that the window was opened for
 */
export const useTargetChoice = (
  targets: readonly Target[],
  brought: readonly string[] = [],
): TargetChoice => {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState(brought);
  const [chosen, setChosen] = useState(chosenOf(brought));
  const matches = matching(withFound(targets, found), typed);
  const active = activeTarget(matches, typed, chosen);
  return {
    typed,
    matches,
    active,
    number: active?.number ?? typed,
    form: active?.form ?? 'written',
    type: (text) => {
      setTyped(text);
      setChosen(null);
    },
    offer: (numbers) => {
      setFound(numbers);
      setTyped('');
      setChosen(chosenOf(numbers));
    },
    choose: setChosen,
    step: (by) => {
      if (matches.length === 0) return;
      const before = active === null ? (by === 1 ? -1 : matches.length) : matches.indexOf(active);
      setChosen((before + by + matches.length) % matches.length);
    },
  };
};
