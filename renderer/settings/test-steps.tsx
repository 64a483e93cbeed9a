import type { TestStep } from '../../shared/ipc.ts';
import { problemWords } from '../../shared/problem.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';

const icons: Readonly<Record<TestStep['status'], IconName>> = {
  waiting: 'waiting',
  running: 'running',
  passed: 'passed',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
};

const Step = ({ step: { id, status, found, problem } }: { readonly step: TestStep }) => {
  const words = useWords();
  const { settings } = words;
  const said =
    found.length === 0 && problem !== null
      ? problemWords(words, problem).what
      : found.map((each) => sentenceWords(words, each)).join(' ');
  return (
    <li className="step" data-step={id} data-status={status}>
      <Icon name={icons[status]} />
      <div className="step-words">
        <p className="step-name">
          {settings.stepNames[id]}
          <span className="step-status">{settings.stepStates[status]}</span>
        </p>
        {said !== '' && <p className="step-found selectable">{said}</p>}
        {problem !== null && (
          <ProblemNotice problem={problem} tone={status === 'warning' ? 'attention' : 'bad'} />
        )}
      </div>
    </li>
  );
};

/** The steps of a connection test, each with what it has found. */
export const TestSteps = ({ steps }: { readonly steps: readonly TestStep[] }) => {
  const { settings } = useWords();
  return (
    <ol className="steps card" aria-live="polite" aria-label={settings.steps}>
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
};
