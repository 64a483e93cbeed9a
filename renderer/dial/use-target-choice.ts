import { useState } from 'react';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { activeTarget, matching } from './targets.ts';
import type { Target } from './targets.ts';

/** Its number is that of the active target, else what was typed. */
export interface TargetChoice extends NumberToDial {
  readonly typed: string;
  readonly matches: readonly Target[];
  /** What Enter would take now; null when the typed text itself counts. */
  readonly active: Target | null;
  readonly type: (typed: string) => void;
  /** Takes the match with this index. */
  readonly choose: (index: number) => void;
  /** To the next or the one before, round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

/** What is typed, who matches, and who is chosen. */
export const useTargetChoice = (targets: readonly Target[]): TargetChoice => {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const matches = matching(targets, typed);
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
    choose: setChosen,
    step: (by) => {
      if (matches.length === 0) return;
      const before = active === null ? (by === 1 ? -1 : matches.length) : matches.indexOf(active);
      setChosen((before + by + matches.length) % matches.length);
    },
  };
};
