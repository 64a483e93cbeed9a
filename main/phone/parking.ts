import { failure, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { park } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import { talkingLeg, transferChannel } from '../calls/call-control.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { hangUpLeft } from './own-leg.ts';
import type { Switchboard } from './switchboard.ts';
import { callGone } from './transfer-outcome.ts';
import { whyNot } from './transferring.ts';

/** How long the PBX may take to tell where the call is parked, milliseconds. */
const tellsWithin = 4_000;

const notParked = (why: string): Result<never> =>
  failure({
    code: 'not-parked',
    what: 'The call was not parked.',
    why,
    next: 'Look at your phone: the call may still be there.',
  });

/** Waits for what becomes of a channel that is to be parked. */
const parkedOrNot = (
  board: Switchboard,
  channel: string,
): { readonly result: Promise<Result<string>>; readonly settle: (result: Result<string>) => void } => {
  let settle: (result: Result<string>) => void = () => undefined;
  const result = new Promise<Result<string>>((resolve) => {
    settle = resolve;
  });
  const onEvent = (event: PbxEvent): void => {
    if (event.type === 'link-lost') settle(notParked('The connection to the PBX was lost meanwhile.'));
    if (event.type === 'hangup' && event.channel.name === channel) settle(failure(callGone));
    if (event.type === 'parked' && event.channel.name === channel)
      settle(success(event.space === null ? 'The call is parked.' : `The call is parked at ${event.space}.`));
  };
  const letGo = [
    board.onEvent(onEvent),
    board.clock.after(tellsWithin, () => {
      settle(notParked('The PBX took the order, and told of no parking space.'));
    }),
  ];
  void result.then(() => {
    for (const end of letGo) end();
  });
  return { result, settle };
};

/**
 * Parks the other party of a call. Source: AMI Park.
 * @param callId of a call that is talked
 * @returns where it is parked, as a sentence; or why it is not
 */
export const parkCall = async (board: Switchboard, callId: string): Promise<Result<string>> => {
  const target = transferChannel(board.state, callId);
  const own = talkingLeg(board.state, callId);
  if (target?.kind !== 'peer-channel' || own === null) return failure(whyNot(board, callId));
  const { result, settle } = parkedOrNot(board, target.channel);
  try {
    await board.run(park({ channel: target.channel, timeoutChannel: own.name }));
  } catch (error) {
    const isGone = error instanceof ActionFailed && /does not exist/i.test(error.said);
    settle(failure(isGone ? callGone : actionProblem(error)));
  }
  const parked = await result;
  if (parked.ok) hangUpLeft(board, callId);
  return parked;
};
