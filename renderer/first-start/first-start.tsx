import { useEffect, useRef } from 'react';
import type { SettingsSnapshot, TestStep } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { Button } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useTitle, useWords } from '../design/words.tsx';
import type { Editor } from '../settings/editor.ts';
import { Notices } from '../settings/notices.tsx';
import { TestSteps } from '../settings/test-steps.tsx';
import { DoneStep } from './done-step.tsx';
import { AccountStep, PbxStep, PhoneStep } from './entry-steps.tsx';
import { Progress } from './parts.tsx';
import { stepBefore } from './steps.ts';
import type { Step } from './steps.ts';
import { useFirstStart } from './use-first-start.ts';

interface FirstStartProps {
  readonly snapshot: SettingsSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly clock: Clock;
  /** Outlives the first start: what was typed stands in the settings as well. */
  readonly editor: Editor;
  readonly onSettings: () => void;
  readonly onDone: () => void;
}

/** The steps that a test goes through before this one is left. */
const isShown = ({ status }: TestStep): boolean => status !== 'skipped';

/** The focus goes to the first thing that can be entered or pressed, and to the heading where there is none. */
const useFocusAt = (step: Step): { readonly ref: React.RefObject<HTMLDivElement | null> } => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ref.current;
    const first =
      place?.querySelector<HTMLElement>('input:not([readonly]):not([type="radio"])') ??
      place?.querySelector<HTMLElement>('h1');
    first?.focus();
  }, [step]);
  return { ref };
};

/** The first start: PBX, account, phone, done. Each step is tried before the next one comes. */
export const FirstStart = ({ snapshot, calls, clock, editor, onSettings, onDone }: FirstStartProps) => {
  const { firstStart } = useWords();
  const start = useFirstStart({ snapshot, editor, calls, onSettings });
  const { step, state, hindrance } = start;
  const { ref } = useFocusAt(step);
  const { test } = snapshot;
  const entry = { editor, snapshot, calls, start };
  useTitle(firstStart.title);

  // What is wrong stands on top, and the fields may have been scrolled to.
  useEffect(() => {
    if (hindrance !== null) ref.current?.scrollIntoView({ block: 'start' });
  }, [hindrance, ref]);

  return (
    <form
      className="start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (step === 'done') onDone();
        else void start.next();
      }}
    >
      <header className="start-head">
        <p className="brand">
          <img className="mark" src="icon.svg" alt="" />
          Tipring
        </p>
        <Progress step={step} />
      </header>
      <main className="pages start-pages" aria-label={firstStart.title}>
        <div className="start-content" data-step={step} ref={ref}>
          <div>
            <h1 className="start-heading" tabIndex={-1}>
              {firstStart.headings[step]}
            </h1>
            <p className="start-lead">{firstStart.leads[step]}</p>
          </div>
          <Notices snapshot={snapshot} calls={calls} />
          <div className="live" aria-live="polite">
            {state === 'busy' && test?.running === true && <TestSteps steps={test.steps.filter(isShown)} />}
            {state === 'ready' && hindrance?.at === step && (
              <ProblemNotice
                problem={hindrance.problem}
                tone={hindrance.may === 'leave' ? 'attention' : 'bad'}
                action={
                  hindrance.may === 'leave' && (
                    <Button onPress={() => void start.goOnEvenSo()}>{firstStart.evenSo}</Button>
                  )
                }
              />
            )}
          </div>
          {step === 'pbx' && <PbxStep {...entry} />}
          {step === 'account' && <AccountStep {...entry} />}
          {step === 'phone' && <PhoneStep {...entry} />}
          {step === 'done' && <DoneStep snapshot={snapshot} calls={calls} clock={clock} />}
        </div>
      </main>
      <footer className="foot start-foot">
        <Button kind="plain" icon="settings" onPress={onSettings}>
          {firstStart.allSettings}
        </Button>
        <span className="start-space" />
        {stepBefore(step) !== null && <Button onPress={start.back}>{firstStart.back}</Button>}
        {step === 'done' ? (
          <Button kind="primary" icon="check" onPress={onDone}>
            {firstStart.finish}
          </Button>
        ) : (
          <Button kind="primary" state={state} onPress={() => void start.next()}>
            {state === 'busy' ? firstStart.trying : firstStart.next}
          </Button>
        )}
        <button type="submit" hidden>
          {firstStart.next}
        </button>
      </footer>
    </form>
  );
};
