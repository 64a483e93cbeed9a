import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Banner } from '../../../main/ami/banner.ts';
import { AmiDecoder, Undecodable } from '../../../main/ami/decoder.ts';
import { eventFilter } from '../../../main/ami/event-filter.ts';
import type { AmiMessage } from '../../../main/ami/message.ts';
import { anyText } from './any-text.ts';
import * as guide from './guide.ts';

interface Heard {
  readonly banners: Banner[];
  readonly messages: AmiMessage[];
}

const decoder = (wanted: readonly string[] | null = null): AmiDecoder & { heard: Heard } => {
  const heard: Heard = { banners: [], messages: [] };
  const isWanted = wanted === null ? () => true : eventFilter(wanted);
  const made = new AmiDecoder({
    onBanner: (banner) => heard.banners.push(banner),
    onMessage: (message) => heard.messages.push(message),
    wantsEvent: isWanted,
    readsAll: () => true,
  });
  return Object.assign(made, { heard });
};

const hear = (chunks: readonly (Buffer | string)[], wanted: readonly string[] | null = null): Heard => {
  const listening = decoder(wanted);
  // One buffer for all chunks, as the socket does: nothing may hold on to it.
  const shared = Buffer.alloc(Math.max(1, ...chunks.map((chunk) => Buffer.byteLength(chunk))));
  for (const chunk of chunks) {
    const length = shared.write(chunk.toString('latin1'), 'latin1');
    listening.push(shared.subarray(0, typeof chunk === 'string' ? length : chunk.length));
    shared.fill('#');
  }
  return listening.heard;
};

const plain = (messages: readonly AmiMessage[]) =>
  messages.map(({ headers, output, unreadable }) => ({ headers, output, unreadable }));

const cutAt = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const cuts = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
};

const accented = 'Event: Newchannel\r\nChannel: PJSIP/1-1\r\nCallerIDName: Björn Čapek 🎺\r\n\r\n';
const stream = Buffer.from(
  [guide.banner, ...guide.everything, accented, '\r\n', guide.newchannel].join(''),
  'utf8',
);
const whole = hear([stream]);

describe('the stream of a PBX', () => {
  test('holds every message of the guide, whole', () => {
    expect(whole.banners).toEqual([{ version: '2.8.0', asterisk: 'Asterisk 12 or 13' }]);
    expect(whole.messages).toHaveLength(guide.everything.length + 2);
    expect(plain(whole.messages)).toMatchSnapshot();
  });

  test('reads the same when it is cut in two at any byte', () => {
    const expected = JSON.stringify(plain(whole.messages));
    const places = Array.from({ length: stream.length + 1 }, (_, place) => place);
    const wrong = places.filter(
      (place) => JSON.stringify(plain(hear(cutAt(stream, [place])).messages)) !== expected,
    );
    expect(wrong).toEqual([]);
  }, 30_000);

  test('reads the same byte by byte', () => {
    const bytes = Array.from({ length: stream.length }, (_, i) => stream.subarray(i, i + 1));
    expect(plain(hear(bytes).messages)).toEqual(plain(whole.messages));
  });

  test('reads the same in any chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 60 }), (places) => {
        expect(plain(hear(cutAt(stream, places)).messages)).toEqual(plain(whole.messages));
      }),
    );
  });

  test('reads any headers that a PBX may send, in any chunks', () => {
    const name = fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/);
    const value = anyText(40).map((text) => Buffer.from(text.replace(/[\r\n]/g, '')).toString());
    const message = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (messages, places) => {
          const text = messages
            .map((headers) => `${headers.map(([key, text]) => `${key}: ${text}\r\n`).join('')}\r\n`)
            .join('');
          const bytes = Buffer.from(guide.banner + text);
          const cuts = places.map((place) => place % (bytes.length + 1));
          expect(hear(cutAt(bytes, cuts)).messages.map((read) => read.headers)).toEqual(messages);
        },
      ),
    );
  });

  test('never throws anything but Undecodable, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (chunks) => {
        const listening = decoder();
        listening.push(Buffer.from(guide.banner));
        for (const chunk of chunks) listening.push(Buffer.from(chunk));
      }),
    );
  });
});

describe('the greeting', () => {
  test.each([
    ['1.1', 'Asterisk 11 or older'],
    ['2.8.0', 'Asterisk 12 or 13'],
    ['5.0.3', 'Asterisk 16'],
    ['10.0.0', 'Asterisk 21'],
    ['11.0.0', 'Asterisk 22'],
    ['99.1', null],
  ])('of version %s means %s', (version, asterisk) => {
    expect(hear([`Asterisk Call Manager/${version}\r\n`]).banners).toEqual([{ version, asterisk }]);
  });

  test.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n', 'HTTP/1.1 400 Bad Request\r'],
    ['an SSH server', 'SSH-2.0-OpenSSH_9.2p1 Debian\r\n', 'SSH-2.0-OpenSSH_9.2p1 Debian\r'],
    ['something without a line end', '\u0000\u0001\u0002', '\u0000\u0001\u0002'],
    ['a strange version', 'Asterisk Call Manager/x\r\n', 'Asterisk Call Manager/x\r'],
  ])('of %s is refused at once', (_, said, detail) => {
    const listening = decoder();
    let thrown: unknown = null;
    try {
      listening.push(Buffer.from(said));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Undecodable);
    expect(thrown).toMatchObject({ kind: 'not-ami', detail });
  });

  test('that has no end is refused', () => {
    const listening = decoder();
    expect(() => {
      listening.push(Buffer.from(`Asterisk Call Manager/${'1'.repeat(500)}`));
    }).toThrow(Undecodable);
  });
});

describe('what a command prints', () => {
  test('comes line by line from Asterisk 13, empty lines and look-alikes of headers included', () => {
    const text =
      'Response: Follows\r\nPrivilege: Command\r\nActionID: a-1\r\n' +
      'ActionID: not a header\n\n  indented\nResponse: Error\n--END COMMAND--\nlast\n--END COMMAND--\r\n\r\n';
    const [message] = hear([guide.banner, text]).messages;
    expect(message?.get('actionid')).toBe('a-1');
    expect(message?.output).toEqual([
      'ActionID: not a header',
      '',
      '  indented',
      'Response: Error',
      '--END COMMAND--',
      'last',
    ]);
  });

  test('may hold what looks like the end of a message', () => {
    const text = 'Response: Follows\r\nActionID: 1\r\none\r\n\r\ntwo\n--END COMMAND--\r\n\r\n';
    const heard = hear([guide.banner, text, guide.hangup]);
    expect(heard.messages.map((message) => message.output)).toEqual([['one', '', 'two'], []]);
  });

  test('may lack its last line end', () => {
    const text = 'Response: Follows\r\nActionID: 1\r\nno line end--END COMMAND--\r\n\r\n';
    expect(hear([guide.banner, text]).messages[0]?.output).toEqual(['no line end']);
  });

  test('comes in Output headers from Asterisk 14 on', () => {
    const text =
      'Response: Success\r\nActionID: 1\r\nMessage: Command output follows\r\n' +
      'Output: Channel: x\r\nOutput:   indented\r\nOutput: \r\n\r\n';
    expect(hear([guide.banner, text]).messages[0]?.output).toEqual(['Channel: x', '  indented', '']);
  });
});

describe('odd input', () => {
  test('a repeated header keeps all its values, and the first counts', () => {
    const [message] = hear([guide.banner, 'Event: X\r\nvariable: a=1\r\nVariable: b=2\r\n\r\n']).messages;
    expect(message?.getAll('VARIABLE')).toEqual(['a=1', 'b=2']);
    expect(message?.get('vaRiable')).toBe('a=1');
    expect(message?.get('missing')).toBeUndefined();
  });

  test('an empty value is empty and not missing', () => {
    const [message] = hear([guide.banner, 'Event: X\r\nA:\r\nB: \r\nC: c\r\n\r\n']).messages;
    expect([message?.get('A'), message?.get('B'), message?.get('C')]).toEqual(['', '', 'c']);
  });

  test('bytes that are no UTF-8 become replacement characters and spoil nothing else', () => {
    const bytes = Buffer.from('Event: X\r\nName: J\xfcrgen\r\nNext: ok\r\n\r\n', 'latin1');
    const [message] = hear([guide.banner, bytes]).messages;
    expect(message?.get('Name')).toBe('J\ufffdrgen');
    expect(message?.get('Next')).toBe('ok');
  });

  test('a line without a colon is set aside, the message around it kept', () => {
    const [message] = hear([guide.banner, 'Event: X\r\ngarbage\r\nA: 1\r\n\r\n']).messages;
    expect(message?.unreadable).toEqual(['garbage']);
    expect(message?.get('A')).toBe('1');
  });

  test.each([64, 1000, 65_536])(
    '10 MB without a line end, in chunks of %i bytes, is given up early',
    (size) => {
      const listening = decoder();
      listening.push(Buffer.from(guide.banner));
      const chunk = Buffer.alloc(size, 'x');
      let pushed = 0;
      expect(() => {
        for (; pushed < 10_000_000; pushed += size) listening.push(chunk);
      }).toThrow(Undecodable);
      expect(pushed).toBeLessThan(200_000);
    },
  );

  test('a message without an end is given up too', () => {
    const listening = decoder();
    listening.push(Buffer.from(guide.banner));
    const chunk = Buffer.from('Key: value\r\n'.repeat(5000));
    expect(() => {
      for (let pushed = 0; pushed < 20_000_000; pushed += chunk.length) listening.push(chunk);
    }).toThrow(Undecodable);
  });

  test('a line that is too long is refused in one chunk as in many', () => {
    const text = Buffer.from(`${guide.banner}Event: X\r\nA: ${'y'.repeat(100_000)}\r\n\r\n`);
    expect(() => hear([text])).toThrow(Undecodable);
    expect(() => hear(cutAt(text, [5000, 90_000]))).toThrow(Undecodable);
  });

  test('a long message of lines that are no headers is read in one go, and shows the first ones', () => {
    const [message] = hear([guide.banner, `Event: X\r\n${'x\r\n'.repeat(1_000_000)}\r\n`]).messages;
    expect(message?.unreadable).toEqual(Array.from({ length: 10 }, () => 'x'));
  });

  test('a long answer of short lines is read', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Line-000000-${String(i)}: a=b\r\n`).join('');
    const [message] = hear([guide.banner, `Response: Success\r\n${lines}\r\n`]).messages;
    expect(message?.headers).toHaveLength(20_001);
  });

  test('nothing is read after something undecodable', () => {
    const listening = decoder();
    expect(() => {
      listening.push(Buffer.from('HTTP/1.1 200 OK\r\n'));
    }).toThrow(Undecodable);
    listening.push(Buffer.from(guide.banner + guide.hangup));
    expect(listening.heard).toEqual({ banners: [], messages: [] });
  });

  test('nothing is read after a listener has stopped the decoder', () => {
    const names: (string | undefined)[] = [];
    const stopping: AmiDecoder = new AmiDecoder({
      onBanner: () => undefined,
      onMessage: (message) => {
        names.push(message.get('Event'));
        stopping.stop();
      },
      wantsEvent: () => true,
      readsAll: () => true,
    });
    stopping.push(Buffer.from(guide.banner + guide.hangup + guide.newchannel + 'Event: '));
    expect(names).toEqual(['Hangup']);
  });
});

describe('the filter', () => {
  test('lets wanted events and all responses through, and nothing else', () => {
    const heard = hear([stream], ['Hangup', 'Newchannel']);
    const names = heard.messages.map((message) => message.get('Event') ?? message.get('Response'));
    expect(new Set(names)).toEqual(new Set(['Success', 'Newchannel', 'Follows', 'Hangup', 'Goodbye']));
  });

  test('tells every name from every other', () => {
    const name = fc.string({ unit: 'binary-ascii', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), name, (wanted, asked) => {
        const bytes = Buffer.from(`..${asked}..`);
        const answer = eventFilter(wanted)(bytes, 2, bytes.length - 2);
        expect(answer).toBe(wanted.includes(asked));
      }),
    );
  });
});
