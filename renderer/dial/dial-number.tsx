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
  const run = (call: typeof calls.dial | typeof calls.pickUp, number: string): void => {
    if (number.trim() !== '' && task.state === 'ready') void task.run(() => call({ number }));
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
          onSubmit={(number) => {
            run(calls.dial, number);
          }}
        />
      )}
      {stage === 'open' && <DialPreview number={choice.number} calls={calls} />}
      <DialFeedback snapshot={snapshot} clock={clock} problem={task.problem} />
      <Foot stage={stage} onClose={() => void calls.close(undefined)}>
        {ringing !== null && (
          <Button
            icon="incoming"
            state={task.state}
            onPress={() => {
              run(calls.pickUp, ringing.number);
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
            run(calls.dial, choice.number);
          }}
        >
          {choice.active === null ? dial.dial : withParts(dial.dialWho, <Chosen target={choice.active} />)}
        </Button>
      </Foot>
    </>
  );
};
