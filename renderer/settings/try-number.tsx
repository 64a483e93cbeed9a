import { useMemo, useState } from 'react';
import type { EditedDialRules } from '../../shared/ipc.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import { problemWords } from '../../shared/problem.ts';
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

/** A number, and what would be dialled for it by the rules as they stand in the fields. */
export const TryNumber = ({ editor, calls }: TryNumberProps) => {
  const words = useWords();
  const { dialRules } = words;
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
        {number.trim() !== '' && isWrong && <p className="field-hint">{dialRules.wrongRules}</p>}
        {number.trim() !== '' && !isWrong && plan?.ok === true && <DialPlanWords plan={plan.value} />}
        {number.trim() !== '' && !isWrong && plan?.ok === false && (
          <p className="field-hint">{problemWords(words, plan.problem).what}</p>
        )}
      </div>
    </div>
  );
};
