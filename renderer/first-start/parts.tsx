import type { ReactNode } from 'react';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';
import { steps } from './steps.ts';
import type { Step } from './steps.ts';

/** The way from the first step to the last, and where on it one is. */
export const Progress = ({ step }: { readonly step: Step }) => {
  const { firstStart } = useWords();
  const at = steps.indexOf(step);
  return (
    <ol className="start-progress" aria-label={firstStart.progress}>
      {steps.map((each, place) => (
        <li
          key={each}
          className="start-mark"
          data-state={place < at ? 'behind' : place === at ? 'here' : 'ahead'}
          aria-current={place === at ? 'step' : undefined}
        >
          <span className="start-number" aria-hidden="true">
            {place < at ? <Icon name="check" /> : place + 1}
          </span>
          <span className="start-name">{firstStart.steps[each]}</span>
        </li>
      ))}
    </ol>
  );
};

interface MoreProps {
  readonly summary: string;
  /** Open where it is needed; a person may open it at any time. */
  readonly need: 'needed' | 'optional';
  readonly children: ReactNode;
}

/** What most people never need, folded away. */
export const More = ({ summary, need, children }: MoreProps) => (
  <details className="start-more" open={need === 'needed' ? true : undefined}>
    <summary>
      <Icon name="hide" />
      {summary}
    </summary>
    <div className="start-more-content">{children}</div>
  </details>
);
