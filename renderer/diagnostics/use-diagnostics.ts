import { useEffect, useState } from 'react';
import type { Diagnostics, PeopleShown } from '../../shared/diagnostics.ts';
import type { Client } from '../bridge.ts';

/** The page is brought up to date so often, milliseconds. */
const every = 1000;

/** What main knows, while the page is open. Events are too many to be pushed. */
export const useDiagnostics = (
  calls: Pick<Client<'main'>['calls'], 'readDiagnostics'>,
  people: PeopleShown,
): Diagnostics | null => {
  const [known, setKnown] = useState<Diagnostics | null>(null);
  useEffect(() => {
    let isOld = false;
    let timer: ReturnType<typeof setTimeout>;
    const read = async (): Promise<void> => {
      const result = await calls.readDiagnostics({ people });
      if (isOld) return;
      if (result.ok) setKnown(result.value);
      timer = setTimeout(() => void read(), every);
    };
    void read();
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [calls, people]);
  return known;
};
