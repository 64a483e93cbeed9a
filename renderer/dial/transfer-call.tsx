import { useState } from 'react';
import { transferWaysOf } from '../../shared/call-control.ts';
import type { Consultation, TransferWay } from '../../shared/call-control.ts';
import { partyLines } from '../../shared/call-words.ts';
import type { Result } from '../../shared/problem.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { CallState } from '../call/call-state.tsx';
import { ConsultationNotice } from '../call/consultation-notice.tsx';
import { callLooks } from '../call/call-words.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { useWords, withParts } from '../design/words.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import { useTask } from '../design/use-task.ts';
import { useTextDrop } from '../design/use-text-drop.ts';
import { DialPreview } from './dial-preview.tsx';
import type { DialProps } from './dial-window.tsx';
import { Chosen, Foot, LinkNote } from './parts.tsx';
import { TargetField } from './target-field.tsx';
import { transferTargets } from './targets.ts';
import { useForeignText } from './use-foreign-text.ts';
import { useTargetChoice } from './use-target-choice.ts';

const Who = ({ snapshot: { call }, clock }: DialProps) => {
  const words = useWords();
  if (call === null) return null;
  const { title, number } = partyLines(words, call.party);
  const { icon, tone } = callLooks(call);
  return (
    <div className="dial-call tone" data-tone={tone}>
      <Icon name={icon} />
      <div className="dial-party">
        <h1 className="dial-title two-lines" dir="auto" title={title}>
          {title}
        </h1>
        <CallState call={call} clock={clock} />
      </div>
      {number !== null && <bdi className="target-number">{number}</bdi>}
    </div>
  );
};

/** The caller waits while somebody is asked. */
const Asking = ({ calls, consultation, onDone }: AskingProps) => {
  const task = useTask();
  const words = useWords();
  const complete = useFocusWhen(consultation.stage === 'talking');
  const { callId } = consultation;
  return (
    <>
      <div className="dial-progress" aria-live="polite">
        <ConsultationNotice consultation={consultation} />
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
      </div>
      <div className="dial-actions">
        <Button state={task.state} onPress={() => void task.run(() => calls.cancelTransfer({ callId }))}>
          {words.calls.backToCaller}
        </Button>
        <Button
          ref={complete}
          kind="primary"
          icon="transfer"
          state={task.state}
          onPress={() => void task.run(() => calls.completeTransfer({ callId })).then(onDone)}
        >
          {words.calls.completeTransfer}
        </Button>
      </div>
    </>
  );
};

interface AskingProps {
  readonly calls: DialProps['calls'];
  readonly consultation: Consultation;
  readonly onDone: (result: Result<Sentence>) => void;
}

/** "Transfer to…": sends the call on, and says truthfully what came of it. */
export const TransferCall = (props: DialProps & { readonly callId: string }) => {
  const { snapshot, calls, clock, callId } = props;
  const words = useWords();
  const choice = useTargetChoice(transferTargets(snapshot));
  const onText = useForeignText(calls, choice);
  const task = useTask();
  const [sentence, setSentence] = useState<Sentence | null>(null);
  const { call, consultation } = snapshot;
  const over = call === null || call.phase.kind === 'ended';
  const open = !over && sentence === null;
  const ways = call === null ? [] : transferWaysOf(call, snapshot);
  useTextDrop(open ? onText : null);
  const close = (): void => void calls.close(undefined);

  const transfer = async (number: string, way: TransferWay): Promise<void> => {
    if (number.trim() === '' || task.state === 'busy') return;
    const result = await task.run(() => calls.transfer({ callId, number, way }));
    if (result.ok && way !== 'consult') setSentence(result.value);
  };

  if (open && consultation?.callId === callId)
    return (
      <>
        <Who {...props} />
        <Asking
          calls={calls}
          consultation={consultation}
          onDone={(result) => {
            if (result.ok) setSentence(result.value);
          }}
        />
      </>
    );

  return (
    <>
      <Who {...props} />
      <LinkNote link={snapshot.link} clock={clock} />
      {open && (
        <TargetField
          label={words.dial.transferTo}
          choice={choice}
          onSubmit={({ number }) => void transfer(number, 'blind')}
          onText={onText}
        />
      )}
      {open && <DialPreview of={choice} calls={calls} />}
      <div className="dial-progress" aria-live="polite">
        {sentence !== null && (
          <Notice tone="good">
            <p>{sentenceWords(words, sentence)}</p>
          </Notice>
        )}
        {task.problem !== null && <ProblemNotice problem={task.problem} />}
        {over && sentence === null && (
          <Notice tone="attention">
            <p>{words.dial.callOver}</p>
          </Notice>
        )}
      </div>
      <Foot stage={open ? 'open' : 'over'} onClose={close}>
        {otherWays
          .filter(({ way }) => ways.includes(way))
          .map(({ way, icon }) => (
            <Button
              key={way}
              icon={icon}
              state={task.state}
              onPress={() => void transfer(choice.number, way)}
            >
              {way === 'voicemail' ? words.calls.toVoicemail : words.dial.askFirst}
            </Button>
          ))}
        <Button
          kind="primary"
          icon="transfer"
          state={task.state}
          onPress={() => void transfer(choice.number, 'blind')}
        >
          {choice.active === null
            ? words.dial.transfer
            : withParts(words.dial.transferWho, <Chosen target={choice.active} />)}
        </Button>
      </Foot>
    </>
  );
};

const otherWays = [
  { way: 'voicemail', icon: 'recent' },
  { way: 'consult', icon: 'colleague' },
] as const;
