import type { Dialect } from '../../shared/settings.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';

const dialects: readonly Choice<Dialect>[] = [
  { value: 'yeastar-s', name: 'Yeastar' },
  { value: 'freepbx', name: 'FreePBX' },
  { value: 'asterisk', name: 'Asterisk' },
];

/** Which kind of PBX it is. */
export const DialectChoice = ({ editor }: { readonly editor: Editor }) => {
  const { settings } = useWords();
  const { form } = editor;
  return (
    <Choices
      name="pbx.dialect"
      label={settings.dialect}
      layout="tiles"
      choices={dialects.map((choice) => ({ ...choice, hint: settings.dialectHints[choice.value] }))}
      value={form.dialect}
      access={editor.accessTo('pbx.dialect')}
      onChange={(dialect) => {
        editor.edit({ dialect });
      }}
    />
  );
};
