import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useTask } from '../design/use-task.ts';
import type { DialProps } from './dial-window.tsx';
import { Actions, isOpen, LinkNote, Progress } from './parts.tsx';
import { TargetField } from './target-field.tsx';
import { targetsOf } from './targets.ts';
import { useTargetChoice } from './use-target-choice.ts';

/** "Dial…": a number is typed or pasted, or a colleague is looked up. */
export const DialNumber = ({ snapshot, calls, clock }: DialProps) => {
  const choice = useTargetChoice(targetsOf(snapshot));
  const task = useTask();
  const dial = (number: string): void => {
    if (number.trim() !== '' && task.state === 'ready') void task.run(() => calls.dial({ number }));
  };
  const { progress } = snapshot;
  const open = isOpen(progress);
  const close = useFocusWhen(!open);
  return (
    <>
      <h1 className="visually-hidden">Dial</h1>
      <LinkNote link={snapshot.link} clock={clock} />
      {open && <TargetField label="Number or name" choice={choice} onSubmit={dial} />}
      <Progress progress={progress} />
      {task.problem !== null && progress.kind !== 'failed' && <ProblemNotice problem={task.problem} />}
      <Actions>
        <Button ref={close} onPress={() => void calls.close(undefined)}>
          {open ? 'Cancel' : 'Close'}
        </Button>
        {open && (
          <Button
            kind="primary"
            icon="talking"
            state={task.state}
            onPress={() => {
              dial(choice.number);
            }}
          >
            Dial
            {choice.active !== null && (
              <>
                {' '}
                <bdi>{choice.active.name ?? choice.active.number}</bdi>
              </>
            )}
          </Button>
        )}
      </Actions>
    </>
  );
};
