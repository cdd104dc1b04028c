/**
 * Folding: what of a word's or gap's spelling does not tell two phrases apart.
 */

const MARKS = /\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ð: 'd', þ: 'th' };

/** Lower case without diacritics, in any normalisation form: `Türkiye` and `Tu\u0308rkiye` are `turkiye`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(MARKS, '').replace(/[ßæœøđłıðþ]/g, (c) => LETTERS[c]);
}

/** Runs of spaces (one line break at most) and hyphens are one space; apostrophes are straight. */
export function foldGap(gap: string): string {
  if (gap === ' ' || gap === '') return gap;
  return gap
    .replace(/[\u2018\u2019\u02bc\u02bb\u2032`´]/g, "'")
    .replace(/[\u2010\u2011\u2012-]/g, ' ')
    .replace(/\s+/gu, ' ');
}

/** Longer gaps are none that a phrase runs over. */
export const LONGEST_GAP = 64;

const BLANKS = /^[\s\u2010-\u2012-]+$/u;

/** Whether `foldGap` makes a single space of this gap, without making a string of most. */
export function isBlankGap(text: string, from: number, to: number): boolean {
  if (to <= from || to - from >= LONGEST_GAP) return false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x80) return BLANKS.test(text.slice(from, to));
    if (c !== 32 && c !== 45 && (c < 9 || c > 13)) return false;
  }
  return true;
}
