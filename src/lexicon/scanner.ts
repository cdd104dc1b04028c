import type { Automaton } from './automaton';
import { Class, FOLDED_BELOW, hashWord, isAstralWordUnit, NEEDS_STRING, NOT_ASCII } from './characters';
import { foldWord } from './fold';
import { SHAPES, shapeOf } from './shape';
import type { Tokens } from './tokens';

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Classes of units that are surely in a word; behind a high surrogate a closer look is taken. */
const IN_WORD = ~Class.HighSurrogate;

class Words implements Tokens {
  count = 0;
  start!: Int32Array;
  end!: Int32Array;
  word!: Int32Array;
  shape!: Uint8Array;
  constructor(capacity: number) { this.grow(capacity); }
  grow(capacity: number): void {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.word = new Int32Array(capacity);
    this.shape = new Uint8Array(capacity);
  }
}

/** Finds the words of a text and their numbers in one loop over a copy in a typed array. */
export class Scanner {
  /** Code units of the text that was scanned last, then a space and a letter, so that loops end without a count. */
  units = new Uint16Array(1 << 14);
  readonly #tokens = new Words(1 << 13);
  readonly #classes: Uint8Array;
  readonly #folds: Uint16Array;
  readonly #base: Automaton;
  readonly #own: Automaton | undefined;

  constructor(classes: Uint8Array, folds: Uint16Array, base: Automaton, own: Automaton | undefined) {
    this.#classes = classes;
    this.#folds = folds;
    this.#base = base;
    this.#own = own;
  }

  scan(text: string, skip: readonly (readonly [number, number])[]): Tokens {
    const n = this.#copy(text);
    const units = this.units, classes = this.#classes, own = this.#own, tokens = this.#tokens;
    const { table, mask } = this.#base, { start, end, word, shape } = tokens;
    let count = 0, i = 0, nextSkip = 0;
    for (;;) {
      let unit = units[i], first = classes[unit];
      while (first === 0) { unit = units[++i]; first = classes[unit]; }
      if (i > n) break;
      const s = i;
      let hash = SEED, rest = 0, k = first;
      while ((k & IN_WORD) !== 0) {
        hash = Math.imul(hash ^ (unit | 32), PRIME);
        unit = units[++i];
        k = classes[unit];
        rest |= k;
      }
      hash ^= hash >>> 15;
      let form: number;
      if (((first | rest) & NOT_ASCII) === 0) form = SHAPES[(first << 4) | rest];
      else {
        i = this.#wideEnd(s);
        if (i === s) { i++; continue; }
        hash = this.#wideHash(text, s, i, first | rest);
        form = this.#wideShape(text, s, i, first, rest);
      }
      if (nextSkip < skip.length) {
        while (nextSkip < skip.length && skip[nextSkip][1] <= s) nextSkip++;
        if (nextSkip < skip.length && skip[nextSkip][0] < i) continue;
      }
      let slot = hash & mask, id: number;
      while ((id = table[2 * slot + 1]) !== 0 && table[2 * slot] !== hash) slot = (slot + 1) & mask;
      if (id === 0 && own !== undefined) id = own.find(hash);
      start[count] = s;
      end[count] = i;
      word[count] = id;
      shape[count] = form;
      count++;
    }
    tokens.count = count;
    return tokens;
  }

  #copy(text: string): number {
    const n = text.length;
    if (this.units.length < n + 2) {
      this.units = new Uint16Array(2 * n + 2);
      this.#tokens.grow(n + 2);
    }
    const units = this.units;
    for (let i = 0; i < n; i++) units[i] = text.charCodeAt(i);
    units[n] = 32;
    units[n + 1] = 97;
    return n;
  }

  /** Where a word ends that may hold pairs of surrogates: before the first that is no letter. */
  #wideEnd(s: number): number {
    const { units } = this, classes = this.#classes;
    let i = s;
    for (;;) {
      const unit = units[i];
      if (unit >= 0xd800 && unit <= 0xdbff) {
        if (!isAstralWordUnit(unit, units[i + 1])) return i;
        i += 2;
      } else if (classes[unit] !== 0) i++;
      else return i;
    }
  }

  #wideHash(text: string, s: number, e: number, classes: number): number {
    if (classes & NEEDS_STRING) return hashWord(foldWord(text.slice(s, e)));
    const { units } = this, folds = this.#folds;
    let hash = SEED;
    for (let i = s; i < e; i++) {
      const unit = units[i];
      if (unit >= FOLDED_BELOW) { hash = Math.imul(hash ^ unit, PRIME); continue; }
      const folded = unit < 0x80 ? unit | 32 : folds[unit];
      if (folded !== 0) hash = Math.imul(hash ^ folded, PRIME);
    }
    return hash ^ (hash >>> 15);
  }

  #wideShape(text: string, s: number, e: number, first: number, rest: number): number {
    return (first | rest) & Class.HighSurrogate ? shapeOf(text.slice(s, e)) : SHAPES[((first & 15) << 4) | (rest & 15)];
  }
}
