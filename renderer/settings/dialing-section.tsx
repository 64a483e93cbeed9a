import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Choices } from '../design/choices.tsx';
import type { Choice } from '../design/choices.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import type { Editor } from './editor.ts';
import { Found, Section } from './parts.tsx';

const manners: readonly Choice<Settings['dialing']['links']>[] = [
  { value: 'ask', name: 'Ask before dialling', hint: 'A link can come from any page or mail. Recommended.' },
  { value: 'always', name: 'Dial at once', hint: 'Star and hash codes are refused even so.' },
];

interface DialingSectionProps {
  readonly editor: Editor;
  readonly opensLinks: SettingsSnapshot['opensLinks'];
  readonly calls: Client<'settings'>['calls'];
}

/** What happens with phone links, and who opens them. */
export const DialingSection = ({ editor, opensLinks, calls }: DialingSectionProps) => {
  const task = useTask();
  return (
    <Section id="dialing" lead="Phone links (tel:, callto:, sip:) in web pages, mails and documents.">
      <Choices
        name="dialing.links"
        label="When a phone link is clicked"
        choices={manners}
        value={editor.form.links}
        access={editor.accessTo('dialing.links')}
        onChange={(links) => {
          editor.edit({ links });
        }}
      />
      <div className="field" data-field="opensLinks" data-opens={opensLinks}>
        <p className="field-label">Program for phone links</p>
        {opensLinks === 'yes' ? (
          <Found icon="passed">Phone links on this computer open with Tipring.</Found>
        ) : (
          <>
            <Found icon="link">
              {opensLinks === 'no'
                ? 'Phone links on this computer open with another program, or with none.'
                : 'This computer does not tell which program opens phone links.'}
            </Found>
            <div>
              <Button
                state={task.state}
                onPress={() => void task.run(() => calls.openLinksWithTipring(undefined))}
              >
                Open phone links with Tipring
              </Button>
            </div>
          </>
        )}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
    </Section>
  );
};
