import { useState } from 'react';
import type { Findings } from '../../shared/ipc.ts';
import type { AutoAnswer, LockedField } from '../../shared/settings.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import type { Words } from '../../shared/words/words.ts';
import { useTask } from '../design/use-task.ts';
import type { Editor } from './editor.ts';
import { withFindings } from './form.ts';
import { FormField, Section } from './parts.tsx';
import { PhoneConnection } from './phone-connection.tsx';

const autoAnswers = ({ settings }: Words): readonly Choice<AutoAnswer>[] => [
  { value: 'off', name: settings.autoAnswerOff },
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
  readonly calls: Client<'main'>['calls'];
}

/** Which phone is the user's. */
export const PhoneSection = ({ editor, locked, calls }: PhoneSectionProps) => {
  const words = useWords();
  const { settings } = words;
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
    <Section id="phone" lead={settings.phoneLead}>
      <FormField
        editor={editor}
        field="phone.extension"
        of="extension"
        label={settings.extension}
        placeholder="1001"
        action={
          <Button icon="search" state={task.state} onPress={() => void findOut()}>
            {settings.findOut}
          </Button>
        }
        hint={settings.extensionHint}
      />
      <div className="live" aria-live="polite">
        {findings !== null && (
          <Notice tone={findings.technology === null && findings.dialect === null ? 'attention' : 'good'}>
            <p>{findings.because.map((each) => sentenceWords(words, each)).join(' ')}</p>
          </Notice>
        )}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
      <PhoneConnection editor={editor} findings={findings} />
      {(form.technology === 'PJSIP' || form.technology === 'SIP') && (
        <Choices
          name="phone.autoAnswer"
          label={settings.autoAnswer}
          layout="row"
          choices={autoAnswers(words)}
          value={form.autoAnswer}
          access={editor.accessTo('phone.autoAnswer')}
          hint={settings.autoAnswerHint}
          onChange={(autoAnswer) => {
            editor.edit({ autoAnswer });
          }}
        />
      )}
    </Section>
  );
};
