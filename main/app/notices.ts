import type { Call } from '../../shared/call.ts';
import { callActions } from '../../shared/call-control.ts';
import type { ControlState } from '../../shared/call-control.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { numberToCall } from '../../shared/number-to-dial.ts';
import { problem, problemWords } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { partyLines, partyName } from '../../shared/call-words.ts';
import type { Words } from '../../shared/words/words.ts';
import type { TrayCommand } from './tray-view.ts';

/** A button of a notification, and what it does. */
interface NoticeAction {
  readonly label: string;
  readonly command: TrayCommand;
}

/** What becomes of a notification: it can be clicked, is seen and no more, or nobody sees it; `unknown` until that was asked. */
export type NoticeReach = 'unknown' | 'clickable' | 'seen' | 'nobody';

/** A desktop notification as a value. A later one with the same id takes the place of the earlier. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** A `ringing` one stays until the ringing ends, a `missed` one until the user has seen it, a `standstill` until it is over. */
  readonly kind: 'ringing' | 'missed' | 'problem' | 'standstill';
  /** What a click brings up. */
  readonly opens: 'pop' | 'settings' | 'nothing';
  /** The likeliest first. Not every system shows them. */
  readonly actions: readonly NoticeAction[];
}

const numberLine = (words: Words, { party, via }: Call): string => {
  const { number } = partyLines(words, party);
  const line = via === null ? null : words.notices.on(words.showNumber(via).text);
  return [number, line].filter((part) => part !== null).join(' · ');
};

/** What can be done with a ringing call from its notification. */
const ringingActions = ({ calls }: Words, call: Call, control: ControlState): readonly NoticeAction[] => {
  const callId = call.id;
  return callActions(call, control).flatMap((name): readonly NoticeAction[] => {
    switch (name) {
      case 'transfer':
        return [{ label: calls.transferTo, command: { kind: 'transfer-ask', callId } }];
      case 'voicemail':
        return [{ label: calls.toMyVoicemail, command: { kind: 'to-voicemail', callId } }];
      case 'hang-up':
        return [{ label: calls.hangUp, command: { kind: 'hang-up', callId } }];
      default:
        return [];
    }
  });
};

const callBack = ({ notices }: Words, call: Call, control: ControlState): readonly NoticeAction[] => {
  const number = numberToCall(call);
  return number !== null && control.controls.includes('dial')
    ? [{ label: notices.callBack, command: { kind: 'call', ...number } }]
    : [];
};

/**
 * The notification that belongs to a call now.
 *
 * @param control what can be done with calls
 * @returns the notification, or null when there is to be none (any more)
 */
export const callNotice = (words: Words, call: Call, control: ControlState): Notice | null => {
  if (call.direction !== 'incoming') return null;
  const common = { id: call.id, body: numberLine(words, call), opens: 'pop' } as const;
  if (call.phase.kind === 'ringing') {
    return {
      ...common,
      title: words.notices.calling(partyName(words, call.party)),
      kind: 'ringing',
      actions: ringingActions(words, call, control),
    };
  }
  if (call.phase.kind === 'ended' && call.phase.outcome.kind === 'missed') {
    return {
      ...common,
      title: words.notices.missedFrom(partyName(words, call.party)),
      kind: 'missed',
      actions: callBack(words, call, control),
    };
  }
  return null;
};

export const problemNotice = (words: Words, wrong: Problem): Notice => {
  const { what, why, next } = problemWords(words, wrong);
  return {
    id: `problem-${wrong.code}`,
    title: what,
    body: `${why} ${next}`,
    kind: 'problem',
    opens: 'nothing',
    actions: [],
  };
};

/**
 * The notification that the link needs now.
 *
 * @returns the notification, or null while the link is up or comes back by itself
 */
export const linkNotice = (words: Words, link: LinkState): Notice | null => {
  const standstill = (wrong: Problem): Notice => ({
    ...problemNotice(words, wrong),
    id: 'link',
    kind: 'standstill',
    opens: 'settings',
  });
  switch (link.kind) {
    case 'stopped':
      return standstill(link.problem);
    case 'needs-password':
      return standstill(link.problem ?? problem('password-missing'));
    case 'not-set-up':
    case 'connecting':
    case 'connected':
    case 'waiting':
      return null;
  }
};
