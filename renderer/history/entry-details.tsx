import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { partyLines } from '../../shared/call-words.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { longestNote } from '../../shared/note.ts';
import { numberToCall } from '../../shared/number-to-dial.ts';
import { Button } from '../design/button.tsx';
import { formatDuration } from '../design/duration.tsx';
import { useWords } from '../design/words.tsx';
import { EntryOutcome } from './entry-row.tsx';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

interface NoteProps {
  readonly entry: HistoryEntry;
  readonly onSave: (note: string) => void;
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

const Note = ({ entry, onSave, onLeave, ref }: NoteProps) => {
  const { main } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(entry.note);
  const [kept, setKept] = useState(entry.note);
  if (entry.note !== kept) {
    // Written elsewhere, as in the pop, or what was typed here is kept by now.
    setKept(entry.note);
    if (typed.trim() === kept) setTyped(entry.note);
  }
  const save = (): void => {
    if (typed.trim() !== entry.note) onSave(typed);
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => {
    const saveTyped = (): void => {
      saveNow.current();
    };
    // The window is closed, or Tipring quits, in the middle of a note.
    window.addEventListener('beforeunload', saveTyped);
    return () => {
      window.removeEventListener('beforeunload', saveTyped);
      // Another page or another call takes its place: a field that goes is never told that it loses the focus.
      saveTyped();
    };
  }, []);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {main.note}
      </label>
      <textarea
        id={id}
        className="input note"
        ref={ref}
        dir="auto"
        rows={3}
        maxLength={longestNote}
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          // Both leave the field, which saves.
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {main.noteHint}
      </p>
    </div>
  );
};

interface EntryDetailsProps {
  readonly entry: HistoryEntry;
  readonly mayDial: 'yes' | 'no';
  readonly noteField: Ref<HTMLTextAreaElement>;
  readonly onCall: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  readonly onNote: (note: string) => void;
  readonly onBack: () => void;
}

/** All that is known of a call, and what can be done about it. */
export const EntryDetails = ({ entry, mayDial, noteField, ...on }: EntryDetailsProps) => {
  const words = useWords();
  const { main, locale } = words;
  const { title, number } = partyLines(words, entry.party);
  const begun = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <section className="details" aria-label={main.details}>
      <h2 className="details-name" dir="auto">
        {title}
      </h2>
      {number !== null && (
        <p className="details-number">
          <bdi className="selectable">{number}</bdi>
        </p>
      )}
      <p className="details-outcome">
        {main[entry.direction]}
        {' · '}
        <EntryOutcome entry={entry} />
      </p>
      <div className="details-actions">
        {mayDial === 'yes' && numberToCall(entry) !== null && (
          <Button kind="primary" icon="talking" onPress={on.onCall}>
            {main.call}
          </Button>
        )}
        {entry.party.number !== null && (
          <Button icon="copy" onPress={on.onCopy}>
            {main.copyNumber}
          </Button>
        )}
        <Button icon="remove" onPress={on.onDelete}>
          {main.deleteCall}
        </Button>
      </div>
      <dl className="details-facts">
        <Fact name={main.begun}>{begun.format(entry.startedAt)}</Fact>
        <Fact name={main.rang}>{formatDuration(entry.ringSeconds)}</Fact>
        {entry.talkSeconds !== null && <Fact name={main.talked}>{formatDuration(entry.talkSeconds)}</Fact>}
        {entry.via !== null && (
          <Fact name={main.onLine}>
            <bdi>{words.showNumber(entry.via).text}</bdi>
          </Fact>
        )}
        {entry.queue !== null && (
          <Fact name={main.inQueue}>
            <bdi>{entry.queue}</bdi>
          </Fact>
        )}
        {entry.trunk !== null && (
          <Fact name={main.overTrunk}>
            <bdi>{entry.trunk}</bdi>
          </Fact>
        )}
      </dl>
      <Note key={entry.id} entry={entry} onSave={on.onNote} onLeave={on.onBack} ref={noteField} />
    </section>
  );
};
