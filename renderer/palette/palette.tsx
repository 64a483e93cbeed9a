import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import type { PageProps } from '../window/page.ts';
import { useKnownNumbers } from '../window/use-known-numbers.ts';
import type { Command, Reach } from './command.ts';
import { commandsFor } from './commands.ts';
import { useCopiedNumbers } from './use-copied-numbers.ts';

const Option = ({ id, command, selected, onRun }: OptionProps) => {
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

interface OptionProps {
  readonly id: string;
  readonly command: Command;
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
  const [chosen, setChosen] = useState(0);
  const known = useKnownNumbers(calls, typed);
  const copied = useCopiedNumbers(calls);
  const commands = commandsFor({ snapshot, calls, words, known, copied, edits, window: deeds }, typed);
  const active = Math.min(chosen, commands.length - 1);

  const run = async (command: Command | undefined): Promise<void> => {
    if (command === undefined || task.state === 'busy') return;
    const answer = command.run();
    // What fails says so here; all else shows where it happens.
    if (answer !== undefined && !(await task.run(() => answer)).ok) return;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen((active + 1) % Math.max(1, commands.length));
    else if (event.key === 'ArrowUp')
      setChosen((active - 1 + commands.length) % Math.max(1, commands.length));
    else if (event.key === 'Enter') void run(commands[active]);
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
          aria-expanded={commands.length > 0}
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
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
        <div className="commands" role="listbox" id={`${id}-list`} aria-label={words.main.palette}>
          {commands.map((command, index) => (
            <Option
              key={command.id}
              id={`${id}-${index}`}
              command={command}
              selected={index === active}
              onRun={() => void run(command)}
            />
          ))}
        </div>
        {commands.length === 0 && <p className="palette-none">{words.main.nothingToDo}</p>}
      </div>
    </Dialog>
  );
};
