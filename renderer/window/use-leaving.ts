import { useEffect, useState } from 'react';
import type { Client } from '../bridge.ts';
import type { Editor } from '../settings/editor.ts';

/** How the window is left: closed, or with Tipring as a whole. */
type Way = 'close' | 'quit';

export interface Leaving {
  /** What is to be asked about settings that are not saved; null while nothing is. */
  readonly asks: Way | null;
  /** Quits Tipring, once it is known what becomes of the settings. */
  readonly quit: () => void;
  /** Goes on with what was held back. */
  readonly goOn: () => void;
  readonly stay: () => void;
}

/** Holds back whoever closes the window while there are settings that are not saved. */
export const useLeaving = (
  { changed }: Pick<Editor, 'changed'>,
  calls: Pick<Client<'main'>['calls'], 'close' | 'quit'>,
): Leaving => {
  const [asks, setAsks] = useState<Way | null>(null);

  useEffect(() => {
    if (!changed) return;
    const holdBack = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      setAsks('close');
    };
    window.addEventListener('beforeunload', holdBack);
    return () => {
      window.removeEventListener('beforeunload', holdBack);
    };
  }, [changed]);

  const leave = (way: Way): void => {
    void (way === 'quit' ? calls.quit(undefined) : calls.close(undefined));
  };
  return {
    asks,
    quit: () => {
      if (changed) setAsks('quit');
      else leave('quit');
    },
    goOn: () => {
      setAsks(null);
      if (asks !== null) leave(asks);
    },
    stay: () => {
      setAsks(null);
    },
  };
};
