import { partyName } from '../../shared/call-words.ts';
import { CallState } from '../call/call-state.tsx';
import { callLooks } from '../call/call-words.ts';
import { IconButton } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';
import type { CardProps } from './call-card.tsx';

interface FoldedCardProps extends CardProps {
  readonly open: () => void;
}

/** A call that another lies on: who and where it stands, in a line that opens it. */
export const FoldedCard = ({ id, call, calls, clock, open }: FoldedCardProps) => {
  const words = useWords();
  const { tone, icon } = callLooks(call);
  const title = partyName(words, call.party);
  return (
    <article
      className="call-folded tone"
      data-number={call.party.number}
      data-via={call.via}
      data-tone={tone}
      aria-labelledby={id}
    >
      <span className="call-badge">
        <Icon name={icon} />
      </span>
      <h2 className="call-name" id={id}>
        <button type="button" className="call-unfold" aria-expanded="false" title={title} onClick={open}>
          <bdi>{title}</bdi>
        </button>
      </h2>
      <CallState call={call} clock={clock} />
      {call.phase.kind === 'ended' && (
        <IconButton
          icon="close"
          label={words.pop.dismiss}
          onPress={() => void calls.dismiss({ callId: call.id })}
        />
      )}
    </article>
  );
};
