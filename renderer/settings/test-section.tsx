import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { AccountChecked, useAccountCheck } from './account-checked.tsx';
import type { Editor } from './editor.ts';
import { Section } from './parts.tsx';
import { TestSteps } from './test-steps.tsx';

interface TestSectionProps {
  readonly editor: Editor;
  readonly test: SettingsSnapshot['test'];
  readonly calls: Client<'main'>['calls'];
}

/** "Test connection", step by step with what each has found; and "Check my account", for its rights alone. */
export const TestSection = ({ editor, test, calls }: TestSectionProps) => {
  const { settings } = useWords();
  const task = useTask();
  const checking = useAccountCheck(editor, calls);
  const start = (): void => {
    const draft = editor.submit();
    if (draft !== null) void task.run(() => calls.testConnection({ ...draft, upTo: 'extension' }));
  };
  return (
    <Section id="test" lead={settings.testLead}>
      <div className="actions">
        <Button icon="plug" state={test?.running === true ? 'busy' : task.state} onPress={start}>
          {test?.running === true ? settings.testing : settings.test}
        </Button>
        <Button icon="shield" state={checking.state} onPress={() => void checking.start()}>
          {settings.checkAccount}
        </Button>
      </div>
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
      {test !== null && <TestSteps steps={test.steps} />}
      <AccountChecked checking={checking} />
    </Section>
  );
};
