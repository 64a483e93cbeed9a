import type { RecordedEvent } from '../../shared/diagnostics.ts';
import { useWords } from '../design/words.tsx';

interface EventsProps {
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
}

const valueOf = ({ headers }: RecordedEvent, wanted: string): string =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';

const Event = ({ event }: { readonly event: RecordedEvent }) => {
  const { locale } = useWords();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  return (
    <li>
      <details className="recorded-event">
        <summary>
          <span className="recorded-time">{time.format(event.at)}</span>
          <span className="recorded-name">
            <bdi>{valueOf(event, 'event')}</bdi>
          </span>
          <span className="recorded-channel">
            <bdi>{valueOf(event, 'channel')}</bdi>
          </span>
        </summary>
        <pre className="recorded-headers selectable" dir="ltr">
          {event.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
        </pre>
      </details>
    </li>
  );
};

/** Events as they came, the newest on top; each opens to all its headers. */
export const RecordedEvents = ({ events }: EventsProps) => {
  const { diagnostics } = useWords();
  if (events.length === 0) return <p className="section-lead">{diagnostics.noEvents}</p>;
  return (
    <ol className="recorded-events" aria-label={diagnostics.events}>
      {events.toReversed().map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </ol>
  );
};
