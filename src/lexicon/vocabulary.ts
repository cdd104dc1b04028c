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

/** Numbers of words are below this. */
export const MOST_WORDS = 1 << 16;

/**
 * The numbers of words by their keys. `words` has three numbers for each word: both halves of its key, and the next word
 * that belongs in the same place, 0 for none. Words that are often asked for stand together, and `places` is small, so
 * that both stay in the processor's caches.
 */
export class WordTable {
  /** How many bits of a hash are not those of a place. */
  readonly shift: number;

  /** @param places the first word in each place, 0 for none; of a power of two */
  constructor(readonly words: Int32Array, readonly places: Uint16Array) {
    this.shift = Math.clz32(places.length) + 1;
  }

  /**
   * @param keys `x` and `y` in turn, of words that are numbered on from those before
   * @param before a table whose words the new one has as well
   */
  static of(keys: readonly number[], before?: WordTable): WordTable {
    const old = before?.words ?? new Int32Array(3), words = new Int32Array(old.length + 1.5 * keys.length);
    words.set(old);
    const table = new WordTable(words, new Uint16Array(2 ** (33 - Math.clz32(words.length / 3))));
    for (let k = 0, at = old.length; k < keys.length; at += 3) {
      words[at] = keys[k++];
      words[at + 1] = keys[k++];
    }
    for (let word = 1; 3 * word < words.length; word++) table.#place(word);
    return table;
  }

  /** The number of the word with this key, 0 where there is none. The scanner does the same. */
  find({ x, y }: WordKey): number {
    const { words } = this;
    let word = this.places[placeOf(x, y, this.shift)];
    while (word !== 0 && (words[3 * word] !== x || words[3 * word + 1] !== y)) word = words[3 * word + 2];
    return word;
  }

  #place(word: number): void {
    const { words, places } = this, place = placeOf(words[3 * word], words[3 * word + 1], this.shift);
    words[3 * word + 2] = 0;
    if (places[place] === 0) { places[place] = word; return; }
    let last = places[place];
    while (words[3 * last + 2] !== 0) last = words[3 * last + 2];
    words[3 * last + 2] = word;
  }
}

const placeOf = (x: number, y: number, shift: number): number => (Math.imul(x, 0x9e3779b1) + Math.imul(y, 0x85ebca6b)) >>> shift;
