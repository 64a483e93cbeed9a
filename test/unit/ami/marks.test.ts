import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AmiDecoder } from '../../../main/ami/decoder.ts';
import { eventFilter } from '../../../main/ami/event-filter.ts';

const banner = 'Asterisk Call Manager/5.0.4\r\n';
const megabyte = 1024 * 1024;

const event = (name: string, channel: string, filling = ''): string =>
  `Event: ${name}\r\nChannel: ${channel}\r\nFilling: ${filling}\r\n\r\n`;

interface Listening {
  readonly decoder: AmiDecoder;
  /** Channel and position of each message, or what it was instead of an event. */
  readonly heard: (readonly [string, number])[];
}

const listen = (marks: readonly string[], kept = 4 * megabyte): Listening => {
  const heard: (readonly [string, number])[] = [];
  const decoder = new AmiDecoder(
    {
      onBanner: () => undefined,
      onMessage: (message, position) => {
        heard.push([message.get('Channel') ?? message.get('Response') ?? 'garbage', position]);
      },
      wantsEvent: eventFilter(['Newchannel', 'Hangup']),
      readsAll: () => false,
    },
    kept,
  );
  decoder.watch(marks);
  return { decoder, heard };
};

const channelsOf = ({ heard }: Listening): readonly string[] => heard.map(([channel]) => channel);

const recalled = ({ decoder }: Listening, text: string, before: number) =>
  Array.from(decoder.recall(text, before), ({ message, position }) => [message.get('Channel'), position]);

describe('where only marked events matter', () => {
  const texts = fc.array(
    fc.record({
      name: fc.constantFrom('Newchannel', 'Hangup', 'VarSet'),
      channel: fc.constantFrom('PJSIP/1001-1', 'PJSIP/1002-1', 'PJSIP/10010-7', 'SIP/trunk-a'),
      filling: fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test('reads each wanted event with a mark once, in order, however the bytes are cut', () => {
    const marks = fc.subarray(['/1001-', '/1002', 'trunk'], { minLength: 1 });
    const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, marks, cuts, (said, looked, sizes) => {
        const whole = said.map(({ name, channel, filling }) => event(name, channel, filling));
        const expected = said
          .map(({ name, channel }, i) => ({ name, channel, text: whole[i] ?? '' }))
          .filter(({ name, text }) => name !== 'VarSet' && looked.some((mark) => text.includes(mark)))
          .map(({ channel }) => channel);
        const listening = listen(looked);
        const bytes = Buffer.from(banner + whole.join(''));
        for (let at = 0, i = 0; at < bytes.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          listening.decoder.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(channelsOf(listening)).toEqual(expected);
      }),
    );
  });

  test('tells where each stands', () => {
    const before = banner + event('Hangup', 'PJSIP/1002-1');
    const listening = listen(['/1001']);
    listening.decoder.push(Buffer.from(before + event('Hangup', 'PJSIP/1001-1')));
    expect(listening.heard).toEqual([['PJSIP/1001-1', before.length]]);
  });

  test('looks for what a listener asks for from the next event on', () => {
    const heard: string[] = [];
    const decoder: AmiDecoder = new AmiDecoder({
      onBanner: () => undefined,
      onMessage: (message) => {
        heard.push(message.get('Channel') ?? '');
        decoder.watch(['/1002']);
      },
      wantsEvent: () => true,
      readsAll: () => false,
    });
    decoder.watch(['/1001']);
    const channels = ['PJSIP/1002-1', 'PJSIP/1001-1', 'PJSIP/1002-2', 'PJSIP/1001-2', 'PJSIP/1002-3'];
    decoder.push(Buffer.from(banner + channels.map((channel) => event('Hangup', channel)).join('')));
    expect(heard).toEqual(['PJSIP/1001-1', 'PJSIP/1002-2', 'PJSIP/1002-3']);
  });

  test('still notices an answer that comes late, and garbage', () => {
    const listening = listen(['/1001']);
    for (const text of [
      banner,
      'Response: Success\r\n\r\n',
      'nonsense\r\n\r\n',
      event('Hangup', 'SIP/7-1'),
    ]) {
      listening.decoder.push(Buffer.from(text));
    }
    expect(channelsOf(listening)).toEqual(['Success', 'garbage']);
  });

  test('is not led astray by marks that end in the middle of what came', () => {
    const listening = listen(['/1001-77\r\n']);
    const text = banner + event('Hangup', 'PJSIP/1001-77');
    for (const byte of Buffer.from(text)) listening.decoder.push(Buffer.from([byte]));
    expect(channelsOf(listening)).toEqual(['PJSIP/1001-77']);
  });
});

describe('what was passed over', () => {
  test('can be recalled, newest first, up to a place', () => {
    const listening = listen(['/1001']);
    const parts = [
      banner,
      event('Newchannel', 'PJSIP/1002-1'),
      event('VarSet', 'PJSIP/1002-1'),
      event('Newchannel', 'PJSIP/1003-1'),
      event('Hangup', 'PJSIP/1002-1'),
      event('Newchannel', 'PJSIP/1001-1'),
      event('Newchannel', 'PJSIP/1002-2'),
    ];
    listening.decoder.push(Buffer.from(parts.join('')));
    const place = (index: number): number => parts.slice(0, index).join('').length;
    expect(listening.heard).toEqual([['PJSIP/1001-1', place(5)]]);
    expect(recalled(listening, '/1002-', place(5))).toEqual([
      ['PJSIP/1002-1', place(4)],
      ['PJSIP/1002-1', place(1)],
    ]);
  });

  test('is kept for some megabytes, in one piece, and then forgotten', () => {
    const listening = listen([]);
    const one = (number: number): string => event('Hangup', `PJSIP/${number}-x`, 'a'.repeat(700));
    let bytes = banner.length;
    const places: number[] = [];
    listening.decoder.push(Buffer.from(banner));
    for (let number = 0; bytes < 20 * megabyte; number += 1) {
      places.push(bytes);
      const text = one(number);
      listening.decoder.push(Buffer.from(text));
      bytes += text.length;
    }
    const newest = places.length - 1;
    for (const age of [0, 1, 1000, 4000]) {
      const place = places[newest - age] ?? 0;
      expect(bytes - place).toBeLessThan(4 * megabyte);
      expect(recalled(listening, `/${newest - age}-x`, bytes)).toEqual([[`PJSIP/${newest - age}-x`, place]]);
    }
    expect(recalled(listening, '/7-x', bytes)).toEqual([]);
  });

  test('holds a message that is longer than what is kept at once', () => {
    const listening = listen(['/1001']);
    const lines = Array.from({ length: 40 }, (_, i) => `Line${i}: ${'b'.repeat(60_000)}\r\n`).join('');
    const long = `Event: Hangup\r\nChannel: PJSIP/1001-1\r\n${lines}\r\n`;
    const text = banner + event('Hangup', 'PJSIP/1002-1') + long + event('Hangup', 'PJSIP/1001-2');
    for (let at = 0; at < text.length; at += 50_000)
      listening.decoder.push(Buffer.from(text.slice(at, at + 50_000)));
    expect(channelsOf(listening)).toEqual(['PJSIP/1001-1', 'PJSIP/1001-2']);
    expect(recalled(listening, '/1002-', text.length)).toEqual([['PJSIP/1002-1', banner.length]]);
  });

  test('is not kept where nobody will ask for it', () => {
    const listening = listen(['/1001'], 0);
    const filling = event('Hangup', 'PJSIP/1003-1', 'c'.repeat(1000)).repeat(600);
    listening.decoder.push(Buffer.from(banner + event('Hangup', 'PJSIP/1002-1') + filling));
    expect(recalled(listening, '/1002-', Infinity)).toEqual([]);
  });
});
