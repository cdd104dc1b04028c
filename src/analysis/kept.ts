/** What was made once and is asked for again, by its key: at most so many; a full one begins anew. */
export class Kept<K, V> extends Map<K, V> {
  constructor(private readonly most: number) {
    super();
  }

  /** Keeps a value, and gives it. */
  keep(key: K, value: V): V {
    if (this.size >= this.most) this.clear();
    this.set(key, value);
    return value;
  }
}
