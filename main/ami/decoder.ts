import { bannerStart, parseBanner } from './banner.ts';
import type { Banner } from './banner.ts';
import { commandEnd, decodeMessage, parseFollows } from './message.ts';
import { Marks } from './marks.ts';
import type { AmiMessage } from './message.ts';
import { ReceivedBytes } from './received-bytes.ts';

/** Longest line that is taken, bytes. Asterisk's own are far shorter. */
const maxLine = 64 * 1024;
/** Longest message that is taken, bytes: a whole configuration file fits. */
const maxMessage = 4 * 1024 * 1024;
const maxBanner = 200;

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

/** Where the message that holds the byte at `at` begins, given that a message begins at `first`. */
const startOf = (bytes: Buffer, at: number, first: number): number => {
  const before = at < messageEnd.length ? -1 : bytes.lastIndexOf(messageEnd, at - messageEnd.length);
  return before < first ? first : before + messageEnd.length;
};

/** Does something else than an event begin here, as far as it has come? */
const isNoEvent = (bytes: Buffer, start: number): boolean =>
  start + eventStart.length <= bytes.length && !hasAt(bytes, eventStart, start);

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
  /** @param position how many bytes of the connection came before the message */
  onMessage(message: AmiMessage, position: number): void;
  /**
   * Shall this event be read? Asked before anything of it is decoded.
   * @param bytes holds the event's name from `start` to before `end`
   */
  wantsEvent(bytes: Uint8Array, start: number, end: number): boolean;
  /** Is every message to be looked at now, or only those with a mark? Asked again and again. */
  readsAll(): boolean;
}

/** A message that came before. */
export interface RecalledMessage {
  readonly message: AmiMessage;
  /** How many bytes of the connection came before it. */
  readonly position: number;
}

/**
 * Turns the bytes of a PBX into messages, however they are cut into chunks. Does no I/O. Where only
 * messages with certain marks matter it looks for the marks and at nothing else, which is many times
 * faster; what it passed over can be recalled for a while.
 */
export class AmiDecoder {
  private readonly listener: DecoderListener;
  private readonly received: ReceivedBytes;
  private readonly marks = new Marks();
  /** Where in the newest bytes the first message begins that is not done with. */
  private start = 0;
  /** Up to where that message's end was searched for. */
  private searched = 0;
  /** Where the last whole message in them ends; null when that was not looked for yet. */
  private lastEnd: number | null = null;
  private greeted = false;
  private bannerLength = 0;
  private stopped = false;

  /** @param kept how many bytes to keep for `recall`, at least about */
  constructor(listener: DecoderListener, kept = 0) {
    this.listener = listener;
    this.received = new ReceivedBytes(kept);
  }

  /** Takes bytes no more; also from within a listener. */
  stop(): void {
    this.stopped = true;
    this.received.clear();
    this.done(0);
  }

  /** Which texts make a message worth to be looked at; also from within a listener, for what comes after. */
  watch(marks: readonly string[]): void {
    this.marks.set(marks);
  }

  /** Where the next bytes are to be put, before `take` is told how many there are. */
  space(): Buffer {
    const { into, moved } = this.received.space(this.start);
    if (moved) {
      this.searched -= this.start;
      this.start = 0;
    }
    return into;
  }

  /**
   * Takes the bytes that were put into the space.
   * @throws Undecodable once; after that bytes are ignored
   */
  take(length: number): void {
    if (this.stopped) return;
    this.received.add(length);
    try {
      this.decode();
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /**
   * Takes a copy of the next bytes.
   * @throws Undecodable once; after that bytes are ignored
   */
  push(chunk: Buffer): void {
    for (let taken = 0; taken < chunk.length && !this.stopped;) {
      const length = chunk.copy(this.space(), 0, taken);
      taken += length;
      this.take(length);
    }
  }

  /**
   * Wanted events that came before and hold a text, newest first, as far back as they are kept.
   * @param before how many bytes of the connection came before where to begin
   */
  *recall(text: string, before: number): Iterable<RecalledMessage> {
    const wanted = Buffer.from(text);
    for (const { bytes, position } of this.received.before(before)) {
      const first = Math.max(0, this.bannerLength - position);
      let at = bytes.lastIndexOf(wanted);
      while (at >= first) {
        const start = startOf(bytes, at, first);
        const end = bytes.indexOf(messageEnd, at);
        if (end >= 0 && this.isWanted(bytes, start, end)) {
          yield { message: decodeMessage(bytes, start, end), position: position + start };
        }
        at = start === first ? -1 : bytes.lastIndexOf(wanted, start - 1);
      }
    }
  }

  private decode(): void {
    const bytes = this.received.newest;
    this.start = this.greeted ? this.start : this.decodeBanner(bytes);
    if (!this.greeted) return;
    this.marks.restart();
    this.lastEnd = null;
    let isFirst = true;
    while (!this.stopped) {
      if (hasAt(bytes, lineEnd, this.start)) {
        // A stray blank line between messages.
        this.done(this.start + 2);
        continue;
      }
      // What is no event is looked at wherever it costs nothing: an answer that comes late, or garbage.
      const isPassedOver = !this.listener.readsAll() && !(isFirst && isNoEvent(bytes, this.start));
      isFirst = false;
      if (isPassedOver ? !this.nextMarked(bytes) : !this.next(bytes)) return;
    }
  }

  /** Reads the message at `start`. @returns false when its end has not come */
  private next(bytes: Buffer): boolean {
    const { start } = this;
    const end = this.findEnd(bytes, start, Math.max(start, this.searched));
    if (end < 0) {
      this.checkUnfinished(bytes, start);
      this.searched = Math.max(start, bytes.length - 3);
      return false;
    }
    this.done(end + messageEnd.length);
    this.emit(bytes, start, end);
    return true;
  }

  /** Reads the next message with a mark. @returns false when there is none yet */
  private nextMarked(bytes: Buffer): boolean {
    const last = (this.lastEnd ??= bytes.lastIndexOf(messageEnd));
    if (last < this.start) return this.next(bytes);
    const found = this.marks.next(bytes, this.start, last);
    if (found >= last) {
      this.done(last + messageEnd.length);
      return true;
    }
    const start = startOf(bytes, found, this.start);
    const end = bytes.indexOf(messageEnd, found);
    this.done(end + messageEnd.length);
    this.emit(bytes, start, end);
    return true;
  }

  private done(start: number): void {
    this.start = start;
    this.searched = start;
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
    this.bannerLength = end + 1;
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
    const position = this.received.position + start;
    if (hasAt(bytes, followsStart, start)) {
      const text = bytes.toString('utf8', start, end - followsEnd.length);
      this.listener.onMessage(parseFollows(text), position);
    } else if (!hasAt(bytes, eventStart, start) || this.isWanted(bytes, start, end)) {
      this.listener.onMessage(decodeMessage(bytes, start, end), position);
    }
  }

  private isWanted(bytes: Buffer, start: number, end: number): boolean {
    if (!hasAt(bytes, eventStart, start)) return false;
    const name = start + eventStart.length;
    let nameEnd = name;
    // Names are short: a loop is faster than a search.
    while (nameEnd < end && bytes[nameEnd] !== CR) nameEnd += 1;
    return this.listener.wantsEvent(bytes, name, nameEnd);
  }
}
