import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Snapshots, WindowName } from '../shared/ipc.ts';
import { follow } from './bridge.ts';
import type { Client } from './bridge.ts';
import { Speaker } from '../shared/words/words.ts';
import { WordsContext } from './design/words.tsx';

/** Draws the page anew from each snapshot, at once: what main has pushed is in the document when this returns. */
export const mount = <Name extends WindowName>(
  client: Client<Name>,
  view: (snapshot: Snapshots[Name]) => ReactNode,
): void => {
  const place = document.getElementById('window');
  if (place === null) throw new Error('The page has no place for its window.');
  const root = createRoot(place);
  const speaker = new Speaker();
  follow(client, (snapshot, speech) => {
    const words = speaker.words(speech);
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
    // The frame comes from another process: it is on its way while the page is drawn.
    requestAnimationFrame(() => undefined);
    flushSync(() => {
      root.render(<WordsContext value={words}>{view(snapshot)}</WordsContext>);
    });
  });
};
