const SPACE = 32;
/** So many show what is going on. */
const maxUnreadable = 10;

/**
 * One message of the PBX: headers in the order they came, names compared without regard to case.
 * Nothing but the places of names and values is worked out before it is asked for: most headers
 * of most events never are.
 */
export class AmiMessage {
  /** The first lines that are no headers; they were left out. */
  readonly unreadable: readonly string[];
  /** True when there is nothing but printable ASCII in it, so that values need no cleaning. */
  readonly isPlain: boolean;
  private readonly text: string;
  private readonly printed: readonly string[] | null;
  /** Four numbers per header: where its name starts and ends, and where its value starts and ends. */
  private readonly places: readonly number[];

  /**
   * @param text `Name: value` lines ended by CRLF, without the blank line; the last end may be missing
   * @param content `plain`: nothing but printable ASCII
   * @param printed what a command printed, where it did not come in `Output` headers
   */
  constructor(text: string, content: 'plain' | 'any' = 'any', printed: readonly string[] | null = null) {
    const places: number[] = [];
    const unreadable: string[] = [];
    this.isPlain = content === 'plain';
    this.text = text;
    this.printed = printed;
    this.places = places;
    this.unreadable = unreadable;
    // Searched for again only when it was passed: else lines without one would cost all the text each.
    let colon = text.indexOf(':');
    for (let start = 0; start < text.length;) {
      const found = text.indexOf('\r\n', start);
      const end = found < 0 ? text.length : found;
      if (colon >= 0 && colon < start) colon = text.indexOf(':', start);
      if (colon > start && colon < end) {
        places.push(start, colon, text.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1, end);
      } else if (end > start && unreadable.length < maxUnreadable) {
        unreadable.push(text.slice(start, end));
      }
      start = end + 2;
    }
  }

  /** Name and value of each header. A repeated header stands here as often as it came. */
  get headers(): readonly (readonly [string, string])[] {
    return this.firstHeaders(Infinity);
  }

  /** As `headers`, but so many of them at most. */
  firstHeaders(most: number): readonly (readonly [string, string])[] {
    const headers: (readonly [string, string])[] = [];
    for (let place = 0; place < this.places.length && headers.length < most; place += 4) {
      headers.push([this.cut(place), this.cut(place + 2)]);
    }
    return headers;
  }

  /** What a command printed, line by line; empty for everything else. */
  get output(): readonly string[] {
    return this.printed ?? this.getAll('Output');
  }

  /** The first value of a header; undefined when it did not come, '' when it came empty. */
  get(name: string): string | undefined {
    return this.at(this.find(name, 0));
  }

  /**
   * Finds a header.
   * @param near where to begin to look: headers mostly stand in the order they are asked for
   * @returns its place, for `at` and as the next `near`; -1 when it did not come
   */
  find(name: string, near: number): number {
    const begin = Math.max(0, near);
    for (let place = begin; place < this.places.length; place += 4) {
      if (this.isNamed(place, name)) return place;
    }
    for (let place = 0; place < begin; place += 4) {
      if (this.isNamed(place, name)) return place;
    }
    // No PBX is known to spell them otherwise, but the protocol lets it.
    return this.findFolded(name.toLowerCase());
  }

  /** The value of the header at a place that `find` has found; undefined for -1. */
  at(place: number): string | undefined {
    return place < 0 ? undefined : this.cut(place + 2);
  }

  /** All values of a header, in order. */
  getAll(name: string): readonly string[] {
    const wanted = name.toLowerCase();
    return this.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  }

  private findFolded(wanted: string): number {
    for (let place = 0; place < this.places.length; place += 4) {
      const length = (this.places[place + 1] ?? 0) - (this.places[place] ?? 0);
      if (length === wanted.length && this.cut(place).toLowerCase() === wanted) return place;
    }
    return -1;
  }

  private isNamed(place: number, name: string): boolean {
    const start = this.places[place] ?? 0;
    if ((this.places[place + 1] ?? 0) - start !== name.length) return false;
    for (let i = name.length - 1; i >= 0; i -= 1) {
      if (name.charCodeAt(i) !== this.text.charCodeAt(start + i)) return false;
    }
    return true;
  }

  private cut(place: number): string {
    return this.text.slice(this.places[place], this.places[place + 1]);
  }
}

/** Anything but printable ASCII and line ends; a half of a line end is none. */
const odd = /[^\r\n -~]|\r(?!\n)|(?<!\r)\n/;

/** Reads the message that stands in `bytes` from `start` to before `end`, in UTF-8. */
export const decodeMessage = (bytes: Buffer, start: number, end: number): AmiMessage => {
  // Nearly all messages are ASCII, which is far quicker to find out than to decode as UTF-8.
  const text = bytes.toString('latin1', start, end);
  return odd.test(text) ? new AmiMessage(bytes.toString('utf8', start, end)) : new AmiMessage(text, 'plain');
};

/** Ends what a command printed, on Asterisk 13 and older. */
export const commandEnd = '--END COMMAND--';

const commandHeader = /^(?:Response|Privilege|ActionID|Message): ?[^\r\n]*\r$/i;

/**
 * Reads the answer to Command of Asterisk 13 and older: `Response: Follows`, a few headers, then
 * what the command printed.
 * @param text from the first line to before `--END COMMAND--`
 */
export const parseFollows = (text: string): AmiMessage => {
  let start = 0;
  // Headers end with CRLF; printed lines end with a bare LF, and may look like headers otherwise.
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0 || !commandHeader.test(text.slice(start, end))) break;
    start = end + 1;
  }
  const lines = text.slice(start).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return new AmiMessage(
    text.slice(0, start),
    'any',
    lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)),
  );
};
