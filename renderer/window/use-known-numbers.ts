import { useEffect, useState } from 'react';
import type { KnownNumber } from '../../shared/history.ts';
import type { Client } from '../bridge.ts';

/** Whom the history knows by what was typed, the latest first. Until main has answered, what it said last. */
export const useKnownNumbers = (
  calls: Pick<Client<'main'>['calls'], 'knownNumbers'>,
  typed: string,
): readonly KnownNumber[] => {
  const [known, setKnown] = useState<readonly KnownNumber[]>([]);
  useEffect(() => {
    let isOld = false;
    void calls.knownNumbers({ typed: typed.slice(0, 200) }).then((result) => {
      if (!isOld && result.ok) setKnown(result.value);
    });
    return () => {
      isOld = true;
    };
  }, [calls, typed]);
  return known;
};
