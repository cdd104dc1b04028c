import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';
import type { NameTable } from './table';
import { Field } from './table';

/**
 * A match of the name layer and its neighbourhood, as the rules see it. One object serves all matches of a paragraph:
 * rules read it while they are asked and keep nothing of it. Token numbers out of range are harmless.
 */
export class Site {
  readonly text: string;
  readonly tokens: Tokens;
  readonly hits: Hits;
  /** Number of the match. */
  hit = 0;
  /** First and one-past-last token. */
  first = 0;
  last = 0;
  /** UTF-16 offsets into the paragraph, half-open. */
  start = 0;
  end = 0;
  phrase = 0;
  what = 0;
  /** The token after "'s", or after the match where nothing but white space stands between; -1 where neither. */
  next = -1;
  /** The token before the match, where nothing but white space stands between, else -1. */
  prev = -1;
  possessive = false;
  /** The capitalised word before "of" or "of the" and the match, -1 where there is none: "Gulf of Mexico". */
  headOf = -1;
  readonly #of: number;
  readonly #the: number;

  constructor(readonly paragraph: Paragraph, readonly lexicon: Lexicon, readonly table: NameTable) {
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.name;
    const { of, the } = numbersIn(lexicon);
    this.#of = of;
    this.#the = the;
  }

  /** Moves to a match. */
  at(hit: number): void {
    const { hits, tokens } = this;
    this.hit = hit;
    this.first = hits.first[hit];
    this.last = hits.last[hit];
    this.start = hits.start[hit];
    this.end = hits.end[hit];
    this.phrase = hits.phrase[hit];
    this.what = this.field(Field.What);
    this.prev = this.first > 0 && this.blank(tokens.end[this.first - 1], this.start) ? this.first - 1 : -1;
    this.possessive = this.apostropheS(this.end);
    const after = this.last + (this.possessive ? 1 : 0);
    const from = this.possessive ? tokens.end[this.last] : this.end;
    this.next = after < tokens.count && this.blank(from, tokens.start[after]) ? after : -1;
    if (this.next < 0 && !this.possessive && this.pluralPossessive()) this.next = this.last;
    this.headOf = this.prev > 0 ? this.headBefore(this.prev) : -1;
  }

  field(which: number): number {
    return this.lexicon.value(this.phrase, which);
  }

  guard(): string {
    return this.table.guards[this.field(Field.Guard)];
  }

  /** Evidence bits of a token, 0 where there is none. */
  bits(token: number): number {
    return token >= 0 && token < this.tokens.count ? this.lexicon.cues(this.tokens.word[token]) : 0;
  }

  /** A token in lower case, empty where there is none. */
  lower(token: number): string {
    if (token < 0 || token >= this.tokens.count) return '';
    return this.text.slice(this.tokens.start[token], this.tokens.end[token]).toLowerCase();
  }

  /** True for a token that begins with a capital letter. */
  capital(token: number): boolean {
    if (token < 0 || token >= this.tokens.count) return false;
    const shape = this.tokens.shape[token];
    return shape === Shape.Capital || shape === Shape.Upper || (shape === Shape.Mixed && isUpper(this.text.charCodeAt(this.tokens.start[token])));
  }

  allCapitals(token: number): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.shape[token] === Shape.Upper && this.tokens.end[token] - this.tokens.start[token] > 1;
  }

  /** True where white space alone parts two neighbouring tokens. */
  joined(token: number): boolean {
    return token >= 0 && token + 1 < this.tokens.count && this.blank(this.tokens.end[token], this.tokens.start[token + 1]);
  }

  /** The character after the match, white space skipped; NaN at the end. */
  mark(offset = this.end): number {
    while (isSpace(this.text.charCodeAt(offset))) offset++;
    return this.text.charCodeAt(offset);
  }

  /** True where a hyphen or dash stands right after the match, and a word after it. */
  hyphenAfter(): boolean {
    return isHyphen(this.text.charCodeAt(this.end)) && this.last < this.tokens.count && this.tokens.start[this.last] === this.end + 1;
  }

  hyphenBefore(): boolean {
    return isHyphen(this.text.charCodeAt(this.start - 1)) && this.first > 0 && this.tokens.end[this.first - 1] === this.start - 1;
  }

  /** True where the tokens before and after are parted from the match by a comma and white space. */
  commaBefore(): boolean {
    return this.first > 0 && this.comma(this.tokens.end[this.first - 1], this.start);
  }

  commaAfter(): boolean {
    return !this.possessive && this.last < this.tokens.count && this.comma(this.end, this.tokens.start[this.last]);
  }

  /** A match of another name in the hits before or after, when at most `gap` tokens lie between; -1 where none. */
  neighbour(step: 1 | -1, gap = 1): number {
    const other = this.hit + step;
    if (other < 0 || other >= this.hits.count) return -1;
    const between = step > 0 ? this.hits.first[other] - this.last : this.first - this.hits.last[other];
    return between <= gap ? other : -1;
  }

  whatOf(hit: number): number {
    return hit < 0 ? 0 : this.lexicon.value(this.hits.phrase[hit], Field.What);
  }

  codeOf(hit: number): string {
    return hit < 0 ? '' : this.table.entries[this.lexicon.value(this.hits.phrase[hit], Field.Entry)];
  }

  /** True where the words stand in a list with a country: "Georgia, Ukraine and Moldova". */
  listedWith(what: number): boolean {
    return this.listed(-1, what) || this.listed(1, what);
  }

  private listed(step: 1 | -1, what: number): boolean {
    const other = this.neighbour(step);
    if (this.whatOf(other) !== what) return false;
    const [from, to] = step > 0 ? [this.end, this.hits.start[other]] : [this.hits.end[other], this.start];
    const gap = this.text.slice(from, to).trim();
    return gap === ',' || gap === 'and' || gap === ', and' || gap === 'or' || gap === '&' || gap === '/' || gap === '-' || gap === '–';
  }

  private apostropheS(offset: number): boolean {
    const { text, tokens, last } = this;
    const c = text.charCodeAt(offset);
    if (c !== 39 && c !== 0x2019 && c !== 0x02bc) return false;
    return last < tokens.count && tokens.start[last] === offset + 1 && tokens.end[last] === offset + 2 && (text.charCodeAt(offset + 1) | 32) === 115;
  }

  private headBefore(of: number): number {
    const { word } = this.tokens;
    if (word[of] === this.#the && this.joined(of - 1)) of--;
    if (of <= 0 || word[of] !== this.#of || !this.capital(of - 1)) return -1;
    return this.joined(of - 1) || this.text.charCodeAt(this.tokens.end[of - 1]) === 46 ? of - 1 : -1;
  }

  /** "the Philippines' army" */
  private pluralPossessive(): boolean {
    const c = this.text.charCodeAt(this.end);
    if ((c !== 39 && c !== 0x2019) || (this.text.charCodeAt(this.end - 1) | 32) !== 115 || this.last >= this.tokens.count) return false;
    if (!this.blank(this.end + 1, this.tokens.start[this.last])) return false;
    return (this.possessive = true);
  }

  private blank(from: number, to: number): boolean {
    if (to <= from) return false;
    for (let i = from; i < to; i++) if (!isSpace(this.text.charCodeAt(i))) return false;
    return true;
  }

  private comma(from: number, to: number): boolean {
    return to - from >= 2 && this.text.charCodeAt(from) === 44 && this.blank(from + 1, to);
  }
}

interface WordNumbers { readonly of: number; readonly the: number }

const numbers = new WeakMap<Lexicon, WordNumbers>();

/** Numbers of the words that every match is compared with, looked up once. */
function numbersIn(lexicon: Lexicon): WordNumbers {
  let known = numbers.get(lexicon);
  if (!known) numbers.set(lexicon, (known = { of: lexicon.wordId('of'), the: lexicon.wordId('the') }));
  return known;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x2009;
}

export function isHyphen(c: number): boolean {
  return c === 45 || (c >= 0x2010 && c <= 0x2014);
}

function isUpper(c: number): boolean {
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}
