import { languages } from '../../shared/words/language.ts';
import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { LanguageChoice } from '../../shared/words/language.ts';
import type { Client } from '../bridge.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { Section } from './parts.tsx';
import { SessionStart } from './session-start.tsx';

/** Each language is named in itself, for whoever reads no other. */
const named: readonly Choice<LanguageChoice>[] = [
  { value: 'en', name: languages.en },
  { value: 'de', name: languages.de },
  { value: 'es', name: languages.es },
  { value: 'fr', name: languages.fr },
  { value: 'zh-CN', name: languages['zh-CN'] },
];

interface GeneralSectionProps {
  readonly editor: Editor;
  readonly startsWithSession: SettingsSnapshot['startsWithSession'];
  readonly calls: Pick<Client<'main'>['calls'], 'startWithSession'>;
}

/** Which language Tipring speaks, and whether it is there when its user is. */
export const GeneralSection = ({ editor, startsWithSession, calls }: GeneralSectionProps) => {
  const { settings } = useWords();
  return (
    <Section id="general" lead={settings.generalLead}>
      <Choices
        name="language"
        label={settings.language}
        layout="tiles"
        choices={[{ value: 'system', name: settings.asTheSystem }, ...named]}
        value={editor.form.language}
        access={editor.accessTo('language')}
        onChange={(language) => {
          editor.edit({ language });
        }}
      />
      {startsWithSession !== null && <SessionStart starts={startsWithSession} calls={calls} />}
    </Section>
  );
};
