import { useId } from 'react';
import type { Call } from '../../shared/call.ts';
import type { ControlState } from '../../shared/call-control.ts';
import { partyLines } from '../../shared/call-words.ts';
import { Button } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNotice } from '../design/notice.tsx';
import { useHeldFocus } from '../design/use-held-focus.ts';
import { useTask } from '../design/use-task.ts';
import { useWords } from '../design/words.tsx';
import { callDeeds } from './call-deeds.ts';
import type { CallDeeds } from './call-deeds.ts';
import { CallState } from './call-state.tsx';
import { callLooks } from './call-words.ts';
import { ConsultationNotice } from './consultation-notice.tsx';
import { callDragType } from './drag.ts';

interface LiveCallProps {
  readonly call: Call;
  readonly control: ControlState;
  readonly calls: CallDeeds;
  readonly clock: Clock;
}

/** One call of the moment. It can be dragged onto a colleague. */
const LiveCall = ({ call, control, calls, clock }: LiveCallProps) => {
  const id = useId();
  const words = useWords();
  const task = useTask();
  const { tone, icon } = callLooks(call);
  const { title, number } = partyLines(words, call.party);
  const deeds = callDeeds(words, call, control, calls);
  const focus = useHeldFocus('.live-call-actions button');
  return (
    <article
      className="live-call tone"
      {...focus}
      data-tone={tone}
      aria-labelledby={id}
      draggable={deeds.some(({ action }) => action === 'transfer')}
      onDragStart={(event) => {
        event.dataTransfer.setData(callDragType, call.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className="live-call-badge">
        <Icon name={icon} />
      </div>
      <div className="live-call-words">
        <h2 className="live-call-name two-lines" dir="auto" id={id} title={title}>
          {title}
        </h2>
        <p className="live-call-facts">
          {number !== null && <bdi className="selectable">{number}</bdi>}
          {call.via !== null && (
            <span>
              {words.main.onLine} <bdi>{words.showNumber(call.via).text}</bdi>
            </span>
          )}
        </p>
        <CallState call={call} clock={clock} />
      </div>
      <div className="live-call-actions">
        {deeds.map(({ action, label, icon: picture, kind, run }) => (
          <Button
            key={action}
            {...(picture === undefined ? {} : { icon: picture })}
            {...(kind === undefined ? {} : { kind })}
            state={task.state}
            onPress={() => void task.run(run)}
          >
            {label}
          </Button>
        ))}
      </div>
      {control.consultation?.callId === call.id && <ConsultationNotice consultation={control.consultation} />}
      {task.problem !== null && <ProblemNotice problem={task.problem} />}
    </article>
  );
};

interface LiveCallsProps extends Omit<LiveCallProps, 'call'> {
  readonly live: readonly Call[];
}

const isOver = ({ phase }: Call): number => Number(phase.kind === 'ended');

/** The calls of the moment, with what can be done with them; those that are just over come last. */
export const LiveCalls = ({ live, ...rest }: LiveCallsProps) => {
  const { main } = useWords();
  return (
    live.length > 0 && (
      <section className="live-calls" aria-label={main.liveCalls}>
        {live
          .toSorted((one, other) => isOver(one) - isOver(other))
          .map((call) => (
            <LiveCall key={call.id} call={call} {...rest} />
          ))}
      </section>
    )
  );
};
