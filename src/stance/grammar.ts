import { Cue } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import type { Paragraph } from '../analysis/recogniser';
import { Shape, type Hits, type Tokens } from '../lexicon/tokens';

/**
 * Closed word lists that the rules ask for by role; the build puts them into the vocabulary. A word may have more
 * than one role.
 */
export const GRAMMAR = {
  /** Negates what follows in its clause. */
  Not: 'not no never neither nor hardly scarcely barely nobody none nothing nowhere cannot without non',
  /** Verbs whose complement did not happen. */
  Failing: 'fail fails failed failing refuse refuses refused refusing decline declines declined declining deny denies denied denying cease ceases ceased',
  Copula: 'is are was were be been being am remain remains remained seem seems seemed appear appears appeared become becomes became becoming look looks looked feel feels felt sound sounds sounded prove proves proved proven grow grows grew grown stay stays stayed called calls call considers considered deemed deems isn aren wasn weren',
  Be: 'is are was were be been being am isn aren wasn weren',
  Do: 'do does did don doesn didn',
  Subject: 'i we you he she it they who people',
  First: 'i we',
  Third: 'he she it they',
  Relative: 'who which that',
  Content: 'that how why what whether if',
  ToWord: 'to',
  Break: 'but because although though while whereas if unless when where which who whom whose since until so yet as',
  And: 'and or nor',
  Adverbs: 'also long since duly still already again even ever just soon often always never publicly privately repeatedly later earlier reportedly openly recently yesterday today now then quickly immediately once both all not very so too quite rather more most less increasingly deeply highly extremely clearly plainly simply far much hardly barely scarcely only',
  Possessive: 'my your his her its our their',
} as const;
export type RoleName = keyof typeof GRAMMAR;
const NAMES = Object.keys(GRAMMAR) as RoleName[];
export const Role = Object.fromEntries(NAMES.map((n, i) => [n, 1 << i])) as Readonly<Record<RoleName, number>>;

/** What the rules ask about a word over and over, by its number in the vocabulary. */
interface Words {
  /** Role bits; words beyond its end have none. */
  readonly roles: Int32Array;
  /** The word in lower case as a text last wrote it, filled as texts are read. */
  readonly lower: (string | undefined)[];
}
const wordsOf = new WeakMap<Lexicon, Words>();

function words(lexicon: Lexicon): Words {
  let known = wordsOf.get(lexicon);
  if (!known) {
    const made = new Map<number, number>();
    for (const name of NAMES) {
      for (const word of GRAMMAR[name].split(' ')) {
        const id = lexicon.wordId(word);
        if (id) made.set(id, (made.get(id) ?? 0) | Role[name]);
      }
    }
    const roles = new Int32Array(Math.max(0, ...made.keys()) + 1);
    for (const [id, bits] of made) roles[id] = bits;
    wordsOf.set(lexicon, (known = { roles, lower: [] }));
  }
  return known;
}

/** What stands in the gap before a token, as bits. */
export const Gap = { Space: 1, Comma: 2, /** ; : and dashes and parentheses */ Break: 4, /** . ! ? … */ Stop: 8, Quote: 16, Hyphen: 32, Apostrophe: 64, Other: 128, Known: 256 } as const;

function gapBits(text: string, from: number, to: number): number {
  let bits: number = Gap.Known;
  for (let k = from; k < to; k++) {
    switch (text.charCodeAt(k)) {
      case 32: case 9: case 10: case 13: case 160: bits |= Gap.Space; break;
      case 44: bits |= Gap.Comma; break;
      case 59: case 58: case 40: case 41: case 0x2013: case 0x2014: bits |= Gap.Break; break;
      case 46: case 33: case 63: case 0x2026: bits |= Gap.Stop; break;
      case 34: case 0x201c: case 0x201d: bits |= Gap.Quote; break;
      case 45: case 0x2010: case 0x2011: bits |= Gap.Hyphen; break;
      case 39: case 0x2018: case 0x2019: bits |= Gap.Apostrophe; break;
      default: bits |= Gap.Other;
    }
  }
  return bits;
}

/**
 * One paragraph with the questions that guards and rules ask about a token's neighbours. Valid during `find`; one
 * view serves all paragraphs of a lexicon, each in its turn.
 */
export class View {
  text = '';
  paragraph!: Paragraph;
  tokens!: Tokens;
  hits!: Hits;
  count = 0;
  readonly #words: Words;
  #gaps = new Uint16Array(1 << 10);
  /** 1 where a sentence begins, 2 where none does, 0 where nobody asked. */
  #starts = new Uint8Array(1 << 10);
  #live = new Uint8Array(1 << 8);
  #sentence: readonly [number, number] = [0, 0];

  constructor(readonly lexicon: Lexicon) {
    this.#words = words(lexicon);
  }

  show(paragraph: Paragraph): this {
    this.paragraph = paragraph;
    this.text = paragraph.text;
    this.tokens = paragraph.tokens;
    this.hits = paragraph.hits.stance;
    this.#sentence = [0, 0];
    const count = (this.count = this.tokens.count);
    if (this.#gaps.length <= count) {
      this.#gaps = new Uint16Array(2 * count);
      this.#starts = new Uint8Array(2 * count);
    } else {
      this.#gaps.fill(0, 0, count + 1);
      this.#starts.fill(0, 0, count + 1);
    }
    if (this.#live.length < this.hits.count) this.#live = new Uint8Array(2 * this.hits.count);
    else this.#live.fill(0, 0, this.hits.count);
    return this;
  }

  /** Whether a hit was kept as stance. */
  live(hit: number): boolean { return this.#live[hit] === 1; }

  keep(hit: number): void { this.#live[hit] = 1; }

  in(i: number): boolean { return i >= 0 && i < this.count; }

  /** The token in lower case; '' outside the paragraph. */
  lower(i: number): string {
    if (!this.in(i)) return '';
    const start = this.tokens.start[i], word = this.tokens.word[i], known = this.#words.lower[word];
    // Words that differ in accents share a number.
    if (known !== undefined && known.length === this.tokens.end[i] - start && this.#reads(known, start)) return known;
    const made = this.text.slice(start, this.tokens.end[i]).toLowerCase();
    if (word !== 0) this.#words.lower[word] = made;
    return made;
  }

  #reads(word: string, at: number): boolean {
    for (let k = 0; k < word.length; k++) if (this.text.charCodeAt(at + k) !== word.charCodeAt(k)) return false;
    return true;
  }

  one(i: number, words: ReadonlySet<string>): boolean { return this.in(i) && words.has(this.lower(i)); }

  /** All role bits of a token; 0 outside the paragraph. */
  rolesAt(i: number): number { return this.in(i) ? this.#words.roles[this.tokens.word[i]] | 0 : 0; }

  role(i: number, bits: number): boolean {
    return this.in(i) && (this.#words.roles[this.tokens.word[i]] & bits) !== 0;
  }

  cue(i: number, bits: number): boolean {
    return this.in(i) && (this.lexicon.cues(this.tokens.word[i]) & bits) !== 0;
  }

  /** What stands between a token and the one before it. */
  gap(i: number): string {
    const from = i > 0 ? this.tokens.end[i - 1] : 0, to = i < this.count ? this.tokens.start[i] : this.text.length;
    return this.text.slice(from, to);
  }

  /** The gap before a token begins with this code unit. */
  opens(i: number, unit: number): boolean {
    const from = i > 0 ? this.tokens.end[i - 1] : 0;
    return from < (i < this.count ? this.tokens.start[i] : this.text.length) && this.text.charCodeAt(from) === unit;
  }

  /** Nothing but spaces (or a hyphen) between this token and the one before. */
  joined(i: number): boolean {
    if (i <= 0 || i >= this.count) return false;
    return (this.before(i) & ~(Gap.Space | Gap.Hyphen | Gap.Known)) === 0;
  }

  hyphenBefore(i: number): boolean { return i > 0 && i < this.count && this.before(i) === (Gap.Hyphen | Gap.Known); }

  /** Token i is the s of a genitive. */
  genitive(i: number): boolean {
    return i > 0 && this.in(i) && this.before(i) === (Gap.Apostrophe | Gap.Known) && this.lower(i) === 's';
  }

  capital(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Capital || s === Shape.Upper || s === Shape.Mixed;
  }

  digits(i: number): boolean {
    const s = this.in(i) ? this.tokens.shape[i] : -1;
    return s === Shape.Digits || s === Shape.DigitsAndLetters;
  }

  number(i: number): boolean { return this.digits(i) || this.cue(i, Cue.NumberWord); }

  /** Bits of `Gap` for what stands before a token (or, for the count, after the last one). */
  before(i: number): number {
    const known = this.#gaps[i];
    if (known) return known;
    return (this.#gaps[i] = gapBits(this.text, i > 0 ? this.tokens.end[i - 1] : 0, i < this.tokens.count ? this.tokens.start[i] : this.text.length));
  }

  sentenceStart(i: number): boolean {
    if (!this.in(i)) return false;
    if (this.#starts[i] === 0) this.#starts[i] = this.paragraph.sentenceStart(i) ? 1 : 2;
    return this.#starts[i] === 1;
  }

  /** First and one-past-last token of the sentence that holds a token. */
  sentence(i: number): readonly [number, number] {
    if (i >= this.#sentence[0] && i < this.#sentence[1]) return this.#sentence;
    let from = i, to = i + 1;
    while (from > 0 && !this.sentenceStart(from)) from--;
    while (to < this.count && !this.sentenceStart(to)) to++;
    const found = [from, to] as const;
    if (this.in(i)) this.#sentence = found;
    return found;
  }

  /** A word of grammar, so no adjective and no noun. */
  functional(i: number): boolean {
    return this.cue(i, Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation) || this.role(i, Role.ToWord | Role.Break | Role.And);
  }

  adverb(i: number): boolean {
    return this.role(i, Role.Adverbs) || this.cue(i, Cue.Adverb) || (this.in(i) && this.tokens.shape[i] === Shape.Lower && this.#endsInLy(i));
  }

  #endsInLy(i: number): boolean {
    const end = this.tokens.end[i];
    return this.text.charCodeAt(end - 1) === 121 && this.text.charCodeAt(end - 2) === 108 && end - 2 >= this.tokens.start[i];
  }

  /** A lower-case word of content right after the token before it. */
  content(i: number): boolean {
    return this.joined(i) && !this.functional(i) && !this.digits(i) && (this.tokens.shape[i] === Shape.Lower || this.paragraph.caseless);
  }

  value(hit: number, v: number): number { return this.lexicon.value(this.hits.phrase[hit], v); }
}
