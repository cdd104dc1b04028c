/** What is known of one code, in thousandths. */
interface Weight {
  readonly code: string;
  sum: number;
  /** Noted, but not taken in yet. */
  pending: number;
}

/** How often each country is named, kept in whole thousandths so that adding and taking away leave no rest. */
export class Tally {
  readonly #weights = new Map<string, Weight>();
  readonly #touched: Weight[] = [];

  /** Notes a weight, negative to take it away. */
  add(code: string, weight: number): void {
    let w = this.#weights.get(code);
    if (w === undefined) this.#weights.set(code, (w = { code, sum: 0, pending: 0 }));
    if (w.pending === 0) this.#touched.push(w);
    w.pending += Math.round(weight * 1000);
  }

  /** Takes in what was noted; @returns whether anything came of it */
  commit(): boolean {
    let changed = false;
    for (const w of this.#touched) {
      if (w.pending !== 0) changed = true;
      w.sum += w.pending;
      w.pending = 0;
      if (w.sum === 0) this.#weights.delete(w.code);
    }
    this.#touched.length = 0;
    return changed;
  }

  /** Codes by weight, then by alphabet. */
  ranked(): string[] {
    return [...this.#weights.values()].sort((a, b) => b.sum - a.sum || (a.code < b.code ? -1 : 1)).map((w) => w.code);
  }
}
