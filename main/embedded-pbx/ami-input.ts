/** A message from a client, or why it could not be read. */
export type Incoming =
  | { readonly kind: 'action'; readonly headers: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'unreadable'; readonly why: 'line too long' | 'too many lines' };

const maximumLine = 1024;
const maximumHeaders = 128;

/**
 * Reads what a client sends. A bare LF ends a line as CRLF does; a line over 1,024 bytes or more than
 * 128 headers spoil their whole message. Holds no more than one line and one message. Source: Asterisk's manager.c.
 */
export class AmiInput {
  #rest = Buffer.alloc(0);
  #headers: (readonly [string, string])[] = [];
  #problem: 'line too long' | 'too many lines' | null = null;
  #discarding = false;

  /** Takes bytes as they come, in any portions; answers the messages that are complete now. */
  push(bytes: Buffer): readonly Incoming[] {
    const messages: Incoming[] = [];
    let data = Buffer.concat([this.#rest, bytes]);
    for (let end = data.indexOf(10); end !== -1; end = data.indexOf(10)) {
      const message = this.#line(data.subarray(0, end));
      if (message) messages.push(message);
      data = data.subarray(end + 1);
    }
    // One more byte may be the CR of a line that just fits.
    if (data.length > maximumLine + 1) {
      this.#discarding = true;
      data = Buffer.alloc(0);
    }
    this.#rest = Buffer.from(data);
    return messages;
  }

  #line(bytes: Buffer): Incoming | null {
    const line = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
    if (this.#discarding || line.length > maximumLine) {
      this.#discarding = false;
      this.#problem = 'line too long';
      return null;
    }
    if (line.length === 0) return this.#finish();
    if (this.#headers.length === maximumHeaders) {
      this.#problem ??= 'too many lines';
      return null;
    }
    const text = line.toString('utf8');
    const colon = text.indexOf(':');
    if (colon > 0) this.#headers.push([text.slice(0, colon), text.slice(colon + 1).trimStart()]);
    return null;
  }

  #finish(): Incoming | null {
    const headers = this.#headers;
    const problem = this.#problem;
    this.#headers = [];
    this.#problem = null;
    if (problem) return { kind: 'unreadable', why: problem };
    return headers.length === 0 ? null : { kind: 'action', headers };
  }
}
