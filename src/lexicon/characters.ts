import { foldWord } from './fold';

/** What a UTF-16 code unit is to a word. A word is a run of units whose class is not 0. */
export const Class = {
  Gap: 0,
  Lower: 1,
  Upper: 2,
  Digit: 4,
  /** A letter or mark without case. */
  Caseless: 8,
  /** Not ASCII: its folded form is in the table of folds. */
  Wide: 16,
  /** Folds to several letters or by its neighbours: the word is folded as a string. */
  Slow: 32,
  /** The first half of a pair: whether it is a letter depends on the second. */
  HighSurrogate: 64,
} as const;

/** Words with one of these are folded as strings. */
export const NEEDS_STRING = Class.Slow | Class.HighSurrogate;

/** Units below this one have an entry in the table of folds; other words' units fold to themselves or are `Slow`. */
export const FOLDED_BELOW = 0x600;

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;
const NUMBER = /\p{N}/u;

/** The class of each of the 65,536 code units; made at build time. */
export function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let u = 0; u < 0x10000; u++) table[u] = classOf(u);
  return table;
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit < 0xdc00 ? Class.HighSurrogate : Class.Gap;
  const c = String.fromCharCode(unit);
  if (!WORD_UNIT.test(c)) return Class.Gap;
  const lower = c.toLowerCase();
  const kind = NUMBER.test(c) ? Class.Digit : lower === c.toUpperCase() ? Class.Caseless : c === lower ? Class.Lower : Class.Upper;
  if (unit < 0x80) return kind;
  const folded = foldWord(c);
  const simple = c !== 'Σ' && (unit < FOLDED_BELOW ? folded.length <= 1 : folded === c);
  return kind | (simple ? Class.Wide : Class.Slow);
}

/** What a word unit below `FOLDED_BELOW` folds to, 0 for nothing (marks); made at build time. */
export function foldTable(): Uint16Array {
  const table = new Uint16Array(FOLDED_BELOW);
  for (let u = 0; u < FOLDED_BELOW; u++) {
    const folded = foldWord(String.fromCharCode(u));
    table[u] = folded.length === 1 ? folded.charCodeAt(0) : 0;
  }
  return table;
}

/** Whether the code point at a high surrogate is a letter, mark or number. */
export function isAstralWordUnit(high: number, low: number): boolean {
  return low >= 0xdc00 && low <= 0xdfff && WORD_UNIT.test(String.fromCharCode(high, low));
}
