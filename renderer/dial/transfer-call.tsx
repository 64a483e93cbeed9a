import { useState } from 'react';
import { CallState } from '../call/call-state.tsx';
import { callLooks, partyLines } from '../call/call-words.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useTask } from '../design/use-task.ts';
import type { DialProps } from './dial-window.tsx';
import { Actions, LinkNote } from './parts.tsx';
import { TargetField } from './target-field.tsx';
import { targetsOf } from './targets.ts';
import { useTargetChoice } from './use-target-choice.ts';

const Who = ({ snapshot: { call }, clock }: DialProps) => {
  if (call === null) return null;
  const { title, number } = partyLines(call);
  const { icon, tone } = callLooks(call);
  return (
    <div className="dial-call tone" data-tone={tone}>
      <Icon name={icon} />
      <div className="dial-party">
        <h1 className="dial-title two-lines" dir="auto" title={title}>
          {title}
        </h1>
        <CallState call={call} clock={clock} />
      </div>
      {number !== null && <bdi className="target-number">{number}</bdi>}
    </div>
  );
};

/** "Transfer to…": sends the call on, and says truthfully what came of it. */
export const TransferCall = (props: DialProps & { readonly callId: string }) => {
  const { snapshot, calls, clock, callId } = props;
  const choice = useTargetChoice(targetsOf(snapshot));
  const task = useTask();
  const [sentence, setSentence] = useState<string | null>(null);
  const over = snapshot.call === null || snapshot.call.phase.kind === 'ended';

  const open = !over && sentence === null;
  const close = useFocusWhen(!open);

  const transfer = async (number: string): Promise<void> => {
    if (number.trim() === '' || task.state === 'busy') return;
    const result = await task.run(() => calls.transfer({ callId, number }));
    if (result.ok) setSentence(result.value);
  };

  return (
    <>
      <Who {...props} />
      <LinkNote link={snapshot.link} clock={clock} />
      {open && (
        <TargetField label="Transfer to" choice={choice} onSubmit={(number) => void transfer(number)} />
      )}
      <div className="dial-progress" aria-live="polite">
        {sentence !== null && (
          <Notice tone="good">
            <p>{sentence}</p>
          </Notice>
        )}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
        {over && sentence === null && (
          <Notice tone="attention">
            <p>This call is over and can no longer be transferred.</p>
          </Notice>
        )}
      </div>
      <Actions>
        <Button ref={close} onPress={() => void calls.close(undefined)}>
          {open ? 'Cancel' : 'Close'}
        </Button>
        {open && (
          <Button
            kind="primary"
            icon="transfer"
            state={task.state}
            onPress={() => void transfer(choice.number)}
          >
            Transfer
            {choice.active !== null && (
              <>
                {' '}
                to <bdi>{choice.active.name ?? choice.active.number}</bdi>
              </>
            )}
          </Button>
        )}
      </Actions>
    </>
  );
};
