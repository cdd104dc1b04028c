import type { Found, Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import type { Hits, Tokens } from '../lexicon/tokens';
import type { ListedWords } from '../lexicon/word-lists';
import { Gap, markOf } from './gap';
import { Role, SHAPE_ROLES, WordTable, type WordList } from './grammar';
import { Phrases } from './records';

const FUNCTION_WORD = Role.Determiner | Role.Preposition | Role.Pronoun | Role.Auxiliary | Role.Modal | Role.Conjunction | Role.Negation
  | Role.ToWord | Role.Break | Role.And;
/** Without one of these (the full stop of Chinese among the last) no sentence begins. */
const ENDS_SENTENCE = Gap.Stop | Gap.Bullet | Gap.Else;
/** Rules look this far beyond the paragraph's tokens. */
const MARGIN = 8;

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
  readonly #phrases: Phrases;
  readonly #words: WordTable;
  readonly #lists: ListedWords;
  /** Role bits by token, with some room on both sides. */
  #roles!: Int32Array;
  /** Bits of `Gap` before each token, and after the last. */
  #gaps!: Int32Array;
  /** Tokens with more than a space before them: only their gaps, and that behind the last token, are other than a space. */
  #marked!: Int32Array;
  #markedCount = 0;
  /** Tokens that may negate what follows, and how many of them stand before what was asked for last. */
  #negating!: Int32Array;
  #negatingCount = 0;
  #negatingBefore = 0;
  /** First tokens of sentences, and behind them the count of tokens. */
  #starts!: Int32Array;
  #sentences = 0;
  /** The sentence that was asked for last, and its tokens, half-open. */
  #sentence = 0;
  #from = 0;
  #to = 0;
  /** By hit: what the lexicon says of it, and whether it was kept as stance. */
  #records!: Int32Array;
  #live!: Uint8Array;
  /** The hits that were kept, in text order, and how many they are. */
  #kept!: Int32Array;
  keptCount = 0;

  constructor(lexicon: Lexicon) {
    const words = new WordTable(lexicon);
    this.#phrases = new Phrases(lexicon);
    this.#words = words;
    this.#lists = words.lists;
    this.#allocate(1 << 10);
  }

  #allocate(size: number): void {
    this.#roles = new Int32Array(size + 2 * MARGIN);
    this.#gaps = new Int32Array(size).fill(Gap.Space);
    this.#marked = new Int32Array(size);
    this.#markedCount = 0;
    this.#negating = new Int32Array(size);
    this.#starts = new Int32Array(size);
    this.#records = new Int32Array(size);
    this.#live = new Uint8Array(size);
    this.#kept = new Int32Array(size);
  }

  show(paragraph: Paragraph, names: readonly Found[]): this {
    this.paragraph = paragraph;
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.stance;
    this.names = names;
    this.count = this.tokens.count;
    this.#clear();
    if (this.#gaps.length < this.count + 2) this.#allocate(2 * this.count);
    this.#survey();
    this.#readPhrases();
    return this;
  }

  #clear(): void {
    const gaps = this.#gaps, marked = this.#marked;
    for (let k = 0; k < this.#markedCount; k++) gaps[marked[k]] = Gap.Space;
  }

  #readPhrases(): void {
    const { hits: { count, phrase } } = this, records = this.#records, live = this.#live, phrases = this.#phrases;
    this.keptCount = 0;
    for (let h = 0; h < count; h++) {
      records[h] = phrases.record(phrase[h]);
      live[h] = 0;
    }
  }

  /** One look at all words, without a call or a choice: what stands between them is mostly a space. */
  #survey(): void {
    const roles = this.#roles, marked = this.#marked, negating = this.#negating, ofWords = this.#words.roles, words = ofWords.length, ofShapes = SHAPE_ROLES;
    const { count, tokens: { word, shape, gap } } = this, margin = MARGIN, mayNegate = 31 - Math.clz32(Role.MayNegate), capital = 31 - Math.clz32(Role.Capital);
    let more = 0, negations = 0;
    for (let i = 0; i < count; i++) {
      const w = word[i], role = ofWords[w & ((w - words) >> 31)] | (((ofShapes >>> (3 * shape[i])) & 7) << capital);
      roles[margin + i] = role;
      negating[negations] = i;
      negations += (role >>> mayNegate) & 1;
      marked[more] = i;
      more += -(gap[i] ^ 32) >>> 31;
    }
    for (let i = 0; i < margin; i++) roles[margin + count + i] = 0;
    this.#negatingCount = negations;
    this.#negatingBefore = 0;
    this.#look(more);
  }

  /** Sees what stands before the tokens that have more than a space there, and where sentences begin. */
  #look(more: number): void {
    const marked = this.#marked, gaps = this.#gaps, { count } = this;
    this.#sentences = 0;
    if (count > 0) this.#begin(0);
    for (let k = 0; k < more; k++) {
      const i = marked[k], sign = this.tokens.gap[i], bits = sign === 0 ? this.#marksBefore(i) : markOf(sign);
      gaps[i] = bits;
      if ((bits & ENDS_SENTENCE) !== 0 && i > 0 && this.paragraph.sentenceStart(i)) this.#begin(i);
    }
    marked[more] = count;
    gaps[count] = this.#marksBefore(count);
    this.#markedCount = more + 1;
    this.#starts[this.#sentences] = count;
    this.#sentence = this.#from = this.#to = 0;
  }

  #begin(i: number): void {
    this.#starts[this.#sentences++] = i;
    this.#roles[MARGIN + i] |= Role.First;
  }

  #marksBefore(i: number): number {
    const { text } = this, to = this.gapTo(i);
    let bits = 0;
    for (let k = this.gapFrom(i); k < to; k++) bits |= markOf(text.charCodeAt(k));
    return bits;
  }

  /** What the lexicon says of a hit, to be read with `Record`. */
  record(hit: number): number { return this.#records[hit]; }

  lemma(hit: number): string { return this.#phrases.lemma(this.hits.phrase[hit]); }

  /** Whether a hit was kept as stance. */
  live(hit: number): boolean { return this.#live[hit] === 1; }

  keep(hit: number): void {
    this.#live[hit] = 1;
    this.#kept[this.keptCount++] = hit;
  }

  /** The n-th hit that was kept. */
  kept(n: number): number { return this.#kept[n]; }

  in(i: number): boolean { return i >= 0 && i < this.count; }

  /** Whether a token is a word of a list. */
  is(i: number, list: WordList): boolean {
    return this.in(i) && this.#lists.has(this.tokens.word[i], list);
  }

  /** All role bits of a token; tokens up to `MARGIN` outside the paragraph have none. */
  rolesAt(i: number): number { return this.#roles[MARGIN + i]; }

  role(i: number, bits: number): boolean { return (this.#roles[MARGIN + i] & bits) !== 0; }

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

  capital(i: number): boolean { return this.role(i, Role.Capital); }

  digits(i: number): boolean { return this.role(i, Role.Digits); }

  number(i: number): boolean { return this.role(i, Role.Digits | Role.NumberWord); }

  gapFrom(i: number): number { return i > 0 ? this.tokens.end[i - 1] : 0; }

  gapTo(i: number): number { return i < this.count ? this.tokens.start[i] : this.text.length; }

  /** What stands between a token (or, for the count, the end) and the token before it. */
  gap(i: number): string { return this.text.slice(this.gapFrom(i), this.gapTo(i)); }

  /** Bits of `Gap` for all that stands before a token (or, for the count, after the last one). */
  before(i: number): number { return this.#gaps[i]; }

  /** The bit of the mark at an offset. */
  mark(offset: number): number { return offset === this.text.length ? Gap.Space : markOf(this.text.charCodeAt(offset)); }

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

  sentenceStart(i: number): boolean { return this.role(i, Role.First); }

  /** First token of the sentence that holds a token. */
  sentenceFrom(i: number): number {
    if (i < this.#from || i >= this.#to) this.#enter(i);
    return this.#from;
  }

  /** One past the last token of the sentence that holds a token. */
  sentenceTo(i: number): number {
    if (i < this.#from || i >= this.#to) this.#enter(i);
    return this.#to;
  }

  #enter(i: number): void {
    const starts = this.#starts, last = this.#sentences - 1;
    let s = this.#sentence;
    while (s < last && starts[s + 1] <= i) s++;
    while (s > 0 && starts[s] > i) s--;
    this.#sentence = s;
    this.#from = starts[s];
    this.#to = starts[s + 1];
  }

  /** The last token before another that may negate it, -1 where there is none. */
  negatingBefore(i: number): number {
    const all = this.#negating;
    let n = this.#negatingBefore;
    while (n < this.#negatingCount && all[n] < i) n++;
    while (n > 0 && all[n - 1] >= i) n--;
    this.#negatingBefore = n;
    return n > 0 ? all[n - 1] : -1;
  }

  /** A word of grammar, so no adjective and no noun. */
  functional(i: number): boolean { return this.role(i, FUNCTION_WORD); }

  adverb(i: number): boolean { return this.role(i, Role.Adverb) || (this.role(i, Role.Lower) && this.ends(i, 'ly')); }

  /** A lower-case word of content right after the token before it. */
  content(i: number): boolean {
    return this.joined(i) && !this.role(i, FUNCTION_WORD | Role.Digits) && (this.role(i, Role.Lower) || this.paragraph.caseless);
  }

  /** Whether a candidate for a name touches a range of the text. */
  hasName(start: number, end: number): boolean {
    const { names } = this;
    let low = 0, high = names.length;
    while (low < high) { const middle = (low + high) >> 1; if (names[middle].end < start) low = middle + 1; else high = middle; }
    // Two names with one noun may stand in the order of their ends: "South Korea and North".
    for (let n = Math.max(0, low - 1); n < names.length && n <= low + 1; n++) if (names[n].start <= end && names[n].end >= start) return true;
    return false;
  }

  /** The first token that begins at an offset or after it. */
  tokenFrom(offset: number): number {
    let low = 0, high = this.count;
    while (low < high) { const middle = (low + high) >> 1; if (this.tokens.start[middle] < offset) low = middle + 1; else high = middle; }
    return low;
  }
}
