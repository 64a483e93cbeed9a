import { useEffect, useState } from 'react';
import type { DialPlan } from '../../shared/ipc.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Icon } from '../design/icon.tsx';
import { useWords, withParts } from '../design/words.tsx';

interface DialPreviewProps {
  /** As typed. */
  readonly number: string;
  readonly calls: Pick<Client<'dial'>['calls'], 'previewDial'>;
}

/** What will be dialled for a number, and why; nothing where no rule has a say in it. */
export const DialPreview = ({ number, calls }: DialPreviewProps) => {
  const words = useWords();
  const [plan, setPlan] = useState<DialPlan | null>(null);
  useEffect(() => {
    let isOld = false;
    void calls.previewDial({ number }).then((result) => {
      if (!isOld) setPlan(result.ok && result.value.why.length > 0 ? result.value : null);
    });
    return () => {
      isOld = true;
    };
  }, [calls, number]);
  return (
    <div className="dial-preview" aria-live="polite">
      {plan !== null && (
        <>
          <p className="dial-preview-number">
            <Icon name="outgoing" />
            <span>{withParts(words.dial.willDial, <bdi>{plan.number}</bdi>)}</span>
          </p>
          <p className="field-hint">{plan.why.map((each) => sentenceWords(words, each)).join(' ')}</p>
        </>
      )}
    </div>
  );
};
