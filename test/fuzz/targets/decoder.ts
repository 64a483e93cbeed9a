import fc from 'fast-check';
import { AmiDecoder, Undecodable } from '../../../main/ami/decoder.ts';
import { parseEvent } from '../../../main/ami/events.ts';
import type { AmiMessage } from '../../../main/ami/message.ts';
import { Broken, must } from '../hostile.ts';
import { recordedMessages } from '../recordings.ts';
import { fuzzTarget } from '../target.ts';

interface Stream {
  /** Latin-1: one character, one byte. */
  readonly bytes: string;
  /** Where it is cut into chunks, as places from 0 to below 1. */
  readonly cuts: readonly number[];
  /** Which events are asked for. */
  readonly wanted: 'all' | 'some' | 'none';
}

/** What is done to a recording: at a place (from 0 to below 1), so many bytes are replaced. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

/** How a PBX greets. */
export const banner = 'Asterisk Call Manager/5.0.4\r\n';

const tokens = [
  ...[
    '\r\n',
    '\r\n\r\n',
    '\r',
    '\n',
    '\0',
    ':',
    ': ',
    'Event: ',
    'Event:',
    'event: DialBegin\r\n',
    'Response: Success\r\n',
  ],
  ...[
    'Response: Follows\r\n',
    '--END COMMAND--',
    '--END COMMAND--\r\n\r\n',
    'Privilege: Command\r\n',
    'Output: x\r\n',
  ],
  ...[
    'ActionID: 1\r\n',
    '\xc3',
    '\xa9',
    '\xf0\x9f\x8e\xba',
    '\xff\xfe',
    '\x80',
    '<unknown>',
    '\\"',
    '\\',
    '-1',
    '1e999',
  ],
  ...[
    'Uniqueid: 1\r\n',
    'DestUniqueid: 1.1\r\n',
    'Channel: \r\n',
    'Status: NaN\r\n',
    '__proto__: x\r\n',
    'constructor: y\r\n',
  ],
];

const bytes = fc.oneof(
  fc.constantFrom(...tokens),
  fc.uint8Array({ maxLength: 12 }).map((part) => Buffer.from(part).toString('latin1')),
  fc.integer({ min: 1, max: 200 }).map((times) => 'A'.repeat(times)),
);

export const change = fc.record<Change>({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  by: fc.oneof(fc.constant(''), bytes),
});

export const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, { at, length, by }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + by + before.slice(place + length);
  }, text);

const mutated = fc
  .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 2 }), fc.array(change, { maxLength: 4 }))
  .map(([recording, from, count, changes]) => {
    const all = recordedMessages()[recording % recordedMessages().length] ?? [];
    const first = from % Math.max(1, all.length);
    return changed(all.slice(first, first + count).join(''), changes);
  });

const anything = fc.array(bytes, { maxLength: 30 }).map((parts) => parts.join(''));

/** Lines and messages around the longest that are taken. */
const long = fc
  .tuple(
    fc.constantFrom(65_500, 65_536, 65_537, 70_000, 200_000),
    fc.constantFrom('', '\r\n\r\n', '\n', 'X: y\r\n\r\n'),
  )
  .map(([length, end]) => `Event: X\r\nY: ${'z'.repeat(length)}${end}`);

const content = fc.oneof(
  { weight: 600, arbitrary: mutated },
  { weight: 300, arbitrary: anything },
  { weight: 1, arbitrary: long },
);

const stream = fc.record<Stream>({
  bytes: fc.oneof(
    { weight: 9, arbitrary: content.map((text) => banner + text) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(content, fc.array(change, { maxLength: 2 }))
        .map(([text, changes]) => changed(banner, changes) + text),
    },
    { weight: 1, arbitrary: content },
  ),
  cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
  wanted: fc.constantFrom('all', 'all', 'some', 'none'),
});

/** Ends whatever message is still open. */
const ending = Buffer.from('\r\n--END COMMAND--\r\n\r\n');

/** Everything that a decoder tells of chunks, in order. */
const heard = (
  chunks: Iterable<Buffer>,
  wanted: Stream['wanted'],
): { readonly told: readonly string[]; readonly read: readonly AmiMessage[] } => {
  const told: string[] = [];
  const read: AmiMessage[] = [];
  const decoder = new AmiDecoder({
    onBanner: ({ version, asterisk }) => told.push(`banner ${version} ${asterisk ?? ''}`),
    onMessage: (message, position) => {
      read.push(message);
      const { headers, output, unreadable, isPlain } = message;
      told.push(JSON.stringify([position, headers, output, unreadable, isPlain]));
    },
    wantsEvent: (all, start, end) =>
      wanted === 'all' || (wanted === 'some' && ((all[start] ?? 0) + end - start) % 2 === 0),
    readsAll: () => true,
  });
  try {
    for (const chunk of chunks) decoder.push(chunk);
    // What is too long may be told as soon as it is, or when it has come to its end: here it does.
    decoder.push(ending);
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    told.push(`undecodable ${error.kind}`);
  }
  return { told, read };
};

/** Cuts bytes at places into chunks that may not be held on to. */
export function* cut(whole: Buffer, places: readonly number[]): Generator<Buffer> {
  // One buffer for all chunks, as the socket has it: nothing may hold on to it.
  const shared = Buffer.alloc(whole.length);
  let start = 0;
  for (const end of [...places].sort((a, b) => a - b).concat(whole.length)) {
    const length = whole.copy(shared, 0, start, end);
    yield shared.subarray(0, length);
    shared.fill('#', 0, length);
    start = end;
  }
}

const mustBeSame = (one: readonly string[], other: readonly string[], how: string): void => {
  const at = one.findIndex((text, index) => text !== other[index]);
  if (at < 0 && one.length === other.length) return;
  const place = at < 0 ? one.length : at;
  throw new Broken(`${how}: ${one[place] ?? 'nothing'} became ${other[place] ?? 'nothing'}`);
};

/** No text of an event may hold what ends a line. */
const mustBeOneLine = (value: unknown): void => {
  if (typeof value === 'string') must(!/[\r\n\0]/.test(value), 'a text of an event holds a line end');
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) mustBeOneLine(inner);
};

export const decoder = fuzzTarget({
  name: 'decoder',
  holds: 'any bytes become the same messages however they are cut, or are refused as undecodable',
  input: stream,
  isInput: (value): value is Stream =>
    typeof value === 'object' && value !== null && 'bytes' in value && 'cuts' in value,
  check: ({ bytes: text, cuts, wanted }) => {
    const whole = Buffer.from(text, 'latin1');
    const { told, read } = heard([Buffer.from(whole)], wanted);
    const places = cuts.map((place) => Math.floor(place * whole.length));
    mustBeSame(told, heard(cut(whole, places), wanted).told, 'cut into chunks');
    if (whole.length <= 400) {
      const everyByte = Array.from({ length: whole.length }, (_, place) => place);
      mustBeSame(told, heard(cut(whole, everyByte), wanted).told, 'byte by byte');
    }
    for (const message of read) mustBeOneLine(parseEvent(message));
  },
});
