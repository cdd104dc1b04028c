import type { Paragraph } from '../analysis/recogniser';
import { foldWord } from '../lexicon/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';
import { personKey } from './found';
import { TELLING_AFTER, TELLING_BEFORE } from './rules/telling';
import { Senses, type Sense } from './sense';
import type { ListedWords } from '../lexicon/word-lists';
import { listsIn, type WordList } from './word-list';

/**
 * A match of the name layer and its neighbourhood, as the rules see it. One object serves all matches of a lexicon's
 * texts: rules read it while they are asked and keep nothing of it. Token numbers out of range are harmless.
 */
export class Site {
  text = '';
  paragraph!: Paragraph;
  tokens!: Tokens;
  hits!: Hits;
  /** Number of the match. */
  hit = 0;
  /** First and one-past-last token. */
  first = 0;
  last = 0;
  /** UTF-16 offsets into the paragraph, half-open. */
  start = 0;
  end = 0;
  sense!: Sense;
  what = 0;
  /** The code units before and after the match, 0 at the ends of the paragraph. */
  before = 0;
  after = 0;
  /** The token after "'s", or after the match where nothing but white space stands between; -1 where neither. */
  next = -1;
  /** The token before the match, where nothing but white space stands between, else -1. */
  prev = -1;
  possessive = false;
  /** The capitalised word before "of" or "of the" and the match, -1 where there is none: "Gulf of Mexico". */
  headOf = -1;
  /**
   * A word in small letters that no rule looks for stands before the match, a space apart, as before most: then it
   * is no end of a longer name, and no surname.
   */
  plainBefore = false;
  /** The same for the word after it: the match begins no longer name. */
  plainAfter = false;
  readonly #senses: Senses;
  readonly #lists: ListedWords;
  readonly #of: number;
  readonly #the: number;

  constructor(readonly lexicon: Lexicon) {
    this.#senses = new Senses(lexicon);
    this.#lists = listsIn(lexicon);
    this.#of = lexicon.wordId('of');
    this.#the = lexicon.wordId('the');
  }

  show(paragraph: Paragraph): this {
    this.paragraph = paragraph;
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.name;
    return this;
  }

  /** Moves to a match. */
  at(hit: number): void {
    const { hits, tokens, text } = this;
    const first = hits.first[hit], last = hits.last[hit], start = hits.start[hit], end = hits.end[hit];
    this.hit = hit;
    this.first = first;
    this.last = last;
    this.start = start;
    this.end = end;
    this.sense = this.#senses.of(hits.phrase[hit]);
    this.what = this.sense.what;
    // Mostly a single space stands on either side.
    if (tokens.gap[first] === 32 && tokens.start[first] === start) {
      this.before = 32;
      this.prev = first - 1;
    } else {
      this.before = start > 0 ? text.charCodeAt(start - 1) : 0;
      this.prev = first > 0 && isSpace(this.before) && this.blank(tokens.end[first - 1], start) ? first - 1 : -1;
    }
    if (last < tokens.count && tokens.gap[last] === 32 && tokens.end[last - 1] === end) {
      this.after = 32;
      this.next = last;
    } else {
      this.after = end < text.length ? text.charCodeAt(end) : 0;
      this.next = last < tokens.count && isSpace(this.after) && this.blank(end, tokens.start[last]) ? last : -1;
    }
    this.headOf = this.prev > 0 ? this.headBefore(this.prev) : -1;
    this.plainBefore = this.prev >= 0 && this.headOf < 0 && this.plain(this.prev, TELLING_BEFORE);
    this.possessive = false;
    this.plainAfter = this.next >= 0 && this.plain(last, TELLING_AFTER);
    if (isApostrophe(this.after)) this.passApostrophe();
  }

  private plain(token: number, telling: WordList): boolean {
    return this.tokens.shape[token] === Shape.Lower && !this.#lists.has(this.tokens.word[token], telling);
  }

  private passApostrophe(): void {
    const { tokens, last } = this;
    if (this.apostropheS()) {
      this.possessive = true;
      this.next = last + 1 < tokens.count && this.blank(tokens.end[last], tokens.start[last + 1]) ? last + 1 : -1;
    } else if (this.pluralPossessive()) {
      this.possessive = true;
      this.next = last;
    }
  }

  /** The sense of another match of the paragraph; undefined where there is none. */
  senseOf(hit: number): Sense | undefined {
    return hit >= 0 && hit < this.hits.count ? this.#senses.of(this.hits.phrase[hit]) : undefined;
  }

  /** What the document knows of a person of this name; the sense has it from now on. */
  personKey(): string {
    const { sense } = this;
    if (sense.word === '') {
      sense.word = foldWord(this.lower(this.last - 1));
      sense.personKey = personKey(sense.word);
    }
    return sense.personKey;
  }

  /** Evidence bits of a token, 0 where there is none. */
  bits(token: number): number {
    return token >= 0 && token < this.tokens.count ? this.lexicon.cues(this.tokens.word[token]) : 0;
  }

  /** Whether a token is a word of a list. */
  among(token: number, list: WordList): boolean {
    return token >= 0 && token < this.tokens.count && this.#lists.has(this.tokens.word[token], list);
  }

  /** A token that the vocabulary does not have: mostly a name. */
  unknown(token: number): boolean {
    return this.tokens.word[token] === 0;
  }

  /** Whether a token is one word, of ASCII letters in lower case. */
  is(token: number, word: string): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.end[token] - this.tokens.start[token] === word.length && this.ends(token, word);
  }

  /** Whether a token ends in these ASCII letters. */
  endsIn(token: number, ending: string): boolean {
    return token >= 0 && token < this.tokens.count && this.tokens.end[token] - this.tokens.start[token] >= ending.length && this.ends(token, ending);
  }

  private ends(token: number, letters: string): boolean {
    const from = this.tokens.end[token] - letters.length;
    for (let k = 0; k < letters.length; k++) if ((this.text.charCodeAt(from + k) | 32) !== letters.charCodeAt(k)) return false;
    return true;
  }

  /** A token in lower case, empty where there is none. For endings and names; words are asked for with `among`. */
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
    if (token < 0 || token + 1 >= this.tokens.count) return false;
    return this.tokens.gap[token + 1] === 32 || this.blank(this.tokens.end[token], this.tokens.start[token + 1]);
  }

  /** The character after the match, white space skipped; NaN at the end. */
  mark(offset = this.end): number {
    while (isSpace(this.text.charCodeAt(offset))) offset++;
    return this.text.charCodeAt(offset);
  }

  /** True where a hyphen or dash stands right after the match, and a word after it. */
  hyphenAfter(): boolean {
    return isHyphen(this.after) && this.last < this.tokens.count && this.tokens.start[this.last] === this.end + 1;
  }

  hyphenBefore(): boolean {
    return isHyphen(this.before) && this.first > 0 && this.tokens.end[this.first - 1] === this.start - 1;
  }

  /** True where the tokens before and after are parted from the match by a comma and white space. */
  commaBefore(): boolean {
    return this.first > 0 && this.comma(this.tokens.end[this.first - 1], this.start);
  }

  commaAfter(): boolean {
    return !this.possessive && this.last < this.tokens.count && this.comma(this.end, this.tokens.start[this.last]);
  }

  /** True where a comma and white space part a token from the next. */
  commaBehind(token: number): boolean {
    return token + 1 < this.tokens.count && this.comma(this.tokens.end[token], this.tokens.start[token + 1]);
  }

  /** True where white space, or a hyphen or apostrophe inside a word, alone parts two neighbouring tokens. */
  together(token: number): boolean {
    if (this.joined(token)) return true;
    const { end, start, count } = this.tokens, c = this.text.charCodeAt(end[token]);
    return token + 1 < count && start[token + 1] - end[token] === 1 && (isHyphen(c) || isApostrophe(c));
  }

  /** A match of another name in the hits before or after, when at most `gap` tokens lie between; -1 where none. */
  neighbour(step: 1 | -1, gap = 1): number {
    const other = this.hit + step;
    if (other < 0 || other >= this.hits.count) return -1;
    const between = step > 0 ? this.hits.first[other] - this.last : this.first - this.hits.last[other];
    return between <= gap ? other : -1;
  }

  whatOf(hit: number): number {
    return this.senseOf(hit)?.what ?? 0;
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

  private apostropheS(): boolean {
    const { text, tokens, last, end } = this;
    return last < tokens.count && tokens.start[last] === end + 1 && tokens.end[last] === end + 2 && (text.charCodeAt(end + 1) | 32) === 115;
  }

  private headBefore(of: number): number {
    const { word } = this.tokens;
    if (word[of] === this.#the && this.joined(of - 1)) of--;
    if (of <= 0 || word[of] !== this.#of || !this.capital(of - 1)) return -1;
    return this.joined(of - 1) || this.text.charCodeAt(this.tokens.end[of - 1]) === 46 ? of - 1 : -1;
  }

  /** "the Philippines' army" */
  private pluralPossessive(): boolean {
    if (this.after === 0x02bc || (this.text.charCodeAt(this.end - 1) | 32) !== 115 || this.last >= this.tokens.count) return false;
    return this.blank(this.end + 1, this.tokens.start[this.last]);
  }

  private blank(from: number, to: number): boolean {
    if (to <= from) return false;
    if (to - from === 1) return isSpace(this.text.charCodeAt(from));
    for (let i = from; i < to; i++) if (!isSpace(this.text.charCodeAt(i))) return false;
    return true;
  }

  private comma(from: number, to: number): boolean {
    return to - from >= 2 && this.text.charCodeAt(from) === 44 && this.blank(from + 1, to);
  }
}

const sites = new WeakMap<Lexicon, Site>();

/** The one site of a lexicon. */
export function siteOf(lexicon: Lexicon): Site {
  let site = sites.get(lexicon);
  if (!site) sites.set(lexicon, (site = new Site(lexicon)));
  return site;
}

function isSpace(c: number): boolean {
  return c === 32 || isRareSpace(c);
}

function isRareSpace(c: number): boolean {
  return c === 10 || c === 13 || c === 9 || c === 0xa0 || c === 0x202f || c === 0x2009;
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019 || c === 0x02bc;
}

export function isHyphen(c: number): boolean {
  return c === 45 || (c >= 0x2010 && c <= 0x2014);
}

function isUpper(c: number): boolean {
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}
