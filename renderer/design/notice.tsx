import type { ReactNode } from 'react';
import { problemWords } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { useWords } from './words.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

type Tone = 'info' | 'good' | 'attention' | 'bad';

const icons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  good: 'passed',
  attention: 'warning',
  bad: 'failed',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Stands at the end, such as a button. */
  readonly action?: ReactNode;
}

export const Notice = ({ tone, children, action }: NoticeProps) => (
  <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icons[tone]} />
    <div className="notice-words selectable">{children}</div>
    {action}
  </div>
);

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly tone?: Tone;
  readonly action?: ReactNode;
}

/** What happened, why, and what to do next. */
export const ProblemNotice = ({ problem, tone, action }: ProblemNoticeProps) => {
  const { what, why, next } = problemWords(useWords(), problem);
  return (
    <Notice tone={tone ?? 'bad'} action={action}>
      <p data-problem={problem.code}>{what}</p>
      <p className="notice-more">{why}</p>
      <p className="notice-more">{next}</p>
    </Notice>
  );
};
