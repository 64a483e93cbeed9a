import { BusReader } from './bus-reader.ts';
import { BusFormatError, isList, isVariant } from './bus-value.ts';
import type { BusValue } from './bus-value.ts';
import { BusWriter } from './bus-writer.ts';

/** A method of an object of somebody on the bus. */
export interface BusMethod {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** What comes over the bus; other kinds of messages are of no use here. */
export type BusMessage =
  | { readonly kind: 'return'; readonly replyTo: number; readonly body: readonly BusValue[] }
  | { readonly kind: 'error'; readonly replyTo: number; readonly name: string }
  | {
      readonly kind: 'signal';
      readonly path: string;
      readonly interface: string;
      readonly member: string;
      readonly body: readonly BusValue[];
    }
  | { readonly kind: 'other' };

/** The longest message that is read, bytes; the bus itself allows 128 MiB. */
const longest = 1024 * 1024;
const fixedLength = 16;

/** Numbers of header fields. Source: D-Bus Specification, "Header Fields". */
const fields = { path: 1, interface: 2, member: 3, error: 4, replyTo: 5, destination: 6, signature: 8 };

/**
 * Writes the call of a method.
 *
 * @param serial number that the answer will name; not 0
 */
export const encodeCall = (
  method: BusMethod,
  serial: number,
  signature: string,
  body: readonly BusValue[],
): Buffer => {
  const content = new BusWriter();
  content.writeAll(signature, body);
  const message = new BusWriter();
  const text = (field: number, type: string, value: string): BusValue => [field, { signature: type, value }];
  // Little endian, a call, no flags, version 1.
  message.writeAll('yyyyuua(yv)', [
    'l'.charCodeAt(0),
    1,
    0,
    1,
    content.bytes.length,
    serial,
    [
      text(fields.path, 'o', method.path),
      text(fields.interface, 's', method.interface),
      text(fields.member, 's', method.member),
      text(fields.destination, 's', method.destination),
      ...(signature === '' ? [] : [text(fields.signature, 'g', signature)]),
    ],
  ]);
  message.align(8);
  return Buffer.concat([message.bytes, content.bytes]);
};

const orderOf = (bytes: Buffer): 'little' | 'big' => {
  if (bytes[0] === 'l'.charCodeAt(0)) return 'little';
  if (bytes[0] === 'B'.charCodeAt(0)) return 'big';
  throw new BusFormatError('A message says no order of bytes.');
};

/**
 * How long the message is that begins here.
 *
 * @returns bytes; null while too little of it has come
 * @throws BusFormatError when no message begins here, or one that is too long
 */
const lengthOf = (bytes: Buffer): number | null => {
  if (bytes.length < fixedLength) return null;
  const read = (at: number): number =>
    orderOf(bytes) === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  const length = Math.ceil((fixedLength + read(12)) / 8) * 8 + read(4);
  if (length > longest) throw new BusFormatError('A message is too long.');
  return length;
};

const decode = (bytes: Buffer): BusMessage => {
  const order = orderOf(bytes);
  const header = new BusReader(bytes, order).readAll('yyyyuua(yv)');
  const [, kind, , , bodyLength, , list] = header;
  const given = new Map<BusValue, BusValue>();
  for (const field of isList(list) ? list : []) {
    const [number, held] = isList(field) ? field : [];
    if (number !== undefined && isVariant(held)) given.set(number, held.value);
  }
  const textOf = (field: number): string => {
    const value = given.get(field);
    return typeof value === 'string' ? value : '';
  };
  const replyTo = Number(given.get(fields.replyTo) ?? 0);
  const content = bytes.subarray(bytes.length - Number(bodyLength));
  const body = (): readonly BusValue[] => new BusReader(content, order).readAll(textOf(fields.signature));
  switch (kind) {
    case 2:
      return { kind: 'return', replyTo, body: body() };
    case 3:
      return { kind: 'error', replyTo, name: textOf(fields.error) };
    case 4:
      return {
        kind: 'signal',
        path: textOf(fields.path),
        interface: textOf(fields.interface),
        member: textOf(fields.member),
        body: body(),
      };
    default:
      return { kind: 'other' };
  }
};

/** Cuts what comes over the bus into messages. */
export class BusDecoder {
  #rest: Buffer = Buffer.alloc(0);

  /**
   * @returns the messages that are complete by now
   * @throws BusFormatError when the bytes are none; nothing after them can be read any more
   */
  take(chunk: Buffer): readonly BusMessage[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const messages: BusMessage[] = [];
    for (;;) {
      const length = lengthOf(this.#rest);
      if (length === null || this.#rest.length < length) return messages;
      messages.push(decode(this.#rest.subarray(0, length)));
      this.#rest = this.#rest.subarray(length);
    }
  }
}
