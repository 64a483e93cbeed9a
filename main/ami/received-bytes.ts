/** Read at once at most, bytes. */
const readSize = 256 * 1024;
/** With less space than this left in a slab the next one is begun, bytes. */
const leastSpace = 4 * 1024;

/** A stretch of what came. It begins with a whole message. */
interface Slab {
  readonly bytes: Buffer;
  /** How many bytes of the connection came before it. */
  readonly position: number;
  /** How many of its bytes are in use. */
  length: number;
}

/**
 * The bytes of one connection as they came: the newest ones, so that each message lies in one
 * piece, and behind them older ones for looking back. Nothing is copied but the beginning of a
 * message that reaches from one slab into the next.
 */
export class ReceivedBytes {
  private readonly slabSize: number;
  private readonly mostSlabs: number;
  /** Oldest first. */
  private older: Slab[] = [];
  private current: Slab;

  /** @param kept how many bytes to keep for looking back, at least about */
  constructor(kept: number) {
    this.mostSlabs = kept === 0 ? 0 : 4;
    this.slabSize = Math.max(2 * readSize, Math.ceil(kept / 4));
    this.current = { bytes: Buffer.allocUnsafeSlow(this.slabSize), position: 0, length: 0 };
  }

  /** The newest slab, as far as it is in use. */
  get newest(): Buffer {
    return this.current.bytes.subarray(0, this.current.length);
  }

  /** How many bytes came before the newest slab. */
  get position(): number {
    return this.current.position;
  }

  /**
   * Where the next bytes are to be put.
   * @param done how many bytes of the newest slab are whole messages; what follows moves with a new slab
   */
  space(done: number): { readonly into: Buffer; readonly moved: boolean } {
    const moved = this.current.bytes.length - this.current.length < leastSpace;
    if (moved) this.turnOver(done);
    const { bytes, length } = this.current;
    return { into: bytes.subarray(length, length + readSize), moved };
  }

  /** So many bytes have been put into the space. */
  add(length: number): void {
    this.current.length += length;
  }

  /** Forgets everything. */
  clear(): void {
    this.older = [];
    this.current = { bytes: Buffer.alloc(0), position: 0, length: 0 };
  }

  /** The slabs before a position, newest first, each cut off there. */
  *before(position: number): Iterable<{ readonly bytes: Buffer; readonly position: number }> {
    for (const slab of [this.current, ...this.older.toReversed()]) {
      const length = Math.min(slab.length, position - slab.position);
      if (length > 0) yield { bytes: slab.bytes.subarray(0, length), position: slab.position };
    }
  }

  private turnOver(done: number): void {
    const { bytes, position, length } = this.current;
    const rest = length - done;
    const size = Math.max(this.slabSize, 2 * rest + readSize);
    if (this.mostSlabs === 0 && bytes.length === size) {
      bytes.copyWithin(0, done, length);
      this.current = { bytes, position: position + done, length: rest };
      return;
    }
    this.older.push({ bytes, position, length: done });
    const oldest = this.older.length > this.mostSlabs ? this.older.shift() : undefined;
    const next = oldest?.bytes.length === size ? oldest.bytes : Buffer.allocUnsafeSlow(size);
    bytes.copy(next, 0, done, length);
    this.current = { bytes: next, position: position + done, length: rest };
  }
}
