import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';

/** A recording of what a PBX sends to a session that reads everything. */
export interface Trace {
  /** Events and nothing else, each with its blank line. */
  readonly bytes: Buffer;
  /** How often each event comes. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many events there are. */
  readonly events: number;
  /** How often each extension's phone is dialled. */
  readonly dials: ReadonlyMap<string, number>;
}

/** The user of this extension listens, where a client listens for somebody. */
export const listener = '1001';

/** The unique id in the event that follows a replay, a Hangup of the listener's: when it has come, all has come. */
export const sentinelId = 'end-of-replay';

export const sentinel = Buffer.from(
  [
    'Event: Hangup',
    'Privilege: call,all',
    `Channel: PJSIP/${listener}-00000000`,
    'ChannelState: 6',
    'ChannelStateDesc: Up',
    'CallerIDNum: 1',
    'CallerIDName: End',
    'ConnectedLineNum: <unknown>',
    'ConnectedLineName: <unknown>',
    'Language: en',
    'AccountCode: ',
    'Context: default',
    'Exten: 1',
    'Priority: 1',
    `Uniqueid: ${sentinelId}`,
    `Linkedid: ${sentinelId}`,
    'Cause: 16',
    'Cause-txt: Normal Clearing',
    '\r\n',
  ].join('\r\n'),
);

/** Cuts off what came before the first event, banner and answer to the login, and counts the events. */
export const traceOf = (recorded: Buffer): Trace => {
  const start = recorded.indexOf('\r\nEvent: ') + 2;
  const bytes = recorded.subarray(start);
  const counts = new Map<string, number>();
  let events = 0;
  const text = bytes.toString('latin1');
  for (const [, name = ''] of text.matchAll(/(?:^|\r\n\r\n)Event: ([^\r]*)/g)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    events += 1;
  }
  const dials = new Map<string, number>();
  const dial = /(?:^|\r\n\r\n)Event: DialBegin\r\n(?:[^\r]+\r\n)*?DestChannel: PJSIP\/([^\r]*)-/g;
  for (const [, extension = ''] of text.matchAll(dial)) dials.set(extension, (dials.get(extension) ?? 0) + 1);
  return { bytes, counts, events, dials };
};

/** Reads a recording as test/asterisk/record-trace.ts writes it. */
export const loadTrace = async (file: string): Promise<Trace> =>
  traceOf(brotliDecompressSync(await readFile(file)));
