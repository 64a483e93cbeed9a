const width = 16;

type Entry<Value> = readonly [key: string, value: Value];
/** A few entries, in the order they came: looked through faster than any table of so few. */
type Leaf<Value> = readonly Entry<Value>[];
type Branch<Value> = readonly (Leaf<Value> | undefined)[];

const hash = (key: string): number => {
  let sum = 0;
  for (let index = 0; index < key.length; index++) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) | 0;
  return sum;
};

/** Faster than `Array.prototype.with`. */
const replaced = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] => {
  const copy = items.slice();
  copy[at] = item;
  return copy;
};

const placeIn = <Value>(leaf: Leaf<Value>, key: string): number => {
  for (let place = 0; place < leaf.length; place++) if (leaf[place]?.[0] === key) return place;
  return -1;
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
    const leaf = this.#leaf(hash(key));
    return leaf === undefined ? undefined : leaf[placeIn(leaf, key)]?.[1];
  }

  /** The map with this entry put in or replaced. */
  with(key: string, value: Value): PersistentMap<Value> {
    const code = hash(key);
    const leaf = this.#leaf(code) ?? [];
    const place = placeIn(leaf, key);
    const entry = [key, value] as const;
    return place < 0
      ? this.#changed(code, [...leaf, entry], this.size + 1)
      : this.#changed(code, replaced(leaf, place, entry), this.size);
  }

  /** The map without this entry; the same map when it has none. */
  without(key: string): PersistentMap<Value> {
    const code = hash(key);
    const leaf = this.#leaf(code);
    if (leaf === undefined || placeIn(leaf, key) < 0) return this;
    return this.#changed(
      code,
      leaf.filter(([other]) => other !== key),
      this.size - 1,
    );
  }

  *values(): Generator<Value, undefined> {
    for (const branch of this.#branches)
      for (const leaf of branch ?? []) for (const [, value] of leaf ?? []) yield value;
  }

  #leaf(code: number): Leaf<Value> | undefined {
    return this.#branches[code & (width - 1)]?.[(code >>> 4) & (width - 1)];
  }

  #changed(code: number, leaf: Leaf<Value>, size: number): PersistentMap<Value> {
    const outer = code & (width - 1);
    const branch = this.#branches[outer] ?? Array.from<undefined>({ length: width });
    const changed = replaced(branch, (code >>> 4) & (width - 1), leaf);
    return new PersistentMap(replaced(this.#branches, outer, changed), size);
  }
}
