import { useState } from 'react';
import type { AccountCheck, SettingsSnapshot, TestStep } from '../../shared/ipc.ts';
import { problemWords } from '../../shared/problem.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { AccountCheckView } from './account-check.tsx';
import type { Editor } from './editor.ts';
import { Section } from './parts.tsx';

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

interface TestSectionProps {
  readonly editor: Editor;
  readonly test: SettingsSnapshot['test'];
  readonly calls: Client<'main'>['calls'];
}

/** "Test connection", step by step with what each has found; and "Check my account", for its rights alone. */
export const TestSection = ({ editor, test, calls }: TestSectionProps) => {
  const { settings } = useWords();
  const task = useTask();
  const checking = useTask();
  const [check, setCheck] = useState<AccountCheck | null>(null);
  const [copied, setCopied] = useState<'copied' | 'not-yet'>('not-yet');
  const start = (): void => {
    const draft = editor.submit();
    if (draft !== null) void task.run(() => calls.testConnection({ ...draft, upTo: 'extension' }));
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
    <Section id="test" lead={settings.testLead}>
      <div className="actions">
        <Button icon="plug" state={test?.running === true ? 'busy' : task.state} onPress={start}>
          {test?.running === true ? settings.testing : settings.test}
        </Button>
        <Button icon="shield" state={checking.state} onPress={() => void checkAccount()}>
          {settings.checkAccount}
        </Button>
      </div>
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
      {test !== null && (
        <ol className="steps card" aria-live="polite" aria-label={settings.steps}>
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
