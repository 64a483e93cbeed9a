import type { SentOn } from '../../shared/call.ts';
import { failure, problem } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { blindTransfer, redirect } from '../ami/actions.ts';
import { ActionFailed } from '../ami/errors.ts';
import { talkingLeg, transferChannel } from '../calls/call-control.ts';
import type { TransferChannel } from '../calls/call-control.ts';
import { hasCommand } from './account-controls.ts';
import type { Commands } from './account-controls.ts';
import { actionProblem } from './action-problem.ts';
import { dialableNumber } from './dialect.ts';
import type { Desk } from './dialect.ts';
import { Onwards } from './onward.ts';
import { hangUpWhenLeft } from './own-leg.ts';
import type { Switchboard } from './switchboard.ts';

const refused = (error: unknown): Problem =>
  error instanceof ActionFailed && /exist|no such channel/i.test(error.said)
    ? problem('call-gone')
    : actionProblem(error);

/** Why a call has no other party now. */
export const whyNot = (board: Switchboard, callId: string): Problem => {
  const call = board.calls.find(({ id }) => id === callId);
  return call === undefined || call.phase.kind === 'ended'
    ? problem('call-gone')
    : problem('not-transferable');
};

interface Order {
  readonly callId: string;
  readonly target: TransferChannel;
  readonly exten: string;
  /** Where the call has then been sent. */
  readonly sentTo: SentOn;
  readonly commands: Commands;
}

/**
 * BlindTransfer where the PBX has it and somebody is there to be transferred, Redirect else. It refuses a call that
 * was answered a moment ago, whose two sides are not connected yet.
 */
const sendOn = async (
  board: Switchboard,
  { context }: Desk,
  { callId, target, exten, sentTo, commands }: Order,
): Promise<void> => {
  const told = () => ({ type: 'transfer-sent', at: board.clock.now(), callId, sentTo }) as const;
  const own = target.kind === 'peer-channel' ? talkingLeg(board.state, callId) : null;
  if (own !== null && hasCommand(commands, 'BlindTransfer')) {
    try {
      await board.run(blindTransfer({ channel: own.name, context, exten }), told);
      return;
    } catch (error) {
      if (!(error instanceof ActionFailed)) throw error;
    }
  }
  await board.run(redirect({ channel: target.channel, context, exten }), told);
};

export interface TransferOptions {
  readonly callId: string;
  /** Fit to be dialled. */
  readonly number: string;
  readonly kind: 'phone' | 'mailbox';
  readonly commands: Commands;
}

/**
 * Sends a call on: the caller while it rings, the other party while it talks.
 * Source: AMI BlindTransfer, Redirect.
 * @returns what is known of how it went on
 */
export const transfer = async (
  board: Switchboard,
  desk: Desk,
  { callId, number, kind, commands }: TransferOptions,
): Promise<Result<Sentence>> => {
  const exten = dialableNumber(kind === 'mailbox' ? `${desk.codes.voicemail ?? ''}${number}` : number);
  if (!exten.ok) return exten;
  const target = transferChannel(board.state, callId);
  if (target === null) return failure(whyNot(board, callId));
  const onwards = new Onwards(board, target.channel, { number, kind });
  try {
    const sentTo: SentOn =
      kind === 'mailbox' ? { kind: 'sent-to-voicemail', of: number } : { kind: 'transferred', to: number };
    await sendOn(board, desk, { callId, target, exten: exten.value, sentTo, commands });
    onwards.taken();
    if (target.kind === 'peer-channel') hangUpWhenLeft(board, callId);
  } catch (error) {
    onwards.finish(failure(refused(error)));
  }
  return onwards.result;
};
