import { useEffect } from 'react';
import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import { ColleaguesSection } from './colleagues-section.tsx';
import { DialingSection } from './dialing-section.tsx';
import type { Editor } from './editor.ts';
import { GeneralSection } from './general-section.tsx';
import { Notices } from './notices.tsx';
import { PasswordField } from './password-field.tsx';
import { PbxSection } from './pbx-section.tsx';
import { PhoneSection } from './phone-section.tsx';
import { PopSection } from './pop-section.tsx';
import { QuietSection } from './quiet-section.tsx';
import { TestSection } from './test-section.tsx';
import type { Saving } from './use-saving.ts';

type Calls = Client<'main'>['calls'];

export interface SettingsProps {
  readonly snapshot: SettingsSnapshot;
  readonly calls: Calls;
  /** Outlives the page: what is edited stays while another one is looked at. */
  readonly editor: Editor;
  readonly saving: Saving;
  /** Leads through the settings step by step. */
  readonly onFirstStart: () => void;
}

/** All settings on one page, with what is wrong on top and "Save" at the foot. */
export const SettingsPage = ({ snapshot, calls, editor, saving, onFirstStart }: SettingsProps) => {
  const { common, firstStart, settings } = useWords();
  const needsPassword = snapshot.link.kind === 'needs-password';

  useEffect(() => {
    if (needsPassword) document.querySelector<HTMLElement>('[name="pbx.password"]')?.focus();
  }, [needsPassword]);

  return (
    <div className="settings">
      <div className="pages">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void saving.save();
          }}
        >
          <Notices snapshot={snapshot} calls={calls} />
          {snapshot.link.kind === 'not-set-up' && (
            <div className="notices">
              <Notice tone="info" action={<Button onPress={onFirstStart}>{firstStart.stepByStep}</Button>}>
                <p>{firstStart.notSetUp}</p>
              </Notice>
            </div>
          )}
          <GeneralSection editor={editor} startsWithSession={snapshot.startsWithSession} calls={calls} />
          <PbxSection
            editor={editor}
            password={<PasswordField editor={editor} password={snapshot.password} />}
          />
          <PhoneSection editor={editor} locked={snapshot.locked} calls={calls} />
          <TestSection editor={editor} test={snapshot.test} calls={calls} />
          <PopSection editor={editor} snapshot={snapshot} />
          <DialingSection editor={editor} snapshot={snapshot} calls={calls} />
          <QuietSection editor={editor} doNotDisturb={snapshot.doNotDisturb} />
          <ColleaguesSection editor={editor} />
          <button type="submit" hidden>
            {settings.save}
          </button>
        </form>
      </div>
      <footer className="foot">
        <div className="foot-problem" aria-live="polite">
          {saving.problem !== null && <ProblemNotice problem={saving.problem} />}
        </div>
        <p className="foot-saved" role="status">
          {saving.isSaved && settings.saved}
          {editor.changed && settings.notSavedYet}
        </p>
        {editor.changed ? (
          <Button onPress={editor.reset}>{settings.discard}</Button>
        ) : (
          <Button onPress={() => void calls.close(undefined)}>{common.close}</Button>
        )}
        <Button kind="primary" icon="check" state={saving.state} onPress={() => void saving.save()}>
          {saving.state === 'busy' ? settings.saving : settings.save}
        </Button>
      </footer>
    </div>
  );
};
