import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { fold } from '../../shared/fold.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { mayDial } from '../window/page.ts';
import type { PageProps } from '../window/page.ts';
import { SearchField } from '../window/search-field.tsx';
import { ColleagueRow } from './colleague-row.tsx';
import type { ColleagueDeeds } from './colleague-row.tsx';
import { callToSend, sendableCalls } from './sendable.ts';

interface ColleaguesPageProps extends PageProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** To where colleagues are entered. */
  readonly onEnter: () => void;
}

/** The colleagues and their lines: to be called, to take their calls, and to send calls on to. */
export const ColleaguesPage = ({ snapshot, calls, searchField, onEnter }: ColleaguesPageProps) => {
  const words = useWords();
  const { main } = words;
  const id = useId();
  const task = useTask();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const [told, setTold] = useState<Sentence | null>(null);
  const wanted = fold(search.trim());
  const found = snapshot.colleagues.filter(
    ({ name, number }) => fold(name).includes(wanted) || number.includes(wanted),
  );
  const active = Math.min(chosen, found.length - 1);
  const sendable = sendableCalls(snapshot.calls, snapshot);
  const mayPickUp = mayDial(snapshot) && snapshot.controls.includes('pick-up');

  const deeds: ColleagueDeeds = {
    onCall: (number) => void task.run(() => calls.dial({ number, form: 'written' })),
    onPickUp: (number) => void task.run(() => calls.pickUp({ number })),
    onSend: (callId, number) => {
      setTold(null);
      void task
        .run(() => calls.transfer({ callId, number, way: 'blind' }))
        .then((result) => {
          if (result.ok) setTold(result.value);
        });
    },
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const colleague = found[active];
    // Keys pressed on a button in a line are the button's.
    if (event.target !== event.currentTarget || colleague === undefined) return;
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 },
      ...{ Home: -found.length, End: found.length },
    };
    const step = steps[event.key];
    // A call that is the colleague's own is refused with why.
    const call = callToSend(sendable, colleague.number);
    if (step !== undefined) setChosen(Math.min(Math.max(0, active + step), found.length - 1));
    else if (event.key !== 'Enter') return;
    else if (event.ctrlKey || event.metaKey) {
      if (call !== undefined) deeds.onSend(call.id, colleague.number);
    } else if (colleague.line === 'ringing' && mayPickUp) deeds.onPickUp(colleague.number);
    else deeds.onCall(colleague.number);
    event.preventDefault();
  };

  if (snapshot.colleagues.length === 0)
    return (
      <div className="nothing">
        <p className="nothing-title">{main.noColleagues}</p>
        <p>{main.noColleaguesMore}</p>
        <Button kind="primary" icon="add" onPress={onEnter}>
          {main.toColleaguesSettings}
        </Button>
      </div>
    );

  return (
    <div className="colleagues-page">
      <div className="toolbar">
        <SearchField
          ref={searchField}
          label={main.searchColleagues}
          hint={main.searchColleagues}
          value={search}
          onChange={setSearch}
          onDown={() => list.current?.focus()}
        />
        {sendable.length > 0 && <p className="toolbar-hint">{main.dragHint}</p>}
      </div>
      <div className="notices" aria-live="polite">
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
      {found.length === 0 ? (
        <div className="nothing">
          <p className="nothing-title">{main.noColleagueFound}</p>
        </div>
      ) : (
        <div
          className="colleague-list"
          ref={list}
          role="grid"
          aria-label={main.pages.colleagues}
          aria-rowcount={found.length}
          aria-activedescendant={`${id}-${active}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {found.map((colleague, row) => (
            <ColleagueRow
              key={`${colleague.number} ${colleague.name}`}
              id={`${id}-${row}`}
              row={row}
              colleague={colleague}
              selected={row === active}
              sendable={sendable}
              mayDial={mayDial(snapshot) ? 'yes' : 'no'}
              mayPickUp={mayPickUp ? 'yes' : 'no'}
              onChoose={() => {
                setChosen(row);
              }}
              {...deeds}
            />
          ))}
        </div>
      )}
      <div className="told" role="status">
        {told !== null && <span>{sentenceWords(words, told)}</span>}
      </div>
    </div>
  );
};
