import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Client } from '../bridge.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { HotkeyField } from './hotkey-field.tsx';
import { LinkProgram } from './link-program.tsx';
import { FormField, Section } from './parts.tsx';
import { ReplacementsField } from './replacements-field.tsx';
import { TryNumber } from './try-number.tsx';

const manners = ({ settings }: Words): readonly Choice<Settings['dialing']['links']>[] => [
  { value: 'ask', name: settings.ask, hint: settings.askHint },
  { value: 'always', name: settings.always, hint: settings.alwaysHint },
];

interface DialingSectionProps {
  readonly editor: Editor;
  readonly snapshot: Pick<SettingsSnapshot, 'settings' | 'opensLinks' | 'hotkeys' | 'hotkeyText' | 'placing'>;
  readonly calls: Client<'main'>['calls'];
}

/** Numbers of more digits than these are no extensions. */
const extensionLengths = [2, 3, 4, 5, 6];

/** How a number is changed on its way to the PBX. */
const DialRuleFields = ({ editor, calls }: Pick<DialingSectionProps, 'editor' | 'calls'>) => {
  const { settings } = useWords();
  const { plus, extensionLength } = editor.form;
  return (
    <>
      <FormField
        editor={editor}
        field="dialing.outsideLine"
        of="outsideLine"
        label={settings.outsideLine}
        placeholder={settings.noCode}
        keys="numeric"
        hint={settings.outsideLineHint}
      />
      <Choices
        name="dialing.extensionLength"
        label={settings.extensionLength}
        layout="row"
        choices={[...new Set([...extensionLengths, extensionLength])]
          .sort((one, other) => one - other)
          .map((length) => ({ value: String(length), name: settings.digits(length) }))}
        value={String(extensionLength)}
        access={editor.accessTo('dialing.extensionLength')}
        hint={settings.extensionLengthHint}
        onChange={(length) => {
          editor.edit({ extensionLength: Number(length) });
        }}
      />
      <Choices
        name="dialing.plus"
        label={settings.plus}
        choices={[
          { value: 'kept', name: settings.plusKept, hint: settings.plusKeptHint },
          { value: 'written-out', name: settings.plusWrittenOut, hint: settings.plusWrittenOutHint },
        ]}
        value={plus}
        access={editor.accessTo('dialing.plus')}
        onChange={(chosen) => {
          editor.edit({ plus: chosen });
        }}
      />
      <ReplacementsField editor={editor} />
      <TryNumber editor={editor} calls={calls} />
    </>
  );
};

/** What happens with phone links, who opens them, and how numbers are dialled. */
export const DialingSection = ({ editor, snapshot, calls }: DialingSectionProps) => {
  const words = useWords();
  const { settings, dialRules } = words;
  const { opensLinks, hotkeys, hotkeyText, placing } = snapshot;
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
      <HotkeyField
        name="dialing.hotkey"
        label={dialRules.hotkey}
        hint={dialRules.hotkeyHints[hotkeyText]}
        instead={dialRules.hotkeyWayland}
        hotkey={editor.form.dialHotkey}
        saved={{ hotkey: snapshot.settings.dialing.hotkey, state: hotkeys.dial }}
        placing={placing}
        access={editor.accessTo('dialing.hotkey')}
        onChange={(dialHotkey) => {
          editor.edit({ dialHotkey });
        }}
      />
      <DialRuleFields editor={editor} calls={calls} />
    </Section>
  );
};
