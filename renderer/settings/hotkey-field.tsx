import { useId, useRef, useState } from 'react';
import { hotkeyLabel, hotkeyOf } from '../../shared/hotkey.ts';
import type { HotkeyState, Placing } from '../../shared/ipc.ts';
import { IconButton } from '../design/button.tsx';
import { Lock } from '../design/field.tsx';
import type { Access } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import { Found } from './parts.tsx';

interface HotkeyFieldProps {
  readonly name: 'pop.hotkey' | 'dialing.hotkey';
  readonly label: string;
  /** What it does. */
  readonly hint: string;
  /** What to do where the desktop (Wayland) does not give it. */
  readonly instead: string;
  readonly hotkey: string;
  /** The one that is in effect, and whether it works. */
  readonly saved: { readonly hotkey: string; readonly state: HotkeyState };
  readonly placing: Placing;
  readonly access: Access;
  readonly onChange: (hotkey: string) => void;
}

/** Takes a hotkey as it is pressed. Tab and Escape go where they always go. */
export const HotkeyField = ({ hotkey, saved, placing, access, onChange, ...props }: HotkeyFieldProps) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { popSettings: words } = useWords();
  const [isListening, setIsListening] = useState(false);
  const locked = access === 'locked';
  const isSaved = hotkey === saved.hotkey;
  const refused = placing === 'by-the-system' ? props.instead : words.hotkeyRefused;
  return (
    <div className="field" data-field={props.name}>
      <div className="field-label">
        <label htmlFor={id}>{props.label}</label>
        {locked && <Lock />}
      </div>
      <div className="input-row">
        <input
          id={id}
          ref={field}
          className="input"
          name={props.name}
          readOnly
          value={hotkey === '' ? '' : hotkeyLabel(hotkey)}
          placeholder={isListening ? words.hotkeyPress : words.hotkeyEmpty}
          aria-describedby={`${id}-state ${id}-hint`}
          onFocus={() => {
            setIsListening(true);
          }}
          onBlur={() => {
            setIsListening(false);
          }}
          onKeyDown={(event) => {
            const pressed = hotkeyOf(event);
            if (locked || pressed === null) return;
            event.preventDefault();
            onChange(pressed);
          }}
        />
        {hotkey !== '' && !locked && (
          <IconButton
            icon="close"
            label={words.hotkeyClear}
            onPress={() => {
              // The button goes with what it has cleared.
              field.current?.focus();
              onChange('');
            }}
          />
        )}
      </div>
      <div id={`${id}-state`} aria-live="polite">
        {hotkey !== '' && !isSaved && <Found icon="info">{words.hotkeyUnsaved}</Found>}
        {isSaved && saved.state === 'works' && <Found icon="passed">{words.hotkeyWorks}</Found>}
        {isSaved && saved.state === 'asked-for' && <Found icon="info">{words.hotkeyAskedFor}</Found>}
        {isSaved && saved.state === 'refused' && <Found icon="warning">{refused}</Found>}
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {props.hint}
      </p>
    </div>
  );
};
