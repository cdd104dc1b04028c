import type { Paragraph } from '../analysis/recogniser';
import type { Lexicon } from '../lexicon/lexicon';
import { Shape } from '../lexicon/tokens';
import { COUNTED, FUTURE, Flag, K, LAST_TRIGGER, LASTING, MODAL, NUMBERED, PAST, Unit, WORDS } from './words';

/** A word's class and number in 16 bits: the number has the lower ten. */
export const CLASS = 10;
export const VALUE = (1 << CLASS) - 1;

/** Evidence that is no class. */
export const COUNTED_BIT = 1, NUMBERED_BIT = 2, FUTURE_BIT = 4, PAST_BIT = 8, MODAL_BIT = 16, LASTING_BIT = 32;

/** What the vocabulary says of time, by word number. */
export interface WordTable {
  /** Class and number. */
  readonly code: Uint16Array;
  /** Bits `COUNTED_BIT` and so on. */
  readonly evidence: Uint8Array;
  /** No word with a higher number is a trigger: the build gives triggers the lowest. */
  readonly lastTrigger: number;
}

let lastLexicon: Lexicon | undefined, lastTable: WordTable | undefined;

/** The table of a lexicon, kept until another one is used. */
export function wordTable(lexicon: Lexicon): WordTable {
  if (lastTable !== undefined && lexicon === lastLexicon) return lastTable;
  lastLexicon = lexicon;
  return (lastTable = makeTable(lexicon));
}

function makeTable(lexicon: Lexicon): WordTable {
  const size = lexicon.wordCount + 1, code = new Uint16Array(size), evidence = new Uint8Array(size);
  let lastTrigger = 0;
  for (const { word, cls, value } of WORDS) {
    const id = lexicon.wordId(word);
    code[id] = (cls << CLASS) | value;
    if (cls <= LAST_TRIGGER) lastTrigger = Math.max(lastTrigger, id);
  }
  for (const [list, bit] of [[COUNTED, COUNTED_BIT], [NUMBERED, NUMBERED_BIT], [FUTURE, FUTURE_BIT], [MODAL, MODAL_BIT], [PAST, PAST_BIT], [LASTING, LASTING_BIT]] as const) {
    for (const w of list) evidence[lexicon.wordId(w)] |= bit;
  }
  // Word 0 is every word that the lexicon does not know.
  code[0] = evidence[0] = 0;
  return { code, evidence, lastTrigger };
}

/** The class of a word by its shape: digits, and what may be a Roman numeral. */
export function codeByShape(text: string, shape: number, start: number, end: number): number {
  if (shape === Shape.Digits) return K.Digits << CLASS;
  if (shape === Shape.DigitsAndLetters) return K.Mixed << CLASS;
  return shape === Shape.Upper && end - start <= 5 && roman(text.charCodeAt(start)) && roman(text.charCodeAt(end - 1)) ? K.Roman << CLASS : 0;
}

/** I, V or X: a capital word between such letters is read as a Roman numeral where a century follows. */
const roman = (c: number): boolean => c === 73 || c === 86 || c === 88;

export interface Triggers { words: Int32Array; count: number }

const triggers: Triggers = { words: new Int32Array(1024), count: 0 };
/** The greatest code of a trigger. */
const MOST = (LAST_TRIGGER << CLASS) | VALUE;

/** The words of a paragraph that start the search for a time expression. What it gives is overwritten by the next call. */
export function triggersOf(paragraph: Paragraph, { code, lastTrigger }: WordTable): Triggers {
  const { count, word, shape } = paragraph.tokens;
  if (triggers.words.length < count) triggers.words = new Int32Array(2 * count);
  const { words } = triggers;
  let n = 0;
  for (let i = 0; i < count; i++) {
    const w = word[i];
    // Most words are none of time's. Without a sign, what is below 0 is beyond all.
    if ((w - 1) >>> 0 >= lastTrigger && (shape[i] & ~1) !== Shape.Digits) continue;
    const c = code[w];
    if (c === 0 ? !isNumber(paragraph, code, i) : c > MOST || isIdle(c, shape[i])) continue;
    words[n++] = i;
  }
  triggers.count = n;
  return triggers;
}

/** Words that are only seldom a time and cannot be one here: the verbs "may" and "march", "second" by itself. */
function isIdle(code: number, shape: number): boolean {
  const cls = code >> CLASS;
  if (cls === K.Month) return shape === Shape.Lower && (code & (Flag.Abbreviated | Flag.Ambiguous)) !== 0;
  if (cls === K.Weekday) return shape === Shape.Lower;
  return cls === K.Unit && (code & VALUE) === Unit.Second;
}

const SPACE = 32, PERCENT = 37, COMMA = 44;

/** Digits that may tell a time: not those of "12 people", "3,500", "40%". */
function isNumber({ text, tokens: { start, end, shape, gap, word, count } }: Paragraph, code: Uint16Array, i: number): boolean {
  if (shape[i] !== Shape.Digits) return shape[i] === Shape.DigitsAndLetters;
  const length = end[i] - start[i], next = i + 1;
  if (length > 4 || (length === 3 && i > 0 && gap[i] === COMMA)) return false;
  if (next === count || gap[next] === 0) return text.charCodeAt(end[i]) !== PERCENT;
  const c = code[word[next]] || codeByShape(text, shape[next], start[next], end[next]);
  if (gap[next] === COMMA) return c >> CLASS !== K.Digits;
  return gap[next] !== PERCENT && !(length <= 2 && gap[next] === SPACE && c === 0);
}
