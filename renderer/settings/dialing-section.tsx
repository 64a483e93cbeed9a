import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Client } from '../bridge.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { LinkProgram } from './link-program.tsx';
import { Section } from './parts.tsx';

const manners = ({ settings }: Words): readonly Choice<Settings['dialing']['links']>[] => [
  { value: 'ask', name: settings.ask, hint: settings.askHint },
  { value: 'always', name: settings.always, hint: settings.alwaysHint },
];

interface DialingSectionProps {
  readonly editor: Editor;
  readonly opensLinks: SettingsSnapshot['opensLinks'];
  readonly calls: Client<'main'>['calls'];
}

/** What happens with phone links, and who opens them. */
export const DialingSection = ({ editor, opensLinks, calls }: DialingSectionProps) => {
  const words = useWords();
  const { settings } = words;
  return (
    <Section id="dialing" lead={settings.dialingLead}>
      <Choices
        name="dialing.links"
        label={settings.linkClicked}
        choices={manners(words)}
        value={editor.form.links}
        access={editor.accessTo('dialing.links')}
        onChange={(links) => {
          editor.edit({ links });
        }}
      />
      <LinkProgram opensLinks={opensLinks} calls={calls} />
    </Section>
  );
};
