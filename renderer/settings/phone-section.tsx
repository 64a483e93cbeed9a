import { useState } from 'react';
import type { Findings } from '../../shared/ipc.ts';
import type { AutoAnswer, LockedField, Technology } from '../../shared/settings.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import type { Editor } from './editor.ts';
import { withFindings } from './form.ts';
import { FormField, Section } from './parts.tsx';

const technologies: readonly Choice<Technology>[] = [
  { value: 'PJSIP', name: 'PJSIP' },
  { value: 'SIP', name: 'SIP' },
  { value: 'IAX2', name: 'IAX2' },
  { value: 'DAHDI', name: 'Analog' },
  { value: 'Local', name: 'Local' },
];

const explanations: Readonly<Record<Technology, string>> = {
  PJSIP: 'A SIP phone or softphone on a current PBX. Right for most.',
  SIP: 'A SIP phone on an older PBX (chan_sip).',
  IAX2: 'A phone that speaks IAX2.',
  DAHDI: 'An analog phone on a port of the PBX (DAHDI).',
  Local: 'Through the dialplan: rings whatever belongs to the extension.',
};

const autoAnswers: readonly Choice<AutoAnswer>[] = [
  { value: 'off', name: 'Off' },
  { value: 'yealink', name: 'Yealink' },
  { value: 'snom', name: 'Snom' },
  { value: 'grandstream', name: 'Grandstream' },
  { value: 'fanvil', name: 'Fanvil' },
  { value: 'polycom', name: 'Polycom' },
  { value: 'cisco', name: 'Cisco' },
];

interface PhoneSectionProps {
  readonly editor: Editor;
  readonly locked: readonly LockedField[];
  readonly calls: Client<'settings'>['calls'];
}

/** Which phone is the user's. */
export const PhoneSection = ({ editor, locked, calls }: PhoneSectionProps) => {
  const task = useTask();
  const [findings, setFindings] = useState<Findings | null>(null);
  const { form } = editor;

  const findOut = async (): Promise<void> => {
    const draft = editor.submit();
    if (draft === null) return;
    setFindings(null);
    const result = await task.run(() => calls.findOut(draft));
    if (!result.ok) return;
    setFindings(result.value);
    editor.edit(withFindings(form, result.value, locked));
  };

  return (
    <Section id="phone" lead="Calls to this phone pop up, and it rings first when you dial.">
      <FormField
        editor={editor}
        field="phone.extension"
        of="extension"
        label="My extension"
        placeholder="1001"
        action={
          <Button icon="search" state={task.state} onPress={() => void findOut()}>
            Find out
          </Button>
        }
        hint="“Find out” asks the PBX what kind it is and how your phone is connected."
      />
      <div className="live" aria-live="polite">
        {findings !== null && (
          <Notice tone={findings.technology === null && findings.dialect === null ? 'attention' : 'good'}>
            <p>{findings.because}</p>
          </Notice>
        )}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
      <Choices
        name="phone.technology"
        label="Connected by"
        layout="row"
        choices={technologies}
        value={form.technology}
        access={editor.accessTo('phone.technology')}
        hint={explanations[form.technology]}
        onChange={(technology) => {
          editor.edit({ technology });
        }}
      />
      {(form.technology === 'PJSIP' || form.technology === 'SIP') && (
        <Choices
          name="phone.autoAnswer"
          label="Answers by itself when I dial"
          layout="row"
          choices={autoAnswers}
          value={form.autoAnswer}
          access={editor.accessTo('phone.autoAnswer')}
          hint="Choose the maker of your phone. The phone may want to be allowed to, in its own settings."
          onChange={(autoAnswer) => {
            editor.edit({ autoAnswer });
          }}
        />
      )}
      {form.technology === 'DAHDI' && (
        <>
          <FormField
            editor={editor}
            field="phone.analogPort"
            of="analogPort"
            label="Analog port"
            keys="numeric"
            hint="The number of the socket on the PBX that your phone is plugged into."
          />
          {findings !== null && findings.analogPorts.length > 1 && (
            <Choices
              name="analogPorts"
              label="Ports that the PBX shows"
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
    </Section>
  );
};
