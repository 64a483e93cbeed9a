import { useState } from 'react';
import type { SettingsDraft, SettingsSnapshot } from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';
import type { LockedField } from '../../shared/settings.ts';
import type { Access } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import { checkForm } from './check-form.ts';
import type { FieldName } from './check-form.ts';
import { differs, draftOf, formOf } from './form.ts';
import type { Form } from './form.ts';

/** The form under edit, and what may be said of it. */
export interface Editor {
  readonly form: Form;
  /** Would saving change anything? */
  readonly changed: boolean;
  readonly edit: (change: Partial<Form>) => void;
  /** Forgets what was edited. */
  readonly reset: () => void;
  /** Notes that a person has left the field: from now on its error shows. */
  readonly leave: (field: FieldName) => void;
  /** The fields in which something stands that cannot be. */
  readonly wrong: readonly FieldName[];
  readonly errorOf: (field: FieldName) => string | undefined;
  readonly accessTo: (field: LockedField) => Access;
  /** The draft for main; null when something is wrong, and then every error shows and the first has the focus. */
  readonly submit: () => SettingsDraft | null;
  /** Keeps the edits unless main has taken them. */
  readonly settle: (result: Result<undefined>) => void;
}

const focusFirstError = (): void => {
  // The errors are in the document after the next drawing.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
};

/** Edits stand over what main has until they are saved or dropped; a push from main touches none of them. */
export const useEditor = (snapshot: SettingsSnapshot): Editor => {
  const [edited, setEdited] = useState<Form | null>(null);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [submitted, setSubmitted] = useState(false);
  const words = useWords();
  const form = edited ?? formOf(snapshot);
  const errors = checkForm(words, form);

  const reset = (): void => {
    setEdited(null);
    setLeft(new Set());
    setSubmitted(false);
  };

  return {
    form,
    changed: edited !== null && differs(edited, snapshot),
    edit: (change) => {
      setEdited((before) => ({ ...(before ?? form), ...change }));
    },
    reset,
    leave: (field) => {
      setLeft((before) => new Set([...before, field]));
    },
    wrong: [...errors.keys()],
    errorOf: (field) => (submitted || left.has(field) ? errors.get(field) : undefined),
    accessTo: (field) => (snapshot.locked.includes(field) ? 'locked' : 'open'),
    submit: () => {
      if (errors.size === 0) return draftOf(form);
      setSubmitted(true);
      focusFirstError();
      return null;
    },
    settle: ({ ok }) => {
      if (ok) reset();
    },
  };
};
