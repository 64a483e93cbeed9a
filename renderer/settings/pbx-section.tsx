import { dialectCodes } from '../../shared/dialect-codes.ts';
import type { Dialect } from '../../shared/settings.ts';
import { useWords } from '../design/words.tsx';
import type { ReactNode } from 'react';
import { DialectChoice } from './dialect-choice.tsx';
import type { Editor } from './editor.ts';
import { FormField, Section } from './parts.tsx';

/** The context that calls start in when the field is left empty. */
const ownContext: Readonly<Record<Dialect, (extension: string) => string>> = {
  'yeastar-s': (extension) => `DLPN_DialPlan${extension === '' ? '…' : extension}`,
  freepbx: () => 'from-internal',
  asterisk: () => 'default',
};

/** Where the PBX is and with which account it is spoken to. */
export const PbxSection = ({
  editor,
  password,
}: {
  readonly editor: Editor;
  readonly password: ReactNode;
}) => {
  const { settings } = useWords();
  const { form } = editor;
  const codes = dialectCodes[form.dialect];
  return (
    <Section id="pbx" lead={settings.pbxLead}>
      <div className="pair" data-columns="wide-narrow">
        <FormField
          editor={editor}
          field="pbx.host"
          of="host"
          label={settings.host}
          keys="url"
          placeholder={settings.hostExample}
        />
        <FormField editor={editor} field="pbx.port" of="port" label={settings.port} keys="numeric" />
      </div>
      <FormField editor={editor} field="pbx.user" of="user" label={settings.user} hint={settings.userHint} />
      {password}
      <DialectChoice editor={editor} />
      <FormField
        editor={editor}
        field="pbx.context"
        of="context"
        label={settings.context}
        placeholder={ownContext[form.dialect](form.extension)}
        hint={settings.contextHint}
      />
      <div className="pair">
        <FormField
          editor={editor}
          field="pbx.voicemailCode"
          of="voicemailCode"
          label={settings.voicemailCode}
          placeholder={codes.voicemail ?? settings.noCode}
          hint={settings.voicemailCodeHint}
        />
        <FormField
          editor={editor}
          field="pbx.pickupCode"
          of="pickupCode"
          label={settings.pickupCode}
          placeholder={codes.pickup ?? settings.noCode}
          hint={settings.pickupCodeHint}
        />
      </div>
    </Section>
  );
};
