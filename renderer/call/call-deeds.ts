import type { Call } from '../../shared/call.ts';
import { callActions } from '../../shared/call-control.ts';
import type { CallAction, ControlState } from '../../shared/call-control.ts';
import type { Result } from '../../shared/problem.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Client } from '../bridge.ts';
import type { IconName } from '../design/icon.tsx';

/** The calls of the contract that act on a call. */
export type CallDeeds = Pick<
  Client<'main'>['calls'],
  | ('openTransfer' | 'toVoicemail' | 'park' | 'fetch' | 'completeTransfer' | 'cancelTransfer')
  | ('hangUp' | 'dismiss')
>;

/** Something that can be done with a call now. */
export interface CallDeed {
  readonly action: CallAction;
  readonly label: string;
  readonly icon?: IconName;
  readonly kind?: 'primary' | 'danger';
  readonly run: () => Promise<Result<unknown>>;
}

const deedOf = (
  { calls: words, common }: Words,
  callId: string,
  action: CallAction,
  calls: CallDeeds,
): CallDeed => {
  const of = { callId };
  switch (action) {
    case 'transfer':
      return { action, label: words.transfer, icon: 'transfer', run: () => calls.openTransfer(of) };
    case 'voicemail':
      return { action, label: words.toVoicemail, icon: 'recent', run: () => calls.toVoicemail(of) };
    case 'park':
      return { action, label: words.park, icon: 'parked', run: () => calls.park(of) };
    case 'fetch':
      return { action, label: words.fetch, icon: 'parked', run: () => calls.fetch(of) };
    case 'complete-transfer':
      return {
        ...{ action, label: words.completeTransfer, icon: 'transfer', kind: 'primary' },
        run: () => calls.completeTransfer(of),
      };
    case 'cancel-transfer':
      return { action, label: words.backToCaller, run: () => calls.cancelTransfer(of) };
    case 'hang-up':
      return { action, label: words.hangUp, icon: 'hang-up', kind: 'danger', run: () => calls.hangUp(of) };
    case 'dismiss':
      return { action, label: common.dismiss, run: () => calls.dismiss(of) };
  }
};

/** What can be done with a call now, the likeliest first. */
export const callDeeds = (
  words: Words,
  call: Call,
  control: ControlState,
  calls: CallDeeds,
): readonly CallDeed[] => callActions(call, control).map((action) => deedOf(words, call.id, action, calls));
