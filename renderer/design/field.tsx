import { useId } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './words.tsx';
import { Icon } from './icon.tsx';

/** A field that the configuration file has set is shown, and stays as it is. */
export type Access = 'open' | 'locked';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly access?: Access;
  readonly kind?: 'text' | 'password' | 'time';
  /** Which keys an on-screen keyboard offers. */
  readonly keys?: 'numeric' | 'tel' | 'url';
  readonly placeholder?: string;
  /** Stands in the row behind the field, such as a button. */
  readonly action?: ReactNode;
  /** The name that tests and error jumps know it by. */
  readonly name: string;
}

export const Lock = () => {
  const { common } = useWords();
  return (
    <span className="field-lock" title={common.lockedShort}>
      <Icon name="lock" />
      <span className="field-lock-words">{common.locked}</span>
    </span>
  );
};

export const FieldError = ({ id, children }: { readonly id?: string; readonly children: string }) => (
  <p className="field-error" id={id}>
    <Icon name="warning" />
    {children}
  </p>
);

interface CellFieldProps extends Pick<FieldProps, 'name' | 'label' | 'value' | 'error' | 'placeholder'> {
  readonly holds: 'text' | 'number';
  readonly access: Access;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

/** A field in a row of a list, where the head of the column names it to those who see it. */
export const CellField = ({ holds, error, access, onChange, onLeave, ...props }: CellFieldProps) => {
  const id = useId();
  return (
    <div className="field">
      <input
        className="input"
        name={props.name}
        aria-label={props.label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        dir={holds === 'text' ? 'auto' : 'ltr'}
        inputMode={holds === 'text' ? 'text' : 'tel'}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
        readOnly={access === 'locked'}
        value={props.value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onBlur={onLeave}
      />
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
};

export const Field = (props: FieldProps) => {
  const id = useId();
  const locked = props.access === 'locked';
  const described = [
    props.error !== undefined && `${id}-error`,
    props.hint !== undefined && `${id}-hint`,
    locked && `${id}-lock`,
  ].filter((part) => part !== false);
  return (
    <div className="field" data-field={props.name}>
      <div className="field-label">
        <label htmlFor={id}>{props.label}</label>
        {locked && (
          <span id={`${id}-lock`}>
            <Lock />
          </span>
        )}
      </div>
      <div className="input-row">
        <input
          id={id}
          className="input"
          name={props.name}
          type={props.kind ?? 'text'}
          inputMode={props.keys}
          dir="auto"
          value={props.value}
          placeholder={props.placeholder}
          readOnly={locked}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={props.error !== undefined}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onChange={(event) => {
            props.onChange(event.target.value);
          }}
          onBlur={props.onLeave}
        />
        {props.action}
      </div>
      {props.error !== undefined && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      {props.hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
};
