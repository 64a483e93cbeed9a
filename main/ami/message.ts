/** One message of the PBX: its headers in order, names compared without regard to case. */
export class AmiMessage {
  /** Name and value as they came. A repeated header stands here as often as it came. */
  readonly headers: readonly (readonly [string, string])[];
  /** What a command printed, line by line; empty for everything else. */
  readonly output: readonly string[];
  private readonly first = new Map<string, string>();

  constructor(headers: readonly (readonly [string, string])[], output: readonly string[] = []) {
    this.headers = headers;
    this.output = output;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      if (!this.first.has(key)) this.first.set(key, value);
    }
  }

  /** The first value of a header; undefined when it did not come, '' when it came empty. */
  get(name: string): string | undefined {
    return this.first.get(name.toLowerCase());
  }

  /** All values of a header, in order. */
  getAll(name: string): readonly string[] {
    const wanted = name.toLowerCase();
    return this.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  }
}
