import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, Ref, RefObject } from 'react';
import { historyFilters } from '../../shared/history.ts';
import type { HistoryEntry, HistoryFilter, HistoryQuery } from '../../shared/history.ts';
import { numberToCall } from '../../shared/number-to-dial.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import type { PageProps } from '../window/page.ts';
import { useInFront } from '../window/use-in-front.ts';
import { mayDial } from '../window/page.ts';
import { SearchField } from '../window/search-field.tsx';
import { ClearDialog } from './clear-dialog.tsx';
import { EntryDetails } from './entry-details.tsx';
import { HistoryList } from './history-list.tsx';
import { useHistory } from './use-history.ts';
import { useUndoKey } from './use-undo-key.ts';

const Filters = ({ value, onChange }: FiltersProps) => {
  const { main } = useWords();
  return (
    <fieldset className="filters" role="radiogroup" aria-label={main.filter}>
      {historyFilters.map((filter) => (
        <label className="filter" key={filter}>
          <input
            type="radio"
            name="history-filter"
            value={filter}
            checked={filter === value}
            onChange={() => {
              onChange(filter);
            }}
          />
          <span>{main.filters[filter]}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface FiltersProps {
  readonly value: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** What has just been done, in words, and whether it can be undone. */
interface Told {
  readonly words: string;
  readonly undo: 'possible' | 'none';
}

/** The entry that is chosen, by its id; by its place while it is on its way. */
type Choice = { readonly id: string } | { readonly id: null; readonly index: number };
const none: Choice = { id: null, index: -1 };

/** Do all missed calls stand in what it finds? */
const holdsMissed = ({ search, filter }: HistoryQuery): boolean =>
  search.trim() === '' && (filter === 'all' || filter === 'incoming' || filter === 'missed');

/** The history: by day, filtered and searched, and a call of it in full. */
export const CallsPage = ({ snapshot, calls, clock, searchField, ref }: CallsPageProps) => {
  const words = useWords();
  const { main } = words;
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [chosen, setChosen] = useState<Choice>(none);
  const [told, setTold] = useState<Told | null>(null);
  const [clearing, setClearing] = useState(false);
  const [newest, setNewest] = useState<'in-sight' | 'out-of-sight'>('in-sight');
  const inFront = useInFront();
  const task = useTask();
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const { revision, count, missedUnseen, problems } = snapshot.history;
  const shown = useHistory(calls, { search, filter }, revision, chosen.id);

  const isLookedAt = inFront && newest === 'in-sight' && shown !== null && holdsMissed(shown.query);
  useEffect(() => {
    if (isLookedAt && missedUnseen > 0) void calls.markSeen(undefined);
  }, [calls, isLookedAt, missedUnseen]);

  const entries = shown?.layout.entries ?? 0;
  const index = chosen.id === null ? Math.min(chosen.index, entries - 1) : (shown?.indexOf(chosen.id) ?? -1);
  const entry = shown?.entryAt(index);
  // By then it is known which one it is.
  if (chosen.id === null && entry !== undefined) setChosen({ id: entry.id });
  const choose = (next: number): void => {
    const id = shown?.entryAt(next)?.id;
    setChosen(id === undefined ? { id: null, index: next } : { id });
  };

  const back = (): void => list.current?.focus();
  const call = (of: HistoryEntry): void => {
    const number = numberToCall(of);
    if (number !== null) void task.run(() => calls.dial(number));
  };
  const copy = async ({ id }: HistoryEntry): Promise<void> => {
    const result = await task.run(() => calls.copyEntryNumber({ id }));
    setTold(result.ok ? { words: main.numberCopied, undo: 'none' } : null);
  };
  const remove = async ({ id }: HistoryEntry): Promise<void> => {
    // The one that takes its place; at the end, the one before.
    const next = shown?.entryAt(index + 1) ?? shown?.entryAt(index - 1);
    setChosen(next === undefined ? none : { id: next.id });
    const result = await task.run(() => calls.deleteEntry({ id }));
    setTold(result.ok ? { words: main.callDeleted, undo: 'possible' } : null);
  };
  const undo = async (): Promise<void> => {
    await task.run(() => calls.undoDelete(undefined));
    setTold(null);
    back();
  };
  useUndoKey(told?.undo === 'possible' ? () => void undo() : null);
  const exportFound = async (query: HistoryQuery): Promise<void> => {
    const result = await task.run(() => calls.exportCalls(query));
    setTold(result.ok && result.value !== null ? { words: main.exported(result.value), undo: 'none' } : null);
  };
  useImperativeHandle(ref, () => ({
    show: (wanted) => {
      setFilter(wanted);
      setSearch('');
    },
    exportAll: () => void exportFound({ search: '', filter: 'all' }),
    askToClear: () => {
      setClearing(true);
    },
  }));
  const onKey = (event: KeyboardEvent, of: HistoryEntry): void => {
    const isCopy = event.key === 'c' && (event.ctrlKey || event.metaKey);
    if (isCopy) void copy(of);
    else if (event.key === 'Enter') call(of);
    else if (event.key === 'Delete') void remove(of);
    else if (event.key === 'F2') note.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className="calls-page">
      <div className="toolbar">
        <SearchField
          ref={searchField}
          label={main.search}
          hint={main.searchHint}
          value={search}
          onChange={setSearch}
          onDown={back}
        />
        <div className="toolbar-actions">
          <Button icon="export" onPress={() => void exportFound({ search, filter })}>
            {main.exportCalls}
          </Button>
          <Button
            icon="remove"
            state={count === 0 ? 'idle' : 'ready'}
            onPress={() => {
              setClearing(true);
            }}
          >
            {main.clear}
          </Button>
        </div>
        <Filters value={filter} onChange={setFilter} />
      </div>
      <div className="notices" aria-live="polite">
        {problems.map((problem) => (
          <ProblemNotice key={problem.code} problem={problem} tone="attention" />
        ))}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
      <div className="calls-body">
        {shown !== null && entries > 0 && (
          <HistoryList
            ref={list}
            shown={shown}
            clock={clock}
            chosen={index}
            onChoose={choose}
            onCall={call}
            onNewest={setNewest}
            onKey={onKey}
          />
        )}
        {shown !== null && entries === 0 && (
          <div className="nothing">
            <p className="nothing-title">{count === 0 ? main.noCalls : main.nothingFound}</p>
            <p>{count === 0 ? main.noCallsMore : main.nothingFoundMore}</p>
          </div>
        )}
        {entry !== undefined && (
          <EntryDetails
            entry={entry}
            mayDial={mayDial(snapshot) ? 'yes' : 'no'}
            noteField={note}
            onCall={() => {
              call(entry);
            }}
            onCopy={() => void copy(entry)}
            onDelete={() => void remove(entry)}
            onNote={(text) => void task.run(() => calls.setNote({ id: entry.id, note: text }))}
            onBack={back}
          />
        )}
        {entry === undefined && entries > 0 && <p className="details details-none">{main.chooseCall}</p>}
      </div>
      <div className="told" role="status">
        {told !== null && <span>{told.words}</span>}
        {told?.undo === 'possible' && (
          <Button kind="plain" onPress={() => void undo()}>
            {main.undo}
          </Button>
        )}
        {told === null && shown !== null && <span className="visually-hidden">{main.found(entries)}</span>}
      </div>
      {clearing && (
        <ClearDialog
          count={count}
          onClose={() => {
            setClearing(false);
          }}
          onClear={() => {
            setClearing(false);
            setTold(null);
            void task.run(() => calls.clearHistory(undefined));
          }}
        />
      )}
    </div>
  );
};

/** What can be asked of the page from outside. */
export interface CallsPageHandle {
  readonly show: (filter: HistoryFilter) => void;
  /** Saves the whole history, whatever is looked for. */
  readonly exportAll: () => void;
  readonly askToClear: () => void;
}

interface CallsPageProps extends PageProps {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly ref: Ref<CallsPageHandle>;
}
