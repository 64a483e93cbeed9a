import type { ReactNode } from 'react';
import { partyLines } from '../../shared/call-words.ts';
import type { PopSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { CallState } from '../call/call-state.tsx';
import { callLooks } from '../call/call-words.ts';
import { ConsultationNotice } from '../call/consultation-notice.tsx';
import type { Clock } from '../design/duration.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useNextFrame } from '../design/use-next-frame.ts';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { CallActions } from './call-actions.tsx';
import { CallFacts } from './call-facts.tsx';
import type { Card } from './cards.ts';
import { CopyNumber } from './copy-number.tsx';
import { NoteField, NoteText } from './note.tsx';
import { useDrag } from './use-drag.ts';

export interface CardProps extends Pick<Card, 'call' | 'kind'> {
  /** Of its heading, the same folded or not. */
  readonly id: string;
  readonly snapshot: PopSnapshot;
  readonly calls: Client<'pop'>['calls'];
  readonly clock: Clock;
}

interface OpenCardProps extends CardProps {
  /** Stand at the end of the band, such as the button that hides the pop. */
  readonly tools: ReactNode;
}

/** One call: where it stands, who it is, and what can be done. */
export const CallCard = ({ id, call, kind, snapshot, calls, clock, tools }: OpenCardProps) => {
  const task = useTask();
  const drag = useDrag(calls.drag);
  const words = useWords();
  // What moves has to be set up; the words need not wait for it.
  const motion = useNextFrame(kind === 'spare' ? 'none' : call.phase.kind);
  const { tone, icon } = callLooks(call);
  const { title, number } = partyLines(words, call.party);
  const { keyboard, consultation } = snapshot;
  const note = snapshot.notes[call.id] ?? '';
  const isWriting = keyboard.at === 'here' && keyboard.noteOn === call.id;
  const copy = call.party.number !== null && (
    <CopyNumber copy={() => calls.copyNumber({ callId: call.id })} />
  );
  return (
    <article
      className="call tone"
      data-number={call.party.number}
      data-via={call.via}
      data-tone={tone}
      data-motion={motion}
      aria-labelledby={id}
      aria-hidden={kind === 'spare'}
    >
      <header className="call-band" data-placing={snapshot.placing} {...drag}>
        <span className="call-badge">
          <Icon name={icon} />
        </span>
        <CallState call={call} clock={clock} />
        {tools}
      </header>
      <div className="call-words">
        <div className="call-name-row">
          <h2 className="call-name two-lines" dir="auto" id={id} title={title}>
            {title}
          </h2>
          {number === null && copy}
        </div>
        <CallFacts
          call={call}
          number={number}
          history={snapshot.histories[call.id] ?? null}
          copy={copy}
          clock={clock}
        />
        {isWriting ? (
          <NoteField callId={call.id} text={note} calls={calls} />
        ) : (
          note !== '' && <NoteText text={note} />
        )}
      </div>
      {consultation?.callId === call.id && <ConsultationNotice consultation={consultation} />}
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
      <CallActions call={call} control={snapshot} calls={calls} task={task} />
    </article>
  );
};
