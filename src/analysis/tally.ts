/** What is known of one code, in thousandths. */
interface Weight {
  readonly code: string;
  sum: number;
  /** Noted, but not taken in yet. */
  pending: number;
  /** Its place in the ranking, -1 for none. */
  place: number;
}

/** How often each country is named, kept in whole thousandths so that adding and taking away leave no rest. */
export class Tally {
  readonly #weights = new Map<string, Weight>();
  readonly #touched: Weight[] = [];
  /** By weight, then by alphabet. */
  readonly #ranking: Weight[] = [];
  #codes: readonly string[] | undefined;

  /** Notes a weight, negative to take it away. */
  add(code: string, weight: number): void {
    let w = this.#weights.get(code);
    if (w === undefined) this.#weights.set(code, (w = { code, sum: 0, pending: 0, place: -1 }));
    if (w.pending === 0) this.#touched.push(w);
    w.pending += Math.round(weight * 1000);
  }

  /** Takes in what was noted; @returns whether the ranking is another now */
  commit(): boolean {
    let changed = false;
    for (const w of this.#touched) {
      w.sum += w.pending;
      if (w.pending !== 0 && this.#replace(w)) changed = true;
      w.pending = 0;
      if (w.sum === 0) this.#weights.delete(w.code);
    }
    this.#touched.length = 0;
    if (changed) this.#codes = undefined;
    return changed;
  }

  /** Codes by weight, then by alphabet. */
  get ranked(): readonly string[] {
    return (this.#codes ??= this.#ranking.map((w) => w.code));
  }

  /** A code's place in `ranked`, `Infinity` where it has none. */
  rank(code: string): number {
    const w = this.#weights.get(code);
    return w === undefined || w.place < 0 ? Infinity : w.place;
  }

  /** Moves a code to where its weight belongs: mostly a place or two. @returns whether it moved */
  #replace(w: Weight): boolean {
    const ranking = this.#ranking, before = w.place;
    if (w.place < 0) { w.place = ranking.length; ranking.push(w); }
    let i = w.place;
    for (; i > 0 && precedes(w, ranking[i - 1]); i--) this.#put(ranking[i - 1], i);
    for (; i + 1 < ranking.length && precedes(ranking[i + 1], w); i++) this.#put(ranking[i + 1], i);
    this.#put(w, i);
    if (w.sum === 0) { ranking.pop(); w.place = -1; }
    return w.place !== before;
  }

  #put(w: Weight, place: number): void {
    this.#ranking[place] = w;
    w.place = place;
  }
}

/** What has no weight any more goes last. */
function precedes(a: Weight, b: Weight): boolean {
  if (a.sum === 0 || b.sum === 0) return a.sum !== 0;
  return a.sum > b.sum || (a.sum === b.sum && a.code < b.code);
}
