import type { SettingsSnapshot } from '../../shared/ipc.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import { AccountChecked, useAccountCheck } from '../settings/account-checked.tsx';
import { DialectChoice } from '../settings/dialect-choice.tsx';
import type { Editor } from '../settings/editor.ts';
import { Found, FormField } from '../settings/parts.tsx';
import { PasswordInput, PasswordPlaces } from '../settings/password-field.tsx';
import { PhoneConnection } from '../settings/phone-connection.tsx';
import { More } from './parts.tsx';
import type { FirstStartState } from './use-first-start.ts';

interface EntryProps {
  readonly editor: Editor;
  readonly snapshot: SettingsSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly start: FirstStartState;
}

/** Where the PBX is; and the demo for those who have none at hand. */
export const PbxStep = ({ editor, snapshot, calls }: EntryProps) => {
  const { firstStart, settings } = useWords();
  return (
    <>
      <FormField
        editor={editor}
        field="pbx.host"
        of="host"
        label={firstStart.host}
        keys="url"
        placeholder={settings.hostExample}
        hint={firstStart.hostHint}
      />
      <More
        summary={firstStart.otherPort}
        need={editor.form.port !== '5038' || editor.errorOf('pbx.port') !== undefined ? 'needed' : 'optional'}
      >
        <FormField
          editor={editor}
          field="pbx.port"
          of="port"
          label={settings.port}
          keys="numeric"
          hint={firstStart.portHint}
        />
      </More>
      {!snapshot.demo && (
        <section className="start-demo card" aria-labelledby="start-demo-heading">
          <h2 id="start-demo-heading">{firstStart.demo}</h2>
          <p>{firstStart.demoMore}</p>
          <Button icon="incoming" onPress={() => void calls.tryDemo(undefined)}>
            {firstStart.tryDemo}
          </Button>
        </section>
      )}
    </>
  );
};

/** With which account Tipring speaks to the PBX, and where its password is kept. */
export const AccountStep = ({ editor, snapshot, calls, start }: EntryProps) => {
  const { firstStart, settings } = useWords();
  const checking = useAccountCheck(editor, calls);
  const { password } = snapshot;
  const isLocked = editor.accessTo('pbx.password') === 'locked';
  return (
    <>
      <FormField editor={editor} field="pbx.user" of="user" label={settings.user} hint={settings.userHint} />
      <PasswordInput editor={editor} password={password} />
      <Found icon="shield">{settings.safety[isLocked ? 'config-file' : editor.form.keepIn]}</Found>
      {!isLocked && password.offered.length > 1 && (
        <More summary={firstStart.otherPlace} need="optional">
          <PasswordPlaces editor={editor} password={password} />
        </More>
      )}
      {start.hindrance?.problem.code === 'rights-missing' && (
        <>
          <div>
            <Button icon="shield" state={checking.state} onPress={() => void checking.start()}>
              {settings.checkAccount}
            </Button>
          </div>
          <AccountChecked checking={checking} />
        </>
      )}
    </>
  );
};

/** Which phone is the user's. How it is connected is found out; it can be set by hand. */
export const PhoneStep = ({ editor, start }: EntryProps) => {
  const words = useWords();
  const { firstStart, settings } = words;
  const { findings, hindrance } = start;
  const isUntold = findings !== null && (findings.technology === null || findings.dialect === null);
  const isAsked = isUntold || hindrance?.at === 'phone' || (findings?.analogPorts.length ?? 0) > 1;
  return (
    <>
      <FormField
        editor={editor}
        field="phone.extension"
        of="extension"
        label={settings.extension}
        placeholder="1001"
        hint={firstStart.extensionHint}
      />
      {findings !== null && (
        <Notice tone={isUntold ? 'attention' : 'info'}>
          {isUntold && <p>{firstStart.untold}</p>}
          <p className={isUntold ? 'notice-more' : undefined}>
            {findings.because.map((each) => sentenceWords(words, each)).join(' ')}
          </p>
        </Notice>
      )}
      <More summary={firstStart.connection} need={isAsked ? 'needed' : 'optional'}>
        <DialectChoice editor={editor} />
        <PhoneConnection editor={editor} findings={findings} />
        <div>
          <Button icon="search" state={start.state} onPress={() => void start.findOut()}>
            {settings.findOut}
          </Button>
        </div>
      </More>
    </>
  );
};
