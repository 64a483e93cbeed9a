import { useImperativeHandle, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { diagnosticsFacts } from '../../shared/diagnostics.ts';
import type { Diagnostics, PeopleShown } from '../../shared/diagnostics.ts';
import { linkWords } from '../../shared/link-words.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import { Switch } from '../design/choices.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { RecordedEvents } from './recorded-events.tsx';
import { useDiagnostics } from './use-diagnostics.ts';

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

const Part = ({ id, heading, children }: PartProps) => (
  <section className="section" aria-labelledby={`${id}-heading`}>
    <h2 className="section-heading" id={`${id}-heading`}>
      {heading}
    </h2>
    {children}
  </section>
);

const Known = ({ known }: { readonly known: Diagnostics }) => {
  const words = useWords();
  const { diagnostics, locale } = words;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const time = (at: number): string => moment.format(at);
  return (
    <>
      <Part id="state" heading={diagnostics.state}>
        <dl className="facts selectable">
          {diagnosticsFacts(words, known, time).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part id="changes" heading={diagnostics.changes}>
        <ol className="link-changes selectable">
          {known.changes.toReversed().map(({ at, link }, place) => (
            <li key={known.changes.length - place}>
              <span className="recorded-time">{time(at)}</span>
              <span className="link-dot" data-link={link.kind} aria-hidden="true" />
              <bdi>{linkWords(words, link)}</bdi>
            </li>
          ))}
        </ol>
      </Part>
      <Part id="events" heading={diagnostics.events}>
        <p className="section-lead">{diagnostics.eventsHint}</p>
        <RecordedEvents events={known.events} />
      </Part>
    </>
  );
};

/** What can be asked of the page from outside. */
export interface DiagnosticsPageHandle {
  readonly copyReport: () => void;
}

interface DiagnosticsProps {
  readonly ref: Ref<DiagnosticsPageHandle>;
  readonly calls: Pick<Client<'main'>['calls'], 'readDiagnostics' | 'copyReport' | 'openLogFolder'>;
}

/** What is known when something does not work, and a report of it for whoever helps. */
export const DiagnosticsPage = ({ calls, ref }: DiagnosticsProps) => {
  const { diagnostics } = useWords();
  const [people, setPeople] = useState<PeopleShown>('hidden');
  const known = useDiagnostics(calls, people);
  const task = useTask();
  const [copied, setCopied] = useState<'yes' | 'no'>('no');

  const copy = async (): Promise<void> => {
    setCopied('no');
    const result = await task.run(() => calls.copyReport({ people }));
    if (result.ok) setCopied('yes');
  };
  useImperativeHandle(ref, () => ({ copyReport: () => void copy() }));
  const openFolder = (): void => {
    setCopied('no');
    void task.run(() => calls.openLogFolder(undefined));
  };

  return (
    <div className="pages diagnostics">
      <section className="section" aria-labelledby="diagnostics-heading">
        <h1 className="section-heading" id="diagnostics-heading">
          {diagnostics.title}
        </h1>
        <p className="section-lead">
          {diagnostics.lead} {diagnostics.reportHint}
        </p>
        <div className="diagnostics-actions">
          <Button kind="primary" icon="copy" state={task.state} onPress={() => void copy()}>
            {diagnostics.copy}
          </Button>
          <Button icon="folder" state={task.state} onPress={openFolder}>
            {diagnostics.openFolder}
          </Button>
          <p role="status">{copied === 'yes' && diagnostics.copied}</p>
        </div>
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
        <Switch
          name="people"
          label={diagnostics.hidePeople}
          hint={diagnostics.hidePeopleHint}
          value={people === 'hidden' ? 'on' : 'off'}
          onChange={(value) => {
            setPeople(value === 'on' ? 'hidden' : 'shown');
            setCopied('no');
          }}
        />
      </section>
      {known !== null && <Known known={known} />}
    </div>
  );
};
