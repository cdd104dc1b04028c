import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Cue } from '../lexicon/cues';
import { Shape } from '../lexicon/tokens';
import { between, Gap, GAP_OF } from './gap';
import { CLASS, codeByShape, COUNTED_BIT, FUTURE_BIT, LASTING_BIT, MODAL_BIT, NUMBERED_BIT, PAST_BIT, VALUE, type WordTable } from './triggers';
import { Det, K, Unit } from './words';

export { Gap };

const FUNCTION_WORD = Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation | Cue.Adverb;
const NO_INTS: Int32Array = new Int32Array(0), NO_BYTES: Uint8Array = new Uint8Array(0);

const OWN_SORT: Readonly<Record<number, K>> = {
  [Det.The]: K.The, [Det.A]: K.A, [Det.This]: K.This, [Det.That]: K.This, [Det.These]: K.This, [Det.Those]: K.This, [Det.Poss]: K.Poss, [Det.Each]: K.Each,
};

/** Rules look so far beyond a paragraph's ends without asking where they are. */
const MARGIN = 8;

const LINE_BREAK = 10;

/** A set of prepositions or determiners, for `prep` and `det`. */
export const setOf = (...values: readonly number[]): number => values.reduce((set, v) => set | (1 << v), 0);

const SECOND = K.Unit << CLASS | Unit.Second;
const SORTS = Uint8Array.from({ length: 32 }, (_, det) => OWN_SORT[det] ?? K.Det);

/** Reads one paragraph's words as the grammar sees them. One reader serves all paragraphs, one after the other. */
export class Reader {
  text = '';
  count = 0;
  /** Words that were read from in vain: none of them needs another look for a later trigger. */
  vainFrom = 0;
  vainTo = 0;
  private paragraph: Paragraph | undefined;
  private starts = NO_INTS;
  private ends = NO_INTS;
  private shapes = NO_BYTES;
  private gaps = NO_BYTES;
  private words = NO_INTS;
  /** Class and number of each word, from `MARGIN` on. */
  private codes = new Uint16Array(1024);
  private evidence = NO_BYTES;
  private lexicon: Lexicon | undefined;

  show(paragraph: Paragraph, lexicon: Lexicon, table: WordTable): this {
    const { tokens } = paragraph;
    this.text = paragraph.text;
    this.vainFrom = this.vainTo = 0;
    this.paragraph = paragraph;
    this.count = tokens.count;
    this.starts = tokens.start;
    this.ends = tokens.end;
    this.shapes = tokens.shape;
    this.gaps = tokens.gap;
    this.words = tokens.word;
    this.evidence = table.evidence;
    this.lexicon = lexicon;
    this.classify(table.code);
    return this;
  }

  private classify(code: Uint16Array): void {
    const { text, count, words, shapes, starts, ends } = this;
    if (this.codes.length < count + 2 * MARGIN) this.codes = new Uint16Array(2 * count + 2 * MARGIN);
    const { codes } = this;
    for (let i = 0; i < count; i++) {
      const c = code[words[i]], shape = shapes[i];
      // Shape first: it is nearly always small, where a processor cannot guess whether a word is one of time's.
      codes[MARGIN + i] = shape >= Shape.Upper && c === 0 ? codeByShape(text, shape, starts[i], ends[i]) : c;
    }
    for (let i = MARGIN + count; i < 2 * MARGIN + count; i++) codes[i] = 0;
  }

  /** Seldom asked, and costs a look at every word. */
  get caseless(): boolean { return this.paragraph!.caseless; }
  start(i: number): number { return this.starts[i]; }
  end(i: number): number { return this.ends[i]; }
  shape(i: number): number { return this.shapes[i]; }
  length(i: number): number { return this.ends[i] - this.starts[i]; }
  word(i: number): string { return this.text.slice(this.starts[i], this.ends[i]); }
  /** The first unit of a word, for letters that stand alone. */
  letter(i: number): number { return this.text.charCodeAt(this.starts[i]); }

  /** Class of a word; `None` beyond the ends. */
  cls(i: number): number { return this.codes[MARGIN + i] >> CLASS; }

  /** The class by which rules begin: some determiners and "second", which may be an ordinal, have one of their own. */
  sort(i: number): K {
    const c = this.codes[MARGIN + i], cls = c >> CLASS;
    return cls === K.Det ? SORTS[c & 31] : c === SECOND ? K.Second : cls;
  }

  /** Number and flags of a word of a class. */
  value(i: number): number { return this.codes[MARGIN + i] & VALUE; }

  is(i: number, cls: number, value: number): boolean { return this.codes[MARGIN + i] === ((cls << CLASS) | value); }

  /** One of these prepositions. @param set by `setOf` */
  prep(i: number, set: number): boolean {
    const c = this.codes[MARGIN + i];
    return c >> CLASS === K.Prep && (set & (1 << (c & 31))) !== 0;
  }

  /** One of these determiners. @param set by `setOf` */
  det(i: number, set: number): boolean {
    const c = this.codes[MARGIN + i];
    return c >> CLASS === K.Det && (set & (1 << (c & 31))) !== 0;
  }

  counted(i: number): boolean { return this.has(i, COUNTED_BIT); }
  numbered(i: number): boolean { return this.has(i, NUMBERED_BIT); }
  lasts(i: number): boolean { return this.has(i, LASTING_BIT); }
  future(i: number): boolean { return this.has(i, FUTURE_BIT); }
  /** A word that puts an open date ahead; "might have left" does not. */
  ahead(i: number): boolean { return this.has(i, FUTURE_BIT | MODAL_BIT) && (this.future(i) || i + 1 >= this.count || this.word(i + 1) !== 'have'); }

  /** A verb in the past, by the list or by its ending. */
  past(i: number): boolean {
    if (this.has(i, PAST_BIT)) return true;
    const e = this.ends[i];
    // "need", "feed" and "speed" are none.
    return this.shapes[i] === Shape.Lower && e - this.starts[i] > 3
      && this.text.charCodeAt(e - 1) === 100 && this.text.charCodeAt(e - 2) === 101 && this.text.charCodeAt(e - 3) !== 101;
  }

  private has(i: number, bit: number): boolean {
    return i >= 0 && i < this.count && (this.evidence[this.words[i]] & bit) !== 0;
  }

  /** The integer that a word of digits writes; -1 when it is no plain number. */
  digits(i: number): number {
    if (i < 0 || i >= this.count || this.shapes[i] !== Shape.Digits) return -1;
    return this.number(this.starts[i], this.ends[i]);
  }

  /** The integer that the digits from `s` to `e` write; -1 where there is none or something else. */
  number(s: number, e: number): number {
    const { text } = this;
    let n = 0;
    for (let p = s; p < e; p++) {
      const d = text.charCodeAt(p) - 48;
      if (!(d >= 0 && d <= 9)) return -1;
      n = n * 10 + d;
    }
    return e > s ? n : -1;
  }

  /** A word that may be a noun: none of time's, no grammar word, and joined to the word before by a space. */
  nounAt(i: number): boolean {
    if (i >= this.count || this.cls(i) !== K.None || this.gap(i) !== Gap.Space) return false;
    const word = this.words[i];
    return word === 0 || (this.lexicon!.cues(word) & FUNCTION_WORD) === 0;
  }

  capital(i: number): boolean {
    const s = this.shapes[i];
    return s === Shape.Capital || s === Shape.Upper;
  }

  /** What stands between this word and the one before. */
  gap(i: number): number {
    if (i <= 0 || i >= this.count) return Gap.Edge;
    const c = this.gaps[i];
    return c !== 0 ? GAP_OF[c] : between(this.text, this.ends[i - 1], this.starts[i]);
  }

  /** Whether a line ends between this word and the one before. */
  breaksLine(i: number): boolean {
    const c = this.gaps[i];
    return c !== 0 ? c === LINE_BREAK : this.text.slice(this.ends[i - 1], this.starts[i]).includes('\n');
  }

  /** Words that belong together: a space, or a hyphen. */
  joined(i: number): boolean {
    const g = this.gap(i);
    return g === Gap.Space || g === Gap.Hyphen;
  }
}
