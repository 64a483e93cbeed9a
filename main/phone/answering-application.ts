import { status } from '../ami/actions.ts';
import { channelAlone } from '../calls/applications.ts';
import type { Switchboard } from './switchboard.ts';

/** A dialplan that is going to dial has begun to within this time, milliseconds. */
const asksEvery = 1_500;

/**
 * A mailbox or a menu that answers a dialled call shows in no event: while nobody is being dialled, the PBX
 * is asked what it does with the user's phone, and the call model told. Source: AMI Status.
 * @param callId of a call whose own phone was picked up
 * @returns ends the asking
 */
export const followApplication = (board: Switchboard, callId: string): (() => void) => {
  let isOver = false;
  const ask = async (): Promise<void> => {
    const channel = channelAlone(board.state, callId);
    const answers = channel === null ? [] : await board.run(status(channel)).catch(() => []);
    if (isOver) return;
    cancel = board.clock.after(asksEvery, () => void ask());
    for (const answer of answers) {
      const { uniqueId } = answer.channel;
      board.take({
        type: 'application-read',
        at: board.clock.now(),
        uniqueId,
        application: answer.application,
      });
    }
  };
  let cancel = board.clock.after(asksEvery, () => void ask());
  return () => {
    isOver = true;
    cancel();
  };
};
