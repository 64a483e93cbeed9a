import { useId } from 'react';
import type { Ref } from 'react';
import { Icon } from '../design/icon.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The arrow down: to what was found. */
  readonly onDown: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** Searches as it is typed into; Escape empties it. */
export const SearchField = ({ label, hint, value, onChange, onDown, ref }: SearchFieldProps) => {
  const id = useId();
  return (
    <div className="search">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        ref={ref}
        className="input"
        type="search"
        dir="auto"
        value={value}
        placeholder={hint}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onChange('');
          if (event.key === 'ArrowDown') onDown();
          if (event.key === 'Escape' || event.key === 'ArrowDown') event.preventDefault();
        }}
      />
    </div>
  );
};
