import { useEffect, useId, useState } from 'react';
import { callActions } from '../../shared/call-control.ts';
import type { CallAction, ControlState } from '../../shared/call-control.ts';
import type { Client } from '../bridge.ts';
import { CallState } from '../call/call-state.tsx';
import { callLooks, partyLines } from '../call/call-words.ts';
import { Button, IconButton } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { ConsultationNotice } from '../call/consultation-notice.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useNextFrame } from '../design/use-next-frame.ts';
import { useWords, withParts } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import type { Task } from '../design/use-task.ts';
import type { Card } from './cards.ts';

type Calls = Client<'pop'>['calls'];

/** How long "copied" is shown, milliseconds. */
const copiedFor = 2000;

const CopyNumber = ({ copy }: { readonly copy: () => Promise<{ readonly ok: boolean }> }) => {
  const { pop } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, copiedFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return (
    <>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={pop.copyNumber}
        onPress={() => {
          void copy().then(({ ok }) => {
            setCopied(ok);
          });
        }}
      />
      <span className="visually-hidden" role="status">
        {copied && pop.numberCopied}
      </span>
    </>
  );
};

interface ActionProps {
  readonly action: CallAction;
  readonly callId: string;
  readonly calls: Calls;
  readonly task: Task;
}

const ActionButton = ({ action, callId, calls, task }: ActionProps) => {
  const words = useWords();
  switch (action) {
    case 'transfer':
      return (
        <Button icon="transfer" onPress={() => void task.run(() => calls.openTransfer({ callId }))}>
          {words.calls.transfer}
        </Button>
      );
    case 'voicemail':
      return (
        <Button
          icon="recent"
          state={task.state}
          onPress={() => void task.run(() => calls.toVoicemail({ callId }))}
        >
          {words.calls.toVoicemail}
        </Button>
      );
    case 'park':
      return (
        <Button icon="parked" state={task.state} onPress={() => void task.run(() => calls.park({ callId }))}>
          {words.calls.park}
        </Button>
      );
    case 'fetch':
      return (
        <Button icon="parked" state={task.state} onPress={() => void task.run(() => calls.fetch({ callId }))}>
          {words.calls.fetch}
        </Button>
      );
    case 'complete-transfer':
      return (
        <Button
          icon="transfer"
          kind="primary"
          state={task.state}
          onPress={() => void task.run(() => calls.completeTransfer({ callId }))}
        >
          {words.calls.completeTransfer}
        </Button>
      );
    case 'cancel-transfer':
      return (
        <Button state={task.state} onPress={() => void task.run(() => calls.cancelTransfer({ callId }))}>
          {words.calls.backToCaller}
        </Button>
      );
    case 'hang-up':
      return (
        <Button
          icon="hang-up"
          kind="danger"
          state={task.state}
          onPress={() => void task.run(() => calls.hangUp({ callId }))}
        >
          {words.calls.hangUp}
        </Button>
      );
    case 'dismiss':
      return (
        <Button onPress={() => void task.run(() => calls.dismiss({ callId }))}>{words.pop.dismiss}</Button>
      );
  }
};

interface CardProps extends Pick<Card, 'call' | 'kind'> {
  readonly control: ControlState;
  readonly clock: Clock;
  readonly calls: Calls;
}

/** One call: who it is, where it stands, and what can be done. */
export const CallCard = ({ call, kind, control, calls, clock }: CardProps) => {
  const id = useId();
  const task = useTask();
  // What moves has to be set up; the words need not wait for it.
  const motion = useNextFrame(kind === 'spare' ? 'none' : call.phase.kind);
  const { tone, icon } = callLooks(call);
  const words = useWords();
  const { title, number } = partyLines(words, call);
  const copy = call.party.number !== null && (
    <CopyNumber copy={() => calls.copyNumber({ callId: call.id })} />
  );
  return (
    <article
      className="call tone"
      data-tone={tone}
      data-motion={motion}
      aria-labelledby={id}
      aria-hidden={kind === 'spare'}
    >
      <div className="call-badge">
        <Icon name={icon} />
      </div>
      <div className="call-words">
        <CallState call={call} clock={clock} />
        <div className="call-name-row">
          <h2 className="call-name two-lines" dir="auto" id={id} title={title}>
            {title}
          </h2>
          {number === null && copy}
        </div>
        {number !== null && (
          <div className="call-facts">
            <bdi className="call-number selectable">{number}</bdi>
            {copy}
          </div>
        )}
        {call.via !== null && (
          <p className="call-via">{withParts(words.pop.onLine, <bdi>{call.via}</bdi>)}</p>
        )}
      </div>
      {control.consultation?.callId === call.id && <ConsultationNotice consultation={control.consultation} />}
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
      <div className="call-actions">
        {callActions(call, control).map((action) => (
          <ActionButton key={action} action={action} callId={call.id} calls={calls} task={task} />
        ))}
      </div>
    </article>
  );
};
