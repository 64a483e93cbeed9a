import type { ReactNode } from 'react';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import type { LockedField } from '../../shared/settings.ts';
import type { Editor } from './editor.ts';

export const sections = [
  { id: 'general', icon: 'language' },
  { id: 'pbx', icon: 'server' },
  { id: 'phone', icon: 'phone' },
  { id: 'test', icon: 'plug' },
  { id: 'pop', icon: 'incoming' },
  { id: 'dialing', icon: 'outgoing' },
  { id: 'quiet', icon: 'quiet' },
  { id: 'colleagues', icon: 'person' },
] as const satisfies readonly { readonly id: string; readonly icon: IconName }[];

export type SectionId = (typeof sections)[number]['id'];

interface SectionProps {
  readonly id: SectionId;
  /** One sentence on what it is for. */
  readonly lead: string;
  readonly children: ReactNode;
}

export const Section = ({ id, lead, children }: SectionProps) => {
  const { settings } = useWords();
  return (
    <section className="section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="section-heading" id={`${id}-heading`} tabIndex={-1}>
        {settings.sections[id]}
      </h2>
      <p className="section-lead">{lead}</p>
      {children}
    </section>
  );
};

/** The fields of the form that hold a line of text. */
type TextKey =
  | 'host'
  | 'port'
  | 'user'
  | 'context'
  | 'voicemailCode'
  | 'pickupCode'
  | 'extension'
  | 'analogPort'
  | 'outsideLine';

interface FormFieldProps {
  readonly editor: Editor;
  readonly field: LockedField;
  readonly of: TextKey;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly keys?: 'numeric' | 'url';
  readonly action?: ReactNode;
}

/** A field of the form, with its lock and its error. */
export const FormField = ({ editor, field, of, ...rest }: FormFieldProps) => (
  <Field
    {...rest}
    name={field}
    value={editor.form[of]}
    error={editor.errorOf(field)}
    access={editor.accessTo(field)}
    onChange={(value) => {
      editor.edit({ [of]: value });
    }}
    onLeave={() => {
      editor.leave(field);
    }}
  />
);

export const Found = ({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) => (
  <p className="found">
    <Icon name={icon} />
    <span>{children}</span>
  </p>
);
