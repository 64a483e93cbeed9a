import { bannerStart, parseBanner } from './banner.ts';
import type { Banner } from './banner.ts';
import { commandEnd, decodeMessage, parseFollows } from './message.ts';
import type { AmiMessage } from './message.ts';

/** Longest line that is taken, bytes. Asterisk's own are far shorter. */
const maxLine = 64 * 1024;
/** Longest message that is taken, bytes: a whole configuration file fits. */
const maxMessage = 4 * 1024 * 1024;
const maxBanner = 200;
/** A buffer larger than this is given back when it is empty. */
const keptCapacity = 256 * 1024;

const CR = 13;
const LF = 10;
const messageEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');
const eventStart = Buffer.from('Event: ');
const followsStart = Buffer.from('Response: Follows\r\n');
const followsEnd = Buffer.from(commandEnd);
const bannerBytes = Buffer.from(bannerStart);

const hasAt = (bytes: Buffer, part: Buffer, at: number): boolean => {
  if (at < 0 || at + part.length > bytes.length) return false;
  for (let i = 0; i < part.length; i += 1) if (bytes[at + i] !== part[i]) return false;
  return true;
};

/** What came cannot be read on: nothing tells where the next message would start. */
export class Undecodable extends Error {
  readonly kind: 'not-ami' | 'too-long';
  /** What came, or what was wrong with it. */
  readonly detail: string;

  constructor(kind: Undecodable['kind'], detail: string) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** Whom a decoder tells. None of these may throw. */
export interface DecoderListener {
  onBanner(banner: Banner): void;
  onMessage(message: AmiMessage): void;
  /**
   * Shall this event be read? Asked before anything of it is decoded.
   * @param bytes holds the event's name from `start` to before `end`
   */
  wantsEvent(bytes: Uint8Array, start: number, end: number): boolean;
}

/**
 * Turns the bytes of a PBX into messages, however they are cut into chunks. Does no I/O, holds no
 * more than one message, and keeps no chunk.
 */
export class AmiDecoder {
  private readonly listener: DecoderListener;
  /** The beginning of a message whose end has not come yet: the first `length` bytes. */
  private pending = Buffer.alloc(0);
  private length = 0;
  /** How much of it was searched for its end. */
  private searched = 0;
  private greeted = false;
  private stopped = false;

  constructor(listener: DecoderListener) {
    this.listener = listener;
  }

  /** Takes bytes no more; also from within a listener. */
  stop(): void {
    this.stopped = true;
    this.pending = Buffer.alloc(0);
    this.length = 0;
  }

  /**
   * Takes the next bytes. The chunk may be used again afterwards.
   * @throws Undecodable once; after that bytes are ignored
   */
  push(chunk: Buffer): void {
    if (this.stopped) return;
    try {
      if (this.length === 0) {
        const used = this.decode(chunk);
        this.keep(chunk, used);
      } else {
        this.append(chunk);
        const held = this.pending.subarray(0, this.length);
        const used = this.decode(held);
        if (used > 0) this.keep(held, used);
      }
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  private append(chunk: Buffer): void {
    const length = this.length + chunk.length;
    if (length > this.pending.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.pending.length, 4096));
      this.pending.copy(larger, 0, 0, this.length);
      this.pending = larger;
    }
    chunk.copy(this.pending, this.length);
    this.length = length;
  }

  /** Keeps what is left of `bytes` from `used` on. */
  private keep(bytes: Buffer, used: number): void {
    if (this.stopped) return;
    const rest = bytes.subarray(used);
    this.length = 0;
    if (this.pending.length > keptCapacity && rest.length < keptCapacity) this.pending = Buffer.alloc(0);
    this.append(rest);
  }

  /** @returns how many bytes are done with */
  private decode(bytes: Buffer): number {
    let start = this.greeted ? 0 : this.decodeBanner(bytes);
    if (!this.greeted) return 0;
    let from = start === 0 ? this.searched : start;
    while (!this.stopped) {
      if (hasAt(bytes, lineEnd, start)) {
        // A stray blank line between messages.
        start += 2;
        from = Math.max(from, start);
        continue;
      }
      const end = this.findEnd(bytes, start, from);
      if (end < 0) {
        this.checkUnfinished(bytes, start);
        this.searched = Math.max(0, bytes.length - start - 3);
        return start;
      }
      this.emit(bytes, start, end);
      start = end + 4;
      from = start;
    }
    return bytes.length;
  }

  /** @returns where the banner's line ends; `greeted` tells whether it was whole */
  private decodeBanner(bytes: Buffer): number {
    const known = Math.min(bytes.length, bannerBytes.length);
    const end = bytes.indexOf(LF);
    const seen = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, maxBanner)).toString('latin1');
    if (!bytes.subarray(0, known).equals(bannerBytes.subarray(0, known)) || seen.length === maxBanner) {
      throw new Undecodable('not-ami', seen);
    }
    if (end < 0) return 0;
    const banner = parseBanner(seen);
    if (banner === null) throw new Undecodable('not-ami', seen);
    this.greeted = true;
    this.listener.onBanner(banner);
    return end + 1;
  }

  /** Where the blank line after the message at `start` begins; -1 when it has not come. */
  private findEnd(bytes: Buffer, start: number, from: number): number {
    let end = bytes.indexOf(messageEnd, from);
    if (end < 0 || !hasAt(bytes, followsStart, start)) return end;
    // What a command prints may hold blank lines.
    while (end >= 0 && !hasAt(bytes, followsEnd, end - followsEnd.length)) {
      end = bytes.indexOf(messageEnd, end + 1);
    }
    return end;
  }

  private checkUnfinished(bytes: Buffer, start: number): void {
    const length = bytes.length - start;
    if (length > maxMessage) throw new Undecodable('too-long', 'a message without an end');
    if (length > maxLine && bytes.length - 1 - bytes.lastIndexOf(LF) > maxLine) {
      throw new Undecodable('too-long', 'a line without an end');
    }
  }

  private checkLines(bytes: Buffer, start: number, end: number): void {
    if (end - start > maxMessage) throw new Undecodable('too-long', 'a message without an end');
    for (let line = start; end - line > maxLine;) {
      const next = bytes.indexOf(LF, line);
      if (next < 0 || next - line > maxLine) throw new Undecodable('too-long', 'a line without an end');
      line = next + 1;
    }
  }

  private emit(bytes: Buffer, start: number, end: number): void {
    if (end - start > maxLine) this.checkLines(bytes, start, end);
    if (hasAt(bytes, eventStart, start)) {
      const name = start + eventStart.length;
      let nameEnd = name;
      // Names are short: a loop is faster than a search.
      while (nameEnd < end && bytes[nameEnd] !== CR) nameEnd += 1;
      if (!this.listener.wantsEvent(bytes, name, nameEnd)) return;
    } else if (hasAt(bytes, followsStart, start)) {
      const text = bytes.toString('utf8', start, end - followsEnd.length);
      this.listener.onMessage(parseFollows(text));
      return;
    }
    this.listener.onMessage(decodeMessage(bytes, start, end));
  }
}
