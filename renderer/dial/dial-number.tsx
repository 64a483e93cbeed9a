import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useWords, withParts } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { useTextDrop } from '../design/use-text-drop.ts';
import { DialPreview } from './dial-preview.tsx';
import type { DialProps } from './dial-window.tsx';
import { Chosen, DialFeedback, Foot, stageOf } from './parts.tsx';
import { TargetField } from './target-field.tsx';
import { dialTargets } from './targets.ts';
import { useForeignText } from './use-foreign-text.ts';
import { useTargetChoice } from './use-target-choice.ts';

interface DialNumberProps extends DialProps {
  /** The numbers of the text that was brought; null: none was. */
  readonly found: readonly string[] | null;
}

/** "Dial…": a number is typed or pasted, a colleague is looked up, or a call taken that rings there. */
export const DialNumber = ({ snapshot, calls, clock, found }: DialNumberProps) => {
  const choice = useTargetChoice(dialTargets(snapshot), found ?? []);
  const onText = useForeignText(calls, choice);
  const { dial } = useWords();
  const task = useTask();
  const dialNumber = ({ number, form }: NumberToDial): void => {
    if (number.trim() !== '' && task.state === 'ready') void task.run(() => calls.dial({ number, form }));
  };
  const stage = stageOf(snapshot.progress);
  useTextDrop(stage === 'open' ? onText : null);
  const ringing =
    choice.active?.line === 'ringing' && snapshot.controls.includes('pick-up') ? choice.active : null;
  return (
    <>
      <h1 className="visually-hidden">{dial.titles.dial}</h1>
      {stage === 'open' && (
        <TargetField label={dial.numberOrName} choice={choice} onSubmit={dialNumber} onText={onText} />
      )}
      {stage === 'open' && found?.length === 0 && choice.typed === '' && (
        <Notice tone="attention">
          <p>{dial.noNumberInText}</p>
        </Notice>
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
