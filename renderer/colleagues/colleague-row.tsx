import { useEffect, useRef, useState } from 'react';
import type { Call } from '../../shared/call.ts';
import { partyName } from '../../shared/call-words.ts';
import type { ColleagueLine, LineState } from '../../shared/line-state.ts';
import { callDragType } from '../call/drag.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';

/** A line's state as a picture; the words stand beside it. */
const lineIcons: Readonly<Record<LineState, IconName>> = {
  free: 'passed',
  ringing: 'incoming',
  busy: 'talking',
  away: 'skipped',
  unknown: 'waiting',
};

export interface ColleagueDeeds {
  readonly onCall: (number: string) => void;
  readonly onPickUp: (number: string) => void;
  readonly onSend: (callId: string, number: string) => void;
}

interface ColleagueRowProps extends ColleagueDeeds {
  readonly id: string;
  readonly row: number;
  readonly colleague: ColleagueLine;
  readonly selected: boolean;
  /** Calls that can be sent on. */
  readonly sendable: readonly Call[];
  readonly mayDial: 'yes' | 'no';
  readonly mayPickUp: 'yes' | 'no';
  readonly onChoose: () => void;
}

/** A colleague with the state of the line; a call dropped here is sent on to them. */
export const ColleagueRow = ({ id, row, colleague, selected, sendable, ...rest }: ColleagueRowProps) => {
  const words = useWords();
  const { main, calls } = words;
  const { name, number, line } = colleague;
  const element = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div
      className="colleague"
      role="row"
      id={id}
      ref={element}
      aria-rowindex={row + 1}
      aria-selected={selected}
      data-line={line}
      data-over={over}
      onClick={rest.onChoose}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(callDragType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const callId = event.dataTransfer.getData(callDragType);
        if (callId !== '') rest.onSend(callId, number);
      }}
    >
      <span className="colleague-line" role="gridcell" data-line={line}>
        <Icon name={lineIcons[line]} />
        {calls.lines[line]}
      </span>
      <span className="colleague-name" role="gridcell">
        <bdi title={name}>{name}</bdi>
        <bdi className="colleague-number">{words.showNumber(number).text}</bdi>
      </span>
      {selected && (
        <span className="colleague-actions" role="gridcell">
          {line === 'ringing' && rest.mayPickUp === 'yes' && (
            <Button
              icon="incoming"
              kind="primary"
              label={main.pickUpAt(name)}
              onPress={() => {
                rest.onPickUp(number);
              }}
            >
              {main.pickUp}
            </Button>
          )}
          {rest.mayDial === 'yes' && (
            <Button
              icon="talking"
              label={main.callWho(name)}
              onPress={() => {
                rest.onCall(number);
              }}
            >
              {main.call}
            </Button>
          )}
          {sendable
            .filter(({ party }) => party.number !== number)
            .map((call) => (
              <Button
                key={call.id}
                icon="transfer"
                onPress={() => {
                  rest.onSend(call.id, number);
                }}
              >
                {main.sendTo(partyName(words, call.party), name)}
              </Button>
            ))}
        </span>
      )}
    </div>
  );
};
