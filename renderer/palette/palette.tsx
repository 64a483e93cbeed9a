import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import type { PageProps } from '../window/page.ts';

import type { Reach } from './command.ts';
import { commandsFor } from './commands.ts';
import { listedNow, listingOf, nextTo } from './listing.ts';
import type { ListedCommand, Listing } from './listing.ts';
import { useCopiedNumbers } from './use-copied-numbers.ts';
import { useKnownSoFar } from './use-known-so-far.ts';

const Option = ({ id, command, state, selected, onRun }: OptionProps) => {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div
      className="command"
      role="option"
      id={id}
      ref={option}
      aria-selected={selected}
      aria-disabled={state === 'gone'}
      onMouseDown={(event) => {
        // The field keeps the focus.
        event.preventDefault();
      }}
      onClick={onRun}
    >
      <Icon name={command.icon} />
      <bdi className="command-label">{command.label}</bdi>
      <bdi className="command-hint">{command.hint}</bdi>
    </div>
  );
};

interface OptionProps extends ListedCommand {
  readonly id: string;
  readonly selected: boolean;
  readonly onRun: () => void;
}

interface PaletteProps extends PageProps, Pick<Reach, 'edits' | 'window'> {
  readonly onClose: () => void;
}

/** Finds pages, settings, people, numbers and all that can be done now, and does it: all with the keyboard. */
export const Palette = ({ snapshot, calls, edits, window: deeds, onClose }: PaletteProps) => {
  const id = useId();
  const words = useWords();
  const task = useTask();
  const [typed, setTyped] = useState('');
  const [listing, setListing] = useState<Listing | null>(null);
  const known = useKnownSoFar(calls, typed);
  const copied = useCopiedNumbers(calls);
  const isReady = copied !== null;
  const possible = isReady
    ? commandsFor({ snapshot, calls, words, known, copied, edits, window: deeds }, typed)
    : [];
  // Nothing is listed, and so nothing chosen, before it is known what was copied: that stands further up.
  const current = isReady ? listingOf(listing, typed, possible) : null;
  if (current !== listing) setListing(current);
  const listed = current === null ? [] : listedNow(current, possible);
  const active = listed.findIndex(({ command }) => command.id === current?.chosen);

  const choose = (way: 'before' | 'after'): void => {
    if (current !== null) setListing({ ...current, chosen: nextTo(current.chosen, way, listed) });
  };
  const run = async (wanted: ListedCommand | undefined): Promise<void> => {
    if (wanted?.state !== 'possible' || task.state === 'busy') return;
    const answer = wanted.command.run();
    // What fails says so here; all else shows where it happens.
    if (answer !== undefined && !(await task.run(() => answer)).ok) return;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') choose('after');
    else if (event.key === 'ArrowUp') choose('before');
    else if (event.key === 'Enter') void run(listed[active]);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
    // The window's own keys count again as soon as this is closed.
    event.stopPropagation();
  };

  return (
    <Dialog label={words.main.palette} onClose={onClose}>
      <div className="palette">
        <label className="visually-hidden" htmlFor={id}>
          {words.main.palette}
        </label>
        <input
          id={id}
          className="input palette-input"
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          dir="auto"
          value={typed}
          placeholder={words.main.paletteHint}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
        <div
          className="commands"
          role="listbox"
          id={`${id}-list`}
          aria-label={words.main.palette}
          aria-busy={!isReady}
        >
          {listed.map((each, index) => (
            <Option
              key={each.command.id}
              id={`${id}-${index}`}
              {...each}
              selected={index === active}
              onRun={() => void run(each)}
            />
          ))}
        </div>
        {isReady && listed.length === 0 && <p className="palette-none">{words.main.nothingToDo}</p>}
      </div>
    </Dialog>
  );
};
