import { Class, FOLDED_BELOW, isAstralWordUnit, NEEDS_STRING } from './characters';
import { foldWord } from './fold';
import { LONGEST_WORD, WordKey } from './vocabulary';
import { SHAPES, shapeOf } from './shape';

/** Reads what the scanner's loop over ASCII does not: words with other letters, and other characters between words. */
export class WideReader {
  /** What `word` found out. */
  end = 0;
  shape = 0;
  readonly key = new WordKey();
  readonly #folded = new Uint16Array(LONGEST_WORD);
  readonly #classes: Uint8Array;
  readonly #folds: Uint16Array;

  /** @param classes of code units; @param folds of units below `FOLDED_BELOW` */
  constructor(classes: Uint8Array, folds: Uint16Array) {
    this.#classes = classes;
    this.#folds = folds;
  }

  /** How many bytes of UTF-8 the character at `i`, which is not ASCII, has when it stands between words; 0 in a word. */
  gapBytes(bytes: Uint8Array, i: number): number {
    const lead = bytes[i];
    // General punctuation up to U+203F: most of what prose has beyond ASCII.
    if (lead === 0xe2 && bytes[i + 1] === 0x80) return 3;
    if (lead < 0xe0) return this.#classes[((lead & 31) << 6) | (bytes[i + 1] & 63)] === Class.Gap ? 2 : 0;
    if (lead < 0xf0) return this.#classes[((lead & 15) << 12) | ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63)] === Class.Gap ? 3 : 0;
    const c = (((lead & 7) << 18) | ((bytes[i + 1] & 63) << 12) | ((bytes[i + 2] & 63) << 6) | (bytes[i + 3] & 63)) - 0x10000;
    return isAstralWordUnit(0xd800 | (c >> 10), 0xdc00 | (c & 0x3ff)) ? 0 : 4;
  }

  /** Reads the word that begins at a unit of the text into `end`, `key` and `shape`. */
  word(text: string, start: number): void {
    let all = 0, first = 0, i = start;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i), k = this.#classes[unit];
      if (k === Class.Gap || (k === Class.HighSurrogate && !isAstralWordUnit(unit, text.charCodeAt(i + 1)))) break;
      if (i === start) first = k;
      all |= i === start ? 0 : k;
      if (k === Class.HighSurrogate) i++;
    }
    this.end = i;
    const classes = first | all;
    if (classes & NEEDS_STRING) this.key.ofString(foldWord(text.slice(start, i))); else this.#fold(text, start, i);
    this.shape = classes & Class.HighSurrogate ? shapeOf(text.slice(start, i)) : SHAPES[((first & 15) << 4) | (all & 15)];
  }

  #fold(text: string, start: number, end: number): void {
    let n = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i), folded = unit < 0x80 ? unit | 32 : unit < FOLDED_BELOW ? this.#folds[unit] : unit;
      if (folded === 0) continue;
      if (n === LONGEST_WORD) return void this.key.ofNothing();
      this.#folded[n++] = folded;
    }
    this.key.of(this.#folded, 0, n);
  }
}
