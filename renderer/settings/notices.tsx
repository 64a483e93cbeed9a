import type { SettingsSnapshot } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Client } from '../bridge.ts';
import { IconButton } from '../design/button.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useWords } from '../design/words.tsx';

/** The problem of the link, when it has one that settings may mend. */
const linkProblem = ({ link }: SettingsSnapshot): Problem | null => {
  switch (link.kind) {
    case 'waiting':
    case 'stopped':
    case 'needs-password':
      return link.problem;
    case 'not-set-up':
    case 'connecting':
    case 'connected':
      return null;
  }
};

interface NoticesProps {
  readonly snapshot: SettingsSnapshot;
  readonly calls: Pick<Client<'main'>['calls'], 'dismissNotice'>;
}

/** What is to be known before anything is entered: the demo, files set aside, what is wrong with the link. */
export const Notices = ({ snapshot, calls }: NoticesProps) => {
  const { common, settings } = useWords();
  const problem = linkProblem(snapshot);
  return (
    <div className="notices" aria-live="polite">
      {snapshot.demo && (
        <Notice tone="info">
          <p>{settings.demo}</p>
          <p className="notice-more">{settings.demoMore}</p>
        </Notice>
      )}
      {snapshot.notices.map((notice) => (
        <ProblemNotice
          key={notice.code}
          problem={notice}
          tone="attention"
          action={
            <IconButton
              icon="close"
              label={common.dismiss}
              onPress={() => void calls.dismissNotice({ code: notice.code })}
            />
          }
        />
      ))}
      {snapshot.link.kind === 'needs-password' && problem === null && (
        <Notice tone="attention">
          <p>{settings.needsPassword}</p>
          <p className="notice-more">{settings.needsPasswordMore}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
};
