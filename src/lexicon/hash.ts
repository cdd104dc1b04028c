/** Words of more letters are none of ours. */
export const LONGEST_WORD = 255;

/**
 * The 64 bits that stand for a folded word. Up to seven letters of ASCII are these bits themselves, in UTF-8, the first
 * letter in the lowest bits of `x`. Of longer words they are a hash: that a text has a word with the hash of one of
 * ours, and is another, is not to be expected in all that was ever written, so nobody compares letters.
 */
export class WordKey {
  x = 0;
  y = 0;
  readonly #units = new Uint16Array(LONGEST_WORD);

  ofString(folded: string): this {
    if (folded.length > LONGEST_WORD) return this.ofNothing();
    for (let i = 0; i < folded.length; i++) this.#units[i] = folded.charCodeAt(i);
    return this.of(this.#units, 0, folded.length);
  }

  /** Of the units from `from` to `to`. */
  of(units: Uint16Array, from: number, to: number): this {
    let all = 0;
    for (let i = from; i < to; i++) all |= units[i];
    this.x = this.y = 0;
    if (all < 0x80) this.#byEight(units, from, to); else this.#byOne(units, from, to);
    return this;
  }

  /** What no word of ours has. */
  ofNothing(): this {
    this.x = this.y = 0;
    return this;
  }

  /** As the scanner reads: after eight letters come others, or none. */
  #byEight(units: Uint16Array, from: number, to: number): void {
    for (let i = from; ; i += 8) {
      this.x ^= fourLetters(units, i, to);
      this.y ^= fourLetters(units, i + 4, to);
      if (to - i < 8) return;
      this.#mix();
    }
  }

  #byOne(units: Uint16Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.x ^= units[i];
      this.#mix();
    }
  }

  /** Two keys stay two. */
  #mix(): void {
    this.x = Math.imul(this.x ^ (this.y >>> 15), 0x9e3779b1);
    this.y = Math.imul(this.y ^ (this.x >>> 15), 0x85ebca6b);
  }
}

function fourLetters(units: Uint16Array, from: number, to: number): number {
  let four = 0;
  for (let i = from + 3; i >= from; i--) four = (four << 8) | (i < to ? units[i] : 0);
  return four;
}

/**
 * The numbers of words by their keys. A row has the key, the number, and where the row of the next word begins that
 * belongs in the same place, 0 for none; most places have but one.
 */
export class WordTable {
  /** @param shift how many bits of a hash are not those of a place */
  constructor(readonly rows: Int32Array, readonly shift: number) {}

  /**
   * @param keys of words that are numbered from `from + 1` on, `x` and `y` in turn
   * @param before a table whose words the new one has as well
   */
  static of(keys: readonly number[], from = 0, before?: WordTable): WordTable {
    const shift = before?.shift ?? Math.clz32(keys.length | 7), places = before?.rows.length ?? 4 * 2 ** (32 - shift);
    const rows = new Int32Array(places + 2 * keys.length);
    if (before) rows.set(before.rows);
    let end = places;
    for (let k = 0; k < keys.length; k += 2) {
      let row = placeOf(keys[k], keys[k + 1], shift);
      // Behind the places stand the words whose place is taken.
      if (rows[row + 2] !== 0) {
        rows[end + 3] = rows[row + 3];
        rows[row + 3] = end;
        row = end;
        end += 4;
      }
      rows[row] = keys[k];
      rows[row + 1] = keys[k + 1];
      rows[row + 2] = from + k / 2 + 1;
    }
    return new WordTable(rows.slice(0, end), shift);
  }

  /** 0 where there is none. The scanner does the same. */
  find({ x, y }: WordKey): number {
    const { rows } = this;
    let row = placeOf(x, y, this.shift);
    while ((rows[row] !== x || rows[row + 1] !== y) && rows[row + 3] !== 0) row = rows[row + 3];
    return rows[row] === x && rows[row + 1] === y ? rows[row + 2] : 0;
  }
}

const placeOf = (x: number, y: number, shift: number): number => ((Math.imul(x, 0x9e3779b1) + Math.imul(y, 0x85ebca6b)) >>> shift) << 2;
