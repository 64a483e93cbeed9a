import { transferChannel } from '../calls/call-control.ts';
import type { Switchboard } from './switchboard.ts';

/** How long a PBX may take to connect the two sides of a call that was answered, milliseconds. */
const connectsWithin = 1_000;

/**
 * The other side of a call that is talked. A PBX connects the two a moment after the answer: whoever is as quick as
 * that is not refused, it is waited for.
 *
 * @returns the channel's name; null when nobody is there, or when the call is not talked
 */
export const otherSide = (board: Switchboard, callId: string): Promise<string | null> => {
  const side = (): string | null => {
    const channel = transferChannel(board.state, callId);
    return channel?.kind === 'peer-channel' ? channel.channel : null;
  };
  const mayCome = (): boolean =>
    side() === null && board.calls.some(({ id, phase }) => id === callId && phase.kind === 'talking');
  if (!mayCome()) return Promise.resolve(side());
  return new Promise((resolve) => {
    const end = (channel: string | null): void => {
      for (const letGo of waiting) letGo();
      resolve(channel);
    };
    const waiting = [
      board.onEvent(() => {
        if (!mayCome()) end(side());
      }),
      board.clock.after(connectsWithin, () => {
        end(null);
      }),
    ];
  });
};
