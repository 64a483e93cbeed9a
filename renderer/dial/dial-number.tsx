import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { Button } from '../design/button.tsx';
import { useWords, withParts } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { DialPreview } from './dial-preview.tsx';
import type { DialProps } from './dial-window.tsx';
import { Chosen, DialFeedback, Foot, stageOf } from './parts.tsx';
import { TargetField } from './target-field.tsx';
import { dialTargets } from './targets.ts';
import { useTargetChoice } from './use-target-choice.ts';

/** "Dial…": a number is typed or pasted, a colleague is looked up, or a call taken that rings there. */
export const DialNumber = ({ snapshot, calls, clock }: DialProps) => {
  const choice = useTargetChoice(dialTargets(snapshot));
  const { dial } = useWords();
  const task = useTask();
  const dialNumber = ({ number, form }: NumberToDial): void => {
    if (number.trim() !== '' && task.state === 'ready') void task.run(() => calls.dial({ number, form }));
  };
  const stage = stageOf(snapshot.progress);
  const ringing =
    choice.active?.line === 'ringing' && snapshot.controls.includes('pick-up') ? choice.active : null;
  return (
    <>
      <h1 className="visually-hidden">{dial.titles.dial}</h1>
      {stage === 'open' && (
        <TargetField
          label={dial.numberOrName}
          choice={choice}
          onSubmit={dialNumber}
        />
      )}
      {stage === 'open' && <DialPreview of={choice} calls={calls} />}
      <DialFeedback snapshot={snapshot} clock={clock} problem={task.problem} />
      <Foot stage={stage} onClose={() => void calls.close(undefined)}>
        {ringing !== null && (
          <Button
            icon="incoming"
            state={task.state}
            onPress={() => {
              if (task.state === 'ready') void task.run(() => calls.pickUp({ number: ringing.number }));
            }}
          >
            {dial.pickUp}
          </Button>
        )}
        <Button
          kind="primary"
          icon="talking"
          state={task.state}
          onPress={() => {
            dialNumber(choice);
          }}
        >
          {choice.active === null ? dial.dial : withParts(dial.dialWho, <Chosen target={choice.active} />)}
        </Button>
      </Foot>
    </>
  );
};
