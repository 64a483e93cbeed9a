/** What came lately: at least the newest `most` values, at most twice as many. */
export class Recent<Value> {
  readonly #most: number;
  #newer = new Set<Value>();
  #older: ReadonlySet<Value> = new Set();

  constructor(most: number) {
    this.#most = most;
  }

  has(value: Value): boolean {
    return this.#newer.has(value) || this.#older.has(value);
  }

  add(value: Value): void {
    // Whole generations go at once: taking the oldest out of a set one by one is slow.
    if (this.#newer.size >= this.#most) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    this.#newer.add(value);
  }

  clear(): void {
    this.#newer = new Set();
    this.#older = new Set();
  }
}
