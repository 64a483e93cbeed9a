import { logWords } from '../../shared/log-words.ts';
import { hangup } from '../ami/actions.ts';
import { channelsLeftAlone, hangUpChannels } from '../calls/call-control.ts';
import { actionProblem } from './action-problem.ts';
import type { Switchboard } from './switchboard.ts';

/** How long the own leg may take to hang up by itself once the other party has gone elsewhere, milliseconds. */
const leavesWithin = 1_000;

/** Hangs up the user's own leg where nobody is at the other end any more: a parked call leaves it up. */
export const hangUpLeft = (board: Switchboard, callId: string): void => {
  for (const channel of channelsLeftAlone(board.state, callId))
    board.run(hangup({ channel })).catch((error: unknown) => {
      board.log(`the own leg could not be hung up: ${logWords(actionProblem(error)).why}`);
    });
};

/**
 * The same in a while, for a call whose other party has been sent elsewhere: the own leg goes by itself then, but when the
 * call was redirected within milliseconds of the answer (Asterisk 16).
 */
export const hangUpWhenLeft = (board: Switchboard, callId: string): void => {
  if (hangUpChannels(board.state, callId).length === 0) return;
  const cancel = board.clock.after(leavesWithin, () => {
    unsubscribe();
    hangUpLeft(board, callId);
  });
  const unsubscribe = board.onEvent((event) => {
    if (event.type !== 'link-lost' && hangUpChannels(board.state, callId).length > 0) return;
    cancel();
    unsubscribe();
  });
};
