import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { Found } from './parts.tsx';

interface SessionStartProps {
  readonly starts: boolean;
  readonly calls: Pick<Client<'main'>['calls'], 'startWithSession'>;
}

/** Whether Tipring starts with the user's session, and the way to change that. */
export const SessionStart = ({ starts, calls }: SessionStartProps) => {
  const { settings } = useWords();
  const task = useTask();
  return (
    <div className="field" data-field="sessionStart" data-starts={starts ? 'yes' : 'no'}>
      <p className="field-label">{settings.sessionStart}</p>
      <Found icon={starts ? 'passed' : 'info'}>
        {starts ? settings.startsWithSession : settings.startsNotWithSession}
      </Found>
      <div>
        <Button
          state={task.state}
          onPress={() => void task.run(() => calls.startWithSession({ starts: !starts }))}
        >
          {starts ? settings.startNotWithSession : settings.startWithSession}
        </Button>
      </div>
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
    </div>
  );
};
