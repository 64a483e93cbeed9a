import { randomUUID } from 'node:crypto';
import type { PlacedCall } from '../support/test-pbx.ts';
import { type Bench, BenchError, loopback } from './bench.ts';
import type { CallLog } from './call-log.ts';
import { tap } from './sip.ts';
import type { SippRunner } from './sipp.ts';

export interface CallOrder {
  /** What the caller's phone says of itself. */
  readonly number: string;
  readonly name: string;
  readonly dialled: string;
  /** The address the call comes from. */
  readonly address: string;
}

/** Places a call and returns once the PBX has taken it up. */
export async function placeCall(
  bench: Bench,
  sipp: SippRunner,
  log: CallLog,
  order: CallOrder,
): Promise<PlacedCall> {
  const callId = randomUUID();
  const takenUp = log.calling(callId);
  const run = await sipp.start({
    scenario: 'caller',
    address: order.address,
    parameters: [
      ...['-key', 'extension', order.number, '-key', 'number', order.dialled],
      ...['-key', 'name', order.name.replace(/["\\]/gu, '\\$&')],
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
      await tap(order.address, run.port, callId);
      await run.ended;
    },
  };
}
