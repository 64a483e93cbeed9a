const lineEnd = Buffer.from('\r\n');
const blankLine = Buffer.from('\r\n\r\n');

/** Cuts what a PBX sends into what it says: the banner's line first, then messages, each with its end. */
export class Framing {
  #rest = Buffer.alloc(0);
  #isGreeted = false;

  /** @returns what is whole by now */
  take(bytes: Buffer): readonly Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const said: Buffer[] = [];
    for (;;) {
      const end = this.#isGreeted ? blankLine : lineEnd;
      const at = this.#rest.indexOf(end);
      if (at < 0) return said;
      said.push(Buffer.from(this.#rest.subarray(0, at + end.length)));
      this.#rest = this.#rest.subarray(at + end.length);
      this.#isGreeted = true;
    }
  }
}
