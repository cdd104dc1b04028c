import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Cue } from '../lexicon/cues';
import { Shape, type Tokens } from '../lexicon/tokens';
import { COUNTED, FUTURE, K, NUMBERED, WORDS } from './words';

/** What stands between two words. */
export const Gap = {
  Other: 0, Space: 1, Hyphen: 2, Dash: 3, Comma: 4, Dot: 5, DotSpace: 6, Slash: 7, Colon: 8, Apostrophe: 9, Paren: 10, Tight: 11, SpaceQuote: 12, Edge: 13,
} as const;

const CLASS = 12, VALUE = (1 << CLASS) - 1;
const FUNCTION_WORD = Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation | Cue.Adverb;
const COUNTED_BIT = 1, NUMBERED_BIT = 2, FUTURE_BIT = 4;

/** Class and number of every word of the vocabulary, by word id. */
export interface WordTable {
  readonly code: Int32Array;
  /** Evidence: bits `COUNTED_BIT` and so on. */
  readonly evidence: Uint8Array;
}

const tables = new WeakMap<Lexicon, WordTable>();

export function wordTable(lexicon: Lexicon): WordTable {
  const known = tables.get(lexicon);
  if (known) return known;
  const rows: [number, number][] = [];
  const bits: [number, number][] = [];
  for (const w of WORDS) rows.push([lexicon.wordId(w.word), (w.cls << CLASS) | w.value]);
  for (const [list, bit] of [[COUNTED, COUNTED_BIT], [NUMBERED, NUMBERED_BIT], [FUTURE, FUTURE_BIT]] as const) {
    for (const w of list) bits.push([lexicon.wordId(w), bit]);
  }
  const size = 1 + Math.max(...rows.map((r) => r[0]), ...bits.map((r) => r[0]));
  const table = { code: new Int32Array(size), evidence: new Uint8Array(size) };
  for (const [id, code] of rows) if (id) table.code[id] = code;
  for (const [id, bit] of bits) if (id) table.evidence[id] |= bit;
  tables.set(lexicon, table);
  return table;
}

/** Reads one paragraph's words as the grammar sees them. One is made per paragraph that has a trigger. */
export class Reader {
  readonly text: string;
  readonly count: number;
  readonly caseless: boolean;
  readonly #t: Tokens;
  readonly #code: Int32Array;
  readonly #evidence: Uint8Array;

  constructor(readonly paragraph: Paragraph, readonly lexicon: Lexicon, table: WordTable) {
    this.text = paragraph.text;
    this.caseless = paragraph.caseless;
    this.#t = paragraph.tokens;
    this.count = this.#t.count;
    this.#code = table.code;
    this.#evidence = table.evidence;
  }

  start(i: number): number { return this.#t.start[i]; }
  end(i: number): number { return this.#t.end[i]; }
  shape(i: number): number { return this.#t.shape[i]; }
  length(i: number): number { return this.#t.end[i] - this.#t.start[i]; }
  word(i: number): string { return this.text.slice(this.#t.start[i], this.#t.end[i]); }

  /** Class of a word; `None` beyond the ends. */
  cls(i: number): number {
    if (i < 0 || i >= this.count) return K.None;
    const shape = this.#t.shape[i];
    if (shape === Shape.Digits) return K.Digits;
    const code = this.#code[this.#t.word[i]] | 0;
    if (code) return code >> CLASS;
    return shape === Shape.DigitsAndLetters ? K.Mixed : K.None;
  }

  /** Number and flags of a word of a class. */
  value(i: number): number {
    return (this.#code[this.#t.word[i]] | 0) & VALUE;
  }

  is(i: number, cls: number, value: number): boolean {
    return i >= 0 && i < this.count && (this.#code[this.#t.word[i]] | 0) === ((cls << CLASS) | value);
  }

  counted(i: number): boolean { return this.#has(i, COUNTED_BIT); }
  numbered(i: number): boolean { return this.#has(i, NUMBERED_BIT); }
  future(i: number): boolean { return this.#has(i, FUTURE_BIT); }
  #has(i: number, bit: number): boolean {
    return i >= 0 && i < this.count && ((this.#evidence[this.#t.word[i]] | 0) & bit) !== 0;
  }

  /** The integer that a word of digits writes; -1 when it is no plain number. */
  digits(i: number): number {
    if (i < 0 || i >= this.count || this.#t.shape[i] !== Shape.Digits) return -1;
    return this.leading(i, this.#t.end[i]);
  }

  /** The digits from a word's start up to `to`. */
  leading(i: number, to: number): number {
    let n = 0;
    for (let p = this.#t.start[i]; p < to; p++) {
      const d = this.text.charCodeAt(p) - 48;
      if (d < 0 || d > 9) return -1;
      n = n * 10 + d;
    }
    return n;
  }

  /** A word that may be a noun: none of time's, no grammar word, and joined to the word before by a space. */
  nounAt(i: number): boolean {
    if (i >= this.count || this.cls(i) !== K.None || this.gap(i) !== Gap.Space) return false;
    const word = this.#t.word[i];
    return word === 0 || (this.lexicon.cues(word) & FUNCTION_WORD) === 0;
  }

  capital(i: number): boolean {
    const s = this.#t.shape[i];
    return s === Shape.Capital || s === Shape.Upper;
  }

  /** What stands between this word and the one before. */
  gap(i: number): number {
    if (i <= 0 || i >= this.count) return Gap.Edge;
    const s = this.#t.end[i - 1], e = this.#t.start[i];
    return e - s === 1 ? single(this.text.charCodeAt(s)) : several(this.text, s, e);
  }

  /** Words that belong together: a space, or a hyphen. */
  joined(i: number): boolean {
    const g = this.gap(i);
    return g === Gap.Space || g === Gap.Hyphen;
  }
}

function single(c: number): number {
  switch (c) {
    case 32: case 10: case 160: case 9: case 0x202f: return Gap.Space;
    case 45: case 0x2010: case 0x2011: return Gap.Hyphen;
    case 0x2012: case 0x2013: case 0x2014: return Gap.Dash;
    case 46: return Gap.Dot;
    case 47: return Gap.Slash;
    case 58: return Gap.Colon;
    case 39: case 0x2019: case 0x02bc: return Gap.Apostrophe;
    case 44: return Gap.Tight;
    default: return Gap.Other;
  }
}

function several(text: string, s: number, e: number): number {
  let kind: number = Gap.Space;
  let spaces = 0, breaks = 0;
  for (let p = s; p < e; p++) {
    const c = text.charCodeAt(p);
    if (c === 10) breaks++;
    if (c === 32 || c === 10 || c === 13 || c === 9 || c === 160 || c === 0x202f) { spaces++; continue; }
    if (kind !== Gap.Space) return Gap.Other;
    const before = p > s;
    if (c === 44 && !before) kind = Gap.Comma;
    else if (c === 46 && !before) kind = Gap.DotSpace;
    else if (c === 45 || (c >= 0x2012 && c <= 0x2014)) kind = Gap.Dash;
    else if (c === 40 && before) kind = Gap.Paren;
    else if ((c === 39 || c === 0x2018 || c === 0x2019) && before) kind = Gap.SpaceQuote;
    else return Gap.Other;
  }
  return breaks > 1 || spaces === 0 ? Gap.Other : kind;
}
