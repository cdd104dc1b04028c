import { Cue } from '../lexicon/cues';
import { Shape, type Tokens } from '../lexicon/tokens';

/** Words that end with a full stop and have a name or a number after them. */
const BEFORE_NAMES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'lt', 'col', 'maj', 'capt', 'cmdr', 'adm', 'sgt', 'cpl', 'pvt', 'brig', 'sen', 'rep', 'gov', 'pres', 'amb', 'rev', 'hon', 'st', 'ste', 'mt', 'ft', 'messrs', 'vs', 'cf', 'viz', 'eg', 'ie', 'ca', 'approx', 'dept', 'est', 'fr', 'sr', 'mme', 'mlle', 'supt', 'det', 'insp']);
/** Words that end with a full stop before a number. */
const BEFORE_NUMBERS = new Set(['no', 'nos', 'art', 'arts', 'fig', 'p', 'pp', 'vol', 'ch', 'sec', 'para', 'op', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun', 'c']);
/** Words that end with a full stop in the middle of a sentence as well as at its end. */
const EITHER = new Set(['inc', 'corp', 'co', 'ltd', 'jr', 'bros', 'etc', 'al', 'am', 'pm', 'ave', 'blvd', 'rd', 'est', 'plc', 'phd', 'esq']);

/** All of these; the build gives them the bit `Cue.Abbreviation`. */
export const ABBREVIATIONS: readonly string[] = [...new Set([...BEFORE_NAMES, ...BEFORE_NUMBERS, ...EITHER])];

/** Words that begin a sentence more often than they follow an abbreviation inside one when they are capitalised. */
const OPENERS = Cue.Determiner | Cue.Pronoun | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Modal;

/**
 * Whether a sentence begins at a word: a full stop, question mark, exclamation mark or ellipsis and a space stand
 * before it, and the full stop is no abbreviation's ("U.S.", "Dec. 20", "Gen. Smith", "J. R. Smith").
 */
export function isSentenceStart(text: string, t: Tokens, i: number, cues: (word: number) => number): boolean {
  if (i === 0) return true;
  const from = t.end[i - 1], to = t.start[i];
  if (to - from === 1) return false;
  const mark = endMark(text, from, to);
  if (mark === 0) return false;
  if (mark === BULLET) return true;
  if (t.shape[i] === Shape.Lower) return false;
  if (mark !== 46 || text.charCodeAt(from) !== 46) return true;
  if (from - t.start[i - 1] === 1 && isLetterWord(t, i - 1)) return opens(t, i, cues);
  if ((cues(t.word[i - 1]) & Cue.Abbreviation) === 0) return true;
  const word = text.slice(t.start[i - 1], from).toLowerCase();
  if (BEFORE_NAMES.has(word)) return false;
  if (BEFORE_NUMBERS.has(word)) return t.shape[i] !== Shape.Digits;
  return EITHER.has(word) ? opens(t, i, cues) : true;
}

const opens = (t: Tokens, i: number, cues: (word: number) => number): boolean => (cues(t.word[i]) & OPENERS) !== 0 && t.shape[i] !== Shape.Digits;

const BULLET = 0x2022;

/** The mark that ends a sentence in a gap, when a space follows it; 0 when none does. */
function endMark(text: string, from: number, to: number): number {
  let mark = 0;
  for (let k = from; k < to; k++) {
    const c = text.charCodeAt(k);
    if (c === 46 || c === 63 || c === 33 || c === 0x2026 || c === 0x3002) mark = mark || c;
    else if (c === BULLET) return BULLET;
    else if (mark !== 0 && (c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0)) return mark;
  }
  return 0;
}

function isLetterWord(t: Tokens, i: number): boolean {
  return t.shape[i] === Shape.Upper || t.shape[i] === Shape.Lower;
}
