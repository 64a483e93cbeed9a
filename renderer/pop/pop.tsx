import { useCallback } from 'react';
import type { ControlState } from '../../shared/call-control.ts';
import type { Client } from '../bridge.ts';
import { partyLines } from '../call/call-words.ts';
import { IconButton } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { useFit } from '../design/use-fit.ts';
import { useNextFrame } from '../design/use-next-frame.ts';
import { useTitle, useWords, withParts } from '../design/words.tsx';
import { CallCard } from './call-card.tsx';
import type { Card } from './cards.ts';

interface PopProps {
  readonly cards: readonly Card[];
  readonly control: ControlState;
  readonly calls: Client<'pop'>['calls'];
  readonly clock: Clock;
}

/** Tells a screen reader of incoming calls; it stands in the page before the first one comes. */
const Announcement = ({ cards }: Pick<PopProps, 'cards'>) => {
  const words = useWords();
  const shown = useNextFrame(cards);
  return (
    <div className="visually-hidden" role="status" aria-live="assertive" aria-atomic="false">
      {shown
        .filter(({ kind, call }) => kind === 'of-a-call' && call.phase.kind === 'ringing')
        .map(({ key, call }) => {
          const { title, number } = partyLines(words, call);
          return (
            <p key={key}>
              {number === null
                ? withParts(words.pop.incomingFrom, <bdi>{title}</bdi>)
                : withParts(words.pop.incomingFromNumber, <bdi>{title}</bdi>, <bdi>{number}</bdi>)}
            </p>
          );
        })}
    </div>
  );
};

/** All calls of the moment, one card each, oldest on top. */
export const Pop = ({ cards, control, calls, clock }: PopProps) => {
  const words = useWords();
  useTitle(words.pop.title);
  const fit = useCallback(
    ({ height }: { readonly height: number }) => calls.fit({ look: 'cards', height }),
    [calls],
  );
  const content = useFit(fit);
  return (
    <main className="pop" ref={content}>
      <h1 className="visually-hidden">{words.pop.title}</h1>
      <Announcement cards={cards} />
      {cards.map(({ key, call, kind }) => (
        <CallCard key={key} call={call} kind={kind} control={control} calls={calls} clock={clock} />
      ))}
      <div className="pop-hide">
        <IconButton icon="hide" label={words.pop.hide} onPress={() => void calls.hide(undefined)} />
      </div>
    </main>
  );
};
