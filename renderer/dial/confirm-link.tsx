import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useTask } from '../design/use-task.ts';
import type { DialProps } from './dial-window.tsx';
import { Actions, isOpen, LinkNote, Progress } from './parts.tsx';

interface ConfirmLinkProps extends DialProps {
  readonly number: string;
  readonly source: string;
}

/**
 * A link from outside wants to dial. The window comes unasked, perhaps while somebody types: so
 * "Cancel" has the focus, and one Tab leads to "Dial".
 */
export const ConfirmLink = ({ snapshot, calls, clock, number, source }: ConfirmLinkProps) => {
  const task = useTask();
  const cancel = useFocusWhen(true);
  const { progress } = snapshot;
  const open = isOpen(progress);
  return (
    <>
      <h1 className="dial-title">A link wants to dial</h1>
      <div className="dial-party">
        <p className="dial-number selectable two-lines" title={number}>
          <bdi>{number}</bdi>
        </p>
        <p className="dial-source selectable two-lines" title={source}>
          <bdi>{source}</bdi>
        </p>
      </div>
      <LinkNote link={snapshot.link} clock={clock} />
      <Progress progress={progress} />
      {task.problem !== null && progress.kind !== 'failed' && <ProblemNotice problem={task.problem} />}
      <Actions>
        <Button ref={cancel} onPress={() => void calls.close(undefined)}>
          {open ? 'Cancel' : 'Close'}
        </Button>
        {open && (
          <Button
            kind="primary"
            icon="talking"
            state={task.state}
            onPress={() => void task.run(() => calls.dial({ number }))}
          >
            Dial
          </Button>
        )}
      </Actions>
    </>
  );
};
