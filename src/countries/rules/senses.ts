import { Shape } from '../../lexicon/tokens';
import type { Site } from '../site';
import { wordList } from '../word-list';

export const LANGUAGE_NOUN = wordList('language languages speaker speakers speaking');

/** "US$10,000", "$US 15 billion", "NZ $26 million": a sign of currency, no state. */
export function currency(s: Site): boolean {
  return s.text.charCodeAt(s.start - 1) === 36 || (s.end - s.start < 5 && s.mark() === 36);
}

/** "401 U.S. 66", "28 U.S.C. 1253": a reporter of judgments or a code of law. */
export function lawReport(s: Site): boolean {
  const { last, tokens } = s;
  if (s.text.charCodeAt(s.end - 1) !== 46 || s.text.charCodeAt(s.start + 1) !== 46) return false;
  if (last < tokens.count && tokens.start[last] === s.end) return true;
  return s.prev >= 0 && tokens.shape[s.prev] === Shape.Digits && last < tokens.count && tokens.shape[last] === Shape.Digits;
}

/** "the French language", "Russian-speaking": the language, no state. */
export function language(s: Site): boolean {
  if (s.possessive || s.last >= s.tokens.count) return false;
  const letter = s.text.charCodeAt(s.tokens.start[s.last]) | 32;
  return (letter === 108 || letter === 115) && (s.next >= 0 || s.hyphenAfter()) && s.among(s.last, LANGUAGE_NOUN);
}
