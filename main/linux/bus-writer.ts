import { alignmentOf, BusFormatError, isList, isVariant, typesOf } from './bus-value.ts';
import type { BusValue } from './bus-value.ts';

const wrong = (type: string): BusFormatError => new BusFormatError(`The value is not of the type "${type}".`);

/** Writes values as D-Bus has them on the wire, little endian. Source: D-Bus Specification, "Marshaling". */
export class BusWriter {
  #bytes = Buffer.alloc(256);
  #length = 0;

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Fills up with zeros to a multiple of `alignment`. */
  align(alignment: number): void {
    const end = Math.ceil(this.#length / alignment) * alignment;
    this.#put(end - this.#length, (bytes, at) => bytes.fill(0, at, end));
  }

  /** @throws BusFormatError when the values do not fit the signature */
  writeAll(signature: string, values: readonly BusValue[]): void {
    const types = typesOf(signature);
    if (types.length !== values.length) throw wrong(signature);
    types.forEach((type, place) => {
      this.write(type, values[place]);
    });
  }

  /** @throws BusFormatError when the value is not of the type, or the type is none that Tipring ever sends */
  write(type: string, value: BusValue | undefined): void {
    this.align(alignmentOf(type));
    switch (type[0]) {
      case 'y':
        if (typeof value !== 'number') throw wrong(type);
        this.#put(1, (bytes, at) => bytes.writeUInt8(value, at));
        return;
      case 'b':
        if (typeof value !== 'boolean') throw wrong(type);
        this.#put(4, (bytes, at) => bytes.writeUInt32LE(value ? 1 : 0, at));
        return;
      case 'i':
        if (typeof value !== 'number') throw wrong(type);
        this.#put(4, (bytes, at) => bytes.writeInt32LE(value, at));
        return;
      case 'u':
        if (typeof value !== 'number') throw wrong(type);
        this.#put(4, (bytes, at) => bytes.writeUInt32LE(value, at));
        return;
      case 's':
      case 'o':
        if (typeof value !== 'string') throw wrong(type);
        this.#text(value);
        return;
      case 'g':
        if (typeof value !== 'string') throw wrong(type);
        this.#signature(value);
        return;
      case 'v':
        if (!isVariant(value)) throw wrong(type);
        this.#signature(value.signature);
        this.write(value.signature, value.value);
        return;
      case 'a':
        if (!isList(value)) throw wrong(type);
        this.#array(type.slice(1), value);
        return;
      case '(':
      case '{':
        if (!isList(value)) throw wrong(type);
        this.writeAll(type.slice(1, -1), value);
        return;
      default:
        throw wrong(type);
    }
  }

  #text(text: string): void {
    // NUL ends a text on this wire, so that none may stand in it.
    const bytes = Buffer.from(text.replaceAll('\0', ''));
    this.#put(4, (into, at) => into.writeUInt32LE(bytes.length, at));
    this.#ended(bytes);
  }

  #signature(signature: string): void {
    const bytes = Buffer.from(signature);
    this.#put(1, (into, at) => into.writeUInt8(bytes.length, at));
    this.#ended(bytes);
  }

  /** Bytes with a NUL behind them. */
  #ended(text: Buffer): void {
    this.#put(text.length + 1, (bytes, at) => {
      text.copy(bytes, at);
      bytes[at + text.length] = 0;
    });
  }

  #array(type: string, values: readonly BusValue[]): void {
    const lengthAt = this.#put(4, () => undefined);
    this.align(alignmentOf(type));
    const begin = this.#length;
    for (const value of values) this.write(type, value);
    this.#bytes.writeUInt32LE(this.#length - begin, lengthAt);
  }

  /**
   * Makes room for `size` bytes and has them written.
   * @returns where they are
   */
  #put(size: number, write: (bytes: Buffer, at: number) => void): number {
    const at = this.#length;
    this.#length += size;
    if (this.#length > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(this.#length, this.#bytes.length * 2));
      this.#bytes.copy(grown);
      this.#bytes = grown;
    }
    write(this.#bytes, at);
    return at;
  }
}
