import fc from 'fast-check';
import { AmiDecoder } from '../../../main/ami/decoder.ts';
import { must } from '../hostile.ts';
import { recordedMessages } from '../recordings.ts';
import { fuzzTarget } from '../target.ts';
import { banner, change, changed, cut } from './decoder.ts';
import type { Change } from './decoder.ts';

/** A stream of other people's calls, and what to look for in it. */
interface Passing {
  readonly recording: number;
  readonly from: number;
  readonly count: number;
  readonly changes: readonly Change[];
  /** Where texts to look for are taken from, as places from 0 to below 1. */
  readonly marks: readonly number[];
  /** Where it is cut into chunks, as places from 0 to 1. */
  readonly cuts: readonly number[];
}

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

/** Messages one behind the other: no blank lines but those that end them, and none of a console. */
const streamOf = ({ recording, from, count, changes }: Passing): string => {
  const recordings = recordedMessages();
  const messages = recordings[recording % recordings.length] ?? [];
  const first = from % Math.max(1, messages.length);
  const text = changed(messages.slice(first, first + count).join(''), changes);
  return `${banner}Response: Success\r\n\r\n${text}\r\n\r\n`
    .replace(/Response: Follows/gi, 'Response: Success')
    .replace(/(?:\r\n){3,}/g, '\r\n\r\n');
};

interface Event {
  readonly text: string;
  readonly position: number;
}

/** The events of a stream, found in another way than the decoder does. */
const eventsIn = (stream: string): readonly Event[] => {
  let position = banner.length;
  return stream
    .slice(banner.length)
    .split('\r\n\r\n')
    .flatMap((text) => {
      const event = { text, position };
      position += text.length + 4;
      return text.startsWith('Event: ') ? [event] : [];
    });
};

const isWanted = (name: string): boolean => name !== 'VarSet' && name.length % 5 !== 0;

const nameOf = ({ text }: Event): string => /^Event: ([^\r]*)/.exec(text)?.[1] ?? '';

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((position, index) => position === other[index]);

const listOf = (positions: readonly number[]): string => positions.join(' ');

export const passingOver = fuzzTarget({
  name: 'passing-over',
  holds:
    'of other people’s calls just the events with a mark are told, however they are cut, and all are recalled',
  input: fc.record<Passing>({
    recording: fc.nat({ max: 1_000 }),
    from: fc.nat({ max: 1_000 }),
    count: fc.integer({ min: 1, max: 8 }),
    changes: fc.array(change, { maxLength: 3 }),
    marks: fc.array(place, { maxLength: 3 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 }),
  }),
  isInput: (value): value is Passing =>
    typeof value === 'object' && value !== null && 'recording' in value && 'cuts' in value,
  check: (passing) => {
    const stream = streamOf(passing);
    const events = eventsIn(stream).filter((event) => isWanted(nameOf(event)));
    const values = [...stream.matchAll(/: ([\x21-\x7e]{4,})\r\n/g)].map(([, value = '']) => value);
    const marks = [...new Set(passing.marks.flatMap((at) => values[Math.floor(at * values.length)] ?? []))];
    const told: number[] = [];
    const decoder = new AmiDecoder(
      {
        onBanner: () => undefined,
        onMessage: (message, position) => {
          if (message.get('Event') !== undefined && stream.startsWith('Event: ', position))
            told.push(position);
        },
        wantsEvent: (bytes, start, end) =>
          isWanted(Buffer.from(bytes.subarray(start, end)).toString('latin1')),
        readsAll: () => false,
      },
      1,
    );
    decoder.watch(marks);
    const whole = Buffer.from(stream, 'latin1');
    for (const chunk of cut(
      whole,
      passing.cuts.map((at) => Math.floor(at * whole.length)),
    ))
      decoder.push(chunk);

    const holding = (texts: readonly string[]): readonly number[] =>
      events.filter(({ text }) => texts.some((mark) => text.includes(mark))).map(({ position }) => position);
    must(same(told, holding(marks)), `told at ${listOf(told)} and not at ${listOf(holding(marks))}`);
    for (const mark of marks) {
      const recalled = [...decoder.recall(mark, whole.length)].map(({ position }) => position);
      const wanted = holding([mark]).toReversed();
      must(same(recalled, wanted), `recalled at ${listOf(recalled)} and not at ${listOf(wanted)}`);
    }
  },
});
