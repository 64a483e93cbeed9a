import type { Findings } from '../../shared/ipc.ts';
import type { Technology } from '../../shared/settings.ts';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { useWords } from '../design/words.tsx';
import type { Words } from '../../shared/words/words.ts';
import type { Editor } from './editor.ts';
import { FormField } from './parts.tsx';

const technologies = ({ settings }: Words): readonly Choice<Technology>[] => [
  { value: 'PJSIP', name: 'PJSIP' },
  { value: 'SIP', name: 'SIP' },
  { value: 'IAX2', name: 'IAX2' },
  { value: 'DAHDI', name: settings.analog },
  { value: 'Local', name: 'Local' },
];

interface PhoneConnectionProps {
  readonly editor: Editor;
  /** What "Find out" found; null while it was not asked. */
  readonly findings: Findings | null;
}

/** How the phone is connected to the PBX. */
export const PhoneConnection = ({ editor, findings }: PhoneConnectionProps) => {
  const words = useWords();
  const { settings } = words;
  const { form } = editor;
  return (
    <>
      <Choices
        name="phone.technology"
        label={settings.connectedBy}
        layout="row"
        choices={technologies(words)}
        value={form.technology}
        access={editor.accessTo('phone.technology')}
        hint={settings.technologyHints[form.technology]}
        onChange={(technology) => {
          editor.edit({ technology });
        }}
      />
      {form.technology === 'DAHDI' && (
        <>
          <FormField
            editor={editor}
            field="phone.analogPort"
            of="analogPort"
            label={settings.analogPort}
            keys="numeric"
            hint={settings.analogPortHint}
          />
          {findings !== null && findings.analogPorts.length > 1 && (
            <Choices
              name="analogPorts"
              label={settings.portsShown}
              layout="row"
              choices={findings.analogPorts.map((port) => ({ value: String(port), name: String(port) }))}
              value={form.analogPort}
              access={editor.accessTo('phone.analogPort')}
              onChange={(analogPort) => {
                editor.edit({ analogPort });
              }}
            />
          )}
        </>
      )}
    </>
  );
};
