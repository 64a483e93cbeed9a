import { useState } from 'react';
import type { AccountCheck, SettingsSnapshot, TestStep, TestStepId } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { AccountCheckView } from './account-check.tsx';
import type { Editor } from './editor.ts';
import { Section } from './parts.tsx';

const names: Readonly<Record<TestStepId, string>> = {
  name: 'Find the host',
  port: 'Reach the port',
  banner: 'Hear an AMI server',
  login: 'Log in',
  rights: 'Rights of the account',
  extension: 'Find my phone',
};

const states: Readonly<Record<TestStep['status'], { readonly icon: IconName; readonly words: string }>> = {
  waiting: { icon: 'waiting', words: 'waiting' },
  running: { icon: 'running', words: 'under way' },
  passed: { icon: 'passed', words: 'passed' },
  warning: { icon: 'warning', words: 'passed, with a remark' },
  failed: { icon: 'failed', words: 'failed' },
  skipped: { icon: 'skipped', words: 'skipped' },
};

const Step = ({ step: { id, status, found, problem } }: { readonly step: TestStep }) => (
  <li className="step" data-step={id} data-status={status}>
    <Icon name={states[status].icon} />
    <div className="step-words">
      <p className="step-name">
        {names[id]}
        <span className="step-status">{states[status].words}</span>
      </p>
      {found !== '' && <p className="step-found selectable">{found}</p>}
      {problem !== null && (
        <ProblemNotice problem={problem} tone={status === 'warning' ? 'attention' : 'bad'} />
      )}
    </div>
  </li>
);

interface TestSectionProps {
  readonly editor: Editor;
  readonly test: SettingsSnapshot['test'];
  readonly calls: Client<'settings'>['calls'];
}

/** "Test connection", step by step with what each has found; and "Check my account", for its rights alone. */
export const TestSection = ({ editor, test, calls }: TestSectionProps) => {
  const task = useTask();
  const checking = useTask();
  const [check, setCheck] = useState<AccountCheck | null>(null);
  const [copied, setCopied] = useState<'copied' | 'not-yet'>('not-yet');
  const start = (): void => {
    const draft = editor.submit();
    if (draft !== null) void task.run(() => calls.testConnection(draft));
  };
  const checkAccount = async (): Promise<void> => {
    const draft = editor.submit();
    if (draft === null) return;
    setCheck(null);
    setCopied('not-yet');
    const result = await checking.run(() => calls.checkAccount(draft));
    if (result.ok) setCheck(result.value);
  };
  const copy = async (): Promise<void> => {
    const result = await checking.run(() => calls.copyAccountSection(undefined));
    setCopied(result.ok ? 'copied' : 'not-yet');
  };
  return (
    <Section
      id="test"
      lead="Goes the whole way to your phone with what stands in the fields now, saved or not."
    >
      <div className="actions">
        <Button icon="plug" state={test?.running === true ? 'busy' : task.state} onPress={start}>
          {test?.running === true ? 'Testing…' : 'Test connection'}
        </Button>
        <Button icon="shield" state={checking.state} onPress={() => void checkAccount()}>
          Check my account
        </Button>
      </div>
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
      {test !== null && (
        <ol className="steps card" aria-live="polite" aria-label="Steps of the test">
          {test.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
      <div className="live" aria-live="polite">
        {checking.problem !== null && <ProblemNotice problem={checking.problem} />}
        {check !== null && <AccountCheckView check={check} copied={copied} onCopy={() => void copy()} />}
      </div>
    </Section>
  );
};
