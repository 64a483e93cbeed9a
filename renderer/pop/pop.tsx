import { useCallback, useState } from 'react';
import { partyLines } from '../../shared/call-words.ts';
import type { PopSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { IconButton } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { useFit } from '../design/use-fit.ts';
import { useNextFrame } from '../design/use-next-frame.ts';
import { useTitle, useWords, withParts } from '../design/words.tsx';
import { CallCard } from './call-card.tsx';
import type { Card } from './cards.ts';
import { Chip } from './chip.tsx';
import { FoldedCard } from './folded-card.tsx';
import { inStack, openCard } from './stack.ts';
import type { Opened } from './stack.ts';
import { useFocusAtCall, useKeyboard } from './use-keyboard.ts';

interface PopProps {
  readonly cards: readonly Card[];
  readonly snapshot: PopSnapshot;
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
          const { title, number } = partyLines(words, call.party);
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

const idOf = (key: number): string => `call-${key}`;

/** All calls of the moment as a stack: the one that wants something open on top, the others folded. */
const Stack = ({ cards, snapshot, calls, clock }: PopProps) => {
  const { pop } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const stack = inStack(cards);
  const open = openCard(stack, opened, snapshot.keyboard.at === 'here' ? snapshot.keyboard.noteOn : null);
  const top = stack[0]?.key;
  useFocusAtCall(snapshot.keyboard);
  const mayShrink = snapshot.mayShrink && snapshot.keyboard.at === 'elsewhere';
  const tools = (
    <div className="call-tools">
      {mayShrink && (
        <IconButton icon="shrink" label={pop.makeSmall} onPress={() => void calls.look({ look: 'chip' })} />
      )}
      <IconButton icon="hide" label={pop.hide} onPress={() => void calls.hide(undefined)} />
    </div>
  );
  return stack.map(({ key, ...card }) =>
    key === open ? (
      <CallCard
        key={key}
        id={idOf(key)}
        {...card}
        snapshot={snapshot}
        calls={calls}
        clock={clock}
        tools={tools}
      />
    ) : (
      <FoldedCard
        key={key}
        id={idOf(key)}
        {...card}
        snapshot={snapshot}
        calls={calls}
        clock={clock}
        open={() => {
          if (top !== undefined) setOpened({ key, top });
        }}
      />
    ),
  );
};

/** The pop: a stack of cards, or a chip. */
export const Pop = ({ cards, snapshot, calls, clock }: PopProps) => {
  const { pop } = useWords();
  const { look, keyboard } = snapshot;
  const fit = useCallback(
    ({ height }: { readonly height: number }) => calls.fit({ look, height }),
    [calls, look],
  );
  const content = useFit(fit);
  const [first, ...others] = cards;
  useTitle(pop.title);
  useKeyboard(keyboard, calls.giveKeyboardBack);
  return (
    <main className="pop" data-look={look} ref={content}>
      <h1 className="visually-hidden">{pop.title}</h1>
      <Announcement cards={cards} />
      {look === 'chip' && first !== undefined ? (
        <Chip
          id={idOf(first.key)}
          call={first.call}
          others={others.length}
          snapshot={snapshot}
          calls={calls}
          clock={clock}
        />
      ) : (
        <Stack cards={cards} snapshot={snapshot} calls={calls} clock={clock} />
      )}
      {keyboard.at === 'here' && keyboard.noteOn === null && (
        <p className="keyboard-hint">{pop.keyboardHint}</p>
      )}
    </main>
  );
};
