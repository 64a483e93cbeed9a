import { randomUUID } from 'node:crypto';
import type { PlacedCall } from '../support/test-pbx.ts';
import { type Bench, BenchError, loopback } from './bench.ts';
import type { CallLog } from './call-log.ts';
import { day } from './phones.ts';
import { tap } from './sip.ts';
import type { SippRunner } from './sipp.ts';

export interface CallOrder {
  /** The phone, in the call log. */
  readonly label: string;
  /** What the caller's phone says of itself. */
  readonly number: string;
  readonly name: string;
  readonly dialled: string;
  /** The address the call comes from. */
  readonly address: string;
}

/**
 * Asterisk 16 and 22 leave SIP's escapes in a name and cut it at 80 bytes. What has to reach the PBX unharmed goes in a
 * header of its own, which the dialplan reads.
 */
const namedBy = (name: string): readonly string[] => {
  const isPlain = !/["\\]/u.test(name) && Buffer.byteLength(name) < 80;
  return ['-key', 'name', isPlain ? name : '', '-key', 'x-name', isPlain ? '' : encodeURIComponent(name)];
};

/** Places a call and returns once the PBX has taken it up. */
export async function placeCall(
  bench: Bench,
  sipp: SippRunner,
  log: CallLog,
  order: CallOrder,
): Promise<PlacedCall> {
  const callId = randomUUID();
  const { address } = order;
  const takenUp = log.calling(callId);
  const run = await sipp.start({
    scenario: 'caller',
    address,
    values: { TALK_FOR: day },
    parameters: [
      ...['-key', 'extension', order.number, '-key', 'number', order.dialled],
      ...['-key', 'label', order.label, ...namedBy(order.name)],
      ...['-cid_str', callId, '-m', '1', '-r', '1000', '-aa', `${loopback}:${bench.sipPort}`],
    ],
  });
  const failure = run.ended.then(async () => {
    throw new BenchError('does-not-start', `SIPp could not call: ${await sipp.errors(run)}`);
  });
  await Promise.race([takenUp, failure]);
  failure.catch(() => undefined);
  return {
    hangUp: async () => {
      if (run.hasEnded()) return;
      await tap({ address, port: run.port, callId }, 'HANGUP');
      await run.ended;
    },
  };
}
