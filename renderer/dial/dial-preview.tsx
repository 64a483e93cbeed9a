import { useEffect, useState } from 'react';
import type { DialPlan, EditedDialRules } from '../../shared/ipc.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import type { Result } from '../../shared/problem.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Icon } from '../design/icon.tsx';
import { useWords, withParts } from '../design/words.tsx';

type PreviewCalls = Pick<Client<'dial'>['calls'], 'previewDial'>;

/**
 * What would be dialled for what was typed; null while nobody has said.
 * @param by the rules that are being edited; null: those in effect
 */
export const useDialPlan = (
  calls: PreviewCalls,
  { number, form }: NumberToDial,
  by: EditedDialRules | null = null,
): Result<DialPlan> | null => {
  const [plan, setPlan] = useState<Result<DialPlan> | null>(null);
  useEffect(() => {
    let isOld = false;
    void calls.previewDial({ number, form, by }).then((result) => {
      if (!isOld) setPlan(result);
    });
    return () => {
      isOld = true;
    };
  }, [calls, number, form, by]);
  return plan;
};

/** What is dialled, and why. */
export const DialPlanWords = ({ plan }: { readonly plan: DialPlan }) => {
  const words = useWords();
  return (
    <>
      <p className="dial-preview-number">
        <Icon name="outgoing" />
        <span>{withParts(words.dial.willDial, <bdi>{words.showNumber(plan.number).text}</bdi>)}</span>
      </p>
      {plan.why.length > 0 && (
        <p className="field-hint">{plan.why.map((each) => sentenceWords(words, each)).join(' ')}</p>
      )}
    </>
  );
};

interface DialPreviewProps {
  /** As typed, or of whom was chosen. */
  readonly of: NumberToDial;
  readonly calls: PreviewCalls;
}

/** What will be dialled for a number, and why; nothing where no rule has a say in it. */
export const DialPreview = ({ of, calls }: DialPreviewProps) => {
  const plan = useDialPlan(calls, of);
  return (
    <div className="dial-preview" aria-live="polite">
      {plan?.ok === true && plan.value.why.length > 0 && <DialPlanWords plan={plan.value} />}
    </div>
  );
};
