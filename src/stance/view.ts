import type { Found, Paragraph } from '../analysis/recogniser';
import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';
import { Gap, markOf } from './gap';
import { Role, WordTable, type WordList } from './grammar';
import { PhraseRecords } from './records';

const FUNCTION_CUES = Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation;
const FUNCTION_ROLES = Role.ToWord | Role.Break | Role.And;

/**
 * One paragraph with the questions that guards and rules ask about a token's neighbours. Valid during `find`; one
 * view serves all paragraphs of a lexicon, each in its turn. Tokens outside the paragraph have no word.
 */
export class View {
  text = '';
  paragraph!: Paragraph;
  tokens!: Tokens;
  hits!: Hits;
  count = 0;
  /** What the recogniser of names found here, in text order. */
  names: readonly Found[] = [];
  readonly records: PhraseRecords;
  readonly #row: Uint16Array;
  readonly #bits: Int32Array;
  readonly #cues: Int32Array;
  /** 1 where a sentence begins, 2 where none does, 0 where nobody asked. */
  #starts = new Uint8Array(1 << 10);
  #live = new Uint8Array(1 << 8);
  #sentenceFrom = 0;
  #sentenceTo = 0;

  constructor(lexicon: Lexicon) {
    const words = new WordTable(lexicon);
    this.#row = words.row;
    this.#bits = words.bits;
    this.#cues = words.cues;
    this.records = new PhraseRecords(lexicon);
  }

  show(paragraph: Paragraph, names: readonly Found[]): this {
    this.paragraph = paragraph;
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.stance;
    this.names = names;
    this.#sentenceFrom = this.#sentenceTo = 0;
    const count = (this.count = this.tokens.count);
    if (this.#starts.length <= count) this.#starts = new Uint8Array(2 * count);
    else this.#starts.fill(0, 0, count + 1);
    if (this.#live.length < this.hits.count) this.#live = new Uint8Array(2 * this.hits.count);
    else this.#live.fill(0, 0, this.hits.count);
    return this;
  }

  /** What the lexicon says of a hit, to be read with `Record`. */
  record(hit: number): number { return this.records.of(this.hits.phrase[hit]); }

  /** Whether a hit was kept as stance. */
  live(hit: number): boolean { return this.#live[hit] === 1; }

  keep(hit: number): void { this.#live[hit] = 1; }

  in(i: number): boolean { return i >= 0 && i < this.count; }

  /** Whether a token is a word of a list. */
  is(i: number, list: WordList): boolean {
    if (!this.in(i)) return false;
    const row = this.#row[this.tokens.word[i]];
    return row !== 0 && ((this.#bits[row + 1 + (list >> 5)] >>> (list & 31)) & 1) !== 0;
  }

  /** All role bits of a token. */
  rolesAt(i: number): number { return this.in(i) ? this.#bits[this.#row[this.tokens.word[i]]] : 0; }

  role(i: number, bits: number): boolean { return (this.rolesAt(i) & bits) !== 0; }

  cue(i: number, bits: number): boolean { return this.in(i) && (this.#cues[this.tokens.word[i]] & bits) !== 0; }

  /** Whether a token ends with these small letters, in any case. */
  ends(i: number, letters: string): boolean {
    if (!this.in(i)) return false;
    const from = this.tokens.end[i] - letters.length;
    return from >= this.tokens.start[i] && this.#reads(from, letters);
  }

  /** Whether a token begins with these small letters, in any case. */
  begins(i: number, letters: string): boolean {
    return this.in(i) && this.tokens.end[i] - this.tokens.start[i] >= letters.length && this.#reads(this.tokens.start[i], letters);
  }

  #reads(from: number, letters: string): boolean {
    for (let k = 0; k < letters.length; k++) if ((this.text.charCodeAt(from + k) | 32) !== letters.charCodeAt(k)) return false;
    return true;
  }

  /** Letters or digits of a token. */
  length(i: number): number { return this.tokens.end[i] - this.tokens.start[i]; }

  capital(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Capital || s === Shape.Upper || s === Shape.Mixed;
  }

  digits(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Digits || s === Shape.DigitsAndLetters;
  }

  number(i: number): boolean { return this.digits(i) || this.cue(i, Cue.NumberWord); }

  gapFrom(i: number): number { return i > 0 ? this.tokens.end[i - 1] : 0; }

  gapTo(i: number): number { return i < this.count ? this.tokens.start[i] : this.text.length; }

  /** What stands between a token (or, for the count, the end) and the token before it. */
  gap(i: number): string { return this.text.slice(this.gapFrom(i), this.gapTo(i)); }

  /** Bits of `Gap` for all that stands before a token (or, for the count, after the last one). */
  before(i: number): number {
    const { text } = this, from = this.gapFrom(i), to = this.gapTo(i);
    let bits = 0;
    for (let k = from; k < to; k++) bits |= markOf(text.charCodeAt(k));
    return bits;
  }

  /** The bit of the mark at an offset. */
  mark(offset: number): number { return markOf(this.text.charCodeAt(offset)); }

  /** The bit of the first mark or space of the gap before a token. */
  opens(i: number): number {
    const from = this.gapFrom(i);
    return from < this.gapTo(i) ? markOf(this.text.charCodeAt(from)) : 0;
  }

  /** The bit of the last mark that is no space in the gap before a token. */
  closes(i: number): number {
    const from = this.gapFrom(i);
    for (let k = this.gapTo(i) - 1; k >= from; k--) {
      const mark = markOf(this.text.charCodeAt(k));
      if ((mark & Gap.AnySpace) === 0) return mark;
    }
    return 0;
  }

  /** Nothing but spaces (or a hyphen) between this token and the one before. */
  joined(i: number): boolean { return i > 0 && i < this.count && (this.before(i) & ~(Gap.Space | Gap.Hyphen)) === 0; }

  hyphenBefore(i: number): boolean { return i > 0 && i < this.count && this.before(i) === Gap.Hyphen; }

  apostropheBefore(i: number): boolean { const gap = this.before(i); return gap !== 0 && (gap & ~Gap.Apostrophe) === 0; }

  /** Token i is the s of a genitive. */
  genitive(i: number): boolean {
    return i > 0 && this.in(i) && this.length(i) === 1 && (this.text.charCodeAt(this.tokens.start[i]) | 32) === 115 && this.apostropheBefore(i);
  }

  sentenceStart(i: number): boolean {
    if (!this.in(i)) return false;
    // Words that follow each other after one space or mark are the most.
    if (i > 0 && this.tokens.start[i] - this.tokens.end[i - 1] === 1) return false;
    if (this.#starts[i] === 0) this.#starts[i] = this.paragraph.sentenceStart(i) ? 1 : 2;
    return this.#starts[i] === 1;
  }

  /** First token of the sentence that holds a token. */
  sentenceFrom(i: number): number { this.#seek(i); return this.#sentenceFrom; }

  /** One past the last token of the sentence that holds a token. */
  sentenceTo(i: number): number { this.#seek(i); return this.#sentenceTo; }

  #seek(i: number): void {
    if (i >= this.#sentenceFrom && i < this.#sentenceTo) return;
    let from = i, to = Math.min(i + 1, this.count);
    while (from > 0 && !this.sentenceStart(from)) from--;
    while (to < this.count && !this.sentenceStart(to)) to++;
    this.#sentenceFrom = from;
    this.#sentenceTo = to;
  }

  /** A word of grammar, so no adjective and no noun. */
  functional(i: number): boolean { return this.cue(i, FUNCTION_CUES) || this.role(i, FUNCTION_ROLES); }

  adverb(i: number): boolean {
    return this.role(i, Role.Adverbs) || this.cue(i, Cue.Adverb) || (this.in(i) && this.tokens.shape[i] === Shape.Lower && this.ends(i, 'ly'));
  }

  /** A lower-case word of content right after the token before it. */
  content(i: number): boolean {
    return this.joined(i) && !this.functional(i) && !this.digits(i) && (this.tokens.shape[i] === Shape.Lower || this.paragraph.caseless);
  }

  /** The first token that begins at an offset or after it. */
  tokenFrom(offset: number): number {
    let low = 0, high = this.count;
    while (low < high) { const middle = (low + high) >> 1; if (this.tokens.start[middle] < offset) low = middle + 1; else high = middle; }
    return low;
  }
}
