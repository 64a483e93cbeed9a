/** A text to look for, and where it was seen last. */
interface Mark {
  readonly bytes: Buffer;
  /** At or after the place that was asked for last; -1 when it has to be looked for. */
  next: number;
}

/** Looks for several texts in a buffer that is read from front to back. */
export class Marks {
  private readonly marks = new Map<string, Mark>();

  /** From now on these are looked for, and no others. */
  set(texts: readonly string[]): void {
    const wanted = new Set(texts);
    for (const text of this.marks.keys()) if (!wanted.has(text)) this.marks.delete(text);
    for (const text of wanted) {
      if (text !== '' && !this.marks.has(text)) this.marks.set(text, { bytes: Buffer.from(text), next: -1 });
    }
  }

  /** The buffer has changed: nothing is known of it. */
  restart(): void {
    for (const mark of this.marks.values()) mark.next = -1;
  }

  /** Where the next of them begins, at `from` or after; `end` when there is none before. */
  next(bytes: Buffer, from: number, end: number): number {
    let first = end;
    for (const mark of this.marks.values()) {
      if (mark.next < from) {
        const found = bytes.indexOf(mark.bytes, from);
        mark.next = found < 0 ? Infinity : found;
      }
      if (mark.next < first) first = mark.next;
    }
    return first;
  }
}
