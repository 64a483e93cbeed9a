import { useId } from 'react';
import type { ReactNode } from 'react';
import { Lock } from './field.tsx';
import type { Access } from './field.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly hint?: string;
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly layout?: 'column' | 'tiles' | 'row';
  readonly access?: Access;
  readonly hint?: ReactNode;
}

/** One of a few: all of them in sight, each with its explanation. */
export const Choices = <Value extends string>(props: ChoicesProps<Value>) => {
  const id = useId();
  const locked = props.access === 'locked';
  return (
    <fieldset
      className="field"
      data-field={props.name}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
      aria-readonly={locked}
    >
      <div className="field-label">
        <span id={`${id}-label`}>{props.label}</span>
        {locked && <Lock />}
      </div>
      <div className="choices" data-layout={props.layout ?? 'column'} data-locked={locked}>
        {props.choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={props.name}
              value={choice.value}
              checked={choice.value === props.value}
              disabled={locked && choice.value !== props.value}
              onChange={() => {
                if (!locked) props.onChange(choice.value);
              }}
            />
            <span className="choice-words">
              <span className="choice-name">{choice.name}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </fieldset>
  );
};

interface SwitchProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: 'on' | 'off';
  readonly onChange: (value: 'on' | 'off') => void;
}

/** On or off, at once. */
export const Switch = ({ name, label, hint, value, onChange }: SwitchProps) => {
  const id = useId();
  return (
    <label className="choice" data-field={name}>
      <input
        type="checkbox"
        name={name}
        checked={value === 'on'}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          onChange(target.checked ? 'on' : 'off');
        }}
      />
      <span className="choice-words">
        <span className="choice-name" id={`${id}-label`}>
          {label}
        </span>
        <span className="choice-hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
    </label>
  );
};
