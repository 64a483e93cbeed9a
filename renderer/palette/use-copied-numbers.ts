import { useEffect, useState } from 'react';
import type { Client } from '../bridge.ts';

/** The numbers in what was copied last, as of when this was first drawn. */
export const useCopiedNumbers = (
  calls: Pick<Client<'main'>['calls'], 'copiedNumbers'>,
): readonly string[] => {
  const [copied, setCopied] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOld = false;
    void calls.copiedNumbers(undefined).then((result) => {
      if (!isOld && result.ok) setCopied(result.value);
    });
    return () => {
      isOld = true;
    };
  }, [calls]);
  return copied;
};
