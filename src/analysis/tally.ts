/** How often each country is named, kept in whole thousandths so that adding and taking away leave no rest. */
export class Tally {
  readonly #weights = new Map<string, number>();
  readonly #pending = new Map<string, number>();

  /** Notes a weight, negative to take it away. */
  add(code: string, weight: number): void {
    const w = Math.round(weight * 1000), before = this.#pending.get(code) ?? 0;
    if (before + w === 0) this.#pending.delete(code); else this.#pending.set(code, before + w);
  }

  /** Takes in what was noted; @returns whether anything came of it */
  commit(): boolean {
    if (this.#pending.size === 0) return false;
    for (const [code, w] of this.#pending) {
      const sum = (this.#weights.get(code) ?? 0) + w;
      if (sum === 0) this.#weights.delete(code); else this.#weights.set(code, sum);
    }
    this.#pending.clear();
    return true;
  }

  /** Codes by weight, then by alphabet. */
  ranked(): string[] {
    return [...this.#weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  }
}
