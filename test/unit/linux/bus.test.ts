import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionBusSocket } from '../../../main/linux/bus-address.ts';
import { BusDecoder, encodeCall } from '../../../main/linux/bus-message.ts';
import { BusReader } from '../../../main/linux/bus-reader.ts';
import { BusFormatError, typesOf } from '../../../main/linux/bus-value.ts';
import type { BusValue } from '../../../main/linux/bus-value.ts';
import { BusWriter } from '../../../main/linux/bus-writer.ts';

interface Typed {
  readonly type: string;
  readonly value: BusValue;
}

const plain: fc.Arbitrary<Typed> = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((value) => ({ type: 'y', value })),
  fc.boolean().map((value) => ({ type: 'b', value })),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((value) => ({ type: 'i', value })),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((value) => ({ type: 'u', value })),
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 600 }))
    .map(([text, more]) => ({ type: 's', value: text.replaceAll('\0', '').padEnd(more, 'x') })),
);
const nested = fc.letrec<{ readonly any: Typed }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    plain,
    tie('any').map(({ type, value }) => ({ type: 'v', value: { signature: type, value } })),
    fc.tuple(tie('any'), fc.integer({ min: 0, max: 3 })).map(([{ type, value }, times]) => ({
      type: `a${type}`,
      value: Array.from({ length: times }, () => value),
    })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((inner) => ({
      type: `(${inner.map(({ type }) => type).join('')})`,
      value: inner.map(({ value }) => value),
    })),
    fc.tuple(plain, tie('any')).map(([key, { type, value }]) => ({
      type: `a{${key.type}${type}}`,
      value: [[key.value, value]],
    })),
  ),
})).any;

const method = { destination: 'a.b', path: '/a', interface: 'a.b.C', member: 'Do' };
/** A signal of one text, as somebody on the bus writes it. */
const signal = (text: string): Buffer => {
  const body = new BusWriter();
  body.writeAll('s', [text]);
  const header = new BusWriter();
  const field = (number: number, type: string, value: string): BusValue => [
    number,
    { signature: type, value },
  ];
  header.writeAll('yyyyuua(yv)', [
    ...['l'.charCodeAt(0), 4, 0, 1, body.bytes.length, 7],
    [field(1, 'o', '/a'), field(2, 's', 'a.b.C'), field(3, 's', 'Told'), field(8, 'g', 's')],
  ]);
  header.align(8);
  return Buffer.concat([header.bytes, body.bytes]);
};

describe('a value on the desktop’s bus', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 4 }), (given) => {
        const signature = given.map(({ type }) => type).join('');
        const writer = new BusWriter();
        const values = given.map(({ value }) => value);
        writer.writeAll(signature, values);
        expect(new BusReader(writer.bytes, 'little').readAll(signature)).toEqual(values);
      }),
    );
  });

  it('takes its types one by one', () => {
    expect(typesOf('sa{sv}a(ii)uv')).toEqual(['s', 'a{sv}', 'a(ii)', 'u', 'v']);
  });

  it.each(['(', 'a', '{s', 'z', '()'.repeat(2) + ')', 'a'.repeat(100) + 'y'])(
    'has no type %s',
    (signature) => {
      expect(() => typesOf(signature)).toThrow(BusFormatError);
    },
  );

  it('holds no NUL, whatever a caller calls himself', () => {
    const writer = new BusWriter();
    writer.write('s', 'a\0b');
    expect(new BusReader(writer.bytes, 'little').read('s')).toBe('ab');
  });

  it('that is none is refused, and never read past its end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), nested, (bytes, { type }) => {
        try {
          new BusReader(Buffer.from(bytes), 'big').readAll(type);
        } catch (error) {
          expect(error).toBeInstanceOf(BusFormatError);
        }
      }),
    );
  });
});

describe('messages of the bus', () => {
  it('come whole, however they are cut on their way', () => {
    const bytes = Buffer.concat([signal('Ünï'), encodeCall(method, 3, '', []), signal('')]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 8 }), (cuts) => {
        const decoder = new BusDecoder();
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const read = places.flatMap((from, place) => decoder.take(bytes.subarray(from, places[place + 1])));
        const told = { kind: 'signal', path: '/a', interface: 'a.b.C', member: 'Told' };
        expect(read).toEqual([{ ...told, body: ['Ünï'] }, { kind: 'other' }, { ...told, body: [''] }]);
      }),
    );
  });

  it('that are none are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 200 }), (bytes) => {
        try {
          new BusDecoder().take(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(BusFormatError);
        }
      }),
    );
    expect(() => new BusDecoder().take(Buffer.from('HTTP/1.1 400 Bad'))).toThrow(BusFormatError);
    const huge = signal('x');
    huge.writeUInt32LE(2 ** 31, 4);
    expect(() => new BusDecoder().take(huge)).toThrow('too long');
  });
});

describe('the session bus', () => {
  it.each([
    ['unix:path=/run/user/1000/bus,guid=ab', '/run/user/1000/bus'],
    ['unix:abstract=/tmp/dbus-x,guid=ab', '\0/tmp/dbus-x'],
    ['unix:path=/tmp/a%20b', '/tmp/a b'],
    ['tcp:host=localhost,port=1;unix:path=/b', '/b'],
    ['tcp:host=localhost,port=1', null],
    ['nonsense', null],
  ])('at %s has its socket at %s', (address, socket) => {
    expect(sessionBusSocket({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(socket);
  });

  it('is where the system keeps it when nobody says', () => {
    expect(sessionBusSocket({ XDG_RUNTIME_DIR: '/run/user/7' })).toBe('/run/user/7/bus');
    expect(sessionBusSocket({})).toBeNull();
  });
});
