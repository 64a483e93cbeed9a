import { useEffect, useState } from 'react';
import type { Client } from '../bridge.ts';

/** The numbers in what was copied last, as of when this was first drawn; null until main has said. */
export const useCopiedNumbers = (
  calls: Pick<Client<'main'>['calls'], 'copiedNumbers'>,
): readonly string[] | null => {
  const [copied, setCopied] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isOld = false;
    void calls.copiedNumbers(undefined).then((result) => {
      if (!isOld) setCopied(result.ok ? result.value : []);
    });
    return () => {
      isOld = true;
    };
  }, [calls]);
  return copied;
};
