import { LEADING, type DocumentFacts } from './recogniser';
import type { Tally } from './tally';

/** Facts that note what a recogniser reads of the ranking of countries, so that only those whom a change concerns are asked again. */
export class Facts implements DocumentFacts {
  publication: string | undefined;
  #codes: string[] = [];
  #whole = false;

  constructor(private readonly tally: Tally) {}

  get dominant(): readonly string[] {
    this.#whole = true;
    return this.tally.ranked;
  }

  rank(code: string): number {
    if (!this.#codes.includes(code)) this.#codes.push(code);
    return this.tally.rank(code);
  }

  /** Forgets what was read so far. */
  listen(): void {
    this.#whole = false;
    if (this.#codes.length > 0) this.#codes = [];
  }

  /** What was read since `listen`. */
  heard(): Reading | undefined {
    return this.#whole || this.#codes.length > 0 ? new Reading(this.tally, this.#whole, this.#codes) : undefined;
  }
}

/** Whether a resolution that read the ranking could read it otherwise now. */
export class Reading {
  #ranks: readonly number[];

  constructor(private readonly tally: Tally, private readonly whole: boolean, private readonly codes: readonly string[]) {
    this.#ranks = codes.map((code) => tally.rank(code));
  }

  /** Whether ranks that were read stand in another order, or have entered, left or moved among the leading ones. */
  outdated(): boolean {
    if (this.whole) return true;
    const old = this.#ranks, now = (this.#ranks = this.codes.map((code) => this.tally.rank(code)));
    for (let i = 0; i < now.length; i++) {
      if (now[i] === old[i]) continue;
      if (now[i] === Infinity || old[i] === Infinity || Math.min(now[i], LEADING) !== Math.min(old[i], LEADING)) return true;
      for (let k = 0; k < now.length; k++) if (now[i] < now[k] !== old[i] < old[k]) return true;
    }
    return false;
  }
}
