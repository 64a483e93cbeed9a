import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { park } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import type { PbxEvent } from '../calls/pbx-event.ts';
import { actionProblem } from './action-problem.ts';
import { bothSides } from './both-sides.ts';
import { hangUpLeft } from './own-leg.ts';
import type { Switchboard } from './switchboard.ts';
import { whyNot } from './transferring.ts';

/** How long the PBX may take to tell where the call is parked, milliseconds. */
const tellsWithin = 4_000;

/** Waits for what becomes of a channel that is to be parked. */
const parkedOrNot = (
  board: Switchboard,
  channel: string,
): { readonly result: Promise<Result<Sentence>>; readonly settle: (result: Result<Sentence>) => void } => {
  let settle: (result: Result<Sentence>) => void = () => undefined;
  const result = new Promise<Result<Sentence>>((resolve) => {
    settle = resolve;
  });
  const onEvent = (event: PbxEvent): void => {
    if (event.type === 'link-lost') settle(failure(problem('not-parked', 'link-lost')));
    if (event.type === 'hangup' && event.channel.name === channel) settle(failure(problem('call-gone')));
    if (event.type === 'parked' && event.channel.name === channel)
      settle(success(sentence('parked', event.space)));
  };
  const letGo = [
    board.onEvent(onEvent),
    board.clock.after(tellsWithin, () => {
      settle(failure(problem('not-parked', 'untold')));
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
export const parkCall = async (board: Switchboard, callId: string): Promise<Result<Sentence>> => {
  const sides = await bothSides(board, callId);
  if (sides === null) return failure(whyNot(board, callId));
  const { own, other } = sides;
  const { result, settle } = parkedOrNot(board, other);
  try {
    await board.run(park({ channel: other, timeoutChannel: own.name }));
  } catch (error) {
    const isGone = error instanceof ActionFailed && /does not exist/i.test(error.said);
    settle(failure(isGone ? problem('call-gone') : actionProblem(error)));
  }
  const parked = await result;
  if (parked.ok) hangUpLeft(board, callId);
  return parked;
};
