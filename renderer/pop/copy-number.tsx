import { useEffect, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { useWords } from '../design/words.tsx';

/** How long "copied" is shown, milliseconds. */
const copiedFor = 2000;

/** Copies a number, and says that it has. */
export const CopyNumber = ({ copy }: { readonly copy: () => Promise<{ readonly ok: boolean }> }) => {
  const { pop } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, copiedFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return (
    <>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={pop.copyNumber}
        onPress={() => {
          void copy().then(({ ok }) => {
            setCopied(ok);
          });
        }}
      />
      <span className="visually-hidden" role="status">
        {copied && pop.numberCopied}
      </span>
    </>
  );
};
