import { useId } from 'react';
import type { ReactNode } from 'react';
import { Lock } from './field.tsx';
import type { Access } from './field.tsx';
import type { Choice } from './choices.tsx';
import { Icon } from './icon.tsx';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Pick<Choice<Value>, 'value' | 'name'>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly access?: Access;
  /** `cell`: stands in a row of a list, and the head of the column names it to those who see it. */
  readonly layout?: 'field' | 'cell';
  readonly hint?: ReactNode;
}

/** One of many: they unfold when asked for. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const id = useId();
  const locked = props.access === 'locked';
  return (
    <div className="field" data-field={props.name}>
      <div className={props.layout === 'cell' ? 'visually-hidden' : 'field-label'}>
        <label htmlFor={id}>{props.label}</label>
        {locked && <Lock />}
      </div>
      <div className="select">
        <select
          id={id}
          className="input"
          name={props.name}
          value={props.value}
          disabled={locked}
          aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => {
            const chosen = props.choices.find(({ value }) => value === target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {props.choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="hide" />
      </div>
      {props.hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
};
