import { partyName } from '../../shared/call-words.ts';
import { CallState } from '../call/call-state.tsx';
import { callLooks } from '../call/call-words.ts';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';
import type { CardProps } from './call-card.tsx';
import { useDrag } from './use-drag.ts';

interface ChipProps extends Omit<CardProps, 'kind'> {
  /** How many calls there are besides this one. */
  readonly others: number;
}

/** The pop as small as can be, while nothing but talking goes on: who, and for how long. A click brings the card back. */
export const Chip = ({ id, call, others, snapshot, calls, clock }: ChipProps) => {
  const words = useWords();
  const drag = useDrag(calls.drag);
  const { tone, icon } = callLooks(call);
  return (
    <article
      className="chip tone"
      data-number={call.party.number}
      data-via={call.via}
      data-tone={tone}
      data-placing={snapshot.placing}
      aria-labelledby={id}
      {...drag}
    >
      <span className="call-badge">
        <Icon name={icon} />
      </span>
      <h2 className="call-name" id={id}>
        <button
          type="button"
          className="call-unfold"
          aria-expanded="false"
          title={words.pop.makeLarge}
          onClick={() => void calls.look({ look: 'cards' })}
        >
          <bdi>{partyName(words, call.party)}</bdi>
        </button>
      </h2>
      {others > 0 && <span className="chip-others">+{others}</span>}
      <CallState call={call} clock={clock} />
    </article>
  );
};
