import { talkingLeg, transferChannel } from '../calls/call-control.ts';
import type { OwnLeg } from '../calls/call-control.ts';
import type { Switchboard } from './switchboard.ts';

/** How long a PBX may take to connect the two sides of a call that was answered, milliseconds. */
const connectsWithin = 1_000;

/** The two sides of a call that is talked. */
interface BothSides {
  readonly own: OwnLeg;
  /** The other party's channel. */
  readonly other: string;
}

/**
 * The two sides of a call that is talked. A PBX connects them a moment after the answer: whoever is quicker than that
 * is not refused, the connection is waited for.
 *
 * @returns null when nobody can say who the other side is, or when the call is not talked
 */
export const bothSides = (board: Switchboard, callId: string): Promise<BothSides | null> => {
  const sides = (): BothSides | null => {
    const own = talkingLeg(board.state, callId);
    const other = transferChannel(board.state, callId);
    return own === null || other?.kind !== 'peer-channel' ? null : { own, other: other.channel };
  };
  const isTalked = (): boolean =>
    board.calls.some(({ id, phase }) => id === callId && phase.kind === 'talking');
  const now = sides();
  if (now !== null || !isTalked()) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = (): void => {
      for (const letGo of waiting) letGo();
      resolve(sides());
    };
    const waiting = [
      board.onEvent(() => {
        if (sides() !== null || !isTalked()) end();
      }),
      board.clock.after(connectsWithin, end),
    ];
  });
};
