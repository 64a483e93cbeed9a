import { useMemo, useState } from 'react';
import type { DialPlan, EditedDialRules } from '../../shared/ipc.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import { problemWords } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Client } from '../bridge.ts';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import { DialPlanWords, useDialPlan } from '../dial/dial-preview.tsx';
import type { Editor } from './editor.ts';
import { draftOf } from './form.ts';
import type { Form } from './form.ts';

interface TryNumberProps {
  readonly editor: Editor;
  readonly calls: Client<'main'>['calls'];
}

/** The rules as they stand in the fields; a colleague whose number is none is left out. */
const editedRules = (form: Form): EditedDialRules => {
  const { dialing, numbers, colleagues } = draftOf(form).settings;
  const known = colleagues.map(({ number }) => number).filter((number) => cleanNumber(number).ok);
  return { dialing, numbers, colleagues: known };
};

const isOfDialling = (field: string): boolean => field.startsWith('dialing.');

interface OutcomeProps {
  /** What would be dialled; null while that is not known yet. */
  readonly plan: Result<DialPlan> | 'wrong-rules' | null;
}

const Outcome = ({ plan }: OutcomeProps) => {
  const words = useWords();
  if (plan === null) return null;
  if (plan === 'wrong-rules') return <p className="field-hint">{words.dialRules.wrongRules}</p>;
  if (plan.ok) return <DialPlanWords plan={plan.value} />;
  return <p className="field-hint">{problemWords(words, plan.problem).what}</p>;
};

/** A number, and what would be dialled for it by the rules as they stand in the fields. */
export const TryNumber = ({ editor, calls }: TryNumberProps) => {
  const { dialRules } = useWords();
  const [number, setNumber] = useState('');
  const { form } = editor;
  const by = useMemo(() => editedRules(form), [form]);
  const plan = useDialPlan(calls, { number, form: 'written' }, by);
  const isWrong = editor.wrong.some(isOfDialling);
  return (
    <div className="try-number">
      <Field
        name="dialing.try"
        label={dialRules.tryNumber}
        keys="tel"
        value={number}
        hint={dialRules.tryHint}
        onChange={setNumber}
      />
      <div className="dial-preview" aria-live="polite">
        {number.trim() !== '' && <Outcome plan={isWrong ? 'wrong-rules' : plan} />}
      </div>
    </div>
  );
};
