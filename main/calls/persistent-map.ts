const width = 32;

type Leaf<Value> = ReadonlyMap<string, Value>;
type Branch<Value> = readonly (Leaf<Value> | undefined)[];

const hash = (key: string): number => {
  let sum = 0;
  for (let index = 0; index < key.length; index++) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) | 0;
  return sum;
};

/**
 * An immutable map whose changes copy a few dozen references, however many entries there are: a
 * busy PBX has thousands of channels, and each event touches one.
 */
export class PersistentMap<Value> {
  readonly size: number;
  readonly #branches: readonly (Branch<Value> | undefined)[];

  private constructor(branches: readonly (Branch<Value> | undefined)[], size: number) {
    this.#branches = branches;
    this.size = size;
  }

  static empty<Value>(): PersistentMap<Value> {
    return new PersistentMap<Value>(Array.from({ length: width }), 0);
  }

  get(key: string): Value | undefined {
    const code = hash(key);
    return this.#branches[code & (width - 1)]?.[(code >>> 5) & (width - 1)]?.get(key);
  }

  /** The map with this entry put in or replaced. */
  with(key: string, value: Value): PersistentMap<Value> {
    return this.#changed(key, (leaf) => leaf.set(key, value));
  }

  /** The map without this entry; the same map when it has none. */
  without(key: string): PersistentMap<Value> {
    return this.get(key) === undefined ? this : this.#changed(key, (leaf) => leaf.delete(key));
  }

  *values(): Generator<Value, undefined> {
    for (const branch of this.#branches) for (const leaf of branch ?? []) if (leaf) yield* leaf.values();
  }

  #changed(key: string, change: (leaf: Map<string, Value>) => unknown): PersistentMap<Value> {
    const code = hash(key);
    const outer = code & (width - 1);
    const inner = (code >>> 5) & (width - 1);
    const branch = this.#branches[outer] ?? Array.from<undefined>({ length: width });
    const before = branch[inner];
    const leaf = new Map(before);
    change(leaf);
    const size = this.size + leaf.size - (before?.size ?? 0);
    return new PersistentMap(this.#branches.with(outer, branch.with(inner, leaf)), size);
  }
}
