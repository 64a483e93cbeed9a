import type { SettingsSnapshot } from '../../shared/ipc.ts';
import { corners } from '../../shared/corner.ts';
import { countries } from '../../shared/number-format.ts';
import type { Settings } from '../../shared/settings.ts';
import { countryName } from '../call/country-name.ts';
import { Choices } from '../design/choices.tsx';
import { Select } from '../design/select.tsx';
import { useWords } from '../design/words.tsx';
import type { Editor } from './editor.ts';
import { HotkeyField } from './hotkey-field.tsx';
import { Section } from './parts.tsx';

/** Seconds that an ended call can stay. */
const stays = [5, 8, 15, 30, 60];

interface PopSectionProps {
  readonly editor: Editor;
  readonly snapshot: Pick<
    SettingsSnapshot,
    'settings' | 'displays' | 'hotkeys' | 'placing' | 'systemCountry'
  >;
}

/** How numbers are written. */
const NumberFields = ({ editor, snapshot: { systemCountry } }: PopSectionProps) => {
  const { popSettings: words, locale } = useWords();
  const { numbers } = editor.form;
  const edit = (change: Partial<Settings['numbers']>): void => {
    editor.edit({ numbers: { ...numbers, ...change } });
  };
  const named = countries
    .map((country) => ({ value: country, name: countryName(locale, country) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  const system = systemCountry === '' ? words.system : words.systemIs(countryName(locale, systemCountry));
  return (
    <>
      <Choices
        name="numbers.written"
        label={words.numbers}
        layout="row"
        choices={[
          { value: 'formatted', name: words.formatted },
          { value: 'as-sent', name: words.asSent },
        ]}
        value={numbers.written}
        access={editor.accessTo('numbers.written')}
        onChange={(written) => {
          edit({ written });
        }}
      />
      <Select
        name="numbers.country"
        label={words.country}
        choices={[{ value: '', name: system }, ...named]}
        value={numbers.country}
        access={editor.accessTo('numbers.country')}
        hint={words.countryHint}
        onChange={(country) => {
          edit({ country });
        }}
      />
    </>
  );
};

/** Where the pop comes up, how long it stays, and what reaches it. */
export const PopSection = ({ editor, snapshot }: PopSectionProps) => {
  const { popSettings: words } = useWords();
  const { pop } = editor.form;
  const { displays, placing, hotkeys, settings } = snapshot;
  const isGone = pop.display !== 'in-use' && pop.display !== 'primary' && !displays.includes(pop.display);
  const edit = (change: Partial<Settings['pop']>): void => {
    editor.edit({ pop: { ...pop, ...change } });
  };
  return (
    <Section id="pop" lead={words.lead}>
      <Choices
        name="pop.corner"
        label={words.corner}
        layout="row"
        choices={corners.map((value) => ({ value, name: words.corners[value] }))}
        value={pop.corner}
        access={editor.accessTo('pop.corner')}
        hint={placing === 'free' ? words.cornerHint : words.cornerSystem}
        onChange={(corner) => {
          edit({ corner });
        }}
      />
      <Select
        name="pop.display"
        label={words.display}
        choices={[
          { value: 'in-use', name: words.inUse },
          { value: 'primary', name: words.primary },
          ...[...displays, ...(isGone ? [pop.display] : [])].map((value) => ({ value, name: value })),
        ]}
        value={pop.display}
        access={editor.accessTo('pop.display')}
        {...(isGone && { hint: words.gone })}
        onChange={(display) => {
          edit({ display });
        }}
      />
      <Choices
        name="pop.stays"
        label={words.stays}
        layout="row"
        choices={[...new Set([...stays, pop.stays])]
          .sort((one, other) => one - other)
          .map((seconds) => ({ value: String(seconds), name: words.seconds(seconds) }))}
        value={String(pop.stays)}
        access={editor.accessTo('pop.stays')}
        hint={words.staysHint}
        onChange={(seconds) => {
          edit({ stays: Number(seconds) });
        }}
      />
      <Choices
        name="pop.whileTalking"
        label={words.talking}
        choices={[
          { value: 'card', name: words.card },
          { value: 'chip', name: words.chip, hint: words.chipHint },
        ]}
        value={pop.whileTalking}
        access={editor.accessTo('pop.whileTalking')}
        onChange={(whileTalking) => {
          edit({ whileTalking });
        }}
      />
      <HotkeyField
        name="pop.hotkey"
        label={words.hotkey}
        hint={words.hotkeyHint}
        instead={words.hotkeyWayland}
        hotkey={pop.hotkey}
        saved={{ hotkey: settings.pop.hotkey, state: hotkeys.pop }}
        placing={placing}
        access={editor.accessTo('pop.hotkey')}
        onChange={(keys) => {
          edit({ hotkey: keys });
        }}
      />
      <NumberFields editor={editor} snapshot={snapshot} />
    </Section>
  );
};
