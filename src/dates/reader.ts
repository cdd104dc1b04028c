import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Cue } from '../lexicon/cues';
import { Shape } from '../lexicon/tokens';
import { COUNTED, FUTURE, K, LAST_TRIGGER, MODAL, NUMBERED, PAST, WORDS } from './words';

/** What stands between two words. */
export const Gap = {
  Other: 0, Space: 1, Hyphen: 2, Dash: 3, Comma: 4, Dot: 5, DotSpace: 6, Slash: 7, Colon: 8, Apostrophe: 9, Paren: 10, Tight: 11, SpaceQuote: 12, Edge: 13,
} as const;

/** A word's class and number in 16 bits: the number has the lower ten. */
export const CLASS = 10;
export const VALUE = (1 << CLASS) - 1;
const FUNCTION_WORD = Cue.Determiner | Cue.Preposition | Cue.Pronoun | Cue.Auxiliary | Cue.Modal | Cue.Conjunction | Cue.Negation | Cue.Adverb;
const COUNTED_BIT = 1, NUMBERED_BIT = 2, FUTURE_BIT = 4, PAST_BIT = 8, MODAL_BIT = 16;

/** Class and number of every word of the vocabulary, by word id. */
export interface WordTable {
  readonly code: Uint16Array;
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
  for (const [list, bit] of [[COUNTED, COUNTED_BIT], [NUMBERED, NUMBERED_BIT], [FUTURE, FUTURE_BIT], [MODAL, MODAL_BIT], [PAST, PAST_BIT]] as const) {
    for (const w of list) bits.push([lexicon.wordId(w), bit]);
  }
  const size = 1 + Math.max(...rows.map((r) => r[0]), ...bits.map((r) => r[0]));
  const table = { code: new Uint16Array(size), evidence: new Uint8Array(size) };
  for (const [id, code] of rows) if (id) table.code[id] = code;
  for (const [id, bit] of bits) if (id) table.evidence[id] |= bit;
  tables.set(lexicon, table);
  return table;
}

export interface Classified {
  /** Class and number of each word; a word that is no known one has its shape's class. */
  code: Uint16Array;
  /** Words that start the search for a time expression. */
  triggers: Int32Array;
  triggerCount: number;
}

const classified: Classified = { code: new Uint16Array(1024), triggers: new Int32Array(1024), triggerCount: 0 };

/** Classes of the words of a paragraph. What it gives is overwritten by the next call. */
export function classify({ text, tokens: { count, start, end, word, shape } }: Paragraph, { code }: WordTable): Classified {
  if (classified.code.length < count) {
    classified.code = new Uint16Array(count * 2);
    classified.triggers = new Int32Array(count * 2);
  }
  const { code: out, triggers } = classified, size = code.length;
  let n = 0;
  for (let i = 0; i < count; i++) {
    const w = word[i];
    let c = w < size ? code[w] : 0;
    // Most words are small, and none of time's.
    if (c === 0 && shape[i] >= Shape.Upper) c = codeByShape(text, shape[i], start[i], end[i]);
    out[i] = c;
    if (c <= MOST && c !== 0) triggers[n++] = i;
  }
  classified.triggerCount = n;
  return classified;
}

function codeByShape(text: string, shape: number, start: number, end: number): number {
  if (shape === Shape.Digits) return K.Digits << CLASS;
  if (shape === Shape.DigitsAndLetters) return K.Mixed << CLASS;
  return shape === Shape.Upper && end - start <= 5 && roman(text.charCodeAt(start)) && roman(text.charCodeAt(end - 1)) ? K.Roman << CLASS : 0;
}

/** The greatest code of a trigger. */
const MOST = (LAST_TRIGGER << CLASS) | VALUE;

/** I, V or X: a capital word between such letters is read as a Roman numeral where a century follows. */
const roman = (c: number): boolean => c === 73 || c === 86 || c === 88;

const NO_INTS: Int32Array = new Int32Array(0), NO_CODES: Uint16Array = new Uint16Array(0), NO_BYTES: Uint8Array = new Uint8Array(0);

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
  private words = NO_INTS;
  private code = NO_CODES;
  private evidence = NO_BYTES;
  private lexicon: Lexicon | undefined;

  /** @param code what `classify` gave for the paragraph's words */
  show(paragraph: Paragraph, lexicon: Lexicon, code: Uint16Array, table: WordTable): this {
    const { tokens } = paragraph;
    this.text = paragraph.text;
    this.vainFrom = this.vainTo = 0;
    this.paragraph = paragraph;
    this.count = tokens.count;
    this.starts = tokens.start;
    this.ends = tokens.end;
    this.shapes = tokens.shape;
    this.words = tokens.word;
    this.code = code;
    this.evidence = table.evidence;
    this.lexicon = lexicon;
    return this;
  }

  /** Seldom asked, and costs a look at every word. */
  get caseless(): boolean { return this.paragraph!.caseless; }
  start(i: number): number { return this.starts[i]; }
  end(i: number): number { return this.ends[i]; }
  shape(i: number): number { return this.shapes[i]; }
  length(i: number): number { return this.ends[i] - this.starts[i]; }
  word(i: number): string { return this.text.slice(this.starts[i], this.ends[i]); }

  /** Class of a word; `None` beyond the ends. */
  cls(i: number): number {
    return i >= 0 && i < this.count ? this.code[i] >> CLASS : K.None;
  }

  /** Number and flags of a word of a class. */
  value(i: number): number {
    return this.code[i] & VALUE;
  }

  is(i: number, cls: number, value: number): boolean {
    return i >= 0 && i < this.count && this.code[i] === ((cls << CLASS) | value);
  }

  counted(i: number): boolean { return this.has(i, COUNTED_BIT); }
  numbered(i: number): boolean { return this.has(i, NUMBERED_BIT); }
  future(i: number): boolean { return this.has(i, FUTURE_BIT); }
  /** A word that puts an open date ahead. */
  ahead(i: number): boolean { return this.has(i, FUTURE_BIT | MODAL_BIT); }

  /** A verb in the past, by the list or by its ending. */
  past(i: number): boolean {
    if (this.has(i, PAST_BIT)) return true;
    const e = this.ends[i];
    return this.text.charCodeAt(e - 1) === 100 && this.text.charCodeAt(e - 2) === 101 && e - this.starts[i] > 3 && this.shapes[i] === Shape.Lower;
  }

  private has(i: number, bit: number): boolean {
    if (i < 0 || i >= this.count) return false;
    const word = this.words[i];
    return word < this.evidence.length && (this.evidence[word] & bit) !== 0;
  }

  /** The integer that a word of digits writes; -1 when it is no plain number. */
  digits(i: number): number {
    if (i < 0 || i >= this.count || this.shapes[i] !== Shape.Digits) return -1;
    return this.leading(i, this.ends[i]);
  }

  /** The digits from a word's start up to `to`. */
  leading(i: number, to: number): number {
    let n = 0;
    for (let p = this.starts[i]; p < to; p++) {
      const d = this.text.charCodeAt(p) - 48;
      if (d < 0 || d > 9) return -1;
      n = n * 10 + d;
    }
    return n;
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
    const s = this.ends[i - 1], e = this.starts[i];
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
