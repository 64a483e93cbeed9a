import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiDecoder } from '../../../main/ami/decoder.ts';
import { eventFilter } from '../../../main/ami/event-filter.ts';
import { parseEvent } from '../../../main/ami/events.ts';
import type { AmiEvent } from '../../../main/ami/events.ts';
import { currentCalls, emptyCalls, reduceCalls } from '../../../main/calls/calls.ts';
import type { OwnPhone } from '../../../main/calls/own-phone.ts';
import { AmiFeed, wantedEvents } from '../../../main/phone/ami-feed.ts';
import { OwnCallEvents } from '../../../main/phone/own-call-events.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const isWanted = eventFilter(wantedEvents);

interface Seen {
  /** Each state of the user's calls, as text. */
  readonly states: readonly string[];
  /** Events that the call model was given. */
  readonly events: number;
  readonly isMissingBeginnings: boolean;
}

/** A desk that hears the bytes in chunks of these sizes, over and over. */
const hear = (
  own: OwnPhone,
  bytes: Buffer,
  chunks: readonly number[],
  listens: 'to everything' | 'to own calls',
): Seen => {
  const feed = new AmiFeed();
  const states: string[] = [];
  let events = 0;
  let readsAll = false;
  let state = emptyCalls(own, 'call');
  const take = (event: AmiEvent): void => {
    for (const converted of feed.convert(event, 1)) {
      events += 1;
      const before = currentCalls(state);
      state = reduceCalls(state, converted);
      if (currentCalls(state) !== before) states.push(JSON.stringify(currentCalls(state)));
    }
  };
  const decoder: AmiDecoder = new AmiDecoder(
    {
      onBanner: () => undefined,
      onMessage: (message, position) => {
        const event = parseEvent(message);
        if (event === null) return;
        const received = { event, position, message };
        for (const each of listens === 'to everything' ? [received] : filter.take(received)) take(each.event);
      },
      wantsEvent: isWanted,
      readsAll: () => listens === 'to everything' || readsAll,
    },
    4 * 1024 * 1024,
  );
  const filter = new OwnCallEvents(own, {
    watch: (marks) => {
      readsAll = marks === 'everything';
      if (marks !== 'everything') decoder.watch(marks);
    },
    *recall(text, before) {
      for (const { message, position } of decoder.recall(text, before)) {
        const event = parseEvent(message);
        if (event !== null) yield { event, position, message };
      }
    },
  });
  let at = 0;
  for (let i = 0; at < bytes.length; i += 1) {
    const size = chunks[i % chunks.length] ?? bytes.length;
    decoder.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { states, events, isMissingBeginnings: filter.isMissingBeginnings };
};

const phoneOf = (extension: string): OwnPhone => ({ extension, analogPort: null });

const recordings = ['recordings/16', 'recordings/22', 'hand-made/asterisk-11'].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((file) => `${folder}/${file}`),
);
/** The first minutes of an office of two hundred. */
const trace = brotliDecompressSync(readFileSync(join(fixtures, 'traces/asterisk-16.txt.br'))).subarray(
  0,
  30_000_000,
);

describe('passing other people’s calls over unread', () => {
  it.each(recordings)('shows the same of %s to whoever sits there', (file) => {
    const bytes = readFileSync(join(fixtures, file));
    for (const extension of ['1000', '1001', '1002', '1003', '6200', '100']) {
      const all = hear(phoneOf(extension), bytes, [bytes.length], 'to everything');
      for (const chunks of [[bytes.length], [1000], [7, 400, 31]]) {
        const own = hear(phoneOf(extension), bytes, chunks, 'to own calls');
        expect(own.states).toEqual(all.states);
        expect(own.isMissingBeginnings).toBe(false);
      }
    }
  });

  it.each(['1001', '2005', '2100', '2150'])(
    'shows the same of a busy office to %s',
    (extension) => {
      const all = hear(phoneOf(extension), trace, [65_536], 'to everything');
      const own = hear(phoneOf(extension), trace, [65_536, 300, 5000], 'to own calls');
      expect(all.states.length).toBeGreaterThan(10);
      expect(own.states).toEqual(all.states);
    },
    30_000,
  );

  it('gives somebody who has no call nothing to do', () => {
    const own = hear(phoneOf('4711'), trace, [65_536], 'to own calls');
    expect(own).toEqual({ states: [], events: 0, isMissingBeginnings: false });
  });

  it('shows the same however the bytes are cut', () => {
    const bytes = readFileSync(join(fixtures, 'recordings/16/ring-group.txt'));
    const { states } = hear(phoneOf('1001'), bytes, [bytes.length], 'to everything');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 }), (chunks) => {
        expect(hear(phoneOf('1001'), bytes, chunks, 'to own calls').states).toEqual(states);
      }),
    );
  });
});
