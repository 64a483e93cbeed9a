import { memo } from 'react';
import { partyLines } from '../../shared/call-words.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { historyPhrase } from '../../shared/history-words.ts';
import { formatDuration } from '../design/duration.tsx';
import { Icon } from '../design/icon.tsx';
import { useWords, withParts } from '../design/words.tsx';
import { entryLooks } from './entry-words.ts';

/** How an entry's call ended, with the time that was talked. */
export const EntryOutcome = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { text, who } = historyPhrase(useWords(), entry.outcome);
  return (
    <>
      {who === null ? text('') : withParts(text, <bdi>{who}</bdi>)}
      {entry.talkSeconds !== null && (
        <>
          {' · '}
          <span className="elapsed">{formatDuration(entry.talkSeconds)}</span>
        </>
      )}
    </>
  );
};

interface EntryRowProps {
  readonly id: string;
  readonly entry: HistoryEntry | undefined;
  readonly row: number;
  readonly top: number;
  readonly index: number;
  readonly selected: boolean;
  readonly timeFormat: Intl.DateTimeFormat;
  readonly onChoose: (index: number) => void;
  readonly onCall: (entry: HistoryEntry) => void;
}

/** An entry of the list. Until it is here, its place is kept. */
export const EntryRow = memo(({ id, entry, row, top, index, selected, ...rest }: EntryRowProps) => {
  const words = useWords();
  const place = { transform: `translateY(${top}px)` };
  if (entry === undefined)
    return (
      <div className="entry" role="row" id={id} aria-rowindex={row + 1} aria-busy="true" style={place} />
    );
  const { icon, tone } = entryLooks(entry);
  const { title, number } = partyLines(words, entry.party);
  return (
    <div
      className="entry tone"
      role="row"
      id={id}
      aria-rowindex={row + 1}
      aria-selected={selected}
      data-tone={tone}
      data-unseen={!entry.seen}
      style={place}
      onClick={() => {
        rest.onChoose(index);
      }}
      onDoubleClick={() => {
        rest.onCall(entry);
      }}
    >
      <Icon name={icon} />
      <div className="entry-words" role="gridcell">
        <span className="entry-name">
          <bdi title={title}>{title}</bdi>
          {number !== null && <bdi className="entry-number">{number}</bdi>}
        </span>
        <span className="entry-facts">
          <span className="visually-hidden">{words.main[entry.direction]}</span>
          <span className="entry-outcome">
            <EntryOutcome entry={entry} />
          </span>
          {entry.note !== '' && (
            <span className="entry-note">
              <Icon name="note" />
              <span className="visually-hidden">{words.main.hasNote}</span>
              <bdi>{entry.note}</bdi>
            </span>
          )}
        </span>
      </div>
      <time className="entry-time" role="gridcell" dateTime={new Date(entry.startedAt).toISOString()}>
        {rest.timeFormat.format(entry.startedAt)}
      </time>
    </div>
  );
});
EntryRow.displayName = 'EntryRow';
