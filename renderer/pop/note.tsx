import { useId, useState } from 'react';
import type { Client } from '../bridge.ts';
import { longestNote } from '../../shared/note.ts';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';

interface NoteFieldProps {
  readonly callId: string;
  readonly text: string;
  readonly calls: Client<'pop'>['calls'];
}

/** Where the note is written. What is typed is kept, however the field is left. */
export const NoteField = ({ callId, text, calls }: NoteFieldProps) => {
  const id = useId();
  const { pop } = useWords();
  const [typed, setTyped] = useState(text);
  return (
    <div className="note-field">
      <label className="visually-hidden" htmlFor={id}>
        {pop.noteOnCall}
      </label>
      <input
        id={id}
        className="input"
        dir="auto"
        data-keyboard-first
        placeholder={pop.noteOnCall}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={longestNote}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          void calls.note({ callId, text: value });
        }}
        onKeyDown={({ key, nativeEvent }) => {
          // Enter ends a composition as well, as of Chinese.
          if (key === 'Enter' && !nativeEvent.isComposing) void calls.giveKeyboardBack(undefined);
        }}
      />
      <p className="note-hint" id={`${id}-hint`}>
        {pop.noteHint}
      </p>
    </div>
  );
};

/** The note as it was written. */
export const NoteText = ({ text }: { readonly text: string }) => (
  <p className="call-note">
    <Icon name="note" />
    <span className="two-lines selectable" dir="auto" title={text}>
      {text}
    </span>
  </p>
);
