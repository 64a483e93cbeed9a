import { useState } from 'react';
import type { PasswordKeeping, SettingsDraft } from '../../shared/ipc.ts';
import { IconButton } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { Field } from '../design/field.tsx';
import type { Editor } from './editor.ts';
import { Found } from './parts.tsx';

type Place = SettingsDraft['keepIn'];

const places: readonly Choice<Place>[] = [
  { value: 'keychain', name: 'In the system’s keychain', hint: 'Locked with your account on this computer.' },
  {
    value: 'safe-storage',
    name: 'Encrypted in Tipring’s own folder',
    hint: 'With a key that the system keeps for Tipring.',
  },
  { value: 'ask', name: 'Nowhere', hint: 'Tipring asks for it at every start.' },
];

const placeholder = ({ known, place }: PasswordKeeping): string => {
  if (!known) return 'Not known yet';
  return place === 'config-file' ? 'Known' : 'Known. Type to change it.';
};

interface PasswordFieldProps {
  readonly editor: Editor;
  readonly password: PasswordKeeping;
}

/** The password, where it is kept, and how safe that is. What is kept is never shown. */
export const PasswordField = ({ editor, password }: PasswordFieldProps) => {
  const [kind, setKind] = useState<'password' | 'text'>('password');
  const access = editor.accessTo('pbx.password');
  const offered = places.filter(({ value }) => password.offered.includes(value));
  return (
    <>
      <Field
        name="pbx.password"
        label="Password"
        kind={kind}
        value={editor.form.password}
        placeholder={placeholder(password)}
        error={editor.errorOf('pbx.password')}
        access={access}
        onChange={(value) => {
          editor.edit({ password: value });
        }}
        onLeave={() => {
          editor.leave('pbx.password');
        }}
        action={
          access === 'open' && (
            <IconButton
              icon={kind === 'password' ? 'reveal' : 'conceal'}
              label={kind === 'password' ? 'Show what is typed' : 'Hide what is typed'}
              onPress={() => {
                setKind(kind === 'password' ? 'text' : 'password');
              }}
            />
          )
        }
      />
      {access === 'open' && offered.length > 0 && (
        <Choices
          name="keepIn"
          label="Keep the password"
          choices={offered}
          value={editor.form.keepIn}
          onChange={(keepIn) => {
            editor.edit({ keepIn });
          }}
        />
      )}
      <Found icon="shield">
        <span className="visually-hidden">In use now: </span>
        {password.safety}
      </Found>
    </>
  );
};
