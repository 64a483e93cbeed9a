import { useState } from 'react';
import type { SettingsSnapshot } from '../../shared/ipc.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { LinkStatus } from '../design/link-status.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { LinkProgram } from '../settings/link-program.tsx';
import { SessionStart } from '../settings/session-start.tsx';
import { TestSteps } from '../settings/test-steps.tsx';
import { More } from './parts.tsx';

interface DoneStepProps {
  readonly snapshot: SettingsSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly clock: Clock;
}

/** What was found, a call to try it, who opens phone links, and whether Tipring starts with the session. */
export const DoneStep = ({ snapshot, calls, clock }: DoneStepProps) => {
  const words = useWords();
  const { firstStart } = words;
  const task = useTask();
  const [said, setSaid] = useState<Sentence | null>(null);
  const { link, test, opensLinks, startsWithSession } = snapshot;

  const callMe = async (): Promise<void> => {
    setSaid(null);
    const result = await task.run(() => calls.callMe(undefined));
    setSaid(result.ok ? result.value : null);
  };

  return (
    <>
      <div className="start-link card">
        <LinkStatus link={link} clock={clock} />
      </div>
      <section className="start-part card" aria-labelledby="start-call-heading">
        <h2 id="start-call-heading">{firstStart.call}</h2>
        <p>{firstStart.callMore}</p>
        <div>
          <Button
            icon="phone"
            kind="primary"
            state={link.kind === 'connecting' ? 'busy' : task.state}
            onPress={() => void callMe()}
          >
            {task.state === 'busy' ? firstStart.calling : firstStart.callMe}
          </Button>
        </div>
        <div className="live" aria-live="polite">
          {task.state === 'busy' && (
            <Notice tone="info">
              <p>{firstStart.pickUp}</p>
            </Notice>
          )}
          {said !== null && (
            <Notice tone="good">
              <p>{sentenceWords(words, said)}</p>
            </Notice>
          )}
          {task.state === 'ready' && task.problem !== null && <ProblemNotice problem={task.problem} />}
        </div>
      </section>
      <section className="start-part card" aria-labelledby="start-links-heading">
        <h2 id="start-links-heading">{firstStart.links}</h2>
        <p>{firstStart.linksMore}</p>
        <LinkProgram opensLinks={opensLinks} calls={calls} />
      </section>
      {startsWithSession !== null && (
        <section className="start-part card" aria-labelledby="start-session-heading">
          <h2 id="start-session-heading">{firstStart.sessionStart}</h2>
          <p>{firstStart.sessionStartMore}</p>
          <SessionStart starts={startsWithSession} calls={calls} />
        </section>
      )}
      {test !== null && (
        <More summary={firstStart.found} need="optional">
          <TestSteps steps={test.steps} />
        </More>
      )}
    </>
  );
};
