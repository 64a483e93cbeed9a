import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { Found } from './parts.tsx';

interface LinkProgramProps {
  readonly opensLinks: SettingsSnapshot['opensLinks'];
  readonly calls: Pick<Client<'main'>['calls'], 'openLinksWithTipring'>;
}

/** Which program opens phone links, and the way to make it Tipring. */
export const LinkProgram = ({ opensLinks, calls }: LinkProgramProps) => {
  const { settings } = useWords();
  const task = useTask();
  return (
    <div className="field" data-field="opensLinks" data-opens={opensLinks}>
      <p className="field-label">{settings.linkProgram}</p>
      {opensLinks === 'yes' ? (
        <Found icon="passed">{settings.opensLinks}</Found>
      ) : (
        <>
          <Found icon="link">
            {opensLinks === 'no' ? settings.opensLinksNot : settings.opensLinksUnknown}
          </Found>
          <div>
            <Button
              state={task.state}
              onPress={() => void task.run(() => calls.openLinksWithTipring(undefined))}
            >
              {settings.openLinks}
            </Button>
          </div>
        </>
      )}
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
    </div>
  );
};
