const SPACE = 32;

/**
 * One message of the PBX: headers in the order they came, names compared without regard to case.
 * Nothing but the places of names and values is worked out before it is asked for: most headers
 * of most events never are.
 */
export class AmiMessage {
  /** Lines that are no headers; they were left out. */
  readonly unreadable: readonly string[];
  private readonly text: string;
  private readonly printed: readonly string[] | null;
  /** Four numbers per header: where its name starts and ends, and where its value starts and ends. */
  private readonly places: readonly number[];

  /**
   * @param text `Name: value` lines ended by CRLF, without the blank line; the last end may be missing
   * @param printed what a command printed, where it did not come in `Output` headers
   */
  constructor(text: string, printed: readonly string[] | null = null) {
    const places: number[] = [];
    const unreadable: string[] = [];
    this.text = text;
    this.printed = printed;
    this.places = places;
    this.unreadable = unreadable;
    for (let start = 0; start < text.length;) {
      const found = text.indexOf('\r\n', start);
      const end = found < 0 ? text.length : found;
      const colon = text.indexOf(':', start);
      if (colon > start && colon < end) {
        places.push(start, colon, text.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1, end);
      } else if (end > start) {
        unreadable.push(text.slice(start, end));
      }
      start = end + 2;
    }
  }

  /** Name and value of each header. A repeated header stands here as often as it came. */
  get headers(): readonly (readonly [string, string])[] {
    const headers: (readonly [string, string])[] = [];
    for (let place = 0; place < this.places.length; place += 4) {
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
    for (let place = 0; place < this.places.length; place += 4) {
      // The PBX's own spelling is what is asked for nearly always.
      if (this.isNamed(place, name)) return this.cut(place + 2);
    }
    return this.getAll(name)[0];
  }

  /** All values of a header, in order. */
  getAll(name: string): readonly string[] {
    const wanted = name.toLowerCase();
    const values: string[] = [];
    for (let place = 0; place < this.places.length; place += 4) {
      const length = (this.places[place + 1] ?? 0) - (this.places[place] ?? 0);
      if (length === wanted.length && this.cut(place).toLowerCase() === wanted) {
        values.push(this.cut(place + 2));
      }
    }
    return values;
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
    lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)),
  );
};
