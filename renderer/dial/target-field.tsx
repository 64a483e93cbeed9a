import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { partyLines } from '../../shared/call-words.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { useWords } from '../design/words.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import type { Target } from './targets.ts';
import { holdsMore } from './use-foreign-text.ts';
import type { TargetChoice } from './use-target-choice.ts';

const groups = ['found', 'dialled', 'recent', 'colleague', 'history'] as const;

const iconOf = ({ group, name }: Target): IconName => {
  if (group === 'colleague') return 'person';
  if (group === 'found') return name === null ? 'phone' : 'person';
  return 'recent';
};

interface OptionProps {
  readonly id: string;
  readonly target: Target;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly onSubmit: () => void;
}

const Option = ({ id, target, selected, onChoose, onSubmit }: OptionProps) => {
  const words = useWords();
  const { title, number } = partyLines(words, target);
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div
      role="option"
      className="target"
      id={id}
      ref={option}
      aria-selected={selected}
      onMouseDown={(event) => {
        // The field keeps the focus.
        event.preventDefault();
      }}
      onClick={onChoose}
      onDoubleClick={onSubmit}
    >
      <Icon name={iconOf(target)} />
      <bdi className="target-name" title={title}>
        {title}
      </bdi>
      {target.line !== null && <span className="target-line">{words.calls.lines[target.line]}</span>}
      {number !== null && <bdi className="target-number">{number}</bdi>}
    </div>
  );
};

interface TargetFieldProps {
  readonly label: string;
  readonly choice: TargetChoice;
  /** Enter, or a double click. */
  readonly onSubmit: (number: NumberToDial) => void;
  /** A text was pasted or dropped that holds more than a number. */
  readonly onText: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a number or a name, with the matching people below: arrows choose, Enter sends. */
export const TargetField = ({ label, choice, onSubmit, onText, ref }: TargetFieldProps) => {
  const id = useId();
  const { dial } = useWords();
  const { matches, active } = choice;
  const optionId = (target: Target): string => `${id}-${matches.indexOf(target)}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        choice.step(1);
      },
      ArrowUp: () => {
        choice.step(-1);
      },
      Enter: () => {
        onSubmit(choice);
      },
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={ref}
        className="input target-input"
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : optionId(active)}
        dir="auto"
        value={choice.typed}
        maxLength={400}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onChange={(event) => {
          choice.type(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!holdsMore(text)) return;
          event.preventDefault();
          onText(text);
        }}
        onDrop={(event) => {
          const text = event.dataTransfer.getData('text/plain');
          if (!holdsMore(text)) return;
          event.preventDefault();
          onText(text);
        }}
      />
      <div
        className="targets"
        role="listbox"
        id={`${id}-list`}
        aria-label={dial.people}
        hidden={matches.length === 0}
      >
        {groups.map((group) => {
          const members = matches.filter((target) => target.group === group);
          return (
            members.length > 0 && (
              <div role="group" aria-labelledby={`${id}-${group}`} key={group}>
                <p className="targets-group" id={`${id}-${group}`}>
                  {dial.groups[group]}
                </p>
                {members.map((target) => (
                  <Option
                    key={optionId(target)}
                    id={optionId(target)}
                    target={target}
                    selected={target === active}
                    onChoose={() => {
                      choice.choose(matches.indexOf(target));
                    }}
                    onSubmit={() => {
                      onSubmit(target);
                    }}
                  />
                ))}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
};
