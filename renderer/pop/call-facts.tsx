import type { ReactNode } from 'react';
import { callerHistoryWords } from '../../shared/caller-history.ts';
import type { CallerHistory } from '../../shared/caller-history.ts';
import type { Call } from '../../shared/call.ts';
import { countryName } from '../call/country-name.ts';
import type { Clock } from '../design/duration.tsx';
import { useWords, withParts } from '../design/words.tsx';

/** A space that keeps a line as high as any. */
const blank = '\u00a0';

interface CallFactsProps {
  readonly call: Call;
  /** Null where the number stands in the heading, or there is none. */
  readonly number: string | null;
  /** Null until it has been looked up. */
  readonly history: CallerHistory | null;
  readonly copy: ReactNode;
  readonly clock: Clock;
}

/** The lines below the name: number and place, by which way the call came, and what was before. */
export const CallFacts = ({ call, number, history, copy, clock }: CallFactsProps) => {
  const words = useWords();
  const { via, queue, trunk, party } = call;
  const country = party.number === null ? null : words.showNumber(party.number).country;
  const place = country === null ? null : countryName(words.locale, country);
  const ways = [
    via !== null && { of: 'via', text: words.pop.onLine, name: via, shown: words.showNumber(via).text },
    queue !== null && { of: 'queue', text: words.pop.inQueue, name: queue, shown: queue },
    via === null &&
      queue === null &&
      trunk !== null && { of: 'trunk', text: words.pop.through, name: trunk, shown: trunk },
  ].filter((way) => way !== false);
  return (
    <>
      {(number !== null || place !== null) && (
        <div className="call-facts">
          {number !== null && (
            <data className="call-number selectable" dir="auto" value={party.number ?? ''}>
              {number}
            </data>
          )}
          {number !== null && copy}
          {place !== null && <span className="call-place">{place}</span>}
        </div>
      )}
      {ways.length > 0 && (
        <p className="call-ways">
          {ways.map(({ of, text, name, shown }) => (
            <span key={of} className="call-way" data-way={of} data-name={name}>
              {withParts(text, <bdi>{shown}</bdi>)}
            </span>
          ))}
        </p>
      )}
      {party.number !== null && (
        <p className="call-history">
          {history === null ? blank : callerHistoryWords(words, history, clock())}
        </p>
      )}
    </>
  );
};
