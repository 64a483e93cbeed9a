import { useState } from 'react';
import type { MouseEvent, RefObject } from 'react';
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
import { Keypad } from './keypad.tsx';

interface DialPadPageProps extends PageProps {
  readonly numberField: RefObject<HTMLInputElement | null>;
}

/** A number, typed, pasted or put together with the keys; colleagues and the history complete it. */
export const DialPadPage = ({ snapshot, calls, clock, numberField }: DialPadPageProps) => {
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
  const keepFocus = (event: MouseEvent): void => {
    // What is clicked with the mouse leaves the keyboard in the field: Enter dials, digits go on there.
    event.preventDefault();
    numberField.current?.focus();
  };
  return (
    <div className="dial-pad-page">
      <div className="dial-pad-target">
        <TargetField
          ref={numberField}
          label={dial.numberOrName}
          choice={{ ...choice, type }}
          onSubmit={call}
          onText={onText}
        />
      </div>
      <div className="dial-pad-keys">
        <div onMouseDown={keepFocus}>
          <Keypad
            onKey={(key) => {
              type(`${choice.typed}${key}`);
            }}
          />
        </div>
        <div className="dial-pad-actions" onMouseDown={keepFocus}>
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
