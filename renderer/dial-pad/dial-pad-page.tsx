import { useState } from 'react';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { DialPreview } from '../dial/dial-preview.tsx';
import { Chosen, LinkNote } from '../dial/parts.tsx';
import { TargetField } from '../dial/target-field.tsx';
import { padTargets } from '../dial/targets.ts';
import { useForeignText } from '../dial/use-foreign-text.ts';
import { useTargetChoice } from '../dial/use-target-choice.ts';
import { Button, IconButton } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords, withParts } from '../design/words.tsx';
import type { PageProps } from '../window/page.ts';
import { useKnownNumbers } from '../window/use-known-numbers.ts';

const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

/** A number, typed, pasted or put together with the keys; colleagues and the history complete it. */
export const DialPadPage = ({ snapshot, calls, clock }: PageProps) => {
  const { dial, main } = useWords();
  const task = useTask();
  const [asked, setAsked] = useState('');
  const known = useKnownNumbers(calls, asked);
  const choice = useTargetChoice(padTargets(snapshot.colleagues, known));
  const type = (typed: string): void => {
    choice.type(typed);
    setAsked(typed);
  };
  const onText = useForeignText(calls, { ...choice, type });
  const call = ({ number, form }: NumberToDial): void => {
    void task.run(() => calls.dial({ number, form }));
  };
  return (
    <div className="dial-pad-page">
      <div className="dial-pad-target">
        <TargetField label={dial.numberOrName} choice={{ ...choice, type }} onSubmit={call} onText={onText} />
      </div>
      <div className="dial-pad-keys">
        <div className="keypad" role="group" aria-label={main.keypad}>
          {keys.map(([key, letters]) => (
            <button
              key={key}
              type="button"
              className="keypad-key"
              onClick={() => {
                type(`${choice.typed}${key}`);
              }}
            >
              <span className="keypad-digit">{key}</span>
              <span className="keypad-letters" aria-hidden="true">
                {letters}
              </span>
            </button>
          ))}
        </div>
        <div className="dial-pad-actions">
          <Button
            kind="primary"
            icon="talking"
            state={task.state}
            onPress={() => {
              call(choice);
            }}
          >
            {choice.active === null ? main.call : withParts(main.callWho, <Chosen target={choice.active} />)}
          </Button>
          <IconButton
            icon="erase"
            label={main.erase}
            onPress={() => {
              type(choice.typed.slice(0, -1));
            }}
          />
        </div>
        <DialPreview of={choice} calls={calls} />
        <LinkNote link={snapshot.settings.link} clock={clock} />
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
    </div>
  );
};
