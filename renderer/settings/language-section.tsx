import { languages } from '../../shared/words/language.ts';
import type { LanguageChoice } from '../../shared/words/language.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { Section } from './parts.tsx';

/** Each language is named in itself, for whoever reads no other. */
const named: readonly Choice<LanguageChoice>[] = [
  { value: 'en', name: languages.en },
  { value: 'de', name: languages.de },
  { value: 'es', name: languages.es },
  { value: 'fr', name: languages.fr },
  { value: 'zh-CN', name: languages['zh-CN'] },
];

/** Which language Tipring speaks. */
export const LanguageSection = ({ editor }: { readonly editor: Editor }) => {
  const { settings } = useWords();
  return (
    <Section id="language" lead={settings.languageLead}>
      <Choices
        name="language"
        label={settings.sections.language}
        layout="tiles"
        choices={[{ value: 'system', name: settings.asTheSystem }, ...named]}
        value={editor.form.language}
        access={editor.accessTo('language')}
        onChange={(language) => {
          editor.edit({ language });
        }}
      />
    </Section>
  );
};
