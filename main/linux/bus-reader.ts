import { alignmentOf, BusFormatError, typesOf } from './bus-value.ts';
import type { BusValue } from './bus-value.ts';

const deepest = 64;

/** Reads values as D-Bus has them on the wire, in either order of bytes. Source: D-Bus Specification, "Marshaling". */
export class BusReader {
  readonly #view: DataView;
  readonly #bytes: Buffer;
  readonly #isLittle: boolean;
  #at = 0;
  #depth = 0;

  /** @param bytes beginning at a multiple of eight in the message */
  constructor(bytes: Buffer, order: 'little' | 'big') {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#isLittle = order === 'little';
  }

  /** @throws BusFormatError when the bytes hold no such values */
  readAll(signature: string): readonly BusValue[] {
    return typesOf(signature).map((type) => this.read(type));
  }

  /** @throws BusFormatError when the bytes hold no such value */
  read(type: string): BusValue {
    this.#align(alignmentOf(type));
    switch (type[0]) {
      case 'y':
        return this.#view.getUint8(this.#take(1));
      case 'b':
        return this.#view.getUint32(this.#take(4), this.#isLittle) !== 0;
      case 'n':
        return this.#view.getInt16(this.#take(2), this.#isLittle);
      case 'q':
        return this.#view.getUint16(this.#take(2), this.#isLittle);
      case 'i':
        return this.#view.getInt32(this.#take(4), this.#isLittle);
      case 'u':
      case 'h':
        return this.#view.getUint32(this.#take(4), this.#isLittle);
      case 'x':
        return this.#view.getBigInt64(this.#take(8), this.#isLittle);
      case 't':
        return this.#view.getBigUint64(this.#take(8), this.#isLittle);
      case 'd':
        return this.#view.getFloat64(this.#take(8), this.#isLittle);
      case 's':
      case 'o':
        return this.#text(this.#view.getUint32(this.#take(4), this.#isLittle));
      case 'g':
        return this.#text(this.#view.getUint8(this.#take(1)));
      default:
        return this.#deeper(() => this.#container(type));
    }
  }

  #container(type: string): BusValue {
    if (type === 'v') {
      const signature = this.#text(this.#view.getUint8(this.#take(1)));
      const [held, ...more] = typesOf(signature);
      if (held === undefined || more.length > 0) throw new BusFormatError('A variant holds one value.');
      return { signature, value: this.read(held) };
    }
    if (type.startsWith('a')) return this.#array(type.slice(1));
    return this.readAll(type.slice(1, -1));
  }

  #array(type: string): readonly BusValue[] {
    const length = this.#view.getUint32(this.#take(4), this.#isLittle);
    this.#align(alignmentOf(type));
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new BusFormatError('An array is longer than its message.');
    const values: BusValue[] = [];
    // A struct of nothing would never come to the end.
    while (this.#at < end) {
      const before = this.#at;
      values.push(this.read(type));
      if (this.#at === before) throw new BusFormatError('An array holds values of no length.');
    }
    if (this.#at !== end) throw new BusFormatError('An array ends in the middle of a value.');
    return values;
  }

  #text(length: number): string {
    const at = this.#take(length + 1);
    return this.#bytes.toString('utf8', at, at + length);
  }

  #deeper<Value>(read: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > deepest) throw new BusFormatError('The value is nested too deeply.');
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #align(alignment: number): void {
    this.#at = Math.ceil(this.#at / alignment) * alignment;
  }

  #take(size: number): number {
    const at = this.#at;
    if (at + size > this.#bytes.length) throw new BusFormatError('The message ends too early.');
    this.#at += size;
    return at;
  }
}
