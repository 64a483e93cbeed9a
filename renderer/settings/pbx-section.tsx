import { dialectCodes } from '../../shared/dialect-codes.ts';
import type { Dialect } from '../../shared/settings.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import type { ReactNode } from 'react';
import type { Editor } from './editor.ts';
import { FormField, Section } from './parts.tsx';

const dialects: readonly Choice<Dialect>[] = [
  { value: 'yeastar-s', name: 'Yeastar', hint: 'S-Series' },
  { value: 'freepbx', name: 'FreePBX', hint: 'and its relatives' },
  { value: 'asterisk', name: 'Asterisk', hint: 'configured by hand' },
];

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
  const { form } = editor;
  const codes = dialectCodes[form.dialect];
  return (
    <Section id="pbx" lead="Tipring talks to the Manager Interface (AMI) of your phone system.">
      <div className="pair" data-columns="wide-narrow">
        <FormField
          editor={editor}
          field="pbx.host"
          of="host"
          label="Host"
          keys="url"
          placeholder="pbx.example.com or 192.168.1.10"
        />
        <FormField editor={editor} field="pbx.port" of="port" label="Port" keys="numeric" />
      </div>
      <FormField
        editor={editor}
        field="pbx.user"
        of="user"
        label="User name"
        hint="The AMI account, not your extension."
      />
      {password}
      <Choices
        name="pbx.dialect"
        label="Kind of phone system"
        layout="tiles"
        choices={dialects}
        value={form.dialect}
        access={editor.accessTo('pbx.dialect')}
        onChange={(dialect) => {
          editor.edit({ dialect });
        }}
      />
      <FormField
        editor={editor}
        field="pbx.context"
        of="context"
        label="Context"
        placeholder={ownContext[form.dialect](form.extension)}
        hint="Where your calls start in the dialplan. Leave it empty unless your administrator says otherwise."
      />
      <div className="pair">
        <FormField
          editor={editor}
          field="pbx.voicemailCode"
          of="voicemailCode"
          label="Voicemail code"
          placeholder={codes.voicemail ?? 'none'}
          hint="What is dialled before an extension to leave a message there."
        />
        <FormField
          editor={editor}
          field="pbx.pickupCode"
          of="pickupCode"
          label="Pickup code"
          placeholder={codes.pickup ?? 'none'}
          hint="What is dialled before an extension to take a call that rings there."
        />
      </div>
    </Section>
  );
};
