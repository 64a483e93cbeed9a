import { useState } from 'react';
import type { PasswordKeeping, SettingsDraft } from '../../shared/ipc.ts';
import { IconButton } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Words } from '../../shared/words/words.ts';
import { Field } from '../design/field.tsx';
import type { Editor } from './editor.ts';
import { Found } from './parts.tsx';

type Place = SettingsDraft['keepIn'];

const places: readonly Place[] = ['keychain', 'safe-storage', 'ask'];

const placeholder = ({ settings }: Words, { known, place }: PasswordKeeping): string => {
  if (!known) return settings.passwordUnknown;
  return place === 'config-file' ? settings.passwordKnown : settings.passwordKnownChange;
};

interface PasswordFieldProps {
  readonly editor: Editor;
  readonly password: PasswordKeeping;
}

/** The password as it is typed. What is kept is never shown. */
export const PasswordInput = ({ editor, password }: PasswordFieldProps) => {
  const words = useWords();
  const { settings } = words;
  const [kind, setKind] = useState<'password' | 'text'>('password');
  const access = editor.accessTo('pbx.password');
  return (
    <Field
      name="pbx.password"
      label={settings.password}
      kind={kind}
      value={editor.form.password}
      placeholder={placeholder(words, password)}
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
            label={kind === 'password' ? settings.showTyped : settings.hideTyped}
            onPress={() => {
              setKind(kind === 'password' ? 'text' : 'password');
            }}
          />
        )
      }
    />
  );
};

/** Where the password is to be kept, of the places that this computer offers. */
export const PasswordPlaces = ({ editor, password }: PasswordFieldProps) => {
  const { settings } = useWords();
  const offered = places
    .filter((value) => password.offered.includes(value))
    .map((value) => ({ value, name: settings.places[value], hint: settings.placeHints[value] }));
  if (editor.accessTo('pbx.password') === 'locked' || offered.length === 0) return null;
  return (
    <Choices
      name="keepIn"
      label={settings.keepPassword}
      choices={offered}
      value={editor.form.keepIn}
      onChange={(keepIn) => {
        editor.edit({ keepIn });
      }}
    />
  );
};

/** The password, where it is kept, and how safe that is. */
export const PasswordField = (props: PasswordFieldProps) => {
  const { settings } = useWords();
  return (
    <>
      <PasswordInput {...props} />
      <PasswordPlaces {...props} />
      <Found icon="shield">
        <span className="visually-hidden">{settings.inUseNow}</span>
        {settings.safety[props.password.place]}
      </Found>
    </>
  );
};
